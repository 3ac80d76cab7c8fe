/** The code of a customer's activity: four digits in Romania, divisions that exist where codes are built upon NACE. */
import { activityShape, hasDivision, mendActivityCode, readActivityCode } from '../fiscal/activity-code';
import type { Values } from './change';
import type { ModelIssue } from './check-record';
import type { TableKey } from './fields';

const nothing: readonly ModelIssue[] = [];

/** Countries whose codes begin with NACE’s. */
const naceCountries = new Set('AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '));

/** What was found before, by country and code: a register repeats the few activities there are. Text of a fix, if one is certain. */
const known = new Map<string, Finding | undefined>();

interface Finding {
  readonly kind: 'format' | 'revision';
  readonly country: string;
  readonly revision: string;
  readonly right: string | undefined;
}

export function checkActivity(table: TableKey, values: Values, id?: string): readonly ModelIssue[] {
  const { activityCode, country } = values;
  if (table !== 'Customers' || typeof activityCode !== 'string' || typeof country !== 'string') return nothing;
  const key = `${country}\t${activityCode}`;
  let found = known.get(key);
  if (found === undefined && !known.has(key)) {
    found = findingOf(country.trim().toUpperCase(), activityCode);
    if (known.size < 10_000) known.set(key, found);
  }
  if (found === undefined) return nothing;
  const where = { table, ...(id !== undefined && { id }), field: 'activityCode', value: activityCode };
  const fix = found.right === undefined ? {} : { fix: { activityCode: found.right } };
  return found.kind === 'format'
    ? [{ severity: 'warning', code: 'activity-format', facts: { field: 'activityCode', country: found.country, shape: activityShape(found.country) ?? '99.99' }, where, ...fix }]
    : [{ severity: 'warning', code: 'activity-revision', facts: { field: 'activityCode', revision: found.revision }, where }];
}

function findingOf(country: string, text: string): Finding | undefined {
  if (!naceCountries.has(country) || text.trim() === '') return undefined;
  // Several codes in one cell, or a description beside the code, are the person's own way.
  const read = readActivityCode(text);
  const shape = activityShape(country);
  if (read === undefined) {
    return shape === undefined || /[\p{L},;]/u.test(text.replace(/CAEN|REV?/gi, '')) ? undefined : { kind: 'format', country, revision: '', right: undefined };
  }
  const isWrong = shape !== undefined ? !/^\d{4}$/.test(read.compact) : read.compact.length < 2;
  if (isWrong || !hasDivision({ compact: read.compact })) return { kind: 'format', country, revision: '', right: mendActivityCode(country, text) };
  if (read.revision === undefined || hasDivision(read)) return undefined;
  return { kind: 'revision', country, revision: read.revision, right: undefined };
}
