/**
 * How a file's rows find the cards they are about, as data: steps from the surest to the least sure, and what decides at each.
 * A row goes by the first step that finds a card; a step that finds several decides nothing, and a weaker one is not asked
 * then. A firm makes its own by putting steps together.
 */

/**
 * What a row and a card may have in common. `number`: a tax, VAT, company or personal number, on the card or among its further
 * ones · `name`: all words of it in any order and case, without the legal form · `email`, `phone`, `iban`: any of theirs ·
 * `place`: postal code or town, and the street.
 */
export const matchGrounds = ['id', 'code', 'number', 'name', 'email', 'phone', 'iban', 'place'] as const;
export type MatchGround = (typeof matchGrounds)[number];

export interface MatchStep {
  /** All of them are the same. */
  readonly same: readonly MatchGround[];
  /** None of them is filled on both sides and different. */
  readonly unless?: readonly MatchGround[];
}

export interface ImportPreset {
  readonly steps: readonly MatchStep[];
  /** What becomes of rows that no step finds a card for, where the engine of duplicates is certain: the card that it names, or one of its own. */
  readonly twins: 'same' | 'new';
}

/**
 * cards: a list of customers out of another program. shop: orders of a web shop, which have an e-mail address, so that two
 * people of one name stay two (B1.lt's rule for shops); where one of the two says no e-mail, the name decides. bank: a
 * statement, which has none (B1.lt's rule for banks). name: B1.lt's setting that looks for the name first.
 */
export const importPresets = {
  cards: {
    steps: [
      { same: ['id'] }, { same: ['number'] }, { same: ['code', 'name'], unless: ['number'] },
      { same: ['name', 'email'], unless: ['number'] }, { same: ['name', 'phone'], unless: ['number', 'email'] }, { same: ['name', 'place'], unless: ['number', 'email'] },
      { same: ['name'], unless: ['number', 'email', 'phone', 'place'] },
    ],
    twins: 'same',
  },
  shop: {
    steps: [
      { same: ['id'] }, { same: ['number', 'name'] }, { same: ['name', 'email'], unless: ['number'] }, { same: ['name'], unless: ['number', 'email'] },
    ],
    twins: 'new',
  },
  bank: {
    steps: [
      { same: ['id'] }, { same: ['number'] }, { same: ['name', 'iban'], unless: ['number'] }, { same: ['name'], unless: ['number'] },
    ],
    twins: 'new',
  },
  name: {
    steps: [{ same: ['id'] }, { same: ['name'] }],
    twins: 'new',
  },
} as const satisfies Record<string, ImportPreset>;

export type ImportPresetName = keyof typeof importPresets;

export const importPresetNames = Object.keys(importPresets) as readonly ImportPresetName[];
