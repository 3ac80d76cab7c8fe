/**
 * Finding cards: by words and by filters, over what was loaded and with every change that the register takes in. A large
 * register is learnt in slices (`prepare`), so that the pane answers meanwhile; until then, answers are of what is known.
 */
import type { Change, Values } from '../model/change';
import { isFilterEmpty, type CardFilter } from '../model/card-filter';
import { identifierFields } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { createSearchIndex, type SearchAnswer, type SearchEntry } from '../model/search-index';
import { splitSeveral } from '../model/several';
import type { Facet } from './app';
import type { FoundOfCard } from './check-register';
import { createCardFacets, type OnChecked } from './facets';

export interface CardSearch {
  /** Best first. */
  search(query: string, limit: number, filter: CardFilter): SearchAnswer;
  /** All customers that the search finds, in the order of the sheet. */
  matching(query: string, filter: CardFilter): readonly RecordId[];
  facets(query: string, filter: CardFilter): readonly Facet[];

  /** A slice of what look-ups, search and facets still have to learn; whether anything is left. */
  prepare(count: number): boolean;
  /** Something is left to prepare. */
  isLearning(): boolean;

  /** A loaded customer: learnt with a slice, or at the first search. */
  noteLoaded(id: RecordId): void;
  /** Whose numbers the changes are about as the register stands; asked before it takes them in, for `noteTaken`. */
  numberOwners(changes: readonly Change[]): readonly RecordId[];
  /** The register has taken these in; `owners` had the numbers before. */
  noteTaken(changes: readonly Change[], owners: readonly RecordId[]): void;
  /** What cards are checked against has changed. */
  checkAgain(): void;
  /** What is known to be wrong with cards as they stand. Of use for the day. */
  found(): FoundOfCard;
}

/** Cards that one search learns first at most: what is opened every day is known whole at the first letter. */
const searchSlice = 400;

/** `onChecked` is told what each check of a card found. */
export function createCardSearch(register: Register, onChecked?: OnChecked): CardSearch {
  const index = createSearchIndex();
  const facets = createCardFacets(register, onChecked);
  /** Loaded customers that search and facets do not know yet. */
  const unlearnt: RecordId[] = [];

  function learn(count: number): void {
    for (const id of unlearnt.splice(Math.max(0, unlearnt.length - count))) {
      const values = register.get('Customers', id);
      if (values !== undefined) index.set(searchEntry(id, values, furtherNumbers(id)));
      facets.learn(id);
    }
  }

  function found(query: string): readonly RecordId[] {
    if (query.trim() === '') return register.ids('Customers');
    const matches = new Set(index.matching(query));
    return register.ids('Customers').filter((id) => matches.has(id));
  }

  /** A card is found by the codes of those that were merged into it, too. */
  function furtherNumbers(id: RecordId): readonly string[] {
    const codes = register.formerCodesOf(id);
    const numbers = register.otherNumbersOf(id);
    return codes.length === 0 ? numbers : [...numbers, ...codes];
  }

  const numberOwners = (changes: readonly Change[]): RecordId[] => changes.flatMap(({ table, id }) => {
    if (table === 'Merges') return register.survivorOf(String(register.get(table, id)?.['survivor'])) ?? [];
    const customer = table === 'Identifiers' ? register.get(table, id)?.['customer'] : undefined;
    return typeof customer === 'string' ? [customer] : [];
  });

  return {
    search(query, limit, filter) {
      learn(searchSlice);
      return index.search(query, limit, isFilterEmpty(filter) ? undefined : facets.passes(filter));
    },
    matching(query, filter) {
      learn(searchSlice);
      if (!isFilterEmpty(filter) && query.trim() === '') return facets.passing(filter);
      const ids = found(query);
      return isFilterEmpty(filter) ? ids : ids.filter(facets.passes(filter));
    },
    facets(query, filter) {
      learn(searchSlice);
      return facets.facets(filter, query.trim() === '' ? undefined : index.matching(query));
    },

    prepare(count) {
      learn(count);
      if (unlearnt.length > 0 || register.prepare(count) || facets.check(count)) return true;
      facets.arrange();
      return false;
    },
    isLearning: () => unlearnt.length > 0 || facets.isChecking(),

    noteLoaded(id) {
      unlearnt.push(id);
    },
    numberOwners,
    noteTaken(changes, owners) {
      const customers = changes.flatMap((change) =>
        (change.table === 'Customers' && (change.type !== 'set' || searchedFields.has(change.field)) ? [change.id] : []));
      for (const id of new Set([...customers, ...owners, ...numberOwners(changes)])) {
        const values = register.get('Customers', id);
        if (values === undefined) index.remove(id);
        else index.set(searchEntry(id, values, furtherNumbers(id)));
      }
      facets.note(changes);
    },
    checkAgain: () => facets.checkAgain(),
    found: () => facets.found(),
  };
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const searched = {
  identifiers: ['code', ...identifierFields, 'phone', 'mobile'],
  severalIdentifiers: ['otherPhones'],
  texts: ['email', 'city', 'contactName'],
  severalTexts: ['otherNames', 'otherEmails'],
} as const;

/** A card whose other fields change is found as before. */
const searchedFields: ReadonlySet<string> = new Set(['name', 'alias', ...Object.values(searched).flat()]);

function searchEntry(id: RecordId, values: Values, otherNumbers: readonly string[]): SearchEntry {
  const given = (fields: readonly string[]): string[] => fields.map((field) => asText(values[field])).filter((text) => text !== '');
  const parts = (fields: readonly string[]): string[] => fields.flatMap((field) => splitSeveral(values[field]));
  return {
    id,
    name: asText(values['name']),
    alias: asText(values['alias']),
    identifiers: [...given(searched.identifiers), ...parts(searched.severalIdentifiers), ...otherNumbers],
    texts: [...given(searched.texts), ...parts(searched.severalTexts)],
  };
}
