/**
 * Formulas with CUSTOMER functions for a column of customers, written beside it. Other sheets are not the register: this is no
 * step of its history, and what takes it back is Excel's own undo.
 */
import { err, ok, type Result } from '../base/result';
import type { Clock, Timer } from '../base/ports';
import type { SheetArea, Workbook } from '../host/workbook';
import type { Texts } from '../locales/texts';
import { fieldLabel } from '../locales/issue-text';
import type { AppIssue, CustomField } from './app';
import { addressOf, freeColumn, lookAtCustomerCells, type CustomerCells } from './customer-cells';
import type { FieldNames } from './field-names';
import { answerHeaders, answerLook, missingArgument, type FormulaArguments, type FormulaAsk } from './formula-asks';
import { formulaTexts, type FormulaShape, type FormulaWords } from './formula-text';
import type { LongRun } from './long-run';

export interface InsertOrder {
  readonly cells: CustomerCells;
  readonly ask: FormulaAsk;
  readonly given: FormulaArguments;
  /** In a table always a formula a row. */
  readonly shape: FormulaShape;
  /** Of the sheet, outside of tables: the first of the answer's; the first from which all are free if left out. */
  readonly column?: number;
  /** What stands there goes. */
  readonly over?: true;
  /** In whose words fields and headers are named. */
  readonly texts: Texts;
}

export interface InsertPlan {
  /** The formula of the first row, or the one for all. */
  readonly formula: string;
  readonly rows: number;
  /** Where the answers go, or the table that gets a column. */
  readonly address: string;
  /** One a column of the answer. */
  readonly headers: readonly string[];
}

/** Part of `App`. */
export interface FormulaDesk {
  /** What is selected in any sheet, looked at as customers. Undefined if there is nothing to look at, or if stopped. */
  lookAtSelection(): LongRun<Result<CustomerCells | undefined, AppIssue>>;
  /** Told whenever something else is selected; the result stops it. */
  watchSelection(listener: () => void): () => void;
  /** What would be written. `formula-cells-own` for a table of the register, `formula-argument-missing`, `formula-spills` for several columns in a table. */
  planFormulas(order: InsertOrder): Result<InsertPlan, AppIssue>;
  /** Writes it, in one step of Excel's own undo; `cells-in-the-way` unless that is meant. */
  insertFormulas(order: InsertOrder): Promise<Result<InsertPlan, AppIssue>>;
}

export interface FormulaDeskDeps {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly names: FieldNames;
  readonly isCustomer: (key: string) => boolean;
  readonly customFields: () => readonly CustomField[];
  readonly queued: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createFormulaDesk({ workbook, clock, timer, names, isCustomer, customFields, queued }: FormulaDeskDeps): { readonly use: FormulaDesk; readonly noteSelection: () => void } {
  const listeners = new Set<() => void>();

  /** By its label, if that means this field and no other. */
  function fieldName(field: string, texts: Texts): string {
    const label = fieldLabel(texts, field);
    const meant = names(label, customFields);
    return meant.ok && meant.value === field ? label : field;
  }

  function plan({ cells, ask, given, shape, column, texts }: InsertOrder): Result<{ readonly plan: InsertPlan; readonly area: SheetArea; readonly formulas: () => readonly string[] }, AppIssue> {
    if (cells.isOwnTable) return err({ severity: 'error', code: 'formula-cells-own', facts: { table: cells.table ?? '' } });
    const missing = missingArgument(ask, given);
    if (missing !== undefined) return err({ severity: 'error', code: 'formula-argument-missing', facts: { argument: missing } });
    const words: FormulaWords = {
      field: (field) => fieldName(field, texts),
      purpose: (purpose) => texts.addressPurposes[purpose],
      documentType: (type) => texts.lists.documentType[type],
    };
    const headers = answerHeaders(ask, given, texts);
    const [header = '', ...more] = headers;
    if (cells.table !== undefined && more.length > 0) return err({ severity: 'error', code: 'formula-spills', facts: { table: cells.table, columns: headers.length } });
    const text = { cells, ask, given, words, shape: more.length > 0 ? 'rows' : shape } as const;
    const [formula = ''] = formulaTexts({ ...text, first: 1 });
    const rows = cells.keys.length;
    const formulas = (): readonly string[] => formulaTexts(text);
    if (cells.table !== undefined) return ok({ formulas, area: cells.area, plan: { formula, rows, headers: [freeHeader(header, cells)], address: cells.table } });
    const area = { ...cells.area, column: column ?? freeColumn(cells, headers.length), columnCount: headers.length };
    return ok({ formulas, area, plan: { formula, rows, headers, address: addressOf(area) } });
  }

  return {
    noteSelection() {
      for (const listener of [...listeners]) listener();
    },
    use: {
      lookAtSelection() {
        let isStopped = false;
        return {
          result: queued(() => lookAtCustomerCells({ workbook, isCustomer, pace: { clock, timer, isLeft: () => isStopped } })),
          stop: () => { isStopped = true; },
        };
      },
      watchSelection(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      planFormulas(order) {
        const planned = plan(order);
        return planned.ok ? ok(planned.value.plan) : planned;
      },
      insertFormulas: (order) => queued(async () => {
        const planned = plan(order);
        if (!planned.ok) return planned;
        const { formulas, area, plan: { formula, headers } } = planned.value;
        const { cells, ask, given, over } = order;
        const { numberFormat, width } = answerLook(ask, given);
        const look = { numberFormat, width: Math.max(width, ...headers.map((header) => header.length + 1)) };
        const written = await workbook.writeFormulas(cells.table === undefined
          ? { kind: 'cells', ...area, formulas: formulas(), ...look, ...(area.row > 0 && { headers }), ...(over && { over }) }
          : { kind: 'column', table: cells.table, header: headers[0] ?? '', formula, ...look });
        return written.ok ? ok(planned.value.plan) : written;
      }),
    },
  };
}

/** Excel numbers headers that are there already; so that the plan says what will be, it is done here. */
function freeHeader(wanted: string, { header, beside }: CustomerCells): string {
  const taken = new Set([header, ...beside.map((one) => one.header)].map((one) => one.toLowerCase()));
  let free = wanted;
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${wanted} ${n}`;
  return free;
}
