/** The birth number (rodné číslo) of Czechia and Slovakia: one system since Czechoslovakia. */
import { birthDate, birthPart } from './birth-date';
import { makeBirthDate, numberKind, twoDigits, type NumberKind, type NumberVerdict } from './number-kind';

/** Women’s months are 50 more, and since 2004 either’s 20 more where the numbers of a day ran out. */
function dateIn(compact: string): string | undefined {
  const written = Number(compact.slice(2, 4));
  const year = Number(compact.slice(0, 2));
  // Nine digits until the end of 1953.
  const century = compact.length === 9 ? (year >= 54 ? 1800 : 1900) : year >= 54 ? 1900 : 2000;
  return birthDate(century + year, (written % 50) % 20, compact.slice(4, 6));
}

/** In the few numbers whose rest by 11 is 10 the digit is 0. */
const lastDigit = (body: string): string => String((Number(body) % 11) % 10);

export function checkBirthNumber(compact: string): NumberVerdict {
  if (!/^\d{9,10}$/.test(compact)) return 'format';
  // Nine digits with a year from 54 to 79 would be of a person born before 1880.
  const year = Number(compact.slice(0, 2));
  if (compact.length === 9 && year >= 54 && year < 80) return 'format';
  if (dateIn(compact) === undefined) return 'component';
  return compact.length === 9 || lastDigit(compact.slice(0, 9)) === compact.slice(9) ? 'valid' : 'checksum';
}

export function birthNumber(issuer: string, law: string): NumberKind {
  return numberKind({
    key: 'RC', name: 'Rodné číslo', fields: ['personalId', 'taxId'], holder: 'person', issuer,
    source: `${law}; python-stdnum cz.rc, read 2026-11-22`,
    zeroWidth: 10,
    check: checkBirthNumber,
    format: (compact) => `${compact.slice(0, 6)}/${compact.slice(6)}`,
    parts: (compact) => ({ ...birthPart(dateIn(compact)), sex: Number(compact.slice(2, 4)) > 50 ? 'F' : 'M' }),
    make(random) {
      const { year, month, day } = makeBirthDate(random);
      const body = `${twoDigits(Math.max(year, 1954))}${twoDigits(month + 50 * random.integer(2))}${twoDigits(day)}${random.digits(3)}`;
      return body + lastDigit(body);
    },
    examples: ['710319/2745', '7103192745', '991231123', '880125/1680'],
    wrong: [['7103192746', 'checksum'], ['1103492745', 'component'], ['590312/123', 'format'], ['71031927', 'format']],
  });
}
