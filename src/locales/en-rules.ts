/** English: what the rules about cards find, and what a card says of its numbers. */
import type { RuleTexts } from './rule-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` “${value}”`);
const by = (author: string, date: string): string => [author, date].filter((part) => part !== '').join(', ');

export const enRules: RuleTexts = {
  gates: {
    'invoice': 'an invoice', 'e-invoice': 'an e-invoice', 'en16931': 'an e-invoice by EN 16931', 'peppol': 'an invoice through Peppol',
    'efactura-ro': 'the Romanian e-Factura', 'allocation-il': 'an Israeli allocation number', 'saft-ro': 'the Romanian declaration D406 (SAF-T)',
    'isaf-lt': 'the Lithuanian register i.SAF',
  },
  noteTypes: { acceptedNumber: 'Accepted number', noTaxId: 'No tax id' },
  issues: {
    'rule-missing': ({ missing, purpose, rule }) => `${missing}: needed for ${purpose}, but empty (${rule}). Fill it in.`,
    'rule-too-long': ({ field, most, purpose, rule }) =>
      `${field} has more than the ${most} characters that ${purpose} takes (${rule}). Shorten it.`,
    'rule-county': ({ field, example, rule }, { value }) =>
      `${field}${holds(value)} is not the code of a Romanian county, as e-Factura wants it (${rule}). Write it like ${example}.`,
    'rule-sector': ({ field, rule }, { value }) =>
      `${field}${holds(value)} is not a sector of Bucharest, as e-Factura wants it (${rule}). Write SECTOR1 to SECTOR6.`,
    'rule-vat-prefix': ({ field, rule }, { value }) =>
      `${field}${holds(value)} does not begin with the two letters of its country (${rule}). Write them before the number.`,
    'rule-vat-of-other': ({ field, other, rule }, { value }) =>
      `${field}${holds(value)} contains another number than the one in ${other} (${rule}). Find out which of the two is this customer’s.`,
    'rule-vat-number-missing': ({ field, rule }) => `The customer is a VAT payer, but ${field} is empty (${rule}). Fill it in.`,
    'rule-vat-number-unexpected': ({ field, other, rule }, { value }) =>
      `${field}${holds(value)} is filled in, but by ${other} the customer pays no VAT (${rule}). Correct one of the two.`,
    'rule-peppol-address': ({ rule }) =>
      `Nothing on the card says under which address the customer is found in Peppol (${rule}). Fill in the company or VAT number, or add an identifier of the kind Peppol id, like 0200:302514373.`,
    'rule-peppol-form': ({ number, rule }) =>
      `“${number}” is not a Peppol id that can be right (${rule}). Write the four digits of the scheme, a colon and the number, like 0200:302514373.`,
    'rule-allocation': ({ field, amount, rule }) =>
      `${field} is not a right number of a dealer, so no allocation number can be asked for; invoices of more than ${amount} NIS before VAT need one (${rule}). Fill in the number.`,
    'rule-registered-vat': ({ field, rule }, { value }) =>
      `${field}${holds(value)} is not what the public register says (${rule}). Look it up there and correct it.`,
    'rule-registered-ended': ({ rule }) => `By the public register this firm does not exist any more (${rule}). Ask the customer.`,
    'number-accepted': ({ field, reason, author, date }, { value }) =>
      `${field}${holds(value)} looks doubtful, but was accepted (${by(author, date)}): “${reason}”.`,
    'tax-id-waived': ({ reason, author, date }) => `The customer has no tax id (${by(author, date)}): “${reason}”.`,
    'tax-id-not-waived': ({ field, reason }, { value }) =>
      `A note says that the customer has no tax id (${reason}), but ${field} is filled in${holds(value)}. Delete the note or empty the field.`,
    'setting-name-unknown': ({ list, name, known }) =>
      `“${name}” in the list ${list} is nothing that can be set${known === '' ? '' : `; what can be: ${known}`}. Correct the row, or delete it.`,
    'setting-word-unknown': ({ list, name, word, known }) =>
      `“${word}” says nothing of ${name} in the list ${list}. Write one of these: ${known}.`,
    'setting-doubled': ({ list, name }) => `The list ${list} has more than one row about ${name}; the last one holds. Delete the others.`,
    'number-taken': ({ field, number, name, state }) => (state === 'archived'
      ? `${field} ${number} stands on the archived card of ${name}. Make that card active again instead of keeping a second one.`
      : `${field} ${number} stands on the card of ${name} too. If both are the same customer, keep one card.`),
    'code-taken': ({ code, name, state }) => `The code ${code} belongs to ${name} already${state === 'archived' ? ', whose card is archived' : ''}. Give this customer another code.`,
    'reason-missing': () => 'There is no reason yet. Say in a few words why, for whoever looks at the card later.',
    'statement-missing': () => 'No note of the card says so any more, so there is nothing to take back.',
    'argument-not-amount': ({ value }) => `“${value}” is not an amount. Give a number: the amount of the invoice in shekels, before VAT.`,
    'saft-id-unknown': ({ missing }) => `${missing} is empty or cannot be right, so the customer has no id for D406. Fill it in on the card.`,
    'number-not-doubted': ({ field }) => `Nothing is doubted about ${field} as it stands now, so there is nothing to accept.`,
    'tax-id-there': ({ field, number }) => `${field} is filled in (${number}), so the customer does have a tax id. Empty the field first if it is not theirs.`,
  },
};
