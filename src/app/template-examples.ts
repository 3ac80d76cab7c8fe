/**
 * The rows that show in the template for imports how it is meant. They say that they are to be deleted; where nobody did, an
 * import knows them by their names and leaves them out. A name that was ever handed out is therefore never forgotten.
 */
import { foldText } from '../base/text';
import type { Locale } from '../locales/locales';
import type { Values } from '../model/change';
import type { MappedTable } from '../transfer/mapping/import-mapping';
import type { SourceCell } from '../transfer/source';

export type TemplateExample = Readonly<Record<'organisation' | 'person', Values>>;

/** The numbers are those that documents about them give as examples; telephone numbers are kept free for such use, or of no one. */
export const templateExamples: Readonly<Record<Locale, TemplateExample>> = {
  en: {
    organisation: { name: 'EXAMPLE Trading Ltd (delete this row)', country: 'GB', vatNumber: 'GB980780684', street: 'High Street', houseNumber: '12', city: 'London', postalCode: 'SW1A 1AA', phone: '+44 20 7946 0000', email: 'office@example.com', paymentTerms: '30' },
    person: { name: 'Jane Example (delete this row)', country: 'GB', city: 'Leeds', mobile: '+44 7700 900000', email: 'jane@example.com', notifyEmail: true },
  },
  he: {
    organisation: { name: 'דוגמה סחר בע"מ (יש למחוק שורה זו)', country: 'IL', taxId: '516179157', street: 'הרצל', houseNumber: '12', city: 'חיפה', phone: '+972 4 855 5555', email: 'office@example.com', paymentTerms: '30' },
    person: { name: 'ישראלה דוגמה (יש למחוק שורה זו)', country: 'IL', city: 'רמת גן', mobile: '+972 50 555 5555', email: 'israela@example.com', notifyEmail: true },
  },
  ro: {
    organisation: { name: 'EXEMPLU COM SRL (ștergeți acest rând)', country: 'RO', taxId: '18547290', vatNumber: 'RO18547290', street: 'Strada Lungă', houseNumber: '12', city: 'Brașov', county: 'Brașov', phone: '+40 268 555 555', email: 'office@example.com', paymentTerms: '30' },
    person: { name: 'Maria Exemplu (ștergeți acest rând)', country: 'RO', city: 'Iași', county: 'Iași', mobile: '+40 722 555 555', email: 'maria@example.com', notifyEmail: true },
  },
  lt: {
    organisation: { name: 'PAVYZDYS, UAB (ištrinkite šią eilutę)', country: 'LT', vatNumber: 'LT119511515', street: 'Laisvės al.', houseNumber: '12', city: 'Kaunas', phone: '+370 37 555 555', email: 'office@example.com', paymentTerms: '30' },
    person: { name: 'Ona Pavyzdienė (ištrinkite šią eilutę)', country: 'LT', city: 'Alytus', mobile: '+370 612 55555', email: 'ona@example.com', notifyEmail: true },
  },
  lv: {
    organisation: { name: 'PARAUGS, SIA (izdzēsiet šo rindu)', country: 'LV', vatNumber: 'LV40003521600', street: 'Brīvības iela', houseNumber: '12', city: 'Liepāja', phone: '+371 63 555 555', email: 'office@example.com', paymentTerms: '30' },
    person: { name: 'Anna Paraudziņa (izdzēsiet šo rindu)', country: 'LV', city: 'Cēsis', mobile: '+371 29 555 555', email: 'anna@example.com', notifyEmail: true },
  },
};

/** Folded: a program that saves the template as text may write other letters for some of them. */
const names = new Set(Object.values(templateExamples).flatMap(({ organisation, person }) => [organisation, person].map(({ name }) => foldText(String(name)))));

/** The last sign is looked at first, for every text of a file is asked. */
const isName = (cell: SourceCell): boolean => typeof cell === 'string' && cell.endsWith(')') && names.has(foldText(cell));

export interface WithoutExamples {
  readonly table: MappedTable;
  readonly leftOut: number;
}

export function withoutExamples(table: MappedTable): WithoutExamples {
  const kept = [...table.rows.keys()].filter((at) => table.rows[at]?.some(isName) !== true);
  const leftOut = table.rows.length - kept.length;
  return leftOut === 0 ? { table, leftOut } : { table: { ...table, rows: kept.map((at) => table.rows[at] ?? []), lines: kept.map((at) => table.lines[at] ?? at + 1) }, leftOut };
}
