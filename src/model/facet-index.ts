/**
 * Which cards hold what in the fields that narrow the list, kept up to date card by card. Cells repeat the same few
 * texts, so each field is one array of small numbers, a card a place, and counting 100,000 cards for every field takes
 * some milliseconds.
 */
import { foldText } from '../base/text';
import type { Values } from './change';
import type { ListValues } from './check-record';
import { facetFields, facetParts, stateFacet, type CardFilter, type CardState } from './card-filter';
import type { Scalar } from './field-kinds';
import { fieldOf } from './fields';
import type { RecordId } from './ids';

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** A text that stands in some cells of a field, taken apart. */
interface CellText {
  readonly value: Scalar;
  parts: readonly string[];
  folded: readonly string[];
}

interface Column {
  readonly field: string;
  readonly texts: CellText[];
  readonly numbers: Map<Scalar, number>;
  /** Which of `texts` each card has. */
  cells: Uint32Array;
}

export interface FacetIndex {
  /** Adds the card or replaces what was known of it; what its check found is not known any more. */
  set(id: RecordId, values: Values): void;
  setState(id: RecordId, state: CardState): void;
  remove(id: RecordId): void;
  /** The firm's lists were changed: texts may be taken apart in another way. */
  setLists(lists: ListValues): void;
  /** Whether a card passes; a card whose check is not known yet passes no wish about it. */
  passes(filter: CardFilter): (id: RecordId) => boolean;
  /** Those of many cards that pass, asked again and again of the same array, which changes by getting longer only. */
  passing(ids: readonly RecordId[], filter: CardFilter): readonly RecordId[];
  /** Ready to be asked which of these pass, before anybody waits for it. */
  arrange(ids: readonly RecordId[]): void;
  /**
   * For each field how many cards hold each value, among those that pass the filter's other fields (so that a second
   * value of the same field can be chosen); of `among` only, if given.
   */
  counts(filter: CardFilter, among?: readonly RecordId[]): ReadonlyMap<string, readonly FacetCount[]>;
}

/** Beyond the numbers of columns: a card counts in every one, or in none. */
const inAll = 255;
const inNone = 254;

export function createFacetIndex(): FacetIndex {
  const places = new Map<RecordId, number>();
  const free: number[] = [];
  let size = 0;
  let present = new Uint8Array(1024);
  let lists: ListValues = () => undefined;
  const columns: readonly Column[] = facetFields.map((field) => ({ field, texts: [], numbers: new Map<Scalar, number>(), cells: new Uint32Array(1024) }));
  const stateColumn = columns.find(({ field }) => field === stateFacet);

  /** Where the cards of one array have their places: looking for each of them takes longer than all the rest. */
  let placed: { readonly ids: readonly RecordId[]; readonly at: Int32Array } | undefined;

  function placesOf(ids: readonly RecordId[]): Int32Array {
    if (placed?.ids !== ids || placed.at.length !== ids.length) {
      const at = new Int32Array(ids.length);
      for (let n = 0; n < at.length; n += 1) at[n] = places.get(ids[n] ?? '') ?? -1;
      placed = { ids, at };
    }
    return placed.at;
  }

  function takeApart(column: Column, value: Scalar): Pick<CellText, 'parts' | 'folded'> {
    // Not checked yet: found under nothing, not even under "empty".
    const parts = column === stateColumn
      ? value === null ? [] : [String(value)]
      : facetParts(column.field, value, lists(fieldOf('Customers', column.field)?.list ?? '') ?? []);
    return { parts, folded: parts.map(foldText) };
  }

  function write(column: Column, place: number, value: Scalar): void {
    let number = column.numbers.get(value);
    if (number === undefined) {
      number = column.texts.length;
      column.numbers.set(value, number);
      column.texts.push({ value, ...takeApart(column, value) });
    }
    column.cells[place] = number;
  }

  function makeRoom(): void {
    if (size <= present.length) return;
    const room = size * 2;
    const grown = new Uint8Array(room);
    grown.set(present);
    present = grown;
    for (const column of columns) {
      const cells = new Uint32Array(room);
      cells.set(column.cells);
      column.cells = cells;
    }
  }

  /** How many of the filter's fields each place fails, and the last of those it fails. */
  function failures(filter: CardFilter): { failed: Uint8Array; last: Uint8Array } {
    const failed = new Uint8Array(size);
    const last = new Uint8Array(size);
    for (const [at, { field, texts, cells }] of columns.entries()) {
      const wanted = new Set((filter[field] ?? []).map(foldText));
      if (wanted.size === 0) continue;
      const passing = Uint8Array.from(texts, ({ folded }) => (folded.some((part) => wanted.has(part)) ? 1 : 0));
      for (let place = 0; place < size; place += 1) {
        if (passing[cells[place] ?? 0] === 1) continue;
        failed[place] = (failed[place] ?? 0) + 1;
        last[place] = at;
      }
    }
    return { failed, last };
  }

  function countColumn({ field, texts }: Column, numbers: Uint32Array): readonly FacetCount[] {
    const spellings = new Map<string, { value: string; count: number; most: number }>();
    for (const value of lists(fieldOf('Customers', field)?.list ?? '') ?? []) spellings.set(foldText(value), { value, count: 0, most: Infinity });
    for (const [number, { parts, folded }] of texts.entries()) {
      const count = numbers[number] ?? 0;
      if (count === 0) continue;
      for (const [at, key] of folded.entries()) {
        const value = parts[at] ?? '';
        const known = spellings.get(key);
        if (known === undefined) spellings.set(key, { value, count, most: count });
        else {
          known.count += count;
          // Shown as most cards spell it, unless the list has its own spelling.
          if (count > known.most) Object.assign(known, { value, most: count });
        }
      }
    }
    return [...spellings.values()].filter(({ count }) => count > 0).map(({ value, count }) => ({ value, count }));
  }

  return {
    set(id, values) {
      let place = places.get(id);
      if (place === undefined) {
        place = free.pop() ?? size;
        size = Math.max(size, place + 1);
        makeRoom();
        places.set(id, place);
        placed = undefined;
        present[place] = 1;
      }
      for (const column of columns) write(column, place, column === stateColumn ? null : values[column.field] ?? null);
    },
    setState(id, state) {
      const place = places.get(id);
      if (place !== undefined && stateColumn !== undefined) write(stateColumn, place, state);
    },
    remove(id) {
      const place = places.get(id);
      if (place === undefined) return;
      places.delete(id);
      placed = undefined;
      present[place] = 0;
      free.push(place);
    },
    setLists(changed) {
      lists = changed;
      for (const column of columns) for (const text of column.texts) Object.assign(text, takeApart(column, text.value));
    },
    passes(filter) {
      const { failed } = failures(filter);
      return (id) => {
        const place = places.get(id);
        return place !== undefined && failed[place] === 0;
      };
    },
    arrange: (ids) => void placesOf(ids),
    passing(ids, filter) {
      const { failed } = failures(filter);
      const at = placesOf(ids);
      return ids.filter((_id, n) => failed[at[n] ?? -1] === 0);
    },
    counts(filter, among) {
      const { failed, last } = failures(filter);
      const counted = among === undefined ? present : new Uint8Array(size);
      for (const id of among ?? []) {
        const place = places.get(id);
        if (place !== undefined) counted[place] = 1;
      }
      // Told once for all columns: in which of them a card counts.
      const countsIn = new Uint8Array(size).fill(inNone);
      for (let place = 0; place < size; place += 1) {
        if (counted[place] !== 1) continue;
        if (failed[place] === 0) countsIn[place] = inAll;
        else if (failed[place] === 1) countsIn[place] = last[place] ?? inNone;
      }
      return new Map(columns.map((column, at) => {
        const numbers = new Uint32Array(column.texts.length);
        const { cells } = column;
        for (let place = 0; place < size; place += 1) {
          const where = countsIn[place];
          if (where !== inAll && where !== at) continue;
          const number = cells[place] ?? 0;
          numbers[number] = (numbers[number] ?? 0) + 1;
        }
        return [column.field, countColumn(column, numbers)] as const;
      }));
    },
  };
}
