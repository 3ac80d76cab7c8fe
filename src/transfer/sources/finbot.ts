/**
 * Finbot (Israel). An assumption: no export was at hand; the columns are the fields of its customer card as its own help page
 * names them ("ניהול לקוח – עריכה פרטי קשר ונתונים", read 2026-11-22).
 */
import { card, type ShippedSource } from './shipped-source';

export const finbot: ShippedSource = {
  key: 'finbot', name: 'Finbot', isAssumed: true,
  signs: [['שם מלא/שם עסק', 'ח.פ./עוסק מורשה']],
  columns: {
    'שם מלא/שם עסק': [card('name')],
    'ח.פ./עוסק מורשה': [card('taxId')],
    'סוג עוסק': [card('dealerType')],
    'דוא"ל': [card('email')],
    'טלפון': [card('phone')],
    'כתובת מלאה': [{ do: 'split', recipe: 'address', to: { table: 'Customers' } }],
    'הערות לקבלה/למסמך (לכל המסמכים)': [card('noteAllDocuments')],
    'הערות לקבלה/דרישת תשלום': [card('noteReceipts')],
    'הערות לחשבונית/חשבונית מס': [card('noteInvoices')],
    'אמצעי תשלום': [card('paymentMethod')],
    'סטטוס': [card('status')],
  },
};
