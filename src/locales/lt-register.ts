/** What the sheets say in Lithuanian: columns, rows, lists and their values. */
import { ltAutomations } from './lt-automations';
import { ltConflicts } from './lt-conflicts';
import { ltMerge } from './lt-merge';
import { ltRules } from './lt-rules';
import type { RegisterTexts } from './register-texts';

const child = { id: 'Id', customer: 'Kliento id', customerName: 'Kliento pavadinimas' };

export const ltRegister: RegisterTexts = {
  fields: {
    Customers: {
      id: 'Id', code: 'Kodas', name: 'Pavadinimas', alias: 'Trumpas pavadinimas', otherNames: 'Kiti pavadinimai',
      roles: 'Vaidmenys', status: 'Būsena', customerType: 'Kliento tipas', level: 'Kliento lygis',
      dealerType: 'Mokesčių mokėtojo tipas', legalForm: 'Teisinė forma', taxId: 'Mokesčių mokėtojo kodas',
      vatNumber: 'PVM mokėtojo kodas', vatStatus: 'PVM statusas', companyNumber: 'Įmonės kodas',
      personalId: 'Asmens kodas', residency: 'Rezidavimas', activityCode: 'Veiklos kodas', activity: 'Veikla',
      contactName: 'Kontaktinis asmuo', email: 'El. paštas', emailDocuments: 'Dokumentai el. paštu',
      otherEmails: 'Kiti el. pašto adresai', phone: 'Telefonas', mobile: 'Mobilusis telefonas',
      otherPhones: 'Kiti telefonai', fax: 'Faksas', website: 'Interneto svetainė', street: 'Gatvė',
      houseNumber: 'Namo numeris', addressExtra: 'Adreso papildymas', city: 'Miestas', postalCode: 'Pašto kodas',
      county: 'Savivaldybė', country: 'Šalis', latitude: 'Platuma', longitude: 'Ilguma',
      transportPayer: 'Transportą apmoka', paymentTerms: 'Apmokėjimo terminas', paymentMethod: 'Mokėjimo būdas',
      note: 'Pastabos', noteAllDocuments: 'Pastaba visuose dokumentuose',
      noteReceipts: 'Pastaba kvituose ir mokėjimo prašymuose', noteInvoices: 'Pastaba sąskaitose',
      managers: 'Vadybininkai', categories: 'Kategorijos', tags: 'Žymos', source: 'Kliento šaltinis',
      notifySms: 'Pranešimai SMS', notifyEmail: 'Pranešimai el. paštu', predecessor: 'Ankstesnės kortelės id',
      successor: 'Vėlesnės kortelės id', validFrom: 'Galioja nuo', validTo: 'Galioja iki',
    },
    Contacts: {
      ...child, lastName: 'Pavardė', firstName: 'Vardas', role: 'Pareigos', email: 'El. paštas', phone: 'Telefonas',
      mobile: 'Mobilusis', copyProformas: 'Išankstinių kopija', copyInvoices: 'Sąskaitų ir kvitų kopija',
      marketing: 'Rinkodaros laiškai', note: 'Pastabos',
    },
    Addresses: {
      ...child, location: 'Vietos pavadinimas', registration: 'Registracijai', correspondence: 'Korespondencijai',
      invoicing: 'Sąskaitoms', delivery: 'Pristatymui', defaultDelivery: 'Pristatymui pagal nutylėjimą',
      street: 'Gatvė', houseNumber: 'Namo numeris', addressExtra: 'Adreso papildymas', city: 'Miestas',
      postalCode: 'Pašto kodas', county: 'Savivaldybė', country: 'Šalis', latitude: 'Platuma', longitude: 'Ilguma',
    },
    BankAccounts: {
      ...child, bank: 'Bankas', branch: 'Skyrius', account: 'Sąskaitos numeris', iban: 'IBAN', bic: 'BIC',
      currency: 'Valiuta', main: 'Pagrindinė', onInvoice: 'Rodyti sąskaitoje', firstSeen: 'Pirmą kartą pastebėta',
    },
    PaymentMethods: {
      ...child, method: 'Mokėjimo būdas', main: 'Pageidaujamas', holder: 'Savininkas', account: 'Sąskaita',
      lastDigits: 'Paskutiniai keturi skaitmenys', expiry: 'Galioja iki', reference: 'Įgaliojimas ar nuoroda',
      details: 'Išsamiau',
    },
    Consents: {
      ...child, channel: 'Kanalas', purpose: 'Tikslas', given: 'Duotas', withdrawn: 'Atšauktas', proof: 'Įrodymas',
    },
    Identifiers: {
      ...child, kind: 'Rūšis', number: 'Numeris', country: 'Šalis', validFrom: 'Galioja nuo', validTo: 'Galioja iki',
      source: 'Šaltinis',
    },
    Notes: {
      ...child, date: 'Data', type: 'Tipas', author: 'Autorius', text: 'Tekstas', reminder: 'Priminimas',
      done: 'Atlikta',
    },
    Attachments: {
      ...child, title: 'Pavadinimas', link: 'Nuoroda', hash: 'Turinio maiša', size: 'Dydis', added: 'Pridėta',
      note: 'Pastabos',
    },
    Documents: {
      ...child, type: 'Tipas', number: 'Numeris', date: 'Data', due: 'Apmokėti iki', amount: 'Suma',
      currency: 'Valiuta', status: 'Būsena', source: 'Šaltinio programa',
    },
    Payments: { ...child, date: 'Data', amount: 'Suma', currency: 'Valiuta', document: 'Dokumento numeris', method: 'Mokėjimo būdas', reference: 'Nuoroda', source: 'Šaltinio programa' },
    Lists: { id: 'Id', list: 'Sąrašas', value: 'Reikšmė', meaning: 'Prasmė' },
    ...ltMerge.fields,
    ...ltAutomations.fields,
    ...ltConflicts.fields,
  },
  sheetCheck: 'Patikra',
  rowOf: {
    Customers: 'klientas', Contacts: 'kontaktinis asmuo', Addresses: 'adresas', BankAccounts: 'banko sąskaita',
    PaymentMethods: 'mokėjimo būdas', Consents: 'sutikimas', Identifiers: 'identifikatorius', Notes: 'pastaba',
    Attachments: 'priedas', Documents: 'dokumentas', Payments: 'mokėjimas', Lists: 'sąrašo reikšmė',
    ...ltMerge.rowOf, ...ltAutomations.rowOf, ...ltConflicts.rowOf,
  },
  lists: {
    status: { prospect: 'Būsimas', active: 'Aktyvus', inactive: 'Neaktyvus' },
    level: { small: 'Mažas', medium: 'Vidutinis', large: 'Didelis' },
    customerType: {
      reseller: 'Perpardavėjas', finalCustomer: 'Galutinis klientas', publicInstitution: 'Viešoji įstaiga',
      distributor: 'Platintojas', other: 'Kita',
    },
    partyRole: {
      customer: 'Pirkėjas', supplier: 'Tiekėjas', bank: 'Bankas', agency: 'Valstybės institucija',
      employee: 'Darbuotojas', ownCompany: 'Mūsų įmonė',
    },
    dealerType: {
      exemptDealer: 'Ne PVM mokėtojas', authorisedDealer: 'PVM mokėtojas', company: 'Bendrovė',
      partnership: 'Ūkinė bendrija', nonProfit: 'Ne pelno organizacija', publicBody: 'Viešojo sektoriaus subjektas',
      privatePerson: 'Fizinis asmuo',
    },
    legalForm: {
      'il-ltd': 'חברה בע״מ', 'il-partnership': 'שותפות', 'il-ngo': 'עמותה', 'il-coop': 'אגודה שיתופית',
      'ro-srl': 'SRL', 'ro-sa': 'SA', 'ro-pfa': 'PFA', 'ro-ii': 'Î.I.', 'ro-ong': 'ONG', 'lt-uab': 'UAB', 'lt-ab': 'AB',
      'lt-mb': 'MB', 'lt-ii': 'IĮ', 'lt-vsi': 'VšĮ', 'lv-sia': 'SIA', 'lv-as': 'AS', 'lv-ik': 'IK', 'lv-zs': 'ZS',
      'lv-biedriba': 'Biedrība',
    },
    vatStatus: {
      registered: 'PVM mokėtojas', notRegistered: 'Ne PVM mokėtojas', cashAccounting: 'PVM pinigų principu',
    },
    residency: { resident: 'Rezidentas', foreigner: 'Užsienietis' },
    transportPayer: { supplier: 'Tiekėjas', customer: 'Klientas' },
    paymentMethod: {
      bankTransfer: 'Banko pavedimas', card: 'Mokėjimo kortelė', cash: 'Grynieji', cheque: 'Čekis',
      directDebit: 'Tiesioginis debetas', wallet: 'Skaitmeninė piniginė', other: 'Kitas',
    },
    manager: {},
    category: { wholesaler: 'Didmenininkas', retailer: 'Mažmenininkas', regular: 'Nuolatinis klientas' },
    tag: {},
    source: {
      referral: 'Rekomendacija', website: 'Svetainė', campaign: 'Kampanija', event: 'Renginys', unknown: 'Nežinomas',
    },
    contactRole: {
      owner: 'Savininkas', director: 'Direktorius', accountant: 'Buhalteris', purchasing: 'Pirkimų vadovas',
      warehouse: 'Sandėlio vadovas', departmentHead: 'Skyriaus vadovas', caseContact: 'Bylos referentas',
    },
    consentChannel: { email: 'El. paštas', phone: 'Telefonas', sms: 'SMS', post: 'Paštas' },
    consentPurpose: { service: 'Aptarnavimas ir ryšys', marketing: 'Rinkodara' },
    identifierKind: {
      gln: 'GLN', lei: 'LEI', duns: 'D-U-N-S', peppol: 'Peppol id', euid: 'EUID',
      foreignTax: 'Užsienio mokesčių kodas', formerTax: 'Ankstesnis mokesčių kodas', licence: 'Licencija',
      other: 'Kitas',
    },
    interactionType: {
      call: 'Skambutis', meeting: 'Susitikimas', email: 'El. laiškas', letter: 'Laiškas', visit: 'Apsilankymas',
      agreement: 'Susitarimas', feedback: 'Atsiliepimas', other: 'Kita',
    },
    documentType: {
      quote: 'Komercinis pasiūlymas', proforma: 'Išankstinė sąskaita', paymentDemand: 'Mokėjimo prašymas',
      invoice: 'Sąskaita faktūra', invoiceReceipt: 'Sąskaita su kvitu', receipt: 'Kvitas',
      creditNote: 'Kreditinė sąskaita',
      order: 'Užsakymas', contract: 'Sutartis',
    },
    documentStatus: { draft: 'Juodraštis', inApproval: 'Tvirtinama', issued: 'Išrašyta', cancelled: 'Anuliuota' },
  },
  addressPurposes: {
    registration: 'Registracijai', correspondence: 'Korespondencijai', invoicing: 'Sąskaitoms',
    delivery: 'Pristatymui', branch: 'Filialas',
  },
  cardNotes: {
    continues: (date, card) => `Nuo ${date} ši kortelė tęsia kortelę ${card}, kurios mokestiniai duomenys pasikeitė.`,
    followedBy: (date, card) => `Mokestiniai duomenys pasikeitė ${date}: nuo šios dienos galioja kortelė ${card}.`,
    mergedFrom: ltMerge.mergedFrom,
  },
  purposes: { ...ltRules.gates, card: 'kortelei', invoice: 'sąskaitai', eInvoice: 'e. sąskaitai' },
  noteTypes: ltRules.noteTypes,
  kinds: {
    id: 'id', text: 'tekstas', note: 'ilgesnis tekstas', identifier: 'numeris arba kodas', email: 'el. pašto adresas',
    phone: 'telefono numeris', url: 'interneto adresas', country: 'šalis', choice: 'pasirinkimas',
    terms: 'apmokėjimo terminas', date: 'data', number: 'skaičius', amount: 'suma', flag: 'taip arba ne',
    several: 'kelios reikšmės', coordinate: 'koordinatė',
  },
};
