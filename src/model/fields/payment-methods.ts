/** How the customer pays, with the details of each method. Never a full card number. */
import { child, type TableDefinition } from '../field-definition';

export const paymentMethods = {
  idPrefix: 'pm',
  fields: {
    ...child,
    method: { kind: 'choice', list: 'paymentMethod', required: true, unit: 'method', width: 16 },
    main: {
      kind: 'flag', only: true, width: 8,
      headers: ['default', 'ברירת מחדל', 'implicita', 'numatytasis', 'noklusējuma'],
    },
    holder: {
      kind: 'text', unit: 'method', width: 20,
      headers: ['card holder', 'account holder', 'שם בעל הכרטיס', 'titular card', 'korteles savininkas', 'kartes īpašnieks'],
    },
    account: {
      kind: 'identifier', unit: 'method', width: 26,
      headers: ['iban', 'מספר חשבון', 'cont bancar', 'saskaitos numeris', 'konta numurs'],
    },
    lastDigits: {
      kind: 'identifier', unit: 'method', width: 9,
      headers: ['last 4', '4 ספרות אחרונות', 'ultimele 4 cifre'],
    },
    expiry: {
      kind: 'identifier', unit: 'method', width: 9,
      headers: ['expiry', 'expiration', 'valid thru', 'תוקף הכרטיס', 'data expirarii', 'galiojimas', 'derīguma termiņš'],
    },
    reference: {
      kind: 'identifier', unit: 'method', width: 18,
      headers: ['mandate', 'sepa mandate', 'הרשאה לחיוב', 'mandat', 'igaliojimas', 'pilnvarojums'],
    },
    details: { kind: 'text', width: 30 },
  },
} as const satisfies TableDefinition;
