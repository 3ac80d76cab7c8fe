/**
 * What the firm's own fields are: rows of the Lists table, list "own-fields", the value the header of a column of Customers,
 * the meaning a kind (ownKindWords). Where the firm has said nothing, a field is taken for what Excel shows its cells as,
 * else for what stands in them; such a guess decides how a value is shown and entered, and calls none of them wrong.
 */
import type { FieldDefinition } from '../model/field-definition';
import type { FieldKind, Scalar } from '../model/field-kinds';
import type { RecordId } from '../model/ids';
import { kindOfWord, ownKindNamed, type OwnColumn, type OwnKindWord } from '../model/own-fields';
import type { Register } from '../model/register';
import { fillList } from './fill-policies';
import { profileList } from './profiles';
import { filterList } from './saved-filters';
import { mergeRulesList } from './saved-merge-rules';

export const ownFieldList = 'own-fields';

export interface OwnField {
  readonly key: string;
  readonly header: string;
  /** What the firm has said, or what its cells tell; undefined where they hold this and that. */
  readonly word: OwnKindWord | undefined;
  readonly kind: FieldKind | undefined;
  readonly isDeclared: boolean;
  /** Of a choice, or of several values: the list they are chosen from. */
  readonly list?: string;
}

/** Headers of a table are told apart by their letters alone, as Excel tells them apart. */
const headerKey = (header: string): string => header.trim().toLowerCase();

interface Declaration {
  readonly id: RecordId;
  readonly word: OwnKindWord | undefined;
}

/** By header; the last row about one holds. */
function declarations(register: Register): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const id of register.ids('Lists')) {
    const { list, value, meaning } = register.get('Lists', id) ?? {};
    if (list !== ownFieldList) continue;
    const header = headerKey(String(value ?? ''));
    const word = ownKindNamed(String(meaning ?? ''));
    // What says nothing takes nothing back.
    if (word !== undefined || !found.has(header)) found.set(header, { id, word });
  }
  return found;
}

/** The row that says what the field is, or was to say it. */
export function declarationOf(register: Register, { header }: OwnColumn): RecordId | undefined {
  return declarations(register).get(headerKey(header))?.id;
}

/** Lists that say something else than what can be chosen. */
const otherLists: readonly string[] = [ownFieldList, 'automations', 'level-thresholds', 'level-discounts', fillList, profileList, filterList, mergeRulesList, 'check-rules', 'unique-numbers'];

/** The list that a field's values are chosen from has its name, unless that is the name of a list of settings. */
export function listOfOwn(header: string): string {
  return otherLists.includes(header) ? `x:${header}` : header;
}

function definitionOf(header: string, word: OwnKindWord): FieldDefinition {
  const kind = kindOfWord[word];
  return kind === 'choice' || kind === 'several' ? { kind, list: listOfOwn(header), open: true } : { kind };
}

/** By field key, those that the firm has said something of. Of use until the lists or the columns change. */
export function declaredOwnFields(register: Register): ReadonlyMap<string, FieldDefinition> {
  const { columns } = register.ownColumns;
  if (columns.length === 0) return new Map();
  const said = declarations(register);
  return new Map(columns.flatMap(({ key, header }): [string, FieldDefinition][] => {
    const word = said.get(headerKey(header))?.word;
    return word === undefined ? [] : [[key, definitionOf(header, word)]];
  }));
}

/** Whether a row of the list can mean one of the columns. */
export function isOwnHeader(register: Register, name: string): boolean {
  return register.ownColumns.columns.some(({ header }) => headerKey(header) === headerKey(name));
}

/** In the order of the columns. */
export function ownFields(register: Register): readonly OwnField[] {
  const said = declarations(register);
  return register.ownColumns.columns.map((column) => {
    const { key, header } = column;
    const declared = said.get(headerKey(header))?.word;
    const word = declared ?? guessed(register, column);
    if (word === undefined) return { key, header, word, kind: undefined, isDeclared: false };
    const { kind, list } = definitionOf(header, word);
    return { key, header, word, kind, isDeclared: declared !== undefined, ...(list !== undefined && { list }) };
  });
}

/** Whether a number in this format is shown with a day, a month or a year; a time alone is no date. In English notation. */
export function showsDays(numberFormat: string): boolean {
  const [first = ''] = numberFormat.split(';');
  const bare = first.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[[^\]]*\]/g, '');
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}

function guessed(register: Register, { key, numberFormat }: OwnColumn): OwnKindWord | undefined {
  if (numberFormat !== undefined && showsDays(numberFormat)) return 'date';
  const held = wordOfValues(register, key);
  if (numberFormat === '@') return held === 'note' ? 'note' : 'text';
  // Nothing stands there yet: digits in the format are for numbers.
  return held === 'nothing' ? numberFormat !== undefined && /[0#]/.test(numberFormat) ? 'number' : undefined : held;
}

/** So many filled cells tell what a column holds. */
const mostLooked = 1000;

/** Undefined where they hold this and that. */
function wordOfValues(register: Register, field: string): OwnKindWord | 'nothing' | undefined {
  let word: OwnKindWord | 'nothing' = 'nothing';
  let looked = 0;
  for (const values of register.rows('Customers')) {
    const value = values[field];
    // An error says nothing of what a formula is to give.
    if (value === undefined || value === null || (typeof value === 'string' && value.startsWith('#'))) continue;
    const own = wordOfValue(value);
    if (word === 'nothing' || (word === 'text' && own === 'note')) word = own;
    else if (word !== own && !(word === 'note' && own === 'text')) return undefined;
    looked += 1;
    if (looked === mostLooked) break;
  }
  return word;
}

function wordOfValue(value: Exclude<Scalar, null>): OwnKindWord {
  switch (typeof value) {
    case 'boolean': return 'yes-no';
    case 'number': return 'number';
    default: return value.includes('\n') ? 'note' : 'text';
  }
}
