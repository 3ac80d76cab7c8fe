/**
 * What typing and pasting into the sheet damaged, as proposals: looked for after each look at the sheet in the cells that
 * changed there, kept until the person decides or the cell changes again. Nothing is changed by itself.
 */
import { localDate } from '../base/calendar-date';
import type { Clock } from '../base/ports';
import { err, type Result } from '../base/result';
import type { Texts } from '../locales/texts';
import type { CountryOfName } from '../model/country-names';
import { damageOf, neighboursOf, type Damage, type Neighbours } from '../model/cell-damage';
import type { Change, ChangeSet } from '../model/change';
import { fieldOf, type TableKey } from '../model/fields';
import type { Scalar } from '../model/field-kinds';
import type { RecordId } from '../model/ids';
import { compactIdentifier } from '../model/identifiers';
import type { Register } from '../model/register';
import { isCellError } from '../host/workbook';
import type { AppIssue } from './app';
import type { RegisterSession } from './register-session';
import type { TypedCell } from './typed-cells';
import { createWordsInLanguages } from './words-in-languages';

/** A cell that typing or pasting into the sheet seems to have damaged. Nothing is done about it unless a person says so. */
export interface SheetRepair extends Damage {
  /** Stable as long as the cell stays as it is. */
  readonly id: string;
  readonly table: TableKey;
  readonly record: RecordId;
  readonly field: string;
  readonly before: Scalar;
  /** As the sheet shows it: a number of many digits in powers of ten. */
  readonly shown: string;
}

/** One of a repair's proposals, chosen by a person. */
export interface RepairChoice {
  readonly id: string;
  readonly value: Scalar;
}

export interface SheetRepairs {
  /** Looks at what was typed since the last look. */
  look(session: RegisterSession): void;
  /** In the order in which they were found. */
  all(session: RegisterSession): readonly SheetRepair[];
  /** Repairs these in one step; choices of cells that have changed meanwhile are left out. */
  apply(session: RegisterSession, choices: readonly RepairChoice[]): Promise<Result<ChangeSet, AppIssue>>;
  /** These, or all, are no longer proposed. */
  drop(ids?: readonly string[]): void;
}

/** Neighbours tell what a column is like; more of them would tell nothing else. */
const mostNeighbours = 300;

export function createSheetRepairs(languages: readonly Texts[], clock: Clock): SheetRepairs {
  /** By the cell they are about. */
  const found = new Map<string, SheetRepair>();
  let serial = 0;
  const { country: countryOf, wordsFor } = createWordsInLanguages(languages);
  let shown: readonly SheetRepair[] | undefined;

  function look(session: RegisterSession): void {
    const typed = session.takeTyped();
    if (typed.length === 0) return;
    const { register } = session;
    const today = localDate(clock.now());
    const words = wordsFor(register);
    const neighbours = createNeighbours(session, typed);
    const usual = usualCountry(register, countryOf);
    for (const { table, id, field, cell } of typed) {
      const key = `${table} ${id} ${field}`;
      found.delete(key);
      const definition = fieldOf(table, field);
      const values = register.get(table, id);
      const before = values?.[field] ?? null;
      if (definition === undefined || before === null || cell === null || isCellError(cell)) continue;
      const country = values?.['country'];
      const damage = damageOf({ field, definition, cell }, {
        country: typeof country === 'string' ? countryOf(country) : usual,
        neighbours: () => neighbours(table, field), words, today, date1904: session.layout(table)?.date1904 ?? false,
      });
      if (damage === undefined || damage.proposals.some((value) => isTaken(register, table, id, field, value))) continue;
      // Damaged anew, it is another repair: what a person decided about the one before says nothing of it.
      serial += 1;
      found.set(key, { ...damage, id: `${key} ${serial}`, table, record: id, field, before, shown: asShown(cell) });
    }
    shown = undefined;
  }

  /** Cells that hold something else now are nobody's repair any more. */
  function standing(register: Register): void {
    for (const [key, { table, record, field, before }] of found) {
      if ((register.get(table, record)?.[field] ?? null) === before) continue;
      found.delete(key);
      shown = undefined;
    }
  }

  function drop(ids?: readonly string[]): void {
    const dropped = new Set(ids ?? [...found.values()].map(({ id }) => id));
    for (const [key, { id }] of found) if (dropped.has(id)) found.delete(key);
    shown = undefined;
  }

  return {
    look,
    all({ register }) {
      standing(register);
      return (shown ??= [...found.values()]);
    },
    async apply(session, choices) {
      standing(session.register);
      const repairs = new Map([...found.values()].map((repair) => [repair.id, repair]));
      const changes = choices.flatMap(({ id, value }): Change[] => {
        const repair = repairs.get(id);
        if (repair === undefined || !repair.proposals.some((proposal) => proposal === value)) return [];
        const { table, record, field, before } = repair;
        return [{ type: 'set', table, id: record, field, before, after: value }];
      });
      if (changes.length === 0) return err({ severity: 'error', code: 'repairs-outdated', facts: {} });
      const done = await session.commit(changes, 'paste');
      if (done.ok) drop(choices.map(({ id }) => id));
      return done;
    },
    drop,
  };
}

/** As the sheet shows a value in the format General. */
function asShown(cell: string | number | boolean): string {
  if (typeof cell !== 'number' || Math.abs(cell) < 1e11) return String(cell);
  const [digits = '', power = ''] = cell.toExponential(5).split('e+');
  return `${digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits}E+${power.padStart(2, '0')}`;
}

function isTaken(register: Register, table: TableKey, id: RecordId, field: string, value: Scalar): boolean {
  if (table !== 'Customers' || field !== 'code' || typeof value !== 'string') return false;
  return register.find(value).some((other) => other !== id
    && compactIdentifier(String(register.get('Customers', other)?.['code'] ?? '')) === compactIdentifier(value));
}

/** Of most customers, where the row names none: a firm's customers are seldom from many countries. */
function usualCountry(register: Register, countryOf: CountryOfName): string | undefined {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const id of register.ids('Customers').slice(0, mostNeighbours)) {
    const written = register.get('Customers', id)?.['country'];
    if (typeof written !== 'string') continue;
    const country = countryOf(written) ?? written;
    filled += 1;
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count > filled * 0.8)?.[0];
}

/** The other cells of a column: those typed just now may all be damaged alike, and are not asked. */
function createNeighbours(session: RegisterSession, typed: readonly TypedCell[]): (table: TableKey, field: string) => Neighbours {
  const known = new Map<string, Neighbours>();
  const changed = new Set(typed.map(({ table, id, field }) => `${table} ${id} ${field}`));
  return (table, field) => {
    const key = `${table} ${field}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const values: Scalar[] = [];
    for (const id of session.register.ids(table)) {
      if (values.length >= mostNeighbours) break;
      const value = session.register.get(table, id)?.[field];
      if (value !== undefined && value !== null && !changed.has(`${table} ${id} ${field}`)) values.push(value);
    }
    const learnt = neighboursOf(values, session.layout(table)?.date1904 ?? false);
    known.set(key, learnt);
    return learnt;
  };
}
