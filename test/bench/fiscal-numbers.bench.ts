/**
 * Numbers: a million random strings through every country, and our verdicts beside those of npm stdnum, jsvat-next and
 * validator on numbers whose truth is known: python-stdnum's where that collection is there, else our published examples;
 * and on numbers of our own making, for speed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import validator from 'validator';
import { createSeededRandom } from '../../src/base/seeded-random';
import { checkNumber } from '../../src/fiscal/check-number';
import { cleanNumber } from '../../src/fiscal/clean-number';
import { knownCountryNumbers } from '../../src/fiscal/country-numbers';
import type { Bench, BenchRow } from './bench-row';

const today = '2026-11-22';
const collection = fileURLToPath(new URL('../../../shared/data/fiscal/stdnum-vectors.json', import.meta.url));

// --- Who is asked ---

type Asked = (country: string, kind: string, number: string) => boolean | undefined;

interface StdnumModule { readonly validate: (number: string) => { readonly isValid: boolean } }
const load = createRequire(import.meta.url);
// Both name their parts differently to importers than they do in their types.
const { stdnum } = load('stdnum') as { readonly stdnum: Readonly<Record<string, Readonly<Record<string, StdnumModule>>>> };
const jsvat = load('jsvat-next') as typeof import('jsvat-next');

/** What npm stdnum calls a kind of ours; kinds that it does not have are not asked. */
const stdnumNames: Readonly<Record<string, readonly [country: string, module: string]>> = {
  'IL TZ': ['IL', 'idnr'], 'IL HP': ['IL', 'hp'], 'RO CUI': ['RO', 'cui'], 'RO CNP': ['RO', 'cnp'], 'RO ONRC': ['RO', 'onrc'],
  'LT VAT': ['LT', 'pvm'], 'LT AK': ['LT', 'asmens'], 'LV VAT': ['LV', 'pvn'], 'EE IK': ['EE', 'ik'], 'EE VAT': ['EE', 'kmkr'],
  'EE REG': ['EE', 'registrikood'], 'PL NIP': ['PL', 'nip'], 'PL PESEL': ['PL', 'pesel'], 'PL REGON': ['PL', 'regon'],
  'DE VAT': ['DE', 'vat'], 'DE STNR': ['DE', 'stnr'], 'DE IDNR': ['DE', 'idnr'], 'DK VAT': ['DK', 'cvr'], 'DK CPR': ['DK', 'cpr'],
  'ES CIF': ['ES', 'cif'], 'ES DNI': ['ES', 'dni'], 'ES NIE': ['ES', 'nie'], 'ES NIF': ['ES', 'nif'], 'IT PIVA': ['IT', 'iva'], 'IT CF': ['IT', 'codicefiscale'],
  'FR SIREN': ['FR', 'siren'], 'FR SIRET': ['FR', 'siret'], 'FR VAT': ['FR', 'tva'], 'GB VAT': ['GB', 'vat'], 'GB UTR': ['GB', 'utr'],
};

/** For those that take numbers without separators only. */
const bare = (number: string): string => number.replace(/[\s./:()-]/g, '').toUpperCase();

/** The languages by whose codes validator calls its kinds of tax numbers. */
const validatorLocales: ReadonlyMap<string, string> = new Map(Object.entries({
  'RO CNP': 'ro-RO', 'LT AK': 'lt-LT', 'EE IK': 'et-EE', 'PL NIP': 'pl-PL', 'PL PESEL': 'pl-PL', 'DE IDNR': 'de-DE', 'DK CPR': 'dk-DK', 'IT CF': 'it-IT',
}));

const tools: readonly { readonly name: string; readonly ask: Asked }[] = [
  { name: 'Kartoteka', ask: (country, kind, number) => checkNumber({ country, number, kind, on: today }).verdict === 'valid' },
  {
    name: 'stdnum (npm)',
    ask(country, kind, number) {
      const [code = '', module = ''] = stdnumNames[`${country} ${kind}`] ?? [];
      return stdnum[code]?.[module]?.validate(number).isValid;
    },
  },
  {
    name: 'jsvat-next',
    ask: (country, kind, number) => {
      if (kind !== 'VAT') return undefined;
      const compact = bare(number);
      return jsvat.checkVAT(compact.startsWith(country) ? compact : country + compact, jsvat.countries).isValid;
    },
  },
  {
    name: 'validator',
    ask(country, kind, written) {
      const number = bare(written);
      if (kind === 'VAT') return country === 'XI' || country === 'GB' && /^(GD|HA)/.test(number) ? undefined : validator.isVAT(number, (country === 'GR' ? 'EL' : country) as validator.VATCountryCode);
      const locale = validatorLocales.get(`${country} ${kind}`);
      if (locale !== undefined) return validator.isTaxID(number, locale);
      return `${country} ${kind}` === 'IL TZ' ? validator.isIdentityCard(number, 'he-IL') : undefined;
    },
  },
];

// --- Numbers with a truth ---

interface Known {
  readonly country: string;
  readonly kind: string;
  readonly number: string;
  readonly valid: boolean;
}

function publishedNumbers(): { readonly source: string; readonly known: Known[] } {
  if (!existsSync(collection)) {
    const known = knownCountryNumbers.flatMap(({ country, kinds }) => kinds.flatMap(({ key, examples, wrong }) => [
      ...examples.map((number) => ({ country, kind: key, number, valid: true })),
      ...wrong.map(([number]) => ({ country, kind: key, number, valid: false })),
    ]));
    return { source: 'our examples', known };
  }
  const { rows } = JSON.parse(readFileSync(collection, 'utf8')) as { readonly rows: readonly { module: string; number: string; valid: boolean }[] };
  const kindOf = new Map(Object.entries(stdnumNames).map(([ours, [country, module]]) => [`${country.toLowerCase()}.${module}`, ours.split(' ')]));
  const known = rows.flatMap(({ module, number, valid }) => {
    if (module === 'eu.vat') return [{ country: number.slice(0, 2), kind: 'VAT', number, valid }];
    const [country, kind] = kindOf.get(module) ?? [];
    return country === undefined || kind === undefined ? [] : [{ country, kind, number, valid }];
  });
  return { source: 'python-stdnum', known };
}

/** Valid ones that we made and the same with another digit somewhere. */
function madeNumbers(count: number): Known[] {
  const random = createSeededRandom(3);
  const makers = knownCountryNumbers.flatMap(({ country, kinds }) =>
    kinds.flatMap(({ key, make }) => (make !== undefined && `${country} ${key}` in stdnumNames ? [{ country, kind: key, make }] : [])));
  return Array.from({ length: count }, () => {
    const { country, kind, make } = random.pick(makers);
    const number = make(random);
    if (random.chance(0.5)) return { country, kind, number, valid: true };
    const at = 2 + random.integer(number.length - 2);
    const changed = number.slice(0, at) + random.digits(1) + number.slice(at + 1);
    return { country, kind, number: changed, valid: checkNumber({ country, kind, number: changed, on: today }).verdict === 'valid' };
  });
}

function score(ask: Asked, known: readonly Known[]): string {
  let [asked, rejects, accepts, raised] = [0, 0, 0, 0];
  for (const { country, kind, number, valid } of known) {
    try {
      const answer = ask(country, kind, number);
      if (answer === undefined) continue;
      asked++;
      if (valid && !answer) rejects++;
      if (!valid && answer) accepts++;
    } catch {
      asked++;
      raised++;
    }
  }
  return `${asked} asked, ${rejects} valid ones refused, ${accepts} wrong ones accepted${raised > 0 ? `, ${raised} raised an error` : ''}`;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** How long for those that the tool knows, and how long we take for the same. */
function speedRows(known: readonly Known[]): BenchRow[] {
  const ours = tools[0]?.ask;
  if (ours === undefined) return [];
  return tools.flatMap(({ name, ask }): BenchRow[] => {
    const answered = (one: Known): boolean => {
      try {
        return ask(one.country, one.kind, one.number) !== undefined;
      } catch {
        return false;
      }
    };
    const its = known.filter(answered);
    // Once to wake the compiler up.
    for (const run of [ask, ours]) for (const { country, kind, number } of its.slice(0, 2000)) run(country, kind, number);
    const ms = timed(() => { for (const { country, kind, number } of its) ask(country, kind, number); });
    const same = timed(() => { for (const { country, kind, number } of its) ours(country, kind, number); });
    const row: BenchRow = { work: 'check made numbers of the kinds it knows', tool: name, ms, note: `${its.length} numbers` };
    return name === 'Kartoteka' ? [row] : [{ ...row, ratio: ms / same }];
  });
}

// --- Random strings ---

const strings = 1_000_000;
const signs = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz0123456789012345678901234567890123456789 -./=\'",+\t\u200f\u00a0אבΩЖ٣３😀');

function randomStrings(): BenchRow {
  const random = createSeededRandom(1);
  let [asked, raised, passed] = [0, 0, 0];
  const ms = timed(() => {
    for (let at = 0; at < strings; at++) {
      let text = '';
      for (let left = random.integer(20); left > 0; left--) text += random.pick(signs);
      // Cleaned once; cleaning again changes nothing.
      const number = cleanNumber(text);
      for (const { country } of knownCountryNumbers) {
        asked++;
        try {
          if (checkNumber({ country, number, on: today }).verdict === 'valid') passed++;
        } catch {
          raised++;
        }
      }
    }
  });
  return { work: `${strings.toLocaleString('en')} random strings through ${knownCountryNumbers.length} countries`, tool: 'Kartoteka', ms, bar: '0 errors', note: `${raised} errors; ${asked.toLocaleString('en')} checks, ${passed.toLocaleString('en')} strings are numbers somewhere` };
}

export const bench: Bench = {
  name: 'Fiscal numbers',
  run() {
    const { source, known } = publishedNumbers();
    const verdicts = tools.map(({ name, ask }): BenchRow => {
      let note = '';
      const ms = timed(() => { note = score(ask, known); });
      return { work: `verdicts on ${known.length} numbers of ${source}`, tool: name, ms, note };
    });
    return Promise.resolve([...verdicts, ...speedRows(madeNumbers(100_000)), randomStrings()]);
  },
};
