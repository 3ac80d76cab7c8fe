/** @jest-environment ./test/support/page-environment.cjs */
/* Documents and payments come out of files in the pane: what a file holds is found and can be chosen, questions are answered, and one undo takes it back. */
import { fireEvent, screen, within } from '@testing-library/react';
import { deviceInMemory } from '../support/device-in-memory';
import { filesInNode } from '../support/files-in-node';
import { must } from '../support/must';
import type { PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

let over: PaneOverMemory & Screen;

const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const listed = (name: string | RegExp): string[] => within(screen.getByRole('list', { name })).getAllByRole('listitem').map((item) => plain(item.textContent));
const idOf = (name: string): string => must(over.app.find(name)).id;
const rowsOf = (name: string, table: 'Documents' | 'Payments'): unknown[] => over.app.children(idOf(name)).filter((child) => child.table === table).map(({ values }) => [values['number'] ?? values['document'] ?? null, values['amount']]);

async function finished(): Promise<void> {
  for (let quiet = 0, round = 0; quiet < 3 && round < 4_000; round += 1) {
    await settled(over);
    quiet = screen.queryByRole('progressbar') === null ? quiet + 1 : 0;
  }
}

async function press(name: string | RegExp): Promise<void> {
  await over.user.click(screen.getByRole('button', { name }));
  await finished();
}

async function select(label: string | RegExp, option: string): Promise<void> {
  await over.user.selectOptions(screen.getByLabelText(label), option);
  await finished();
}

async function bring(name: string, text: string): Promise<void> {
  await over.user.click(screen.getByRole('button', { name: 'More for the register' }));
  await over.user.click(screen.getByRole('menuitem', { name: 'Import from a file…' }));
  await finished();
  fireEvent.change(screen.getByTestId('import-file'), { target: { files: [{ name, arrayBuffer: () => Promise.resolve(new Uint8Array(Buffer.from(text, 'utf8')).buffer) }] } });
  await finished();
}

beforeEach(async () => { over = await showRegister({ files: filesInNode, device: deviceInMemory() }); });
afterEach(() => expect(over.bugs).toEqual([]));

const list = 'Invoice number,Date,Due date,Customer,Total,Currency\nA-1001,2026-01-15,2026-02-14,Alfa,100.00,EUR\nA-1002,2026-01-16,,Alfa,50.00,EUR\nA-1003,2026-01-17,,Alfa,50.00,EUR\nN-1,2026-01-17,,Newcomer,7.00,EUR\nN-2,2026-01-18,,Newcomer,8.00,EUR\nX-1,2026-01-19,,Alfa,much,EUR\n';

const entry = (amount: string, side: string, reference: string, text: string): string => `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd><BookgDt><Dt>2026-03-18</Dt></BookgDt><AcctSvcrRef>${reference}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>ALFA</Nm></Dbtr></RltdPties><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
const statement = `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>LT121000011101001000</IBAN></Id></Acct>${entry('100.00', 'CRDT', 'R1', 'A-1001')}${entry('50.00', 'CRDT', 'R2', 'thanks')}${entry('5.00', 'DBIT', 'R3', 'rent')}</Stmt></BkToCstmrStmt></Document>`;

test('documents of a list, and payments of a statement for them', async () => {
  await bring('invoices.csv', list);
  expect(screen.getByLabelText<HTMLSelectElement>('What is in the file?').value).toBe('documents');
  expect(screen.getByRole('region', { name: 'Import documents' })).toBeInTheDocument();
  await press('Next: see what happens');
  expect(listed('What happens')).toEqual(['3 new documents', '2 cannot be taken in']);
  expect(listed('1 question: please choose')[0]).toContain('row 5, 6');
  expect(listed('1 cannot be taken in')[0]).toContain('“Total”: “much” is no number');
  await select('Whose is it: Newcomer?', 'Take in as a new customer');
  expect(listed('What happens')).toEqual(['5 new documents', '1 cannot be taken in']);
  // Answered, it can be answered otherwise.
  await select('Whose is it: Newcomer?', 'Leave out');
  await select('Whose is it: Newcomer?', 'Take in as a new customer');
  await press('Import 5 documents');
  expect(screen.getByText('5 new documents. 1 row was not taken in.')).toBeInTheDocument();
  expect([rowsOf('Alfa', 'Documents'), rowsOf('Newcomer', 'Documents')]).toEqual([[['A-1001', 100], ['A-1002', 50], ['A-1003', 50]], [['N-1', 7], ['N-2', 8]]]);

  await bring('statement.xml', statement);
  expect(listed('What happens')).toEqual(['1 new payment', '1 left out', '1 cannot be taken in']);
  await over.user.click(screen.getByRole('button', { name: /^1 new payment/ }));
  expect(listed('1 new payment')[0]).toContain('pays A-1001 (100.00 EUR): its number is named, and it is its amount (certain)');
  await over.user.click(screen.getByRole('button', { name: /^1 row left out/ }));
  expect(listed('1 row left out')[0]).toContain('Money that went out');
  await select(/^What does this payment pay: R2/, 'pays A-1003 (50.00 EUR): the only one with this amount open');
  await press('Import 2 payments');
  expect(rowsOf('Alfa', 'Payments')).toEqual([['A-1001', 100], ['A-1003', 50]]);
  await press('Undo');
  expect(rowsOf('Alfa', 'Payments')).toEqual([]);
});

test('what a file holds can be chosen otherwise', async () => {
  await bring('invoices.csv', list);
  await select('What is in the file?', 'Customers');
  expect(screen.getByLabelText('What kind of list is it?')).toBeInTheDocument();
  await select('What is in the file?', 'Payments');
  expect(screen.getByLabelText<HTMLSelectElement>('Meaning of Invoice number').value).toBe('Payments.document');
  await press('Another file…');
  fireEvent.change(screen.getByTestId('import-file'), { target: { files: [{ name: 'statement.xml', arrayBuffer: () => Promise.resolve(new Uint8Array(Buffer.from(statement, 'utf8')).buffer) }] } });
  await finished();
  await select('What is in the file?', 'Customers');
  expect(screen.getByRole('button', { name: /^Import \d customers?$/ })).toBeInTheDocument();
});
