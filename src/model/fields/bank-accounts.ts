/** Accounts that the customer pays from or is paid to; an IBAN, or an account number where there is none. */
import { child, type TableDefinition } from '../field-definition';

export const bankAccounts = {
  idPrefix: 'ba',
  fields: {
    ...child,
    bank: { kind: 'text', unit: 'account', width: 20 },
    branch: {
      kind: 'identifier', unit: 'account', width: 9,
      headers: ['bank branch', 'מספר סניף', 'sucursala', 'banko skyrius', 'bankas filiāle', 'branch code', 'bankleitzahl', 'blz', 'oddzial banku', 'отделение банка'],
    },
    account: {
      kind: 'identifier', unit: 'account', width: 16,
      headers: ['account no', 'חשבון', 'cont bancar', 'cont', 'saskaita', 'konts', 'bank account', 'bank account no', 'bank account number', 'kontonummer', 'bankkonto', 'numer konta', 'nr konta', 'rachunek bankowy', 'numer rachunku', 'расчетный счет', 'номер счета', 'р с', 'cont in banca'],
    },
    iban: {
      kind: 'identifier', requiredUnless: 'account', unit: 'account', width: 30,
      headers: ['iban number', 'iban no', 'cont iban', 'iban nr', 'numer iban', 'מספר iban', 'номер iban'],
    },
    bic: {
      kind: 'identifier', unit: 'account', width: 13,
      headers: ['swift', 'swift code', 'swift bic', 'bic swift', 'cod swift', 'swift kodas', 'swift kods', 'kod swift', 'свифт'],
    },
    currency: {
      kind: 'text', unit: 'account', width: 9,
      headers: ['moneda', 'valuta', 'wahrung', 'waluta', 'валюта', 'currency code', 'default currency', 'billing currency'],
    },
    main: {
      kind: 'flag', only: true, width: 8,
      headers: ['main', 'primary', 'ראשי', 'principal', 'pagrindine saskaita', 'galvenais', 'hauptkonto', 'konto glowne', 'основной счет'],
    },
    onInvoice: {
      kind: 'flag', only: 'currency', width: 10,
      headers: ['print on invoice', 'להציג בחשבונית', 'afisare pe factura', 'rodyti pardavimo saskaitoje', 'drukāt rēķinā'],
    },
    firstSeen: {
      kind: 'date', merge: 'earliest', width: 12,
      headers: ['since', 'first used', 'data primei aparitii'],
    },
  },
} as const satisfies TableDefinition;
