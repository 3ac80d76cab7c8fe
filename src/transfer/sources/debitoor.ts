/**
 * Debitoor, in Latvian. An assumption: no export was at hand; the columns are the fields that a Latvian tutorial of its
 * customer form names (read 2026-11-22).
 */
import { card, type ShippedSource } from './shipped-source';

export const debitoor: ShippedSource = {
  key: 'debitoor', name: 'Debitoor', isAssumed: true,
  signs: [['Pilnais vārds', 'Nodokļu maksātāja ID'], ['Pilnais vārds', 'Maksājumu noteikumi']],
  columns: {
    'Pilnais vārds': [card('name')],
    'Klienta nosaukums': [card('name')],
    'Nodokļu maksātāja ID': [{ do: 'split', recipe: 'numbers', to: { table: 'Customers' } }],
    'Galvenā kontaktpersona': [card('contactName')],
    'Adrese': [card('street')],
    'Pilsēta': [card('city')],
    'Pasta indekss': [card('postalCode')],
    'Valsts': [card('country')],
    'E-pasts': [card('email')],
    'Tālrunis': [card('phone')],
    'Kategorijas': [card('categories')],
    'Maksājumu noteikumi': [card('paymentTerms')],
    'Piezīmes': [card('note')],
  },
};
