/** Each field of the register, alone on a card or a row: every format either writes it or says that it does not. */
import { cardTables, fieldsOf, type TableKey } from '../../../src/model/fields';
import type { Values } from '../../../src/model/change';
import type { FieldKind, Scalar } from '../../../src/model/field-kinds';
import type { IncomingRow, OutgoingCard } from '../../../src/transfer/source';
import type { TransferIssue } from '../../../src/transfer/transfer-issues';
import { writeIsaf, writeSaftLt, writeSaftRo, writeUbl, writeUniform, writeVcard } from '../../support/written-cards';

interface Written {
  readonly text: string;
  readonly issues: readonly TransferIssue[];
}

const day = '2026-11-23';
const lt: Values = { name: 'Base', code: 'K1', country: 'LT', city: 'Vilnius', postalCode: '01103', companyNumber: '302514373' };
const ro: Values = { name: 'Base', code: 'K1', country: 'RO', city: 'Dej', county: 'RO-CJ', taxId: '18547290' };
const formats: Readonly<Record<string, { readonly base: Values; readonly write: (card: OutgoingCard) => Written }>> = {
  'vcard': { base: lt, write: (card) => writeVcard([card]) },
  'ubl': { base: lt, write: (card) => writeUbl([card]) },
  'isaf-lt': { base: lt, write: (card) => writeIsaf([card], { day, isPerson: () => false }) },
  'saft-lt': { base: lt, write: (card) => writeSaftLt([card], { isPerson: () => false }) },
  'saft-ro': { base: ro, write: (card) => writeSaftRo([card], { day, kindOf: () => 'organisation' }) },
  'uniform-il': {
    base: lt,
    write(card) {
      const { data, issues } = writeUniform([card], { company: { taxId: '514567890', name: 'X' }, from: '2026-01-01', to: day, madeOn: day, madeAt: '10:30', primaryId: '123456789012345', softwareVersion: '1' });
      return { text: data, issues };
    },
  },
};

function sampleOf(kind: FieldKind): Scalar {
  if (kind === 'flag') return true;
  if (kind === 'date') return '2019-07-23';
  return kind === 'number' || kind === 'amount' || kind === 'coordinate' ? 47.125 : 'Zq7';
}

/** As programs may write it: in capitals, a day without hyphens. */
function stands(value: Scalar, text: string): boolean {
  const plain = text.replace(/\r\n /g, '').toUpperCase();
  return value !== true && [String(value), String(value).replace(/-/g, '')].some((one) => plain.includes(one.toUpperCase()));
}

/** The role is that of the section; ids and the customer's name on its rows are the register's own affair. */
const apart = new Set(['Customers.roles', 'id', 'customer', 'customerName']);
/** Without an address there is nothing that its purpose could be of. */
const rowBases: Readonly<Partial<Record<TableKey, Values>>> = { Addresses: { street: 'Gedimino' }, Identifiers: { kind: 'gln', number: '4006381333931' }, Contacts: { lastName: 'Pop' } };

describe.each(Object.entries(formats))('%s', (_, { base, write }) => {
  test.each(fieldsOf('Customers').map(([key, { kind }]) => [key, kind] as const).filter(([key]) => !apart.has(`Customers.${key}`) && !apart.has(key)))('%s of a card', (field, kind) => {
    const value = sampleOf(kind);
    const { text, issues } = write({ id: 'kc-000000000000-0', values: { ...base, [field]: value }, rows: [] });
    expect([stands(value, text), issues.some(({ where }) => where?.field === field)]).toContain(true);
  });

  test.each(cardTables.flatMap((table) => fieldsOf(table).map(([key, { kind }]) => [table, key, kind] as const)).filter(([, key]) => !apart.has(key)))('%s: %s', (table, field, kind) => {
    const value = sampleOf(kind);
    const row: IncomingRow = { table, values: { ...rowBases[table], [field]: value } };
    const { text, issues } = write({ id: 'kc-000000000000-0', values: base, rows: [row] });
    // A further number whose kind has no place is told as a whole.
    const told = field === 'kind' ? [field, 'number'] : [field];
    const isTold = issues.some(({ code, where }) => where?.table === table && (code === 'format-no-place-rows' || told.includes(where.field ?? '')));
    // What a tick says, the format may say in words of its own.
    const bare = write({ id: 'kc-000000000000-0', values: base, rows: [{ table, values: { ...rowBases[table], [field]: kind === 'flag' ? false : null } }] });
    expect([kind === 'flag' ? bare.text !== text : stands(value, text), isTold]).toContain(true);
  });
});
