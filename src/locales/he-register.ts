/** What the sheets say in Hebrew: columns, rows, lists and their values. */
import { heAutomations } from './he-automations';
import { heConflicts } from './he-conflicts';
import { heMerge } from './he-merge';
import { heRules } from './he-rules';
import type { RegisterTexts } from './register-texts';

const child = { id: 'מזהה', customer: 'מזהה לקוח', customerName: 'שם הלקוח' };

export const heRegister: RegisterTexts = {
  fields: {
    Customers: {
      id: 'מזהה', code: 'קוד', name: 'שם', alias: 'כינוי', otherNames: 'שמות נוספים', roles: 'סיווג בכרטסת',
      status: 'סטטוס', customerType: 'סוג לקוח', level: 'רמה', dealerType: 'סוג עוסק', legalForm: 'צורת התאגדות',
      taxId: 'ח.פ./עוסק מורשה', vatNumber: 'מספר מע״מ', vatStatus: 'מעמד במע״מ', companyNumber: 'מספר חברה',
      personalId: 'תעודת זהות', residency: 'תושבות', activityCode: 'קוד ענף', activity: 'תחום עיסוק',
      contactName: 'איש קשר', email: 'דוא״ל', emailDocuments: 'מסמכים בדוא״ל', otherEmails: 'כתובות דוא״ל נוספות',
      phone: 'טלפון', mobile: 'טלפון נייד', otherPhones: 'טלפונים נוספים', fax: 'פקס', website: 'אתר אינטרנט',
      street: 'רחוב', houseNumber: 'מספר בית', addressExtra: 'פרטי כתובת נוספים', city: 'יישוב', postalCode: 'מיקוד',
      county: 'מחוז', country: 'מדינה', latitude: 'קו רוחב', longitude: 'קו אורך', transportPayer: 'תשלום הובלה',
      paymentTerms: 'תנאי תשלום', paymentMethod: 'אמצעי תשלום', note: 'הערות',
      noteAllDocuments: 'הערות לקבלה/למסמך (לכל המסמכים)', noteReceipts: 'הערות לקבלה/דרישת תשלום',
      noteInvoices: 'הערות לחשבונית/חשבונית מס', managers: 'מנהלי לקוח', categories: 'קטגוריות', tags: 'תגיות',
      source: 'מקור הגעה', notifySms: 'הודעות SMS', notifyEmail: 'הודעות בדוא״ל', predecessor: 'מזהה כרטיס קודם',
      successor: 'מזהה כרטיס המשך', validFrom: 'בתוקף מיום', validTo: 'בתוקף עד יום',
    },
    Contacts: {
      ...child, lastName: 'שם משפחה', firstName: 'שם פרטי', role: 'תפקיד', email: 'דוא״ל', phone: 'טלפון',
      mobile: 'טלפון נייד', copyProformas: 'מכותב לחן עסקה', copyInvoices: 'מכותב לחשבוניות וקבלות',
      marketing: 'דיוור שיווקי', note: 'הערות',
    },
    Addresses: {
      ...child, location: 'שם המקום', registration: 'כתובת רשומה', correspondence: 'התכתבות', invoicing: 'חשבוניות',
      delivery: 'משלוח', defaultDelivery: 'משלוח ברירת מחדל', street: 'רחוב', houseNumber: 'מספר בית',
      addressExtra: 'פרטי כתובת נוספים', city: 'יישוב', postalCode: 'מיקוד', county: 'מחוז', country: 'מדינה',
      latitude: 'קו רוחב', longitude: 'קו אורך',
    },
    BankAccounts: {
      ...child, bank: 'בנק', branch: 'סניף', account: 'מספר חשבון', iban: 'IBAN', bic: 'BIC', currency: 'מטבע',
      main: 'חשבון ראשי', onInvoice: 'מוצג בחשבונית', firstSeen: 'נראה לראשונה',
    },
    PaymentMethods: {
      ...child, method: 'אמצעי תשלום', main: 'מועדף', holder: 'שם בעל האמצעי', account: 'חשבון לחיוב',
      lastDigits: 'ארבע ספרות אחרונות', expiry: 'תוקף', reference: 'מספר הרשאה או אסמכתה', details: 'פרטים',
    },
    Consents: {
      ...child, channel: 'ערוץ', purpose: 'מטרה', given: 'ניתנה ביום', withdrawn: 'בוטלה ביום', proof: 'אסמכתה',
    },
    Identifiers: {
      ...child, kind: 'סוג מספר', number: 'מספר', country: 'מדינה', validFrom: 'בתוקף מיום', validTo: 'בתוקף עד יום',
      source: 'מקור',
    },
    Notes: { ...child, date: 'תאריך', type: 'סוג', author: 'כותב', text: 'תוכן', reminder: 'תזכורת', done: 'טופל' },
    Attachments: {
      ...child, title: 'כותרת', link: 'קישור', hash: 'טביעת תוכן', size: 'גודל', added: 'נוסף ביום', note: 'הערות',
    },
    Documents: {
      ...child, type: 'סוג', number: 'מספר', date: 'תאריך', due: 'תאריך פירעון', amount: 'סכום', currency: 'מטבע',
      status: 'סטטוס', source: 'מערכת מקור',
    },
    Payments: { ...child, date: 'תאריך', amount: 'סכום', currency: 'מטבע', document: 'מספר מסמך', method: 'אופן תשלום', reference: 'אסמכתה', source: 'מערכת מקור' },
    Lists: { id: 'מזהה', list: 'רשימה', value: 'ערך', meaning: 'משמעות' },
    ...heMerge.fields,
    ...heAutomations.fields,
    ...heConflicts.fields,
  },
  sheetCheck: 'בדיקה',
  rowOf: {
    Customers: 'לקוח', Contacts: 'איש קשר', Addresses: 'כתובת', BankAccounts: 'חשבון בנק',
    PaymentMethods: 'אמצעי תשלום', Consents: 'הסכמה', Identifiers: 'מספר מזהה', Notes: 'הערה',
    Attachments: 'קובץ מצורף', Documents: 'מסמך', Payments: 'תשלום', Lists: 'ערך ברשימה',
    ...heMerge.rowOf, ...heAutomations.rowOf, ...heConflicts.rowOf,
  },
  lists: {
    status: { prospect: 'מתעניין', active: 'פעיל', inactive: 'לא פעיל' },
    level: { small: 'קטן', medium: 'בינוני', large: 'גדול' },
    customerType: {
      reseller: 'משווק', finalCustomer: 'לקוח סופי', publicInstitution: 'מוסד ציבורי', distributor: 'מפיץ',
      other: 'אחר',
    },
    partyRole: {
      customer: 'לקוח', supplier: 'ספק', bank: 'בנק', agency: 'רשות ממשלתית', employee: 'עובד',
      ownCompany: 'העסק שלנו',
    },
    dealerType: {
      exemptDealer: 'עוסק פטור', authorisedDealer: 'עוסק מורשה', company: 'חברה בע״מ', partnership: 'שותפות',
      nonProfit: 'עמותה', publicBody: 'גוף ציבורי', privatePerson: 'אדם פרטי',
    },
    legalForm: {
      'il-ltd': 'חברה בע״מ', 'il-partnership': 'שותפות', 'il-ngo': 'עמותה', 'il-coop': 'אגודה שיתופית',
      'ro-srl': 'SRL', 'ro-sa': 'SA', 'ro-pfa': 'PFA', 'ro-ii': 'Î.I.', 'ro-ong': 'ONG', 'lt-uab': 'UAB', 'lt-ab': 'AB',
      'lt-mb': 'MB', 'lt-ii': 'IĮ', 'lt-vsi': 'VšĮ', 'lv-sia': 'SIA', 'lv-as': 'AS', 'lv-ik': 'IK', 'lv-zs': 'ZS',
      'lv-biedriba': 'Biedrība',
    },
    vatStatus: { registered: 'חייב במע״מ', notRegistered: 'פטור ממע״מ', cashAccounting: 'מע״מ על בסיס מזומן' },
    residency: { resident: 'תושב', foreigner: 'תושב חוץ' },
    transportPayer: { supplier: 'הספק', customer: 'הלקוח' },
    paymentMethod: {
      bankTransfer: 'העברה בנקאית', card: 'כרטיס אשראי', cash: 'מזומן', cheque: 'המחאה', directDebit: 'הוראת קבע',
      wallet: 'ארנק דיגיטלי', other: 'אחר',
    },
    manager: {},
    category: { wholesaler: 'סיטונאי', retailer: 'קמעונאי', regular: 'לקוח קבוע' },
    tag: {},
    source: { referral: 'המלצה', website: 'אתר האינטרנט', campaign: 'קמפיין', event: 'אירוע', unknown: 'לא ידוע' },
    contactRole: {
      owner: 'בעלים', director: 'מנהל', accountant: 'מנהל חשבונות', purchasing: 'מנהל רכש', warehouse: 'מנהל מחסן',
      departmentHead: 'מנהל מחלקה', caseContact: 'רפרנט',
    },
    consentChannel: { email: 'דוא״ל', phone: 'טלפון', sms: 'SMS', post: 'דואר' },
    consentPurpose: { service: 'שירות ותקשורת', marketing: 'שיווק' },
    identifierKind: {
      gln: 'GLN', lei: 'LEI', duns: 'D-U-N-S', peppol: 'Peppol id', euid: 'EUID', foreignTax: 'מספר מס זר',
      formerTax: 'מספר מס קודם', licence: 'רישיון', other: 'אחר',
    },
    interactionType: {
      call: 'שיחה', meeting: 'פגישה', email: 'דוא״ל', letter: 'מכתב', visit: 'ביקור', agreement: 'הסכם',
      feedback: 'משוב', other: 'אחר',
    },
    documentType: {
      quote: 'הצעת מחיר', proforma: 'חשבון עסקה', paymentDemand: 'דרישת תשלום', invoice: 'חשבונית מס',
      invoiceReceipt: 'חשבונית מס/קבלה', receipt: 'קבלה', creditNote: 'חשבונית זיכוי',
      order: 'הזמנה', contract: 'חוזה',
    },
    documentStatus: { draft: 'טיוטה', inApproval: 'בתהליך אישור', issued: 'הופק', cancelled: 'בוטל' },
  },
  addressPurposes: {
    registration: 'כתובת רשומה', correspondence: 'התכתבות', invoicing: 'חשבוניות', delivery: 'משלוח', branch: 'סניף',
  },
  cardNotes: {
    continues: (date, card) => `מיום ${date} כרטיס זה ממשיך את ${card}, שפרטיו הפיסקליים השתנו.`,
    followedBy: (date, card) => `הפרטים הפיסקליים השתנו ביום ${date}: מיום זה בתוקף הכרטיס ${card}.`,
    mergedFrom: heMerge.mergedFrom,
  },
  purposes: { ...heRules.gates, card: 'הכרטיס', invoice: 'חשבונית', eInvoice: 'חשבונית אלקטרונית' },
  noteTypes: heRules.noteTypes,
  kinds: {
    id: 'מזהה', text: 'טקסט', note: 'טקסט ארוך', identifier: 'מספר או קוד', email: 'כתובת דוא״ל', phone: 'מספר טלפון',
    url: 'כתובת אינטרנט', country: 'מדינה', choice: 'בחירה', terms: 'תנאי תשלום', date: 'תאריך', number: 'מספר',
    amount: 'סכום', flag: 'כן או לא', several: 'כמה ערכים', coordinate: 'קואורדינטה',
  },
};
