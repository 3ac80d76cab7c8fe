/**
 * Odcanit (Israel, law and accounting offices). An assumption: no export was at hand; the columns are what its help pages say
 * of addresses, telephones and contacts of a customer (read 2026-11-22).
 */
import { address, card, contact, type ShippedSource } from './shipped-source';

export const odcanit: ShippedSource = {
  key: 'odcanit', name: 'Odcanit', isAssumed: true,
  signs: [['שם לקוח', 'מכותב לחן עסקה'], ['שם לקוח', 'כתובת ראשית']],
  columns: {
    'מספר לקוח': [card('code')],
    'שם לקוח': [card('name')],
    'ת.ז./ח.פ.': [{ do: 'split', recipe: 'numbers', to: { table: 'Customers' } }],
    'כתובת ראשית': [{ do: 'split', recipe: 'address', to: { table: 'Customers' } }],
    'כתובת נוספת': [{ do: 'split', recipe: 'address', to: { table: 'Addresses', row: 'further' } }],
    'טלפון': [card('phone')],
    'טלפון נייד': [card('mobile')],
    'פקס': [card('fax')],
    'דוא"ל': [card('email')],
    'שם משפחה': [contact('lastName')],
    'שם פרטי': [contact('firstName')],
    'תפקיד': [contact('role')],
    'מכותב לחן עסקה': [contact('copyProformas')],
    'מכותב לחשבוניות וקבלות': [contact('copyInvoices')],
    'סניף': [address('further', 'location')],
  },
};
