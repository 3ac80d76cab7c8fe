/**
 * Small registers full of near-duplicates, the same for the same seed: cards of few names, numbers and places, rows of every
 * kind, cards that name cards in a column of the firm's own, documents. The sheets are made with all of it and opened once,
 * so that ten thousand of them cost minutes.
 */
import { makeRegister } from '../../src/app/make-register';
import type { RegisterRecord, RecordsByTable } from '../../src/app/register-layout';
import { listRecords } from '../../src/app/register-layout';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import { flagLosers, flagsOf } from '../../src/model/exactly-one';
import { tables, type ChildTable, type TableKey } from '../../src/model/fields';
import { makeId, type RecordId } from '../../src/model/ids';
import { Register } from '../../src/model/register';
import { appOverMemory, seededRandom, type AppOverMemory } from './app-over-memory';

export type TestRandom = ReturnType<typeof seededRandom>;

const cities = ['Vilnius', 'Kaunas', 'Riga', 'Haifa'];
const mails = ['a@x.lt', 'b@x.lt', 'c@x.lt'];

export const some = <T>(random: TestRandom, list: readonly T[]): T => list[random.integer(list.length)] as T;
const maybe = <T>(random: TestRandom, value: T): T | null => (random.integer(2) === 0 ? value : null);

function randomCard(random: TestRandom): Values {
  return {
    name: `Firm ${random.integer(6)}`, alias: maybe(random, `F${random.integer(4)}`), code: maybe(random, `K-${random.integer(40)}`),
    email: maybe(random, some(random, mails)), otherEmails: maybe(random, `${some(random, mails)};${some(random, mails)}`),
    phone: maybe(random, `+3706123456${random.integer(4)}`), mobile: maybe(random, `+3706123456${random.integer(4)}`),
    street: maybe(random, `Street ${random.integer(3)}`), city: maybe(random, some(random, cities)), country: maybe(random, some(random, ['LT', 'LV'])),
    taxId: maybe(random, `10000${random.integer(4)}`), note: maybe(random, `Note ${random.integer(3)}`), tags: maybe(random, `t${random.integer(3)}; t${random.integer(3)}`),
    paymentTerms: maybe(random, some(random, ['30', '60'])), contactName: maybe(random, `Person ${random.integer(3)}`), website: maybe(random, `x${random.integer(3)}.lt`),
  };
}

export function randomRow(random: TestRandom): { readonly table: ChildTable; readonly values: Values } {
  switch (random.integer(6)) {
    case 0: return { table: 'Contacts', values: { lastName: `Person ${random.integer(3)}`, email: maybe(random, some(random, mails)), phone: maybe(random, `+3706123456${random.integer(4)}`), note: maybe(random, `n${random.integer(2)}`) } };
    case 1: return { table: 'Addresses', values: { location: `Place ${random.integer(2)}`, street: `Street ${random.integer(3)}`, city: some(random, cities), postalCode: maybe(random, '01100'), invoicing: maybe(random, true), delivery: maybe(random, true) } };
    case 2: return { table: 'BankAccounts', values: { iban: `LT12100001110100100${random.integer(3)}`, bank: maybe(random, some(random, ['Swedbank', 'Swedbank AB', 'SEB'])), main: maybe(random, true), currency: maybe(random, 'EUR') } };
    case 3: return { table: 'Notes', values: { text: `Call ${random.integer(3)}`, author: maybe(random, 'Dana') } };
    case 4: return { table: 'Identifiers', values: { kind: 'GLN', number: `400${random.integer(3)}`, country: maybe(random, 'LT') } };
    default: return { table: 'Consents', values: { channel: 'E-mail', purpose: maybe(random, 'Marketing'), proof: maybe(random, 'form') } };
  }
}

const filled = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

function randomRecords(random: TestRandom): { readonly records: Partial<Record<TableKey, RegisterRecord[]>>; readonly parents: readonly (RecordId | null)[] } {
  const records: Partial<Record<TableKey, RegisterRecord[]>> = {};
  const add = (table: TableKey, values: Values): RecordId => {
    const id = makeId(tables[table].idPrefix, random);
    (records[table] ??= []).push({ id, values: filled(values) });
    return id;
  };
  const cards = Array.from({ length: 6 }, () => {
    const values = randomCard(random);
    const card = { customer: add('Customers', values), customerName: values['name'] ?? null };
    const rows = Array.from({ length: random.integer(5) }, (): { readonly table: ChildTable; readonly values: Values } => {
      const { table, values } = randomRow(random);
      return { table, values: { ...card, ...values } };
    });
    // What only one row can have, as the sheet keeps it: the last that was ticked.
    for (const [at, { table, values }] of rows.entries()) {
      const later = rows.slice(at + 1).flatMap((row, more) => (row.table === table ? [{ id: `${at + 1 + more}`, values: row.values }] : []));
      const lost = flagsOf(table).flatMap(({ field }) => (values[field] === true && flagLosers(table, field, { id: `${at}`, values }, later).length > 0 ? [field] : []));
      add(table, { ...values, ...Object.fromEntries(lost.map((field) => [field, null])) });
    }
    return card;
  });
  for (let document = 0; document < 4; document += 1) add('Documents', { ...some(random, cards), type: 'Invoice', number: `D${document}` });
  return { records, parents: cards.map(() => (random.integer(3) > 0 ? some(random, cards).customer : null)) };
}

/** Every register begins with the same lists; making their ids would take longer than making all the rest. */
const lists = listRecords(textsOf('en'), seededRandom(1));

export interface RandomRegister extends AppOverMemory {
  /** The records that it was opened with. */
  readonly beginning: () => Register;
}

export async function openRandomRegister(seed: number, random: TestRandom): Promise<RandomRegister> {
  const workbook = createMemoryWorkbook();
  const { records, parents } = randomRecords(random);
  const all: RecordsByTable = { ...records, Lists: lists };
  const made = await makeRegister({ workbook, random, texts: textsOf('en') }, all);
  if (!made.ok) throw new Error(`Could not make a register: ${made.error.code}`);
  workbook.user.addColumn('Customers', 'Parent', parents);
  const over = appOverMemory({ workbook, seed });
  const opened = await over.app.open();
  if (!opened.ok || opened.value.kind !== 'ready') throw new Error('Could not open the register');
  return {
    ...over,
    beginning() {
      const register = new Register();
      for (const [table, rows] of Object.entries(all)) {
        for (const [at, { id, values }] of rows.entries()) {
          const parent = table === 'Customers' ? parents[at] ?? null : null;
          register.load(table as TableKey, id, parent === null ? values : { ...values, 'x:Parent': parent });
        }
      }
      return register;
    },
  };
}
