/**
 * Our verdicts beside those of python-stdnum on its own examples, where that collection is there. No number that it calls
 * valid is refused and none that it refuses is called valid, except those listed here with the reason.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkNumber } from '../../src/fiscal/check-number';
import { numbersOfCountry } from '../../src/fiscal/country-numbers';

const file = join(__dirname, '../../../shared/data/fiscal/stdnum-vectors.json');
/** The day of the collection: a year after it is in the future there. */
const day = '2026-08-15';

interface Row {
  readonly module: string;
  readonly number: string;
  readonly valid: boolean;
}

/** Which kind of ours a module of theirs is about. */
const modules: Readonly<Record<string, readonly [country: string, kind: string]>> = {
  'il.idnr': ['IL', 'TZ'], 'il.hp': ['IL', 'HP'],
  'ro.cui': ['RO', 'CUI'], 'ro.cnp': ['RO', 'CNP'], 'ro.onrc': ['RO', 'ONRC'],
  'lt.pvm': ['LT', 'VAT'], 'lt.asmens': ['LT', 'AK'],
  'lv.pvn': ['LV', 'VAT'],
  'ee.ik': ['EE', 'IK'], 'ee.kmkr': ['EE', 'VAT'], 'ee.registrikood': ['EE', 'REG'],
  'pl.pesel': ['PL', 'PESEL'], 'pl.regon': ['PL', 'REGON'],
  'de.vat': ['DE', 'VAT'], 'de.stnr': ['DE', 'STNR'], 'de.idnr': ['DE', 'IDNR'], 'de.leitweg': ['DE', 'LEITWEG'],
  'de.handelsregisternummer': ['DE', 'HR'],
  'es.cif': ['ES', 'CIF'], 'es.dni': ['ES', 'DNI'], 'es.nie': ['ES', 'NIE'], 'es.nif': ['ES', 'NIF'],
  'it.iva': ['IT', 'PIVA'], 'it.codicefiscale': ['IT', 'CF'],
  'fr.siren': ['FR', 'SIREN'], 'fr.siret': ['FR', 'SIRET'], 'fr.tva': ['FR', 'VAT'], 'fr.rcs': ['FR', 'RCS'], 'fr.nif': ['FR', 'SPI'], 'mc.tva': ['MC', 'VAT'],
  'gb.vat': ['GB', 'VAT'], 'gb.utr': ['GB', 'UTR'], 'dk.cpr': ['DK', 'CPR'],
  'at.uid': ['AT', 'VAT'], 'at.businessid': ['AT', 'FN'], 'at.tin': ['AT', 'STNR'], 'at.vnr': ['AT', 'SVNR'],
  'be.vat': ['BE', 'KBO'], 'be.nn': ['BE', 'NN'], 'be.bis': ['BE', 'BIS'], 'be.ssn': ['BE', 'personalId'],
  'bg.vat': ['BG', 'VAT'], 'bg.egn': ['BG', 'EGN'], 'bg.pnf': ['BG', 'LNCH'],
  'ch.uid': ['CH', 'UID'], 'ch.vat': ['CH', 'VAT'], 'cy.vat': ['CY', 'VAT'],
  'cz.dic': ['CZ', 'VAT'], 'cz.ico': ['CZ', 'ICO'], 'cz.rc': ['CZ', 'RC'], 'sk.dph': ['SK', 'VAT'], 'sk.ico': ['SK', 'ICO'], 'sk.rc': ['SK', 'RC'],
  'fi.alv': ['FI', 'VAT'], 'fi.ytunnus': ['FI', 'YTUNNUS'], 'fi.hetu': ['FI', 'HETU'],
  'gr.amka': ['GR', 'AMKA'], 'hu.anum': ['HU', 'VAT'], 'ie.vat': ['IE', 'VAT'], 'ie.pps': ['IE', 'PPS'], 'lu.tva': ['LU', 'VAT'],
  'nl.btw': ['NL', 'VAT'], 'nl.bsn': ['NL', 'BSN'], 'no.mva': ['NO', 'VAT'], 'no.orgnr': ['NO', 'ORGNR'], 'no.fodselsnummer': ['NO', 'FNR'],
  'pt.nif': ['PT', 'NIF'], 'pt.cc': ['PT', 'CC'], 'se.vat': ['SE', 'VAT'], 'se.orgnr': ['SE', 'ORGNR'], 'se.personnummer': ['SE', 'PERSONNUMMER'],
  'si.emso': ['SI', 'EMSO'], 'si.maticna': ['SI', 'MATICNA'],
  'eu.oss': ['EU', 'VAT'], iban: ['', 'IBAN'], bic: ['', 'BIC'], lei: ['', 'LEI'], ean: ['', 'EAN'],
};

/**
 * Where we differ on purpose, and why. One that differs no more has to go. In numbers that do not stand here we differ too:
 * AT FN has a check letter, which they do not look at (weights 6 4 14 15 10 1 by 17; 93363z, 33209m, 56247t of the
 * Firmenbuch hold to it), and at most six digits; AT STNR with the number of any office; BE KBO with 00, 98 or 99 at its end,
 * which 97 less a rest by 97 never is; BE IBAN with a bank code that is not in the list of this year; FR RCS with C or D or no
 * letter, as law and practice have it, and no digit in the town; IT CF with a day from 72 on, which would be no day; LEI has 20
 * signs (ISO 17442), PT CC 12; IBANs of countries outside the registry that write them (Morocco, Algeria …); LV PK begins with
 * 3 and 2 to 9 (pmlp.gov.lv), and an old one with a day of birth after 2099 is none; RO CNP 7 and 8 tell no century, so a 29
 * February of 2000 passes; signs between the digits (stop, slash, dash, apostrophe) mean nothing in any kind, there in some.
 * AT FN besides: of 32 numbers of large companies known by heart, not looked up, 31 have the letter that the weights give.
 */
const decisions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'at.tin': {
    '621199017': 'No office has the number 62 in their list of 2020; numbers of closed offices live on, so the office is not looked up. The check digit is right.',
  },
};

const isValid = (country: string, number: string, kind: string): boolean => checkNumber({ country, number, kind, on: day }).verdict === 'valid';

function differences(module: string, rows: readonly Row[], valid: (row: Row) => boolean): string[] {
  const decided = decisions[module] ?? {};
  const differing = rows.filter((row) => valid(row) !== row.valid).map(({ number, valid: theirs }) => [number, `${number} is ${theirs ? 'refused' : 'accepted'}`] as const);
  const stale = Object.keys(decided).filter((number) => !differing.some(([known]) => known === number)).map((number) => `${number} is decided, but does not differ`);
  return [...differing.filter(([number]) => !(number in decided)).map(([, text]) => text), ...stale];
}

if (!existsSync(file)) {
  test('The collection of published numbers is not here.', () => {
    console.log(`Left out: ${file} is not here.`);
    expect(existsSync(file)).toBe(false);
  });
} else {
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { readonly rows: readonly Row[] };
  const rowsOf = (module: string): Row[] => rows.filter((row) => row.module === module);

  test.each(Object.entries(modules))('%s: our verdict is theirs', (module, [country, kind]) => {
    expect(rowsOf(module).length).toBeGreaterThan(0);
    expect(differences(module, rowsOf(module), ({ number }) => isValid(country, number, kind))).toEqual([]);
  });

  test('eu.vat: our verdict is theirs, in every country', () => {
    const valid = ({ number }: Row): boolean => isValid(number.slice(0, 2), number, 'VAT');
    expect(differences('eu.vat', rowsOf('eu.vat'), valid)).toEqual([]);
    expect(rowsOf('eu.vat').filter((row) => row.valid).map(({ number }) => number.slice(0, 2)).filter((country) => numbersOfCountry(country) === undefined)).toEqual([]);
  });

  test.each(['be', 'es', 'me', 'no'])('%s.iban: our verdict is theirs', (country) => {
    const module = `${country}.iban`;
    expect(rowsOf(module).length).toBeGreaterThan(0);
    const valid = ({ number }: Row): boolean => number.trim().toLowerCase().startsWith(country) && isValid('', number, 'IBAN');
    expect(differences(module, rowsOf(module), valid)).toEqual([]);
  });
}
