/** What formulas ask of a real register: by every kind of key, for every purpose and type of document, in any language. */
import { addressForPurpose, createPurposeNames } from '../../src/app/address-answer';
import type { App } from '../../src/app/app';
import { createFieldNames } from '../../src/app/field-names';
import { fieldValue } from '../../src/app/look-up';
import { createDocumentTypeNames, noteForDocument } from '../../src/app/note-answer';
import { locales, textsOf } from '../../src/locales/locales';
import { addressPurposes } from '../../src/model/address-for';
import { documentTypes } from '../../src/model/document-notes';
import { newRow, registerForEachTest } from '../support/register-for-each-test';

const { current, add } = registerForEachTest();
const app = (): App => current().app;
const settle = (): Promise<void> => current().settle();
const texts = textsOf('en');
const languages = locales.map(textsOf);
const fields = createFieldNames(languages.map((one) => one.fields.Customers));
const purposes = createPurposeNames(languages);
const types = createDocumentTypeNames(languages);

/** Types into the row of a table that holds a value. */
async function typeBeside(table: string, value: string, header: string, typed: string | null): Promise<void> {
  const { workbook } = current();
  const rows = await workbook.readTable(table);
  if (!rows.ok) throw new Error(rows.error.code);
  workbook.user.setCell(table, rows.value.values.findIndex((row) => row.includes(value)), header, typed);
  await settle();
}

describe('a key', () => {
  const codeOf = (key: unknown, asOf: string | null = null): unknown => {
    const found = fieldValue(app(), fields, { key, field: 'code', asOf });
    return found.ok ? found.value : [found.error.code, found.error.facts];
  };
  const several = (key: string, cards: string, count = 2, more = 0): unknown => ['card-ambiguous', { key, count, cards, more }];

  it('is an id, a code, any number however it is written, or an exact name', async () => {
    const id = await add({ code: 'A-1', name: 'Žalgiris UAB', vatNumber: 'LT100001738313', country: 'LT' }, [newRow('Identifiers', { kind: 'Other', number: '77-01' })]);
    for (const key of [id, 'A-1', 'a1', 'LT 100001738313', '7701', 'zalgiris uab', ' Žalgiris UAB ']) expect([key, codeOf(key)]).toEqual([key, 'A-1']);
    expect(codeOf('Žalgiris')).toEqual(['card-missing', { key: 'Žalgiris' }]);
  });

  it('that several customers have is refused with who they are', async () => {
    await add({ code: 'A-1', name: 'Orchard', vatNumber: 'LT100001738313', country: 'LT' });
    await add({ code: 'A-2', name: 'ORCHARD' }, [newRow('Identifiers', { kind: 'Other', number: 'LT100001738313' })]);
    expect(codeOf('Orchard')).toEqual(several('Orchard', 'A-1 Orchard; A-2 ORCHARD'));
    expect(codeOf('LT100001738313')).toEqual(several('LT100001738313', 'A-1 Orchard; A-2 ORCHARD'));
    for (let at = 3; at < 9; at += 1) await add({ code: `A-${at}`, name: 'Orchard' });
    expect(codeOf('Orchard')).toEqual(several('Orchard', 'A-1 Orchard; A-2 ORCHARD; A-3 Orchard; A-4 Orchard; A-5 Orchard', 8, 3));
    const nameless = await add({ name: 'Pear' });
    await typeBeside('Customers', nameless, 'Code', null);
    await add({ code: 'B-1', name: 'Pear' });
    expect(codeOf('Pear')).toEqual(several('Pear', `${nameless} Pear; B-1 Pear`));
  });

  it('that is the code of one card is that card, whatever others have it as a number', async () => {
    await add({ code: '7701', name: 'Pear' });
    await add({ code: 'A-1', name: 'Orchard' }, [newRow('Identifiers', { kind: 'Other', number: '7701' })]);
    expect(codeOf('7701')).toBe('7701');
    // Which the card would refuse, and the sheet takes.
    await add({ code: 'B-1', name: 'Plum' });
    await typeBeside('Customers', 'B-1', 'Code', 'A1');
    expect([codeOf('A-1'), codeOf('A1')]).toEqual(['A-1', 'A1']);
  });

  it('leads from a merged card to the one that stands for it, and by the day to the card that is valid', async () => {
    const [keep, gone] = [await add({ code: 'A-1', name: 'Orchard' }), await add({ code: 'A-2', name: 'Pear' })];
    expect((await app().merge({ keep, absorb: [gone], confirmed: true })).ok).toBe(true);
    for (const key of [gone, 'A-2', 'Pear']) expect(codeOf(key)).toBe('A-1');
    const old = await add({ code: 'D-1', name: 'Dealer', country: 'IL' });
    const succeeded = await app().succeed({ from: old, date: '2026-03-01', values: { code: 'D-2', name: 'Dealer', country: 'IL', dealerType: texts.lists.dealerType.company }, children: [] });
    expect(succeeded.ok).toBe(true);
    expect([codeOf('D-1'), codeOf('D-1', '2026-02-28'), codeOf('D-1', '2026-03-01'), codeOf('D-2', '2026-02-28'), codeOf('Dealer')]).toEqual(['D-1', 'D-1', 'D-2', 'D-1', 'D-2']);
  });
});

describe('an address', () => {
  const ask = (purpose: unknown, key = 'A-1'): unknown => {
    const found = addressForPurpose(app(), purposes, { key, purpose }, texts);
    return found.ok ? found.value : [found.error.code, found.error.facts];
  };

  it('is the one that claims the purpose, else the primary one', async () => {
    await add({ code: 'A-1', name: 'Orchard', street: 'Herzl', houseNumber: '12', city: 'Haifa', postalCode: '3303112', county: 'Haifa', country: 'IL' }, [
      newRow('Addresses', { location: 'Office', invoicing: true, street: 'Strada Unirii', houseNumber: '4', addressExtra: 'et. 2', city: 'Cluj-Napoca', postalCode: '400001', county: 'Cluj', country: 'RO' }),
      newRow('Addresses', { location: 'Store 1', delivery: true, city: 'Riga' }),
      newRow('Addresses', { location: 'Store 2', delivery: true, defaultDelivery: true, street: 'Dock' }),
    ]);
    await add({ code: 'A-2', name: 'Pear' });
    const primary = 'Herzl 12, 3303112 Haifa, IL';
    expect([ask('registration'), ask('correspondence'), ask('invoicing'), ask('delivery')]).toEqual([primary, primary, 'Strada Unirii 4, et. 2, 400001 Cluj-Napoca, Cluj, RO', 'Dock']);
    expect([ask('delivery', 'A-2'), ask('delivery', 'nobody')]).toEqual(['', ['card-missing', { key: 'nobody' }]]);
  });

  it('is for a purpose by what any language calls it; another is refused with those there are', async () => {
    await add({ code: 'A-1', name: 'Orchard', city: 'Haifa' }, addressPurposes.map((purpose) => newRow('Addresses', { location: purpose, [purpose]: true, city: purpose })));
    for (const { addressPurposes: called, fields: { Addresses: headers } } of languages) {
      for (const purpose of addressPurposes) {
        expect([ask(called[purpose]), ask(headers[purpose].toUpperCase()), ask(purpose)]).toEqual([purpose, purpose, purpose]);
      }
    }
    for (const purpose of ['holidays', '', null]) expect(ask(purpose)).toEqual(['address-purpose-unknown', { value: purpose ?? '', purposes: 'Registration, Correspondence, Invoicing, Delivery' }]);
  });
});

describe('a note', () => {
  const ask = (documentType: unknown, key = 'A-1'): unknown => {
    const found = noteForDocument(app(), types, { key, documentType });
    return found.ok ? found.value : [found.error.code, found.error.facts];
  };

  it('is what stands on the type of document, by the firm’s word or that of any language', async () => {
    await add({ code: 'A-1', name: 'Orchard', noteAllDocuments: 'Thank you', noteInvoices: 'By transfer', noteReceipts: 'Paid' });
    await add({ code: 'A-2', name: 'Pear' });
    for (const { lists: { documentType: called } } of languages) {
      expect([ask(called.quote), ask(called.invoice), ask(called.receipt), ask(called.creditNote)]).toEqual(['Thank you', 'Thank you\nBy transfer', 'Thank you\nPaid', 'Thank you\nBy transfer']);
      for (const type of documentTypes) expect(ask(called[type])).toBe(ask(type));
    }
    expect([ask('invoice', 'A-2'), ask('invoice', 'nobody')]).toEqual(['', ['card-missing', { key: 'nobody' }]]);
    expect(ask('poem')).toEqual(['document-type-unknown', { value: 'poem', types: Object.values(texts.lists.documentType).join(', ') }]);
    await typeBeside('Lists', 'Invoice', 'Value', 'Bill');
    expect([ask('Bill'), ask('Factură')]).toEqual([ask('invoice'), ask('invoice')]);
  });
});
