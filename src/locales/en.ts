/** English. */
import { enAccount } from './en-account';
import { enAutomations } from './en-automations';
import { createCountText } from './count-text';
import { enConflicts } from './en-conflicts';
import { enCopies } from './en-copies';
import { enDetails } from './en-details';
import { enExport } from './en-export';
import { enFormats } from './en-formats';
import { enImport } from './en-import';
import { enInsert } from './en-insert';
import { enMerge } from './en-merge';
import { enOwnFields } from './en-own-fields';
import { enPane } from './en-pane';
import { enReading } from './en-reading';
import { enRegister } from './en-register';
import { enRules } from './en-rules';
import { enTerms } from './en-terms';
import { enTime } from './en-time';
import type { Texts } from './texts';

const { count } = createCountText('en');

/** What was chosen instead of a workbook, by what its first bytes say it is. */
const otherFiles: Readonly<Record<string, string>> = {
  zip: 'This is an archive or a file of another program, not an Excel workbook. Choose an .xlsx file, or unpack the archive first.',
  workbook: 'This is a workbook of another kind, such as .xlsb or .ods. Open it in Excel, save it as .xlsx, then try again.',
  xls: 'This is a workbook of Excel 97–2003. Open it in Excel, save it as .xlsx, then try again.',
  pdf: 'This is a PDF document, not an Excel workbook. Choose an .xlsx file.',
  html: 'This is a web page, not an Excel workbook. Open it in Excel, save it as .xlsx, then try again.',
  csv: 'This is a text file, not an Excel workbook. Open it in Excel, save it as .xlsx, then try again.',
};

export const en: Texts = {
  tag: 'en',
  languageName: 'English',
  direction: 'ltr',
  ...enRegister,
  issues: {
    ...enDetails,
    ...enRules.issues,
    ...enMerge.issues,
    ...enAutomations.issues,
    ...enCopies.issues,
    ...enTime.issues,
    ...enConflicts.issues,
    ...enReading.issues,
    ...enFormats.issues,
    ...enImport.issues,
    ...enExport.issues,
    ...enInsert.issues,
    ...enOwnFields.issues,
    'not-a-register': () =>
      'This workbook is not a customer register yet. Make it one, or adopt the sheet that holds your customers.',
    'register-exists': () => 'This workbook is a customer register already. Open it instead of making a new one.',
    'register-newer': ({ schema }) =>
      `This register was made by a newer version of Kartoteka (format ${schema}). Update the add-in, then open it again.`,
    'nothing-to-adopt': () =>
      'No sheet here looks like a list of customers. A list to adopt needs one row of headers, a column with names, and at least one customer below.',
    'adopt-no-name-column': () =>
      'No column is chosen for the customer’s name. Choose the column that holds the names, then adopt the sheet.',
    'adopt-ambiguous-tables': ({ tables }) =>
      `Several tables could be the customers: ${tables}. Choose the one to adopt.`,
    'table-column-lost': ({ table, column }) =>
      `The column “${column}” of the table ${table} is gone. Undo its deletion in Excel, or add a column with that header, then try again.`,
    'field-not-in-sheet': ({ table, field }) =>
      `The sheet ${table} has no column for ${field} yet. Choose “Add the new fields”, then try again.`,
    'row-without-id': ({ sheet }) =>
      `This row has no id and is not in the register, because the sheet “${sheet}” takes none. Choose Review › Unprotect Sheet.`,
    'undo-nothing': () => 'There is nothing to undo.',
    'undo-depends': ({ field }) =>
      `${field} was changed again later, so this action cannot be taken back alone. Undo the later change first.`,
    'undo-profile-depends': ({ profile }) =>
      `The profile of required fields was changed to “${profile}” later. Undo that first, or choose the profile in the check.`,
    'redo-nothing': () => 'There is nothing to do again.',
    'repairs-outdated': () => 'These cells hold something else by now, so nothing was changed.',
    'fixes-outdated': () => 'These findings are not there any more, so nothing was changed.',
    'fill-outdated': ({ field, name }) =>
      `${field} of ${name} was changed after the register was asked, so nothing was written there. Ask the register again.`,
    'vat-status-unknown': ({ key, date }) =>
      `Nobody knows whether “${key}” was a VAT payer on ${date}: no register has answered about that day. Choose “Fill from register” on the card.`,
    'own-company-protected': ({ name }) =>
      `${name} is your own company: its card stays, active and with its role. To change that, make another card the own company first.`,
    'card-has-documents': ({ name, documents, payments }) =>
      `${name} has ${booksOf(documents, payments)}, so the card cannot be deleted. Archive it, or merge it with another card of the same customer.`,
    'address-empty': ({ location }) =>
      `“${location}” has neither a street nor a city yet. Fill in the address, then make it the primary one.`,
    'card-ambiguous': ({ key, count, cards, more }) => `${count} cards answer to “${key}”: ${cards}${more === 0 ? '' : ` and ${more} more`}. Name the one you mean by its id or its code.`,
    'card-missing': ({ key }) =>
      `There is no customer “${key}” in the register. It may have been deleted from the sheet; look for it by name.`,
    'card-not-on-day': ({ key, date }) =>
      `No card of “${key}” is valid on ${date}. Look at the days from and until which its cards are valid.`,
    'succession-exists': ({ card }) =>
      `This card is followed by ${card} already. Open that card to follow it by another.`,
    'succession-too-early': ({ earliest }) =>
      `The new card cannot be valid before ${earliest}: the old one would have had no day. Choose a later date.`,
    'succession-unchanged': () =>
      'The fiscal details are the same as on the old card. Change at least one of them, or edit the old card instead.',
    'field-unknown': ({ name }) =>
      `No field is called “${name}”. Use the header of a column of the Customers table, for example "Phone".`,
    'field-ambiguous': ({ name, fields }) => `“${name}” could be several fields. Use one of these instead: ${fields}.`,
    'argument-not-date': ({ value }) =>
      `“${value}” is not a date. Give a cell with a date, or text written as year-month-day, for example "2026-01-31".`,
    'argument-not-limit': ({ value, max }) =>
      `“${value}” is not a number of customers. Give a whole number from 1 to ${max}.`,
    'argument-not-currency': ({ value }) => `“${value}” is no currency. Use its three letters, for example "EUR".`,
    'address-purpose-unknown': ({ value, purposes }) => `An address cannot be for “${value}”. Use one of these: ${purposes}.`,
    'document-type-unknown': ({ value, types }) => `“${value}” is no type of document. Use one of these: ${types}.`,
    'balance-several': ({ key, currencies }) => `“${key}” owes in several currencies, which cannot be added up: ${currencies}. Name one of them in the third argument, for example "EUR".`,
    'period-reversed': ({ from, to }) => `The period ends on ${to}, before it begins on ${from}. Exchange the two dates.`,
    'due-dates-nothing': () => 'No document lacks a due date that its customer’s payment terms would give it, so there was nothing to write.',
    'nothing-found': ({ query }) => `No customer matches “${query}”. Try fewer words or a part of the name.`,
    'number-country-unknown': ({ country }) => `“${country}” is no country whose numbers are known. Use its two letters, for example "RO".`,
    'number-kind-unknown': ({ country, kind }) =>
      `${country} has no number called “${kind}”. Leave the kind out, or use the name that is usual there, for example "VAT".`,
    'number-of-no-kind': ({ number, country }) => `“${number}” is none of the numbers of ${country}.`,
    'bulk-field-refused': ({ field }) => `${field} is another one on every card, so it cannot be set for many cards at once. Change it on the card.`,
    'bulk-own-company': ({ field, name }) =>
      `${field} of ${name} says which firm keeps this register. Change that on the card itself, not for many cards at once.`,
    'bulk-nothing': () => 'All of these customers have this value already, so there was nothing to change.',
    'filter-name-missing': () => 'The filter has no name. Give it one, so that it can be found again.',
    'filter-too-long': () => 'This filter is longer than a cell of Excel holds. Choose fewer values, then keep it again.',
    'filter-missing': ({ name }) => `There is no filter “${name}” any more. It may have been deleted from the sheet Lists.`,
    ...enTerms.issues,
    'file-damaged': () => 'The file is damaged or cut short. Get it again from where it came from, or restore an earlier version.',
    'file-not-workbook': ({ seems }) => otherFiles[seems] ?? 'This is not an Excel workbook. Choose an .xlsx file.',
    'file-encrypted': () =>
      'The file is protected with a password. Open it in Excel, remove the password, save it, then try again.',
    'file-too-large': ({ limit }) => `The file is larger than the limit of ${limit}. Split it, then try again.`,
    'sheet-missing': ({ sheet }) => `There is no sheet “${sheet}”. It may have been renamed or deleted.`,
    'sheet-protected': ({ sheet }) =>
      `The sheet “${sheet}” is protected, so nothing was written. Choose Review › Unprotect Sheet, then try again.`,
    'table-missing': ({ table }) =>
      `The table ${table} is gone from the workbook. Undo its deletion in Excel, or restore an earlier version of the file.`,
    'table-exists': ({ table }) =>
      `There is a sheet or table named ${table} already. Rename it in Excel, then try again.`,
    'column-missing': ({ table, column }) =>
      `The table ${table} has no column “${column}”. Undo its deletion in Excel, or add a column with that header.`,
    'row-missing': ({ table, key }) =>
      `The row ${key} is no longer in the table ${table}; nothing was written. It may have been deleted or its id overwritten.`,
    'row-changed': ({ table, row }) =>
      `Row ${row + 1} of the table ${table} was changed meanwhile; nothing was written there. Look at the row, then try again.`,
    'cells-in-the-way': ({ sheet, cell }) =>
      `Cell ${cell} on the sheet “${sheet}” stands where new rows have to go. Move what is there, then try again.`,
    'cell-being-edited': () => 'A cell is being edited in Excel. Press Enter or Esc in the sheet, then try again.',
    'filter-active': ({ table }) =>
      `A filter hides rows of the table ${table}, so nothing was written. Clear the filter, then try again.`,
    'request-too-large': () => 'This is more than Excel takes at once. Try again with fewer rows.',
    'host-not-supported': ({ what }) =>
      `This version of Excel cannot do this (${what}). Update Excel, or open the workbook in Excel on the web.`,
    'host-failed': ({ message }) =>
      `Excel could not do this: ${message} Try again; if it stays, save the workbook, close it and open it again.`,
    'required-missing': ({ field }) => `${field} is empty, but it is required. Fill it in.`,
    'value-not-date': ({ field }, { value }) =>
      `${field}${holds(value)} is not a date. Type it as year-month-day, for example 2026-01-31.`,
    'value-not-number': ({ field }, { value }) => `${field}${holds(value)} is not a number. Type digits only.`,
    'value-not-flag': ({ field }, { value }) => `${field}${holds(value)} is neither yes nor no. Choose one of the two.`,
    'value-not-in-list': ({ field, list }, { value }) =>
      `${field}${holds(value)} is not in the list. Choose a value of the list, or add it to the sheet Lists (list ${list}).`,
    'value-error': ({ field, error }) =>
      `${field} holds the Excel error ${error}. Correct the formula or type the value.`,
    'email-format': ({ field }, { value }) =>
      `${field}${holds(value)} is not an e-mail address. Write it like name@example.com.`,
    'country-unknown': ({ field }, { value }) =>
      `${field}${holds(value)} is not a country. Use the two-letter code, for example IL, RO, LT or LV.`,
    'child-orphan': ({ customer }) =>
      `This row belongs to the customer ${customer}, who is not in the register. Correct the customer id or delete the row.`,
    'card-link-orphan': ({ field, customer }) =>
      `${field} names the customer ${customer}, who is not in the register. Choose another customer or empty the field.`,
    'succession-one-sided': ({ field, name }) =>
      `${field} names ${name}, but that card does not name this one back. Enter the link there too, or empty it here.`,
    'succession-loop': ({ name }) =>
      `The cards that follow this one lead back to it, by way of ${name}. Empty the wrong one of the links.`,
    'succession-overlap': ({ name }) =>
      `The days on which this card and ${name} before it are valid are not told apart. The earlier card ends the day before this one begins.`,
    'succession-still-active': ({ name, date }) =>
      `This card ended on ${date} and ${name} follows it, but its status does not say so yet. Make it inactive.`,
    'any-of-missing': ({ missing }) =>
      `None of these is filled in, but one of them is required: ${missing}. Fill one in.`,
    'row-required': ({ missing }) =>
      `The card has no row of this kind yet, but one is required: ${missing}. Add one.`,
    'not-ready-for': ({ purpose, missing }) =>
      `The card is not enough for ${purpose} yet. Missing: ${missing}.`,
    'profile-unknown': ({ profile }) =>
      `There is no profile “${profile}” of required fields any more, so the default one is used. Choose another.`,
    'profile-rule-shape': ({ rule }) =>
      `“${rule}” is not a rule. Write it like this: card IL organisation: name, taxId|vatNumber, Contacts. An asterisk means any.`,
    'profile-rule-word': ({ rule, word }) =>
      `“${word}” in the rule “${rule}” is unknown. Purposes are card, invoice and eInvoice; countries have two letters; kinds are person and organisation; fields are keys like taxId.`,
    'one-of-missing': ({ field, other }) => `Both ${field} and ${other} are empty, but one of them is required. Fill one in.`,
    'dates-reversed': ({ field, other }, { value }) =>
      `${field}${holds(value)} is earlier than ${other}. Correct one of the two dates.`,
    'card-number-kept': ({ field }, { value }) =>
      `${field} holds a full card number${holds(value)}. Keep the last four digits only: a workbook is no place for card numbers.`,
    'number-out-of-range': ({ field, least, greatest }, { value }) =>
      `${field}${holds(value)} is not between ${least} and ${greatest}. Correct the number.`,
    'link-not-safe': ({ field }, { value }) =>
      `${field}${holds(value)} is no link to a page or a file. Use an address like https://example.com or the path of a file.`,
    'purpose-doubled': ({ field, location }) =>
      `Another address of this customer, “${location}”, is ticked for ${field} too. Keep the tick at one of them.`,
    'flag-doubled': ({ field, row }) =>
      `Another row of this customer, “${row}”, has ${field} too. Keep it at one of them.`,
    'document-number-doubled': ({ number }) =>
      `Another document of this customer and type has the number ${number} too, and both count. Delete the one that was entered twice, or put its number right.`,
    'own-company-doubled': ({ name }) =>
      `The own company is ${name} already. Take the role away from one of the two cards.`,
    'number-format': ({ field, country, example }, { value }) =>
      `${field}${holds(value)} cannot be right${country === '' ? '' : ` for ${country}`}: such a number looks like ${example}. Compare it with the document.`,
    'number-component': ({ field, kind }, { value }) =>
      `${field}${holds(value)} has the form of a number (${kind}), but a part of it, such as the date or the place, cannot be. Compare it with the document.`,
    'number-checksum': ({ field, kind }, { value }) =>
      `${field}${holds(value)} has another check digit than its other digits ask for (${kind}). Look for a mistyped digit.`,
    'number-placeholder': ({ field }, { value }) =>
      `${field}${holds(value)} is no real number. Type the right one, or leave the field empty.`,
    'number-digits-lost': ({ field }, { value }) =>
      `${field}${holds(value)} was shortened by Excel, and the missing digits cannot be restored. Type the number again.`,
    'number-elsewhere': ({ field, other }, { value }) =>
      `${field}${holds(value)} looks like a number for the field ${other}. Move it there, or correct it.`,
    'postal-format': ({ field, country, shape }, { value }) =>
      `${field}${holds(value)} is not a postal code of ${country}, which looks like ${shape} (9 for a digit, A for a letter). Look it up with the post.`,
  },
  terms: enTerms.words,
  person: enExport.person,
  account: enAccount,
  automations: enAutomations,
  import: enImport.words,
  causes: {
    card: 'Edited in the card',
    sheet: 'Edited in the sheet',
    bulk: 'Changed many customers',
    remove: 'Deleted',
    succession: 'Made the next fiscal card',
    ...enMerge.causes,
    ...enCopies.causes,
    ...enTime.causes,
    ...enConflicts.causes,
    automation: enAutomations.cause,
    import: enImport.cause,
    erase: enExport.cause,
    paste: 'Repaired after pasting',
    fix: 'Put right what the check found',
    fill: 'Filled from a register',
    accept: 'Explained a number',
    list: 'Extended a list',
    filter: 'Kept a filter',
    settings: 'Changed the settings',
    make: 'Made the register',
    adopt: 'Adopted a sheet',
    repair: 'Repaired ids',
    undo: 'Undone',
    redo: 'Done again',
    sample: 'Filled with sample customers',
  },
  noDuplicates: 'No duplicates',
  yes: 'Yes',
  no: 'No',
  pane: enPane,
};

function booksOf(documents: number, payments: number): string {
  return [
    documents > 0 || payments === 0 ? count(documents, { one: '# document', other: '# documents' }) : '',
    payments > 0 ? count(payments, { one: '# payment', other: '# payments' }) : '',
  ].filter((part) => part !== '').join(' and ');
}

function holds(value: string | undefined): string {
  return value === undefined || value === '' ? '' : ` “${value}”`;
}
