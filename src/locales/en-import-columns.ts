/** English: what is said of columns and values that are taken in. */
import type { ImportColumnsTexts } from './import-columns-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` “${value}”`);

export const enImportColumns: ImportColumnsTexts = {
  'import-column-by-header': ({ column, target, known }) => `“${column}” is taken as ${target}: it is called like “${known}”.`,
  'import-column-by-typo': ({ column, target, known }) =>
    `“${column}” is taken as ${target}: it looks like “${known}” with a slip of the pen. Check it.`,
  'import-column-by-content': ({ column, target, share }) => `“${column}” is taken as ${target}: ${share} % of its values are such.`,
  'import-column-contradicted': ({ column, target, share }) =>
    `“${column}” is called like ${target}, but only ${share} % of its values can be that. Say what the column is.`,
  'import-column-of-source': ({ column, target, source }) => `“${column}” is taken as ${target}, as ${source} writes it.`,
  'import-column-remembered': ({ column, target }) => `“${column}” is taken as ${target}, as it was last time.`,
  'import-column-split': ({ column, targets }) => `“${column}” holds several things and is taken apart: ${targets}. Look at the examples.`,
  'import-column-joined': ({ column, target }) => `“${column}” is joined with other columns into ${target}.`,
  'import-column-ambiguous': ({ column, targets }) => `“${column}” may be any of these: ${targets}. Choose one, or leave the column out.`,
  'import-column-shared': ({ column, others, target }) =>
    `“${column}” and “${others}” all look like ${target}. Choose which column it is, and what the others are.`,
  'import-column-same': ({ column, twin }) => `“${column}” holds the same as “${twin}” in every row, so it is left out.`,
  'import-column-own': ({ column, values }) =>
    `Nothing in the register is called “${column}”. It has ${values} different values and can become a field of your own; leave it out if nobody needs it.`,
  'import-column-unneeded': ({ column }) => `Nothing of a document or payment is called “${column}”, so it is left out. Choose a field for it if you need it.`,
  'import-column-empty': ({ column }) => `“${column}” is empty and is left out.`,
  'import-column-constant': ({ column }, { value }) =>
    `“${column}” holds the same${holds(value)} in every row and is left out. Choose a field for it if you need it.`,
  'import-column-not-kept': ({ column, source }) =>
    `“${column}” is left out: ${source} keeps it for itself, and it says nothing of the customer. Choose a field for it if you need it.`,
  'import-column-date-order': ({ column, order }, { value }) =>
    `The days in “${column}” are read as ${order}:${holds(value)} can only be read that way.`,
  'import-column-date-order-unknown': ({ column, order }) =>
    `The days in “${column}” can be read in several ways. They are read as ${order}; choose another order if that is wrong.`,
  'import-column-dates-mixed': ({ column, order }, { value }) =>
    `The days in “${column}” are not all written in one order. They are read as ${order}; correct those like${holds(value)} in the file.`,
  'import-column-decimal': ({ column, sign }, { value }) =>
    `In the numbers of “${column}” the sign before the decimals is “${sign}”:${holds(value)} shows it.`,
  'import-column-decimal-unknown': ({ column, sign }) =>
    `Nobody can tell whether the signs in “${column}” stand before decimals or thousands. “${sign}” is taken as the sign before decimals; choose the other if that is wrong.`,
  'import-column-decimals-mixed': ({ column, sign }, { value }) =>
    `The numbers in “${column}” are not all written the same way. “${sign}” is taken as the sign before decimals; correct those like${holds(value)} in the file.`,
  'import-column-words-open': ({ column, target, words }) =>
    `Some words in “${column}” are not known as ${target}: ${words}. Say what each of them means.`,
  'import-column-gone': ({ column }) => `The file has no column “${column}”, which the mapping speaks of. What it filled stays as it is.`,
  'import-column-target-unknown': ({ column, target }) =>
    `The mapping gives “${column}” to ${target}, which the register does not have. Choose another field.`,
  'import-column-mapping-shape': ({ part }) =>
    `This is no mapping of columns: ${part} is not what it should be. Choose a file that was saved by the import.`,
  'import-column-mapping-newer': ({ version }) => `These columns were saved by a newer version of Kartoteka (${version}). Update this one, then try again.`,
  'import-column-mapping-foreign': ({ columns }) => `None of the columns that this file speaks of (${columns}) is in your list. Choose a file that was saved for such a list.`,
  'import-value-not-date': ({ column, order, target }, { value }) =>
    `“${column}”:${holds(value)} is no day in the order ${order}, so ${target} stays empty. Correct it, or choose another order of day and month.`,
  'import-value-not-number': ({ column, target }, { value }) =>
    `“${column}”:${holds(value)} is no number, so ${target} stays empty. Correct it in the row.`,
  'import-value-not-flag': ({ column, target }, { value }) =>
    `“${column}”:${holds(value)} is neither yes nor no, so ${target} stays empty. Say what the word means.`,
  'import-value-not-country': ({ column }, { value }) =>
    `“${column}”:${holds(value)} is no country that anybody knows. It is kept as it is written; write its name or its code of two letters.`,
  'import-value-not-email': ({ column }, { value }) =>
    `“${column}”:${holds(value)} is no e-mail address. It is kept as it is written; correct it in the row.`,
  'import-value-not-in-list': ({ column, target, rows }, { value }) =>
    `“${column}”:${holds(value)} is not in the list of ${target} (rows: ${rows}). It is kept as it is written; say which value of the list it means.`,
  'import-value-too-long': ({ column, target, limit }) => `“${column}”: the text is longer than the ${limit} characters that a cell takes, so ${target} stays empty. Shorten it in the file and read the file again.`,
  'import-value-digits-lost': ({ column, target }, { value }) =>
    `“${column}”: of${holds(value)} a spreadsheet has lost the last digits, so ${target} stays empty. Format the column as text where the file was made and save it again.`,
  'import-value-not-taken': ({ column, target, taken }, { value }) =>
    `“${column}”:${holds(value)} is not taken, for ${target} has ${taken} already. Choose another field for the column if both are needed.`,
  'import-value-without-account': ({ column }, { value }) =>
    `“${column}”:${holds(value)} is left out: the row has no account number beside it, and no bank account is made without one. Add the number in the file if it is wanted.`,
  'import-value-split-rest': ({ column, target }, { value }) =>
    `“${column}”: a part of${holds(value)} could not be told and is kept in ${target}. Check the row.`,
};
