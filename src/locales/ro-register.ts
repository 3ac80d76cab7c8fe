/** What the sheets say in Romanian: columns, rows, lists and their values. */
import { roAutomations } from './ro-automations';
import { roConflicts } from './ro-conflicts';
import { roMerge } from './ro-merge';
import { roRules } from './ro-rules';
import type { RegisterTexts } from './register-texts';

const child = { id: 'Id', customer: 'Id client', customerName: 'Nume client' };

export const roRegister: RegisterTexts = {
  fields: {
    Customers: {
      id: 'Id', code: 'Cod', name: 'Nume', alias: 'Alias', otherNames: 'Alte denumiri', roles: 'Calitate',
      status: 'Status', customerType: 'Tip client', level: 'Nivel client', dealerType: 'Tip contribuabil',
      legalForm: 'Formă juridică', taxId: 'CIF', vatNumber: 'Cod TVA', vatStatus: 'Status TVA',
      companyNumber: 'Nr. Registrul Comerțului', personalId: 'CNP', residency: 'Rezidență', activityCode: 'Cod CAEN',
      activity: 'Obiect de activitate', contactName: 'Persoană de contact', email: 'E-mail',
      emailDocuments: 'Documente pe e-mail', otherEmails: 'Alte adrese de e-mail', phone: 'Telefon',
      mobile: 'Telefon mobil', otherPhones: 'Alte telefoane', fax: 'Fax', website: 'Site web', street: 'Stradă',
      houseNumber: 'Număr', addressExtra: 'Informații suplimentare adresă', city: 'Localitate',
      postalCode: 'Cod poștal', county: 'Județ', country: 'Țară', latitude: 'Latitudine', longitude: 'Longitudine',
      transportPayer: 'Plată transport', paymentTerms: 'Termen de plată', paymentMethod: 'Metodă de plată',
      note: 'Observații', noteAllDocuments: 'Mențiune pe toate documentele',
      noteReceipts: 'Mențiune pe chitanțe și cereri de plată', noteInvoices: 'Mențiune pe facturi',
      managers: 'Manager cont', categories: 'Categorii', tags: 'Etichete', source: 'Sursă client',
      notifySms: 'Notificare SMS', notifyEmail: 'Notificare e-mail', predecessor: 'Id fișă anterioară',
      successor: 'Id fișă următoare', validFrom: 'Valabil de la', validTo: 'Valabil până la',
    },
    Contacts: {
      ...child, lastName: 'Nume de familie', firstName: 'Prenume', role: 'Funcție', email: 'E-mail', phone: 'Telefon',
      mobile: 'Telefon mobil', copyProformas: 'Copie proforme', copyInvoices: 'Copie facturi și chitanțe',
      marketing: 'E-mail marketing', note: 'Observații',
    },
    Addresses: {
      ...child, location: 'Denumire locație', registration: 'Sediu social', correspondence: 'Corespondență',
      invoicing: 'Facturare', delivery: 'Livrare', defaultDelivery: 'Livrare implicită', street: 'Stradă',
      houseNumber: 'Număr', addressExtra: 'Informații suplimentare adresă', city: 'Localitate',
      postalCode: 'Cod poștal', county: 'Județ', country: 'Țară', latitude: 'Latitudine', longitude: 'Longitudine',
    },
    BankAccounts: {
      ...child, bank: 'Bancă', branch: 'Sucursală', account: 'Număr cont', iban: 'IBAN', bic: 'BIC',
      currency: 'Monedă', main: 'Cont principal', onInvoice: 'Pe factură', firstSeen: 'Prima apariție',
    },
    PaymentMethods: {
      ...child, method: 'Metodă', main: 'Preferată', holder: 'Titular', account: 'Cont',
      lastDigits: 'Ultimele patru cifre', expiry: 'Expiră', reference: 'Mandat sau referință', details: 'Detalii',
    },
    Consents: {
      ...child, channel: 'Canal', purpose: 'Scop', given: 'Acordat la', withdrawn: 'Retras la', proof: 'Dovadă',
    },
    Identifiers: {
      ...child, kind: 'Tip', number: 'Număr', country: 'Țară', validFrom: 'Valabil de la', validTo: 'Valabil până la',
      source: 'Sursă',
    },
    Notes: {
      ...child, date: 'Dată', type: 'Tip', author: 'Autor', text: 'Text', reminder: 'Memento', done: 'Rezolvat',
    },
    Attachments: {
      ...child, title: 'Titlu', link: 'Legătură', hash: 'Amprentă conținut', size: 'Mărime', added: 'Adăugat la',
      note: 'Observații',
    },
    Documents: {
      ...child, type: 'Tip', number: 'Număr', date: 'Dată', due: 'Scadență', amount: 'Sumă', currency: 'Monedă',
      status: 'Status', source: 'Program sursă',
    },
    Payments: { ...child, date: 'Dată', amount: 'Sumă', currency: 'Monedă', document: 'Număr document', method: 'Metodă de plată', reference: 'Referință', source: 'Program sursă' },
    Lists: { id: 'Id', list: 'Listă', value: 'Valoare', meaning: 'Semnificație' },
    ...roMerge.fields,
    ...roAutomations.fields,
    ...roConflicts.fields,
  },
  sheetCheck: 'Verificare',
  rowOf: {
    Customers: 'client', Contacts: 'contact', Addresses: 'adresă', BankAccounts: 'cont bancar',
    PaymentMethods: 'metodă de plată', Consents: 'acord', Identifiers: 'identificator', Notes: 'notă',
    Attachments: 'atașament', Documents: 'document', Payments: 'plată', Lists: 'valoare din listă',
    ...roMerge.rowOf, ...roAutomations.rowOf, ...roConflicts.rowOf,
  },
  lists: {
    status: { prospect: 'Prospect', active: 'Activ', inactive: 'Inactiv' },
    level: { small: 'Mic', medium: 'Mediu', large: 'Mare' },
    customerType: {
      reseller: 'Revânzător', finalCustomer: 'Client final', publicInstitution: 'Instituție publică',
      distributor: 'Distribuitor', other: 'Altul',
    },
    partyRole: {
      customer: 'Client', supplier: 'Furnizor', bank: 'Bancă', agency: 'Instituție publică', employee: 'Angajat',
      ownCompany: 'Firma proprie',
    },
    dealerType: {
      exemptDealer: 'Neplătitor de TVA', authorisedDealer: 'Plătitor de TVA', company: 'Societate comercială',
      partnership: 'Asociere', nonProfit: 'Organizație nonprofit', publicBody: 'Instituție publică',
      privatePerson: 'Persoană fizică',
    },
    legalForm: {
      'il-ltd': 'חברה בע״מ', 'il-partnership': 'שותפות', 'il-ngo': 'עמותה', 'il-coop': 'אגודה שיתופית',
      'ro-srl': 'SRL', 'ro-sa': 'SA', 'ro-pfa': 'PFA', 'ro-ii': 'Î.I.', 'ro-ong': 'ONG', 'lt-uab': 'UAB', 'lt-ab': 'AB',
      'lt-mb': 'MB', 'lt-ii': 'IĮ', 'lt-vsi': 'VšĮ', 'lv-sia': 'SIA', 'lv-as': 'AS', 'lv-ik': 'IK', 'lv-zs': 'ZS',
      'lv-biedriba': 'Biedrība',
    },
    vatStatus: {
      registered: 'Plătitor de TVA', notRegistered: 'Neplătitor de TVA', cashAccounting: 'TVA la încasare',
    },
    residency: { resident: 'Rezident', foreigner: 'Nerezident' },
    transportPayer: { supplier: 'Furnizor', customer: 'Client' },
    paymentMethod: {
      bankTransfer: 'Transfer bancar', card: 'Card', cash: 'Numerar', cheque: 'Cec', directDebit: 'Debit direct',
      wallet: 'Portofel electronic', other: 'Altă metodă',
    },
    manager: {},
    category: { wholesaler: 'Angrosist', retailer: 'Detailist', regular: 'Client fidel' },
    tag: {},
    source: {
      referral: 'Recomandare', website: 'Site web', campaign: 'Campanie', event: 'Eveniment', unknown: 'Necunoscută',
    },
    contactRole: {
      owner: 'Proprietar', director: 'Director', accountant: 'Contabil', purchasing: 'Manager achiziții',
      warehouse: 'Șef depozit', departmentHead: 'Șef departament', caseContact: 'Referent',
    },
    consentChannel: { email: 'E-mail', phone: 'Telefon', sms: 'SMS', post: 'Poștă' },
    consentPurpose: { service: 'Serviciu și comunicare', marketing: 'Marketing' },
    identifierKind: {
      gln: 'GLN', lei: 'LEI', duns: 'D-U-N-S', peppol: 'Peppol id', euid: 'EUID', foreignTax: 'Cod fiscal străin',
      formerTax: 'Cod fiscal anterior', licence: 'Autorizație', other: 'Altul',
    },
    interactionType: {
      call: 'Telefon', meeting: 'Întâlnire', email: 'E-mail', letter: 'Scrisoare', visit: 'Vizită',
      agreement: 'Înțelegere', feedback: 'Feedback', other: 'Altele',
    },
    documentType: {
      quote: 'Ofertă', proforma: 'Factură proformă', paymentDemand: 'Cerere de plată', invoice: 'Factură',
      invoiceReceipt: 'Factură-chitanță', receipt: 'Chitanță', creditNote: 'Factură storno',
      order: 'Comandă', contract: 'Contract comercial',
    },
    documentStatus: { draft: 'Ciornă', inApproval: 'În aprobare', issued: 'Emis', cancelled: 'Anulat' },
  },
  addressPurposes: {
    registration: 'Sediu social', correspondence: 'Corespondență', invoicing: 'Facturare', delivery: 'Livrare',
    branch: 'Punct de lucru',
  },
  cardNotes: {
    continues: (date, card) => `De la ${date} această fișă continuă fișa ${card}, ale cărei date fiscale s-au schimbat.`,
    followedBy: (date, card) => `Datele fiscale s-au schimbat la ${date}: din această zi este valabilă fișa ${card}.`,
    mergedFrom: roMerge.mergedFrom,
  },
  purposes: { ...roRules.gates, card: 'fișă', invoice: 'factură', eInvoice: 'factură electronică' },
  noteTypes: roRules.noteTypes,
  kinds: {
    id: 'id', text: 'text', note: 'text mai lung', identifier: 'număr sau cod', email: 'adresă de e-mail',
    phone: 'număr de telefon', url: 'adresă web', country: 'țară', choice: 'alegere', terms: 'termen de plată',
    date: 'dată', number: 'număr', amount: 'sumă', flag: 'da sau nu', several: 'mai multe valori',
    coordinate: 'coordonată',
  },
};
