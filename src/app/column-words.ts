/** Words in a column of a file that nobody knows: what each of them may mean, and what a person says it means. */
import { foldText } from '../base/text';
import type { ListValues } from '../model/check-record';
import type { Scalar } from '../model/field-kinds';
import { splitSeveral } from '../model/several';
import { sampleColumn } from '../transfer/mapping/column-sample';
import { decideReading, withWord } from '../transfer/mapping/decide-readings';
import { definitionOf, type ColumnMapping, type FieldTarget, type ImportMapping } from '../transfer/mapping/import-mapping';
import type { ImportWords } from '../transfer/mapping/import-words';
import type { FieldDefinition } from '../model/field-definition';
import type { ImportSheet } from './import-sheet';
import { listOfOwn } from './own-fields';

export interface OpenWord {
  readonly word: string;
  readonly rows: number;
  /** What a person says it means, null for nothing at all; undefined while nobody has said. */
  readonly said?: Scalar;
}

export interface ColumnWords {
  /** What a word can mean: a value of a list, yes or no, a country. */
  readonly kind: 'list' | 'flag' | 'country';
  /** Of the list, in the order of the sheet. */
  readonly values: readonly string[];
  readonly words: readonly OpenWord[];
}

/** Undefined where all is understood, or anything may stand. A column of very many different values has none to choose for. */
export function columnWords({ table }: ImportSheet, mapped: ColumnMapping, { words, lists }: { readonly words: ImportWords; readonly lists: ListValues }): ColumnWords | undefined {
  const to = placeOf(mapped);
  const definition = to === undefined ? undefined : definitionOf(to) ?? words.ownField(to.field)?.definition;
  const kind = definition === undefined ? undefined : wordKind(definition);
  if (definition === undefined || kind === undefined) return undefined;
  const decided = decideReading({ ...mapped, sample: sampleColumn(table, mapped.column) }, table, undefined, words);
  const said = mapped.reading?.words ?? {};
  const open = (decided.words ?? []).flatMap(({ word, rows, value }): OpenWord[] => {
    if (value !== undefined) return [];
    const key = foldText(word);
    return [{ word, rows, ...(Object.hasOwn(said, key) && { said: said[key] ?? null }) }];
  });
  return open.length === 0 ? undefined : { kind, values: kind === 'list' ? lists(definition.list ?? '') ?? [] : [], words: open };
}

/** `value` undefined takes back what was said. */
export function sayWord(mapping: ImportMapping, column: number, word: string, value: Scalar | undefined): ImportMapping {
  return {
    ...mapping,
    columns: mapping.columns.map((one): ColumnMapping => {
      if (one.column !== column) return one;
      if (value !== undefined) return { ...one, reading: withWord(one.reading, word, value) };
      const { [foldText(word)]: _before, ...others } = one.reading?.words ?? {};
      return { ...one, reading: { ...one.reading, words: others } };
    }),
  };
}

export interface ListWord {
  readonly list: string;
  readonly value: string;
}

/** The words of which a person says that they are to become values of their lists. */
export function wordsForLists({ columns }: ImportMapping): readonly ListWord[] {
  return columns.flatMap((column) => {
    const to = placeOf(column);
    const list = to === undefined ? undefined : isOwn(to) ? listOfOwn(to.field.slice(2)) : definitionOf(to)?.list;
    if (list === undefined) return [];
    return Object.entries(column.reading?.words ?? {}).flatMap(([key, value]) => (typeof value === 'string' && foldText(value) === key ? [{ list, value }] : []));
  });
}

/** Whether the values of a field of this list have the value among them. */
export function holdsWord({ list }: Pick<FieldDefinition, 'list'>, value: Scalar, word: ListWord): boolean {
  return list === word.list && typeof value === 'string' && (value === word.value || splitSeveral(value).includes(word.value));
}

function placeOf({ uses }: ColumnMapping): FieldTarget | undefined {
  const use = uses.find((one) => one.do === 'take');
  return use?.do === 'take' ? use.to : undefined;
}

/** A field of the firm's own; whether its values come from a list, the register knows. */
const isOwn = ({ field }: FieldTarget): boolean => field.startsWith('x:');

function wordKind({ kind, list, open }: FieldDefinition): ColumnWords['kind'] | undefined {
  if (kind === 'flag' || kind === 'country') return kind;
  return list !== undefined && open !== true && (kind === 'choice' || kind === 'several') ? 'list' : undefined;
}
