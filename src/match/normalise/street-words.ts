/**
 * The words of an address: the street's own name, the house number, the rest. Words for "street" are left out, for half of
 * all lists leave them out; common knowledge of the languages.
 */
import { foldText, spellingKey } from '../../base/text';
import { remembering } from './remembering';
import { textWords } from './text-words';

const streetWords = new Set((
  'street st str strasse road rd avenue ave av lane ln drive dr court ct place pl terrace tce ter crescent cres cr circuit cct circle cir close cl boulevard blvd bd bvd way parade pde square sq highway hwy parkway pkwy grove gr esplanade esp '
  + 'strada stradei bulevardul bdul calea aleea alea soseaua sos splaiul piata intrarea gatve g gatves prospektas pr prospekts al alejos aleja aleea plentas pl kelias iela ielas bulvaris b prosp laukums tnav tee mnt maantee puiestee '
  + 'ulica ul aleje os plac weg allee platz gasse rue chemin calle c avenida avda plaza via viale corso piazza ulitsa nr no numar nam namas maja pilseta house '
  + 'רחוב רח שדרות שד דרך כיכר סמטת סמטה מספר מס'
).split(' ').map(spellingKey));
const unitWords = new Set((
  'apt apartment flat unit suite ste floor fl building bldg block room rm ap apart apartament bl bloc sc scara et etaj but butas dz dzivoklis k korp korpus krt m lok wohnung appt interno דירה קומה כניסה'
).split(' ').map(spellingKey));
const directions = new Map(Object.entries({ north: 'n', south: 's', east: 'e', vest: 'v', northeast: 'ne', northvest: 'nv', southeast: 'se', southvest: 'sv' }));
const ordinals = new Map(Object.entries({
  first: '1', second: '2', third: '3', fourth: '4', fifth: '5', sikshth: '6', seventh: '7', eighth: '8', ninth: '9', tenth: '10', '1st': '1', '2nd': '2', '3rd': '3',
}));

export interface StreetWords {
  /** The name, word by word, in the order it is written. */
  readonly name: readonly string[];
  /** Empty where there is none. */
  readonly house: string;
  /** Numbers of flats and whatever stands behind the word for them. */
  readonly unit: readonly string[];
}

interface AddressWord {
  readonly word: string;
  /** As it is compared in the name of a street, and elsewhere. */
  readonly key: string;
  readonly plain: string;
  readonly spelled: string;
  readonly isUnit: boolean;
  readonly isStreet: boolean;
  /** Digits and at most one letter. */
  readonly isHouse: boolean;
  readonly hasDigitInFront: boolean;
}

const readWord = remembering((word): AddressWord => {
  const key = ordinals.get(word) ?? spellingKey(word.replace(/(?<=\d)(?:th|st|nd|rd)$/, ''));
  return {
    word, key: directions.get(key) ?? key, plain: key, spelled: spellingKey(word), isUnit: unitWords.has(key), isStreet: streetWords.has(key),
    isHouse: /^\d+[a-z]?$/.test(word), hasDigitInFront: /^\d/.test(word),
  };
});
const between = /(?<=\d)\s*[/-]\s*(?=\d)/g;

/** Letters and digits, without zeros in front. */
export const houseNumber = remembering((text) => foldText(text).replace(/[^\p{L}\p{N}]/gu, '').replace(/^0+(?=\d)/, ''));

/** `house` where a column of its own has it. */
export function readStreet(text: string, house: string): StreetWords {
  const found = textWords(text.includes('/') || text.includes('-') ? text.replace(between, ' ') : text).map(readWord);
  const name: string[] = [];
  const unit: string[] = [];
  let number = houseNumber(house);
  let isUnit = false;
  for (const [at, word] of found.entries()) {
    if (word.isUnit && found.length > 1) isUnit = true;
    else if (isUnit) {
      unit.push(word.plain);
      isUnit = false;
    } else if (word.isHouse && number === '' && found.length > 1) number = houseNumber(word.word);
    else if (word.hasDigitInFront && name.length > 0 && at === found.length - 1 && number !== '') unit.push(word.plain);
    else if (!word.isStreet) name.push(word.key);
  }
  // A street that is called nothing but such words is called that.
  if (name.length === 0 && found.length > 0) name.push(...found.filter(({ isHouse }) => !isHouse || found.length === 1).map(({ spelled }) => spelled));
  return { name, house: number, unit };
}
