/** English: reading files. */
import type { ReadingTexts } from './reading-texts';

export const enReading: ReadingTexts = {
  issues: {
    'read-utf-32': () => 'This text is in UTF-32, which is not read here. Save it as UTF-8, then try again.',
    'read-not-text': () => 'This is neither a workbook nor a text. Choose an .xlsx or .csv file.',
    'read-empty': () => 'There is nothing in it. Choose another file, or another range.',
    'read-range': ({ range }) => `“${range}” is no range of cells. Write the first and the last one, like B3:H200, or leave it empty for the whole sheet.`,
    'read-archive-file': ({ wanted, files }) => `There is no file “${wanted}” in this archive; there are ${files}. Choose one of them.`,
    'read-json-broken': () => 'This text is JSON, but it is damaged or cut short. Get it again from where it came from.',
    'read-json-no-list': () => 'There is no list of customers in this JSON text. Choose a file that holds one.',
    'read-xml-unknown': ({ element }) => `This is an XML file of a kind that is not known here (${element}). Export the customers as CSV or .xlsx, then try again.`,
    'read-encoding-unknown': ({ encoding }) => `This browser cannot read ${encoding}. Choose another encoding, or save the file as UTF-8.`,
    'read-encoding-unsure': ({ encoding }) => `The letters were read as ${encoding}, but that is not certain. Look at the names; if letters are wrong, choose another encoding.`,
    'read-letters-lost': ({ letters }) => `Letters that cannot be read, shown as \uFFFD: ${letters}. Get the file anew, or correct these names after the import.`,
    'read-letters-doubled': ({ before, after }) => `The letters of this file had been spoiled by another program: “${before}” was put right to “${after}”. Look at the names.`,
    'read-zero-characters': () => 'Invisible zero characters were taken out of the text. Look whether this line is right.',
    'read-hebrew-turned': () => 'The Hebrew words stood backwards and were turned round. Look at the names; if they are wrong now, choose the other order.',
    'read-quote-open': ({ quote, column }) => `A quotation mark (${quote}) in column ${column} is never closed. The line was read without it; check its cells.`,
    'read-quote-inside': ({ quote }) => `A quotation mark (${quote}) stands inside a quoted cell without being doubled. Check what was read of this line.`,
    'read-totals-row': ({ text }) => `The row “${text}” was left out, since it holds sums. If it is a customer, add the card by hand.`,
    'read-header-again': () => 'This row repeats the headers and was left out. Nothing needs to be done.',
    'read-no-header': () => 'No row of headers was found, so the first row is taken for data. Choose the row of headers if there is one.',
    'read-cell-errors': ({ error, cells }) => `Cells with ${error} in this column, read as empty: ${cells}. Mend the formula in the workbook, then read it again.`,
    'read-formulas-unsaved': ({ cell, cells }) => `Formulas without a saved result in this column, from ${cell} on, read as empty: ${cells}. Open the workbook in Excel, save it, then read it again.`,
    'read-number-digits': ({ number, cells }) => `Numbers too long for Excel, which keeps 15 digits, such as ${number}, in this column: ${cells}. Their last digits are lost; take them from where they came from, as text.`,
    'read-sheet-very-hidden': ({ sheet }) => `The sheet “${sheet}” is hidden so that only a program can show it, and was not read. Show it in the editor of macros if you need it.`,
  },
};
