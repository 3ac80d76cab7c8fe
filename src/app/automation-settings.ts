/**
 * What the firm has switched on: rows of the Lists table. List "automations": active-at-first-order on or off,
 * inactive-after-days a number of days or off, level-by-orders on or off, level-period-months, level-measure average. List
 * "level-thresholds": the value is a level, the meaning the amount that it begins at and its currency. List "level-discounts":
 * the value is a level, the meaning a percentage or the name of a price list. An automation whose setting cannot be read does
 * nothing, and says so.
 */
import type { Clock } from '../base/ports';
import type { Result } from '../base/result';
import { ok } from '../base/result';
import type { Random } from '../base/ports';
import { foldText } from '../base/text';
import type { AutomationRules, LevelThreshold } from '../ledger/automations/automation-rules';
import { currencyCode } from '../ledger/currency';
import { toMinor } from '../ledger/money';
import type { Change, ChangeSet, Values } from '../model/change';
import { tables } from '../model/fields';
import { makeId } from '../model/ids';
import type { Register } from '../model/register';
import type { Workbook } from '../host/workbook';
import { firmCurrency } from './account-books';
import type { AppIssue } from './app';
import { needTable } from './decision-tables';
import { addListRow } from './list-rows';
import { listValuesOf } from './list-values';
import type { RegisterSession } from './register-session';

export const automationsList = 'automations';
export const thresholdsList = 'level-thresholds';
export const discountsList = 'level-discounts';

export const automationNames = ['active-at-first-order', 'inactive-after-days', 'level-by-orders', 'level-period-months', 'level-measure'] as const;
export type AutomationName = (typeof automationNames)[number];

/** As it is written in the sheet, or as somebody is about to write it; levels by the firm's own words. */
export interface AutomationChoice {
  readonly automations: Readonly<Partial<Record<AutomationName, string>>>;
  readonly thresholds: Readonly<Record<string, string>>;
  readonly discounts: Readonly<Record<string, string>>;
}

const usualMonths = '6';
const mostDays = 3650;
const mostMonths = 120;

const textOf = (value: Values[string] | undefined): string => (value === null || value === undefined ? '' : String(value).trim());

/** The last row about one holds. */
export function automationChoice(register: Register): AutomationChoice {
  const levels = new Map((listValuesOf(register)('level') ?? []).map((level) => [foldText(level), level]));
  const [automations, thresholds, discounts]: Record<string, string>[] = [{}, {}, {}];
  const said = new Map([[automationsList, automations], [thresholdsList, thresholds], [discountsList, discounts]]);
  for (const row of register.rows('Lists')) {
    const list = said.get(textOf(row['list']));
    if (list === undefined) continue;
    const written = textOf(row['value']);
    const name = list === automations ? automationNames.find((known) => known === written.toLowerCase()) : levels.get(foldText(written));
    if (name !== undefined) list[name] = textOf(row['meaning']);
  }
  return { automations: automations ?? {}, thresholds: thresholds ?? {}, discounts: discounts ?? {} };
}

export interface ReadAutomations {
  readonly rules: AutomationRules;
  /** Why something that is switched on does nothing. */
  readonly problems: readonly AppIssue[];
}

export const nothingSwitchedOn: AutomationRules = { activatesAtFirstOrder: false, inactiveAfterDays: undefined, level: undefined };

export const isSwitchedOn = ({ activatesAtFirstOrder, inactiveAfterDays, level }: AutomationRules): boolean => activatesAtFirstOrder || inactiveAfterDays !== undefined || level !== undefined;

/** Of a register in which nothing was ever said, cheap: asked at every change of a status. */
export function automationRules(register: Register, clock: Clock, choice = automationChoice(register)): ReadAutomations {
  const problems: AppIssue[] = [];
  /** What is written, if it can be read. */
  const said = (name: AutomationName, usual: string): string | undefined => {
    const written = choice.automations[name] ?? usual;
    const known = automationProblem(name, written);
    if (known.length === 0) return written.toLowerCase();
    problems.push(unreadable(automationsList, name, written, known));
    return undefined;
  };
  const activates = said('active-at-first-order', 'off') === 'on';
  const days = said('inactive-after-days', 'off') ?? 'off';
  const isByOrders = said('level-by-orders', 'off') === 'on';
  const [months, measure] = isByOrders ? [said('level-period-months', usualMonths), said('level-measure', 'average')] : [];
  let level: AutomationRules['level'];
  if (isByOrders) {
    const { thresholds, currency, wrong } = readThresholds(choice, () => firmCurrency(register, clock));
    problems.push(...wrong);
    if (thresholds.length === 0 && wrong.length === 0) problems.push({ severity: 'warning', code: 'automation-thresholds-missing', facts: {} });
    else if (wrong.length === 0 && months !== undefined && measure !== undefined) level = { months: Number(months), currency, thresholds };
  }
  return { rules: { activatesAtFirstOrder: activates, inactiveAfterDays: days === 'off' ? undefined : Number(days), level }, problems };
}

function readThresholds({ thresholds: said }: AutomationChoice, usualCurrency: () => string): { readonly thresholds: readonly LevelThreshold[]; readonly currency: string; readonly wrong: readonly AppIssue[] } {
  const thresholds: LevelThreshold[] = [];
  const wrong: AppIssue[] = [];
  let currency: string | undefined;
  for (const [level, written] of Object.entries(said)) {
    if (written === '') continue;
    const read = readAmount(written);
    const its = read === undefined ? undefined : read.currency === '' ? usualCurrency() : read.currency;
    const amount = read === undefined || its === undefined ? undefined : toMinor(read.amount, its);
    if (its === undefined || amount === undefined) wrong.push(unreadable(thresholdsList, level, written, [amountExample]));
    // Amounts of two currencies make no ladder.
    else if (currency !== undefined && its !== currency) wrong.push(unreadable(thresholdsList, level, written, [`10000 ${currency}`.trim()]));
    else {
      currency = its;
      thresholds.push({ level, amount });
    }
  }
  return { thresholds: thresholds.sort((a, b) => a.amount - b.amount), currency: currency ?? '', wrong };
}

function unreadable(list: string, name: string, written: string, known: readonly string[]): AppIssue {
  return { severity: 'error', code: 'setting-word-unknown', facts: { list, name, word: written, known: known.join(', ') }, where: { table: 'Lists', field: 'meaning', value: written } };
}

const amountExample = '10000 EUR';
const wholeNumber = (written: string, most: number): boolean => /^\d{1,5}$/.test(written) && Number(written) >= 1 && Number(written) <= most;
const onOff = ['on', 'off'] as const;

/** What can be written of a setting, for people; empty if what is written can be used. */
export function automationProblem(name: string, written: string): readonly string[] {
  const word = written.trim().toLowerCase();
  switch (name.toLowerCase() as AutomationName) {
    case 'active-at-first-order': case 'level-by-orders': return onOff.some((known) => known === word) ? [] : onOff;
    case 'inactive-after-days': return word === 'off' || wholeNumber(word, mostDays) ? [] : ['180', 'off'];
    case 'level-period-months': return wholeNumber(word, mostMonths) ? [] : ['6', '12'];
    case 'level-measure': return word === 'average' ? [] : ['average'];
    default: return [];
  }
}

export const thresholdProblem = (_level: string, written: string): readonly string[] => (readAmount(written) === undefined ? [amountExample] : []);
export const discountProblem = (_level: string, written: string): readonly string[] => (readBenefit(written) === undefined ? ['15%', '0.15'] : []);

export function isLevel(name: string, register: Register): boolean {
  return (listValuesOf(register)('level') ?? []).some((level) => foldText(level) === foldText(name));
}

/** "10000 EUR", "€ 10.000,50", "10 000"; undefined for what is no amount, or less than nothing. */
function readAmount(written: string): { readonly amount: number; readonly currency: string } | undefined {
  const parts = /^([^\d\s]*)\s*(\d[\d.,'’\s]*)\s*([^\d\s]*)$/u.exec(written.trim());
  if (parts === null) return undefined;
  const [, before = '', digits = '', behind = ''] = parts;
  if (before !== '' && behind !== '') return undefined;
  const plain = digits.replace(/['’\s]/g, '');
  const point = decimalPoint(plain);
  const amount = Number(point < 0 ? plain.replace(/[.,]/g, '') : `${plain.slice(0, point).replace(/[.,]/g, '')}.${plain.slice(point + 1)}`);
  return Number.isFinite(amount) ? { amount, currency: currencyCode(before === '' ? behind : before) } : undefined;
}

/** Where the decimals begin: at the last sign, unless three digits follow it, or it stands there more than once. */
function decimalPoint(digits: string): number {
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (at < 0) return -1;
  const sign = digits.charAt(at);
  return digits.length - at - 1 === 3 || digits.indexOf(sign) !== at ? -1 : at;
}

/** A share of the price, or the name of a price list; undefined for neither. A share written without a sign of percent is what Excel keeps of 15%. */
export function readBenefit(written: string): number | string | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  const percent = /^(\d+(?:[.,]\d+)?)\s*%$/.exec(text)?.[1];
  const share = percent === undefined ? /^\d*[.,]?\d+$/.test(text) ? Number(text.replace(',', '.')) : undefined : Number(percent.replace(',', '.')) / 100;
  // A 15 without its sign could be fifteen percent, or fifteen times the price.
  if (share === undefined) return /^[-+]?[\d.,\s]+%?$/.test(text) ? undefined : text;
  return share <= 1 && !(percent === undefined && share === 1) ? share : undefined;
}

/** Undefined if all of it stands there. What is switched on has the table that remembers what was done. */
export async function saveAutomations(session: RegisterSession, workbook: Workbook, wanted: AutomationChoice, { random, clock }: { readonly random: Random; readonly clock: Clock }): Promise<Result<ChangeSet | undefined, AppIssue>> {
  const { register } = session;
  const changes = [
    ...listChanges(register, automationsList, wanted.automations, random), ...listChanges(register, thresholdsList, wanted.thresholds, random),
    ...listChanges(register, discountsList, wanted.discounts, random),
  ];
  if (isSwitchedOn(automationRules(register, clock, wanted).rules)) {
    const needed = await needTable(session, workbook, 'Automations');
    if (!needed.ok) return needed;
  }
  return changes.length === 0 ? ok(undefined) : session.commit(changes, 'settings');
}

/** What is written as nothing has no row. */
function listChanges(register: Register, list: string, wanted: Readonly<Partial<Record<string, string>>>, random: Random): Change[] {
  return Object.entries(wanted).flatMap(([name, text = '']): Change[] => {
    const rows = register.ids('Lists').flatMap((id) => {
      const values = register.get('Lists', id);
      return values?.['list'] === list && foldText(textOf(values['value'])) === foldText(name) ? [{ id, values }] : [];
    });
    const meaning = text.trim();
    if (meaning === '') return rows.map(({ id, values }): Change => ({ type: 'remove', table: 'Lists', id, values }));
    const last = rows.at(-1);
    if (last === undefined) return [addListRow(register, makeId(tables.Lists.idPrefix, random), { list, value: name, meaning })];
    const before = last.values['meaning'] ?? null;
    return textOf(before) === meaning ? [] : [{ type: 'set', table: 'Lists', id: last.id, field: 'meaning', before, after: meaning }];
  });
}
