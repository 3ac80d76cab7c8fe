/**
 * How much each finding weighs, and whether two cards may have the same number, is the firm's to say: rows of the Lists
 * table, read like the profiles are. List "check-rules": the value is the id of a rule or the code of a finding, the
 * meaning off, info, warning or error. List "unique-numbers": the value is a field (or * for all of them), the meaning
 * block, warn, branches or off. What registers may write (fill-policies.ts) and what the firm's own fields are
 * (own-fields.ts) are other such lists, and so are how due dates are counted (terms-settings.ts) and what runs by itself
 * (automation-settings.ts).
 */
import type { Severity } from '../base/issue';
import { cardRules } from '../fiscal/rules/card-rules';
import type { Values } from '../model/change';
import type { ModelIssue } from '../model/check-record';
import { atMostWarning, isRegistryRule } from '../model/check-rules';
import { fieldsOf } from '../model/fields';
import { findingCodes } from '../model/finding-family';
import { isNumberField } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { ownKindWords } from '../model/own-fields';
import { fillFieldNamed, fillFields, fillList, fillWords } from './fill-policies';
import { automationNames, automationProblem, automationsList, discountProblem, discountsList, isLevel, thresholdProblem, thresholdsList } from './automation-settings';
import { listValuesOf } from './list-values';
import { isOwnHeader, ownFieldList } from './own-fields';
import { termsSettingNames, termsSettingProblem, termsSettingsList } from './terms-settings';

export const severityList = 'check-rules';
export const uniqueList = 'unique-numbers';

/** What a finding can be made. */
export const severityWords = ['off', 'info', 'warning', 'error'] as const;
export type SeverityWord = (typeof severityWords)[number];

/**
 * `block`: a card that takes such a number is not saved; `warn`: it is, and both are told of; `branches`: cards with
 * different addresses are branches of one customer and may share it, others are told of; `off`: any cards may share it.
 */
export const uniqueWords = ['block', 'warn', 'branches', 'off'] as const;
export type UniquePolicy = (typeof uniqueWords)[number];

/** The fields whose numbers can be kept unique, and what holds of them unless the firm says otherwise. */
export const uniqueDefaults: ReadonlyMap<string, UniquePolicy> = new Map(fieldsOf('Customers').flatMap(([field, { unique }]) =>
  (isNumberField(field) ? [[field, unique ?? 'off']] : [])));

/** What is said of settings themselves stays as it is, and so does what is said of rows that are no records. */
const codes = findingCodes.filter((code) => !code.startsWith('setting-') && code !== 'row-without-id');
const names = new Map([...cardRules.map(({ id }) => id), ...codes].map((name) => [name.toLowerCase(), name]));

interface SettingRow {
  readonly name: string;
  readonly word: string;
}

function rowsOf(register: Register, list: string): readonly SettingRow[] {
  return register.ids('Lists').flatMap((id) => {
    const row = register.get('Lists', id);
    return row?.['list'] === list ? [settingOf(row)] : [];
  });
}

const settingOf = ({ value, meaning }: Values): SettingRow => ({ name: textOf(value), word: textOf(meaning).toLowerCase() });
const textOf = (value: Values[string] | undefined): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');

const isWord = <W extends string>(words: readonly W[], word: string): word is W => (words as readonly string[]).includes(word);

/** What the firm made of rules and findings, by their ids and codes; the last row about one holds. */
function severitySettings(register: Register): ReadonlyMap<string, SeverityWord> {
  return new Map(rowsOf(register, severityList).flatMap(({ name, word }): [string, SeverityWord][] => {
    const known = names.get(name.toLowerCase());
    return known === undefined || !isWord(severityWords, word) ? [] : [[known, word]];
  }));
}

/** Gives every issue the weight that the firm gave it. Of use until the lists change. */
export type Weigh = (issues: readonly ModelIssue[]) => readonly ModelIssue[];

export function createWeigh(register: Register): Weigh {
  const settings = severitySettings(register);
  if (settings.size === 0) return (issues) => issues;
  return (issues) => (issues.length === 0 ? issues : issues.flatMap((issue) => {
    const facts: Readonly<Record<string, string | number>> = issue.facts;
    const rule = typeof facts['rule'] === 'string' ? facts['rule'] : '';
    // A rule by its own name before all that say the same.
    const word = settings.get(rule) ?? settings.get(issue.code);
    if (word === undefined || word === issue.severity) return [issue];
    if (word === 'off') return [];
    const severity: Severity = isRegistryRule(rule) ? atMostWarning(word) : word;
    return [{ ...issue, severity }];
  }));
}

/** What holds of the numbers in each field. Of use until the lists change. */
export function uniquePolicies(register: Register): ReadonlyMap<string, UniquePolicy> {
  const rows = rowsOf(register, uniqueList);
  if (rows.length === 0) return uniqueDefaults;
  const policies = new Map(uniqueDefaults);
  // All of them first, so that a row about one field says more than the row about all.
  for (const all of [true, false]) {
    for (const { name, word } of rows) {
      if (!isWord(uniqueWords, word) || (name === '*') !== all) continue;
      for (const field of all ? policies.keys() : fieldsNamed(name)) policies.set(field, word);
    }
  }
  return policies;
}

const fieldsNamed = (name: string): readonly string[] => [...uniqueDefaults.keys()].filter((field) => field.toLowerCase() === name.toLowerCase());

interface SettingList {
  /** What can be written where what is written cannot be used; empty where it can. */
  readonly wrong: (name: string, written: string) => readonly string[];
  readonly isName: (name: string, register: Register) => boolean;
  /** What can be set; empty where it is too much to tell. */
  readonly names: (register: Register) => readonly string[];
}

const noNames: readonly string[] = [];

const unless = (words: readonly string[]) => (_name: string, written: string): readonly string[] => (words.includes(written.toLowerCase()) ? noNames : words);

const levelsOf = (register: Register): readonly string[] => listValuesOf(register)('level') ?? [];

const settingLists: ReadonlyMap<Values[string] | undefined, SettingList> = new Map<Values[string] | undefined, SettingList>([
  [severityList, { wrong: unless(severityWords), isName: (name) => names.has(name.toLowerCase()), names: () => noNames }],
  [uniqueList, { wrong: unless(uniqueWords), isName: (name) => name === '*' || fieldsNamed(name).length > 0, names: () => ['*', ...uniqueDefaults.keys()] }],
  [fillList, { wrong: unless(fillWords), isName: (name) => name === '*' || fillFieldNamed(name) !== undefined, names: () => ['*', ...fillFields] }],
  [ownFieldList, {
    wrong: unless(ownKindWords), isName: (name, register) => isOwnHeader(register, name), names: ({ ownColumns }) => ownColumns.columns.map(({ header }) => header),
  }],
  [termsSettingsList, { wrong: termsSettingProblem, isName: (name) => isWord(termsSettingNames, name.toLowerCase()), names: () => termsSettingNames }],
  [automationsList, { wrong: automationProblem, isName: (name) => isWord(automationNames, name.toLowerCase()), names: () => automationNames }],
  [thresholdsList, { wrong: thresholdProblem, isName: isLevel, names: levelsOf }],
  [discountsList, { wrong: discountProblem, isName: isLevel, names: levelsOf }],
]);

const nothing: readonly ModelIssue[] = [];

/** Tells of each row of the Lists table whether it says something that can be said. Of use until the lists change. */
export function createSettingCheck(register: Register): (row: Values, id: RecordId) => readonly ModelIssue[] {
  /** So often a name is set, and by which row last. */
  const last = new Map<string, RecordId>();
  for (const id of register.ids('Lists')) {
    const row = register.get('Lists', id);
    if (row !== undefined && isSetting(row)) last.set(keyOf(row), id);
  }
  return (row, id) => {
    const told = settingLists.get(row['list']);
    if (told === undefined) return nothing;
    const list = String(row['list']);
    const { name } = settingOf(row);
    const where = { table: 'Lists', id };
    const issues: ModelIssue[] = [];
    if (!told.isName(name, register)) {
      issues.push({ severity: 'error', code: 'setting-name-unknown', facts: { list, name, known: told.names(register).join(', ') }, where: { ...where, field: 'value', value: name } });
    }
    const written = textOf(row['meaning']);
    const known = told.wrong(name, written);
    if (known.length > 0) {
      issues.push({
        severity: 'error', code: 'setting-word-unknown', facts: { list, name, word: written, known: known.join(', ') }, where: { ...where, field: 'meaning', value: written },
      });
    }
    if (last.get(keyOf(row)) !== id) {
      issues.push({ severity: 'warning', code: 'setting-doubled', facts: { list, name }, where: { ...where, field: 'value', value: name } });
    }
    return issues;
  };
}

const isSetting = ({ list }: Values): boolean => settingLists.has(list);
const keyOf = (row: Values): string => `${String(row['list'])} ${settingOf(row).name.toLowerCase()}`;
