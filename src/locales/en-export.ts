/** English: writing files. */
import type { ExportTexts } from './export-texts';

export const enExport: ExportTexts = {
  issues: {
    'export-nothing': () => 'No card is left that could be written. Choose other cards, or correct what is named beside them.',
    'export-format-unknown': ({ name, formats }) => `There is no format “${name}”. Choose one of these: ${formats}.`,
    'export-columns-fixed': ({ format }) => `${format} says itself which data stand where. Leave the columns out, or choose CSV or XLSX.`,
    'export-own-number-missing': ({ format }) =>
      `${format} says whose books it is from, and no card of your own company has a tax number. Open its card (or make one, with the role of your own company), fill in the tax number, then export again.`,
    'export-consent-unknown': ({ channel, channels }) => `“${channel}” is no channel that customers can agree to. Choose one of these: ${channels}.`,
    'export-without-consent': ({ channel, count }) =>
      `Left out, because they have not agreed to ${channel} or have withdrawn it: ${count}. Note a new consent on their cards if they have given one.`,
    'export-cards-gone': ({ count }) => `Not in the register any more: ${count} of the chosen cards. Choose anew if you miss somebody.`,
    'export-value-too-long': ({ field, name, most }) =>
      `${name} is left out of the file: ${field} has more than ${most} characters, and a number cannot be cut. Correct it, then export again.`,
    'export-same-number': ({ name, number, second }) =>
      `${name} and ${second} have the same number, ${number}, under which a customer stands only once: ${second} is written, ${name} is not. Merge the cards if they are one customer.`,
    'export-balances-absent': ({ format }) =>
      `${format} also asks for ledger accounts and their balances, which are not in the register. Fill them in from your ledger before the file is sent.`,
    'export-code-signs': ({ format, count }) =>
      `Customers who stand in ${format} under your own code, with signs in it that are neither letters nor digits: ${count}. Nothing forbids that; if the check of the authority refuses one, give the card another code.`,
    'export-number-unknown': ({ name }) =>
      `${name} has neither a VAT number nor a registration number: ND stands in their place. Fill one in if the customer has one.`,
    'export-backup-unreadable': () => 'This file cannot be read as a backup: it is cut short or was changed. Take another copy of it.',
    'export-backup-not-ours': () => 'This is no backup of a register. Choose a file that was exported as JSON.',
    'export-backup-newer': ({ version }) =>
      `A later version wrote this backup (its form is number ${version}). Update the program, then restore it.`,
    'export-backup-broken': ({ part }) => `The backup is damaged at “${part}”, so nothing was restored. Take another copy of it.`,
    'export-erasure-keeps': ({ name, documents, payments, country, until }) =>
      `${name}: the law of ${country} keeps documents (${documents}) and payments (${payments}) until ${until}. What stands on them stays; all else is erased. Erase the rest after that day.`,
    'export-erasure-term-unknown': ({ name, documents, payments, country }) =>
      `${name}: it is not known how long documents (${documents}) and payments (${payments}) are kept in ${country || 'your country'}. What stands on them stays; all else is erased. Ask your adviser when the rest may go.`,
    'export-erasure-undated': ({ name, count }) =>
      `${name}: documents or payments without a date: ${count}. They are kept, for nobody can say since when. Fill in the dates, then erase again.`,
    'export-erasure-merges': ({ count }) =>
      `Cards that were merged into this one and cannot be given back afterwards: ${count}. Take the merges apart first if you want to keep them.`,
    'export-erasure-elsewhere': ({ name, count }) =>
      `Other cards and contacts with the same e-mail address, telephone or personal number as ${name}, and the cards before and after this one: ${count}. They stay; look whether they are the same person’s, and erase them too.`,
    'export-erasure-files': ({ name, count }) =>
      `Files that the card of ${name} links to: ${count}. Only the links are erased; delete the files where they lie, as long as you can see where that is.`,
    'export-erasure-duties': ({ name }) =>
      `Other laws may oblige you to keep some of what you have of ${name}: papers of employees, what you noted when you identified a client against money laundering. The register cannot know that. Make sure before you erase.`,
    'export-erasure-final': ({ name }) =>
      `What is erased of ${name} is gone from the history too, and no undo brings it back. Save the person’s data to a file first if it was asked for.`,
  },
  cause: 'Erased a person’s data',
  person: {
    title: 'Personal data', about: 'About this file', register: 'Register', writtenOn: 'Written on', card: 'Card', history: 'History', when: 'When', who: 'Who', what: 'What', before: 'Before', after: 'After', steps: 'Steps', answers: 'Answers of public registers', service: 'Service', answer: 'Answer', told: 'What it said',
  },
};
