/** People at the customer, and which documents they get a copy of. */
import { child, type TableDefinition } from '../field-definition';

export const contacts = {
  idPrefix: 'cn',
  fields: {
    ...child,
    lastName: {
      kind: 'text', required: true, width: 18,
      headers: ['surname', 'family name', 'nume', 'pavarde', 'uzvards', 'last name', 'nachname', 'familienname', 'nazwisko', 'фамилия', 'nume familie'],
    },
    firstName: {
      kind: 'text', width: 16,
      headers: ['given name', 'prenumele', 'vardas', 'vards', 'forename', 'vorname', 'imie', 'имя', 'prenume'],
    },
    role: {
      kind: 'choice', list: 'contactRole', open: true, width: 18,
      headers: ['position', 'job title', 'function', 'functia', 'pareigybe', 'amata nosaukums', 'loma', 'job', 'title', 'position title', 'stellung', 'funktion', 'stanowisko', 'должность', 'функция'],
    },
    email: { kind: 'email', width: 28 },
    phone: { kind: 'phone', width: 17 },
    mobile: {
      kind: 'phone', width: 17,
      headers: ['cell', 'נייד', 'mobil', 'mobilus telefonas', 'mobilais tālrunis', 'handy', 'komorka', 'мобильный'],
    },
    copyProformas: {
      kind: 'flag', width: 12,
      headers: ['gets proformas', 'מכותב לחשבון עסקה', 'primeste proforme', 'gauna isankstines saskaitas', 'saņem avansa rēķinus'],
    },
    copyInvoices: {
      kind: 'flag', width: 12,
      headers: ['gets invoices', 'מכותב לחשבוניות', 'primeste facturi', 'gauna saskaitas', 'saņem rēķinus', 'rechnungskopie', 'kopia faktur', 'копия счетов'],
    },
    marketing: {
      kind: 'flag', width: 12,
      headers: ['newsletter', 'דיוור', 'marketing', 'naujienlaiskis', 'jaunumi', 'accepts marketing', 'marketing einwilligung', 'zgoda marketingowa', 'рассылка'],
    },
    note: {
      kind: 'note', width: 26,
      headers: ['remark', 'comment', 'הערה', 'mentiuni', 'komentaras', 'komentārs', 'notiz', 'uwagi', 'примечание'],
    },
  },
} as const satisfies TableDefinition;
