/** Issues in words: the label instead of the key, what stands in the cell, and where. */
import type { AppIssue } from '../../src/app/app';
import { fieldLabel, issueText, placeText } from '../../src/locales/issue-text';
import { locales, textsOf } from '../../src/locales/locales';

const en = textsOf('en');

test('a field is named by its label, in the table it belongs to', () => {
  expect(fieldLabel(en, 'taxId')).toBe('Tax id');
  expect(fieldLabel(en, 'lastName', 'Contacts')).toBe('Last name');
});

test('a custom field is named by its header, an unknown one by its key', () => {
  expect(fieldLabel(en, 'x:Floor')).toBe('Floor');
  expect(fieldLabel(en, 'nonsense')).toBe('nonsense');
  expect(fieldLabel(en, 'name', 'Nowhere')).toBe('name');
});

test('a message names the field, the value and the way out', () => {
  const issue: AppIssue = {
    severity: 'warning', code: 'email-format', facts: { field: 'email' },
    where: { table: 'Customers', cell: 'M7', field: 'email', value: 'info@@alfa' },
  };
  expect(issueText(en, issue)).toBe('E-mail “info@@alfa” is not an e-mail address. Write it like name@example.com.');
  expect(issueText(textsOf('he'), issue)).toContain('דוא״ל');
});

test('a value that runs against the sentence is set apart from it, others are left as they are', () => {
  const bad = (value: string): AppIssue => ({
    severity: 'warning', code: 'email-format', facts: { field: 'email' }, where: { table: 'Customers', field: 'email', value },
  });
  expect(issueText(textsOf('he'), bad('info@@alfa $& (LT)'))).toContain('„\u2068info@@alfa $& (LT)\u2069”');
  expect(issueText(textsOf('he'), bad('דואר'))).toContain('„דואר”');
  expect(issueText(en, bad('דואר'))).toContain('“\u2068דואר\u2069”');
  expect(issueText(textsOf('lt'), bad('דואר'))).toContain('„\u2068דואר\u2069“');
  const taken: AppIssue = { severity: 'error', code: 'code-taken', facts: { code: 'C-7', name: 'UAB "Vaitkus"', card: 'kc-1', state: 'active' }, where: { field: 'code' } };
  expect(issueText(textsOf('he'), taken)).toContain('\u2068C-7\u2069');
  expect(issueText(textsOf('he'), taken)).toContain('\u2068UAB "Vaitkus"\u2069.');
  for (const locale of ['en', 'lt', 'lv', 'ro'] as const) expect(issueText(textsOf(locale), bad('SIA „Alfa“ 7'))).not.toMatch(/[\u2066-\u2069]/);
});

test('a file that is no workbook is told by what it is, in words', () => {
  const words = (seems: string): string => issueText(en, { severity: 'error', code: 'file-not-workbook', facts: { seems } });
  expect(words('csv')).toBe('This is a text file, not an Excel workbook. Open it in Excel, save it as .xlsx, then try again.');
  expect(words('unknown')).toBe('This is not an Excel workbook. Choose an .xlsx file.');
  for (const locale of locales) {
    const said = ['zip', 'xls', 'pdf', 'html', 'csv', 'unknown'].map((seems) =>
      issueText(textsOf(locale), { severity: 'error', code: 'file-not-workbook', facts: { seems } }));
    expect(new Set(said).size).toBe(said.length);
    expect(issueText(textsOf(locale), { severity: 'error', code: 'file-damaged', facts: { part: 'zip directory' } })).not.toContain('zip directory');
  }
});

test('a number on an archived card asks for another thing than one on a card in use', () => {
  for (const locale of locales) {
    const words = (code: 'number-taken' | 'code-taken', state: 'active' | 'archived'): string => issueText(textsOf(locale), {
      severity: 'warning', code, facts: { field: 'taxId', number: '1', code: 'C-1', name: 'Alfa', card: 'kc-1', state }, where: { table: 'Customers' },
    } as AppIssue);
    expect(words('number-taken', 'archived')).not.toBe(words('number-taken', 'active'));
    expect(words('code-taken', 'archived')).not.toBe(words('code-taken', 'active'));
  }
});

test('a rule is named with what it is for, in the words of the language', () => {
  const issue: AppIssue = {
    severity: 'error', code: 'rule-missing', facts: { missing: 'taxId|vatNumber', rule: 'BR-RO-120', purpose: 'efactura-ro' }, where: { table: 'Customers', field: 'taxId' },
  };
  expect(issueText(en, issue)).toBe('Tax id / VAT number: needed for the Romanian e-Factura, but empty (BR-RO-120). Fill it in.');
  expect(issueText(textsOf('lt'), issue)).toContain('(BR-RO-120)');
});

test('a field of a child table is named in the words of that table', () => {
  const issue: AppIssue = {
    severity: 'error', code: 'required-missing', facts: { field: 'lastName' }, where: { table: 'Contacts' },
  };
  expect(issueText(en, issue)).toMatch(/^Last name is empty/);
});

test('the place is the cell with its sheet, else the line, else the sheet', () => {
  expect(placeText(undefined)).toBeUndefined();
  expect(placeText({})).toBeUndefined();
  expect(placeText({ table: 'Customers', cell: 'C7' })).toBe('Customers!C7');
  expect(placeText({ sheet: 'Klienti', table: 'Customers', cell: 'C7' })).toBe('Klienti!C7');
  expect(placeText({ cell: 'C7' })).toBe('C7');
  expect(placeText({ file: 'a.csv', line: 3 })).toBe('a.csv:3');
  expect(placeText({ sheet: 'Notes' })).toBe('Notes');
});
