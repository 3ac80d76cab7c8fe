/** Numbers that no country gives by itself: account numbers, bank codes, legal entity identifiers, location numbers. */
import { checkIban } from './iban';
import { numberKind, type NumberKind } from './number-kind';

const iban = numberKind({
  key: 'IBAN', name: 'IBAN', fields: [], holder: 'any', issuer: 'the account’s bank',
  source: 'ISO 13616-1:2020, SWIFT IBAN registry; read 2026-11-22',
  check: checkIban,
  format: (compact) => compact.replace(/(.{4})(?=.)/g, '$1 '),
  parts: (compact) => ({ country: compact.slice(0, 2) }),
  examples: ['GR16 0110 1050 0000 1054 7023 795', 'LT121000011101001000', 'IL62 0108 0000 0009 9999 999'],
  wrong: [['GR1601101050000010547023796', 'checksum'], ['LT12100001110100100', 'format']],
});

export const international: readonly NumberKind[] = [iban];
