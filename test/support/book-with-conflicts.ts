/** The sample register as bringing in another copy of it would leave it: conflicts of every kind, of customers with rows in other sheets. */
import { nodeZipCodec } from '../../src/cli/node-zip-codec';
import { openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import type { Values } from '../../src/model/change';
import type { ChildTable } from '../../src/model/fields';
import type { RecordId } from '../../src/model/ids';
import type { Register } from '../../src/model/register';
import { addConflicts, conflictOf, type NewConflict } from './conflicts-in';
import { must } from './must';
import { openSession } from './open-session';

/** A firm with rows in most of the other sheets, and two others. */
export const conflicting = { firm: 'C-00028', hebrew: 'C-00005', third: 'C-00003' } as const;

export async function bookWithConflicts(bytes: Uint8Array): Promise<Uint8Array> {
  const opened = openXlsx(bytes, 'sample.xlsx', nodeZipCodec);
  if (!opened.ok) throw new Error(opened.error.code);
  const { register } = await openSession(opened.value);
  await addConflicts(opened.value, conflictsOfAllKinds(register).map(conflictOf));
  return opened.value.bytes();
}

/** Six of the firm, one each of the two others; one that is decided. */
function conflictsOfAllKinds(register: Register): readonly NewConflict[] {
  const cardOf = (code: string): RecordId => must(register.ids('Customers').find((id) => register.get('Customers', id)?.['code'] === code));
  const [firm, hebrew, third] = [cardOf(conflicting.firm), cardOf(conflicting.hebrew), cardOf(conflicting.third)];
  const held = (card: RecordId, fields: readonly string[]): Values => Object.fromEntries(fields.map((field) => [field, register.get('Customers', card)?.[field] ?? null]));
  const rowOf = (table: ChildTable): { readonly record: RecordId; readonly values: Values } => {
    const record = must(register.ids(table).find((id) => register.get(table, id)?.['customer'] === firm));
    return { record, values: must(register.get(table, record)) };
  };
  const [contact, address] = [rowOf('Contacts'), held(firm, ['street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country', 'latitude', 'longitude'])];
  const foundAt = Date.UTC(2026, 10, 24, 8);
  return [
    { record: firm, unit: 'name', foundAt: foundAt + 5, base: { name: 'Vesttrans' }, mine: held(firm, ['name']), theirs: { name: 'Vesttrans Construcții & Fiii SRL' } },
    { record: firm, unit: 'email', foundAt: foundAt + 4, base: { email: null }, mine: held(firm, ['email']), theirs: { email: 'facturi@vesttrans.example' } },
    { record: firm, unit: 'address', foundAt: foundAt + 3, mine: address, theirs: { ...address, street: 'Strada Mihai Viteazul', houseNumber: '12 bis', city: 'Cluj-Napoca', postalCode: '400001' } },
    { record: firm, unit: 'note', foundAt: foundAt + 2, base: { note: 'Plătește târziu' }, mine: held(firm, ['note']), theirs: { note: 'Sună întâi\nNu luni' } },
    { kind: 'edit-delete', table: 'Contacts', record: contact.record, customer: firm, foundAt: foundAt + 1, base: { ...contact.values, phone: '+40 21 000 0000' }, mine: contact.values },
    { kind: 'merge-merge', record: firm, customer: firm, from: 'kc-other', foundAt, theirs: { survivor: 'kc-third', survivorName: 'Vesttrans Holding', absorbed: 'kc-other' } },
    { record: hebrew, unit: 'alias', foundAt: foundAt - 1, base: { alias: 'גדעון' }, mine: held(hebrew, ['alias']), theirs: { alias: 'Gideon' }, source: 'מרשם של רות.xlsx' },
    { record: third, unit: 'code', foundAt: foundAt - 2, mine: held(third, ['code']), theirs: { code: conflicting.firm } },
    { record: third, unit: 'phone', foundAt: foundAt - 3, mine: { phone: '+40 21 111 1111' }, theirs: held(third, ['phone']), state: 'theirs', decidedBy: 'Dana', decidedAt: foundAt },
  ];
}
