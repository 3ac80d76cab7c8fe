/** English: importing customers. */
import { enImportColumns } from './en-import-columns';
import type { ImportTexts } from './import-texts';

export const enImport: ImportTexts = {
  cause: 'Imported from a file',
  words: { line: 'Line', reason: 'Reason' },
  issues: {
    'import-sheet-left-out': ({ sheet }) => `The sheet “${sheet}” is not taken in: documents and payments do not come with a list of customers, and other rows have to name their customer by id.`,
    'import-rows-of-nobody': ({ sheet, count }) => `The sheet “${sheet}” has rows of customers who are not in the list; they stay out: ${count}.`,
    'import-examples-left-out': ({ count }) => `The example rows of the list to fill in are no customers; they stay out: ${count}.`,
    'import-code-taken': ({ code }) => `The code ${code} belongs to another card already. The new card gets the next free code, and this one is kept among its further numbers.`,
    'import-card-gone': ({ key }) => `The card “${key}” that was chosen for these rows is not in the register any more. Choose another card, or let a new one be made.`,
    'import-backup': () => 'This is the backup of a whole register. Make a new register of it in an empty workbook; nothing of it is mixed into this one.',
    'import-nothing': () => 'Nothing in this file would change the register: every row is there already, was left out, or has an error.',
    'import-customer-unknown': ({ key }) => `No customer of the register is ${key}. Say who it is, or take them in as a new customer.`,
    'import-customer-ambiguous': ({ key, count }) => `${key} may be several customers (${count}), or something in the row speaks against the one it names. Say who it is.`,
    'import-customer-missing': () => 'The row does not say whose it is. Give it a code, a tax number or a name of its customer.',
    'import-entry-missing': ({ target }) => `${target} is empty, and without it the row counts for nothing. Fill it in.`,
    'import-document-number-taken': ({ number, date }) => `This customer has a document ${number} of ${date} already. If this is another one, take it in as such; else leave the row out or correct its day.`,
    'import-document-twice': ({ number, line }) => `The document ${number} stands in row ${line} already, and says something else there. Leave one of the two out of the file.`,
    'import-document-elsewhere': ({ number, name }) => `${name} has a document ${number} of the same kind and year too. Look whether it is the same one.`,
    'import-document-amount': ({ number, before, after }) => `The amount of ${number} changes from ${before} to ${after}.`,
    'import-document-purchase': ({ seller }) => `This is a document that ${seller === '' ? 'a supplier' : seller} issued to your own firm. The register keeps what customers owe; enter it where your purchases are kept.`,
    'import-document-foreign': ({ seller }) => `This document was issued by ${seller}, which is not your own firm. If it is, put its tax number on the card of your own firm.`,
    'import-document-type-assumed': ({ times }) => `The file does not say what kind of documents they are (number: ${times}). They are taken as invoices, and as credit notes where the amount is negative.`,
    'import-currency-assumed': ({ times, currency }) => `Amounts without a currency (number: ${times}) count as ${currency}, the currency of your own firm.`,
    'import-payment-out': () => 'Money that went out: it is nobody’s payment to you, so it is left out.',
    'import-payment-own': () => 'A transfer between your own accounts: it is left out.',
    'import-payment-bank': () => 'Charges or interest of the bank: left out.',
    'import-payment-doubtful': ({ count }) => `Several documents may be paid by this (${count}). Choose which, or take it in on account.`,
    'import-payment-other': ({ number, name }) => `The document ${number} belongs to ${name}, not to who paid. Choose it if they paid for them, or take the payment in on account.`,
    'import-payment-paid': ({ number }) => `The document ${number} that is named is paid already, so this is taken in on account.`,
    'import-payment-over': ({ number }) => `More was paid than is open on ${number}. The rest is taken in on account.`,
    'import-payment-number-unknown': ({ number }) => `There is no document ${number}. The payment keeps the number and counts for what is due first until there is one.`,
    'import-stopped': () => 'Stopped. Nothing was imported.',
    ...enImportColumns,
  },
};
