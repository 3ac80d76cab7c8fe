/** Numbers beyond the main ones: former and foreign tax numbers, GLN, LEI and the like. */
import { child, type TableDefinition } from '../field-definition';

export const identifiers = {
  idPrefix: 'if',
  fields: {
    ...child,
    kind: {
      kind: 'choice', list: 'identifierKind', open: true, required: true, unit: 'number', width: 18,
      headers: ['type', 'סוג', 'tipul', 'tipas', 'tips'],
    },
    number: {
      kind: 'identifier', required: true, search: true, unit: 'number', width: 20,
      headers: ['value', 'identifier', 'numar', 'nr'],
    },
    country: {
      kind: 'country', unit: 'number', width: 9,
      headers: ['tara', 'salis'],
    },
    validFrom: {
      kind: 'date', width: 12,
      headers: ['start date', 'מתאריך', 'data inceput', 'pradzia', 'sākuma datums'],
    },
    validTo: {
      kind: 'date', notBefore: 'validFrom', width: 12,
      headers: ['end date', 'עד תאריך', 'data sfarsit', 'pabaiga', 'beigu datums'],
    },
    source: {
      kind: 'text', width: 18,
      headers: ['sursa', 'saltinis'],
    },
  },
} as const satisfies TableDefinition;
