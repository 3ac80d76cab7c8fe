/** Addresses that a register has in one text, taken apart where the country's way of writing them is plain; else left whole. */
import type { FieldKey } from '../model/fields';

type AddressParts = Partial<Record<FieldKey, string>>;

const numberAtEnd = /^(\P{Nd}.*?),?\s+(\d+\s?\p{L}?(?:\s?[-/]\s?\d+\p{L}?)*)$/u;

/** "Ganību dambis 26" → street and house number. */
export function splitStreet(text: string): AddressParts {
  const match = numberAtEnd.exec(text.trim());
  return match === null ? { street: text.trim() } : { street: match[1] ?? '', houseNumber: (match[2] ?? '').trim() };
}

const partsOf = (text: string): string[] => text.split(',').map((part) => part.trim()).filter((part) => part !== '');

/** "Rīga, Brīvības gatve 214M - 2, LV-1039"; "Mārupes nov., Mārupes pag., Skulte, \"Depo\"": from the large to the small. */
export function splitLatvianAddress(text: string): AddressParts {
  const parts = partsOf(text);
  const postal = parts.findIndex((part) => /^LV-\d{4}$/.test(part));
  const postalCode = postal < 0 ? undefined : parts.splice(postal, 1)[0];
  const isArea = (part: string): boolean => /\s(nov\.|novads)$/i.test(part);
  const isParish = (part: string): boolean => /\s(pag\.|pagasts)$/i.test(part);
  const areas = parts.filter(isArea);
  const parishes = parts.filter(isParish);
  const rest = parts.filter((part) => !isArea(part) && !isParish(part));
  // A farmstead stands in its parish, with no village between.
  const isHouseName = (part: string | undefined): boolean => part !== undefined && /^["“„]/.test(part);
  const city = rest.length > 1 || (rest.length === 1 && !isHouseName(rest[0])) ? rest.shift() : parishes.at(-1);
  return {
    ...(areas.length > 0 && { county: [...areas, ...parishes.filter((part) => part !== city)].join(', ') }),
    ...(city !== undefined && { city }),
    ...(rest.length > 0 && splitStreet(rest.join(', '))),
    ...(postalCode !== undefined && { postalCode }),
  };
}

/** "Harju maakond, Tallinn, Kesklinna linnaosa, Vana-Lõuna tn 15". */
export function splitEstonianAddress(text: string): AddressParts {
  const [county, ...parts] = partsOf(text);
  if (county === undefined || !/maakond$/i.test(county)) return {};
  const district = parts.findIndex((part) => /linnaosa$/i.test(part));
  const addressExtra = district < 0 ? undefined : parts.splice(district, 1)[0];
  const isParish = (part: string | undefined): boolean => part !== undefined && /\s(vald|linn)$/i.test(part);
  // In the country the municipality comes before the place.
  const area = isParish(parts[0]) && parts.length > 2 ? [county, parts.shift()] : [county];
  const city = parts.shift();
  return {
    county: area.join(', '),
    ...(city !== undefined && { city }),
    ...(parts.length > 0 && splitStreet(parts.join(', '))),
    ...(addressExtra !== undefined && { addressExtra }),
  };
}

/** "CHEMIKÓW 7, 09-411 PŁOCK". */
export function splitPolishAddress(text: string): AddressParts {
  const match = /^(.+),\s*(\d{2}-\d{3})\s+(.+)$/.exec(text.trim());
  return match === null ? {} : { ...splitStreet(match[1] ?? ''), postalCode: match[2] ?? '', city: match[3] ?? '' };
}
