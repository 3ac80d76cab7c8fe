/** English: formulas for a column of customers. */
import { createCountText } from './count-text';
import type { InsertTexts } from './insert-texts';

const { number, count } = createCountText('en');

export const enInsert: InsertTexts = {
  issues: {
    'formula-cells-own': ({ table }) => `These cells belong to the register’s own table ${table}. Select customers on another sheet.`,
    'formula-spills': ({ table, columns }) => `An answer of ${columns} columns cannot stand in the table ${table}: Excel lets nothing spill there. Copy the customers to cells outside of a table and select them there.`,
    'formula-argument-missing': () => 'Choose what is still open above, then insert the formula.',
  },
  command: 'Insert a formula…',
  heading: 'Insert a formula',
  back: 'Back to the list',
  select: 'Select the cells with customers in any sheet: their codes, names or tax numbers. A whole column will do.',
  looking: 'Looking at the selected cells…',
  stop: 'Stop',
  again: 'Look again',
  selected: 'Selected',
  first: 'First of them',
  known: (known, filled) => `${number(known)} of ${number(filled)} are customers.`,
  allKnown: (filled) => count(filled, { one: 'It is a customer.', other: 'All # are customers.' }),
  unknown: (found) => count(found, { one: '# is unknown:', other: '# are unknown:' }),
  more: (found) => count(found, { one: 'and # more', other: 'and # more' }),
  want: 'What do you want to know?',
  asks: {
    field: 'A field of the card', dueDate: 'When an invoice is due', balance: 'What the customer owes', address: 'An address', check: 'Whether the card is in order',
    vatStatus: 'VAT payer or not on a day', allocation: 'Allocation number needed (Israel)', successor: 'Code of the card that is valid', saftId: 'Id for D406 (Romania)',
    note: 'What is printed on a type of document', discount: 'Discount or price list of its level',
    aging: 'Since when it has been due (ageing)', find: 'Which customer it is (search)',
  },
  headers: { dueDate: 'Due', balance: 'Balance', address: 'Address', check: 'Check', vatStatus: 'VAT status', allocation: 'Allocation number', successor: 'Valid card', saftId: 'SAF-T id', note: 'Note', discount: 'Discount' },
  field: 'Which field',
  address: 'Which address',
  documentType: 'Which document',
  day: 'Date',
  now: 'None: as it is now',
  fixedDay: 'The same day in every row',
  whichDay: 'Which day',
  amount: 'Amount before VAT',
  choose: 'Please choose',
  column: (letters, header) => (header === '' ? `Column ${letters}` : `Column ${letters}: ${header}`),
  currency: 'Currency',
  currencyHint: 'Three letters, such as EUR. Empty: the one in which something is owed.',
  oneCurrencyHint: 'Three letters, such as EUR: each currency stands by itself.',
  findHint: 'The best match of the search. Look at the names before you use the codes.',
  needs: (columns) => count(columns, { one: 'Fills # column:', other: 'Fills # columns:' }),
  shape: 'How',
  shapes: { rows: 'A formula in every row', one: 'One formula for all rows' },
  oneHint: 'Works in Excel for Windows from version 2510 and Excel for Mac from 16.102. Older ones show an error.',
  where: 'Where',
  free: (letters, columns) => (columns === 1 ? `Column ${letters}, which is free` : `Columns ${letters}, which are free`),
  taken: (letters, header, columns) => {
    if (columns === 1) return header === '' ? `Column ${letters}, not empty` : `Column ${letters}: ${header}, not empty`;
    return header === '' ? `Columns ${letters}, not empty` : `Columns ${letters}: ${header} …, not empty`;
  },
  newColumn: (table) => `A new column of the table ${table}`,
  over: (letters, columns) => (columns === 1 ? `Write over what stands in column ${letters}` : `Write over what stands in columns ${letters}`),
  formula: 'Formula',
  shows: 'What it will show',
  waiting: 'being fetched…',
  insert: (rows) => count(rows, { one: 'Insert for # row', other: 'Insert for # rows' }),
  inserting: 'Inserting…',
  done: (address) => `The formula stands in ${address}. It is no step of the register’s history: Excel’s own Undo takes it back.`,
};
