/** What the sheets say in Latvian: columns, rows, lists and their values. */
import { lvAutomations } from './lv-automations';
import { lvConflicts } from './lv-conflicts';
import { lvMerge } from './lv-merge';
import { lvRules } from './lv-rules';
import type { RegisterTexts } from './register-texts';

const child = { id: 'Id', customer: 'Klienta id', customerName: 'Klienta nosaukums' };

export const lvRegister: RegisterTexts = {
  fields: {
    Customers: {
      id: 'Id', code: 'Kods', name: 'Nosaukums', alias: 'Īsais nosaukums', otherNames: 'Citi nosaukumi',
      roles: 'Lomas', status: 'Statuss', customerType: 'Klienta veids', level: 'Klienta līmenis',
      dealerType: 'Nodokļu maksātāja veids', legalForm: 'Juridiskā forma', taxId: 'Nodokļu maksātāja kods',
      vatNumber: 'PVN reģistrācijas numurs', vatStatus: 'PVN statuss', companyNumber: 'Reģistrācijas numurs',
      personalId: 'Personas kods', residency: 'Rezidence', activityCode: 'NACE kods', activity: 'Darbības veids',
      contactName: 'Kontaktpersona', email: 'E-pasts', emailDocuments: 'Dokumenti e-pastā',
      otherEmails: 'Citi e-pasti', phone: 'Tālrunis', mobile: 'Mobilais tālrunis', otherPhones: 'Citi tālruņi',
      fax: 'Fakss', website: 'Tīmekļa vietne', street: 'Iela', houseNumber: 'Mājas numurs',
      addressExtra: 'Adreses papildinājums', city: 'Pilsēta', postalCode: 'Pasta indekss', county: 'Novads',
      country: 'Valsts', latitude: 'Ģeogrāfiskais platums', longitude: 'Ģeogrāfiskais garums',
      transportPayer: 'Transportu apmaksā', paymentTerms: 'Apmaksas termiņš', paymentMethod: 'Maksājuma veids',
      note: 'Piezīmes', noteAllDocuments: 'Piezīme visos dokumentos',
      noteReceipts: 'Piezīme kvītīs un maksājuma pieprasījumos', noteInvoices: 'Piezīme rēķinos',
      managers: 'Klienta menedžeri', categories: 'Kategorijas', tags: 'Birkas', source: 'Klienta avots',
      notifySms: 'Paziņojumi SMS', notifyEmail: 'Paziņojumi e-pastā', predecessor: 'Iepriekšējās kartītes id',
      successor: 'Nākamās kartītes id', validFrom: 'Spēkā no', validTo: 'Spēkā līdz',
    },
    Contacts: {
      ...child, lastName: 'Uzvārds', firstName: 'Vārds', role: 'Amats', email: 'E-pasts', phone: 'Tālrunis',
      mobile: 'Mobilais', copyProformas: 'Priekšapmaksas rēķinu kopija', copyInvoices: 'Rēķinu un kvīšu kopija',
      marketing: 'Mārketinga e-pasts', note: 'Piezīmes',
    },
    Addresses: {
      ...child, location: 'Vietas nosaukums', registration: 'Juridiskā adrese', correspondence: 'Korespondencei',
      invoicing: 'Rēķiniem', delivery: 'Piegādei', defaultDelivery: 'Noklusējuma piegāde', street: 'Iela',
      houseNumber: 'Mājas numurs', addressExtra: 'Adreses papildinājums', city: 'Pilsēta',
      postalCode: 'Pasta indekss', county: 'Novads', country: 'Valsts', latitude: 'Ģeogrāfiskais platums',
      longitude: 'Ģeogrāfiskais garums',
    },
    BankAccounts: {
      ...child, bank: 'Banka', branch: 'Filiāle', account: 'Konta numurs', iban: 'IBAN', bic: 'BIC',
      currency: 'Valūta', main: 'Galvenais konts', onInvoice: 'Rādīt rēķinā', firstSeen: 'Pirmoreiz redzēts',
    },
    PaymentMethods: {
      ...child, method: 'Maksājuma veids', main: 'Vēlamais', holder: 'Turētājs', account: 'Konts',
      lastDigits: 'Pēdējie četri cipari', expiry: 'Derīga līdz', reference: 'Pilnvara vai atsauce', details: 'Sīkāk',
    },
    Consents: {
      ...child, channel: 'Kanāls', purpose: 'Mērķis', given: 'Dota', withdrawn: 'Atsaukta', proof: 'Apliecinājums',
    },
    Identifiers: {
      ...child, kind: 'Veids', number: 'Numurs', country: 'Valsts', validFrom: 'Spēkā no', validTo: 'Spēkā līdz',
      source: 'Avots',
    },
    Notes: {
      ...child, date: 'Datums', type: 'Veids', author: 'Autors', text: 'Teksts', reminder: 'Atgādinājums',
      done: 'Izpildīts',
    },
    Attachments: {
      ...child, title: 'Nosaukums', link: 'Saite', hash: 'Satura jaucējvērtība', size: 'Lielums', added: 'Pievienots',
      note: 'Piezīmes',
    },
    Documents: {
      ...child, type: 'Veids', number: 'Numurs', date: 'Datums', due: 'Apmaksāt līdz', amount: 'Summa',
      currency: 'Valūta', status: 'Statuss', source: 'Avota programma',
    },
    Payments: { ...child, date: 'Datums', amount: 'Summa', currency: 'Valūta', document: 'Dokumenta numurs', method: 'Maksājuma veids', reference: 'Atsauce', source: 'Avota programma' },
    Lists: { id: 'Id', list: 'Saraksts', value: 'Vērtība', meaning: 'Nozīme' },
    ...lvMerge.fields,
    ...lvAutomations.fields,
    ...lvConflicts.fields,
  },
  sheetCheck: 'Pārbaude',
  rowOf: {
    Customers: 'klients', Contacts: 'kontaktpersona', Addresses: 'adrese', BankAccounts: 'bankas konts',
    PaymentMethods: 'maksājuma veids', Consents: 'piekrišana', Identifiers: 'identifikators', Notes: 'piezīme',
    Attachments: 'pielikums', Documents: 'dokuments', Payments: 'maksājums', Lists: 'saraksta vērtība',
    ...lvMerge.rowOf, ...lvAutomations.rowOf, ...lvConflicts.rowOf,
  },
  lists: {
    status: { prospect: 'Potenciāls', active: 'Aktīvs', inactive: 'Neaktīvs' },
    level: { small: 'Mazs', medium: 'Vidējs', large: 'Liels' },
    customerType: {
      reseller: 'Tālākpārdevējs', finalCustomer: 'Galapatērētājs', publicInstitution: 'Publiska iestāde',
      distributor: 'Izplatītājs', other: 'Cits',
    },
    partyRole: {
      customer: 'Pircējs', supplier: 'Piegādātājs', bank: 'Banka', agency: 'Valsts iestāde', employee: 'Darbinieks',
      ownCompany: 'Mūsu uzņēmums',
    },
    dealerType: {
      exemptDealer: 'Nav PVN maksātājs', authorisedDealer: 'PVN maksātājs', company: 'Kapitālsabiedrība',
      partnership: 'Personālsabiedrība', nonProfit: 'Bezpeļņas organizācija', publicBody: 'Publiska persona',
      privatePerson: 'Privātpersona',
    },
    legalForm: {
      'il-ltd': 'חברה בע״מ', 'il-partnership': 'שותפות', 'il-ngo': 'עמותה', 'il-coop': 'אגודה שיתופית',
      'ro-srl': 'SRL', 'ro-sa': 'SA', 'ro-pfa': 'PFA', 'ro-ii': 'Î.I.', 'ro-ong': 'ONG', 'lt-uab': 'UAB', 'lt-ab': 'AB',
      'lt-mb': 'MB', 'lt-ii': 'IĮ', 'lt-vsi': 'VšĮ', 'lv-sia': 'SIA', 'lv-as': 'AS', 'lv-ik': 'IK', 'lv-zs': 'ZS',
      'lv-biedriba': 'Biedrība',
    },
    vatStatus: {
      registered: 'PVN maksātājs', notRegistered: 'Nav PVN maksātājs', cashAccounting: 'PVN pēc kases principa',
    },
    residency: { resident: 'Rezidents', foreigner: 'Ārvalstnieks' },
    transportPayer: { supplier: 'Piegādātājs', customer: 'Klients' },
    paymentMethod: {
      bankTransfer: 'Bankas pārskaitījums', card: 'Maksājumu karte', cash: 'Skaidra nauda', cheque: 'Čeks',
      directDebit: 'Tiešais debets', wallet: 'Digitālais maks', other: 'Cits',
    },
    manager: {},
    category: { wholesaler: 'Vairumtirgotājs', retailer: 'Mazumtirgotājs', regular: 'Pastāvīgais klients' },
    tag: {},
    source: { referral: 'Ieteikums', website: 'Vietne', campaign: 'Kampaņa', event: 'Pasākums', unknown: 'Nezināms' },
    contactRole: {
      owner: 'Īpašnieks', director: 'Direktors', accountant: 'Grāmatvedis', purchasing: 'Iepirkumu vadītājs',
      warehouse: 'Noliktavas vadītājs', departmentHead: 'Nodaļas vadītājs', caseContact: 'Lietas referents',
    },
    consentChannel: { email: 'E-pasts', phone: 'Tālrunis', sms: 'SMS', post: 'Pasts' },
    consentPurpose: { service: 'Apkalpošana un saziņa', marketing: 'Mārketings' },
    identifierKind: {
      gln: 'GLN', lei: 'LEI', duns: 'D-U-N-S', peppol: 'Peppol id', euid: 'EUID',
      foreignTax: 'Ārvalstu nodokļu numurs', formerTax: 'Iepriekšējais nodokļu numurs', licence: 'Licence',
      other: 'Cits',
    },
    interactionType: {
      call: 'Zvans', meeting: 'Tikšanās', email: 'E-pasts', letter: 'Vēstule', visit: 'Vizīte',
      agreement: 'Vienošanās', feedback: 'Atsauksme', other: 'Cits',
    },
    documentType: {
      quote: 'Piedāvājums', proforma: 'Priekšapmaksas rēķins', paymentDemand: 'Maksājuma pieprasījums',
      invoice: 'Rēķins', invoiceReceipt: 'Rēķins-kvīts', receipt: 'Kvīts', creditNote: 'Kredītrēķins',
      order: 'Pasūtījums', contract: 'Līgums',
    },
    documentStatus: { draft: 'Melnraksts', inApproval: 'Apstiprināšanā', issued: 'Izrakstīts', cancelled: 'Anulēts' },
  },
  addressPurposes: {
    registration: 'Juridiskā adrese', correspondence: 'Korespondencei', invoicing: 'Rēķiniem', delivery: 'Piegādei',
    branch: 'Filiāle',
  },
  cardNotes: {
    continues: (date, card) => `No ${date} šī kartīte turpina kartīti ${card}, kuras nodokļu dati mainījās.`,
    followedBy: (date, card) => `Nodokļu dati mainījās ${date}: no šīs dienas spēkā ir kartīte ${card}.`,
    mergedFrom: lvMerge.mergedFrom,
  },
  purposes: { ...lvRules.gates, card: 'kartītei', invoice: 'rēķinam', eInvoice: 'e-rēķinam' },
  noteTypes: lvRules.noteTypes,
  kinds: {
    id: 'id', text: 'teksts', note: 'garāks teksts', identifier: 'numurs vai kods', email: 'e-pasta adrese',
    phone: 'tālruņa numurs', url: 'tīmekļa adrese', country: 'valsts', choice: 'izvēle', terms: 'apmaksas termiņš',
    date: 'datums', number: 'skaitlis', amount: 'summa', flag: 'jā vai nē', several: 'vairākas vērtības',
    coordinate: 'koordināta',
  },
};
