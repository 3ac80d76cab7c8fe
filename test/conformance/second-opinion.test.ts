/**
 * Made numbers and slightly changed ones beside the verdicts of the npm package stdnum, which is written by other people from
 * the same sources. It is a second opinion for the places where it is right; where it is known not to be, that is said here.
 */
import { stdnum } from 'stdnum';
import { createSeededRandom, type SeededRandom } from '../../src/base/seeded-random';
import { numbersOfCountry } from '../../src/fiscal/country-numbers';
import type { NumberKind } from '../../src/fiscal/number-kind';
import { must } from '../support/must';

/**
 * Our country and kind, their module. Not asked, beside what they have not: AT STNR (they know the offices of one year only),
 * BG EGN (they take a month 34), CZ and SK RC (they refuse the rest 10, which is written 0), SI DAVCNA (they take 1 where
 * the rest asks for 11), FR SIRET (they do not look at the firm's part), VAT of BG, CZ and SK (they refuse birth numbers).
 */
const pairs: readonly (readonly [country: string, kind: string, module: string])[] = [
  ['DE', 'VAT', 'vat'], ['DE', 'IDNR', 'idnr'], ['ES', 'CIF', 'cif'], ['ES', 'DNI', 'dni'], ['ES', 'NIE', 'nie'],
  ['IT', 'PIVA', 'iva'], ['IT', 'CF', 'codicefiscale'], ['FR', 'SIREN', 'siren'], ['FR', 'SPI', 'nif'],
  ['GB', 'VAT', 'vat'], ['GB', 'UTR', 'utr'], ['DK', 'CVR', 'cvr'],
  ['AT', 'VAT', 'uid'], ['AT', 'SVNR', 'vnr'], ['BG', 'LNCH', 'pnf'],
  ['CH', 'UID', 'uid'], ['CH', 'AHV', 'ssn'], ['CY', 'VAT', 'vat'], ['FI', 'VAT', 'alv'], ['FI', 'YTUNNUS', 'ytunnus'], ['FI', 'HETU', 'hetu'],
  ['GR', 'AFM', 'vat'], ['GR', 'AMKA', 'amka'], ['HR', 'OIB', 'oib'], ['HU', 'VAT', 'anum'], ['IE', 'PPS', 'pps'], ['LU', 'VAT', 'tva'],
  ['MT', 'VAT', 'vat'], ['NL', 'BSN', 'bsn'], ['NO', 'ORGNR', 'orgnr'], ['NO', 'FNR', 'fodselsnummer'], ['PT', 'NIF', 'nif'], ['PT', 'CC', 'cc'],
  ['SE', 'ORGNR', 'orgnr'], ['SE', 'PERSONNUMMER', 'personnummer'], ['SI', 'EMSO', 'emso'],
];

function kindOf(country: string, key: string): NumberKind {
  return must(must(numbersOfCountry(country)).kinds.find((kind) => kind.key === key));
}

/** One sign is another one of its sort. */
function changed(number: string, random: SeededRandom): string {
  const at = random.integer(number.length);
  const sign = number.charAt(at);
  const other = /\d/.test(sign) ? String(random.integer(10)) : /[A-Z]/.test(sign) ? random.pick([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']) : sign;
  return number.slice(0, at) + other + number.slice(at + 1);
}

test.each(pairs)('%s %s: the other package says the same', (country, key, module) => {
  const kind = kindOf(country, key);
  const theirs = must(stdnum[country]?.[module]);
  const differing: string[] = [];
  for (let seed = 0; seed < 300; seed++) {
    const random = createSeededRandom(seed);
    const made = must(kind.make)(random);
    for (const number of [made, changed(made, random), changed(made, random)]) {
      const ours = kind.check(number) === 'valid';
      if (theirs.validate(number).isValid !== ours) differing.push(`${number}: ${ours ? 'we accept, they refuse' : 'we refuse, they accept'}`);
    }
  }
  expect(differing).toEqual([]);
});
