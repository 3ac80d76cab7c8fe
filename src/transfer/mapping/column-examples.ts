/** What a column's first values would become, for a person to look at before anything is taken in. */
import type { Scalar } from '../../model/field-kinds';
import { applyMapping, type ApplyOptions } from './apply-mapping';
import type { ColumnIssue } from './column-issues';
import type { ColumnMapping, ImportMapping, MappedTable, RecordTarget } from './import-mapping';

export interface ColumnExample {
  readonly line: number;
  readonly written: string;
  /** What is made of it, in the order of the recipe. */
  readonly becomes: readonly { readonly table: RecordTarget['table']; readonly field: string; readonly value: Scalar }[];
  readonly issues: readonly ColumnIssue[];
}

/** Of each different value the first, as far as `most` of them; columns that are joined with it are left aside. */
export function columnExamples({ rows, lines, headers }: MappedTable, column: ColumnMapping, { country, rows: plans }: ImportMapping, options: ApplyOptions, most = 5): readonly ColumnExample[] {
  const seen = new Set<string>();
  const chosen: { at: number; written: string }[] = [];
  for (let at = 0; at < rows.length && chosen.length < most; at += 1) {
    const written = String(rows[at]?.[column.column] ?? '').trim();
    if (written === '' || seen.has(written)) continue;
    seen.add(written);
    chosen.push({ at, written });
  }
  const mapping: ImportMapping = { columns: [column], rows: plans, ...(country !== undefined && { country }) };
  return chosen.map(({ at, written }) => {
    const line = lines[at] ?? at + 1;
    const { cards, issues } = toEnd(applyMapping({ headers, rows: [rows[at] ?? []], lines: [line] }, mapping, options));
    const given = (table: RecordTarget['table'], values: Readonly<Record<string, Scalar>>): ColumnExample['becomes'] => {
      const planned = plans.find((plan) => plan.table === table)?.values ?? {};
      return Object.entries(values).filter(([field]) => planned[field] === undefined).map(([field, value]) => ({ table, field, value }));
    };
    const becomes = cards.flatMap((card) => [...given('Customers', card.values), ...card.rows.flatMap((row) => given(row.table, row.values))]);
    return { line, written, becomes, issues };
  });
}

function toEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
