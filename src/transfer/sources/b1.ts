/**
 * B1.lt (Lithuania). An assumption: no export was at hand; the columns are what its help pages say of the customer card
 * ("Klientai", read 2026-11-22).
 */
import { account, card, type ShippedSource } from './shipped-source';

export const b1: ShippedSource = {
  key: 'b1', name: 'B1.lt', isAssumed: true,
  signs: [['Pavadinimas', 'Įmonės kodas', 'Registracijos adresas'], ['Pavadinimas', 'Įmonės kodas', 'Požymiai'], ['Pavadinimas', 'Įmonės kodas', 'Korespondencijos adresas']],
  columns: {
    'Pavadinimas': [card('name')],
    'Kodas': [card('code')],
    'Įmonės kodas': [card('companyNumber')],
    'PVM kodas': [card('vatNumber')],
    'PVM mokėtojo kodas': [card('vatNumber')],
    'Registracijos adresas': [{ do: 'split', recipe: 'address', to: { table: 'Customers' } }],
    'Korespondencijos adresas': [{ do: 'split', recipe: 'address', to: { table: 'Addresses', row: 'postal' } }],
    'Telefonas': [card('phone')],
    'El. paštas': [card('email')],
    'Bankas': [account('bank')],
    'Banko sąskaita': [account('iban')],
    'Statusas': [card('status')],
    'Požymiai': [card('tags')],
    'Užsienietis': [card('residency')],
    'Pastabos': [card('note')],
  },
  rows: [{ table: 'Addresses', row: 'postal', values: { correspondence: true } }],
};
