/** What the sample register needs to know of a country: its words, its towns, how its numbers look. One file a country. */
import type { SeededRandom } from '../../base/seeded-random';

export interface SampleTown {
  readonly name: string;
  /** Beginning of its postal codes; the rest is drawn. */
  readonly postal: string;
  readonly county?: string;
}

export interface SampleBank {
  readonly name: string;
  readonly bic: string;
  /** Beginning of the account part of its IBANs. */
  readonly account: string;
}

export interface SampleCountry {
  readonly country: string;
  /** How many cards of a hundred or so it gets, beside the others. */
  readonly share: number;
  readonly currency: string;
  readonly callingCode: string;
  /** The whole postal code, # a digit that is drawn after the town's beginning. */
  readonly postalShape: string;
  readonly mailDomains: readonly string[];
  readonly topLevel: string;
  readonly men: readonly string[];
  readonly women: readonly string[];
  /** A man's and a woman's; the same where there is no difference. */
  readonly surnames: readonly (readonly [string, string])[];
  /** Beginnings and endings of invented brands: "Nor" + "vita". */
  readonly brandStarts: readonly string[];
  readonly brandEnds: readonly string[];
  /** Trades, as they stand in names of firms. */
  readonly trades: readonly string[];
  readonly legalForms: readonly string[];
  readonly towns: readonly SampleTown[];
  readonly streets: readonly string[];
  readonly banks: readonly SampleBank[];
  /** The legal form and the name put together the way the country does. */
  readonly companyName: (form: string, name: string) => string;
  /** National numbers without calling code; # a digit. */
  readonly phoneShape: string;
  readonly mobileShapes: readonly string[];
  /** The number as people there write it inside the country, for a phone in its other form. */
  readonly trunk: string;
}

/** Words of a list written as one text. */
export function list(text: string): string[] {
  return text.split(/[\n|]/).map((word) => word.trim()).filter((word) => word !== '');
}

/** "Name 12345" lines: a town and the beginning of its postal codes, and behind a comma its county. */
export function towns(text: string): SampleTown[] {
  return list(text).map((line) => {
    const [place = '', county] = line.split(',').map((part) => part.trim());
    const at = place.lastIndexOf(' ');
    return { name: place.slice(0, at), postal: place.slice(at + 1), ...(county === undefined ? {} : { county }) };
  });
}

export function sameForBoth(text: string): (readonly [string, string])[] {
  return list(text).map((name) => [name, name] as const);
}

export function fillShape(shape: string, random: SeededRandom): string {
  return shape.replace(/#/g, () => random.digits(1));
}
