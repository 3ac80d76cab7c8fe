/** A sheet out of a file on its way to customers: where its headers are, what its columns mean, and its rows as customers. */
import { foldText } from '../base/text';
import { columnLetters } from '../host/list-formula';
import { locales, textsOf } from '../locales/locales';
import { applyMapping } from '../transfer/mapping/apply-mapping';
import type { ImportMapping, MappedTable } from '../transfer/mapping/import-mapping';
import { mappingKey, type RememberedMapping } from '../transfer/mapping/mapping-key';
import { proposeInSteps, type MappingProposal } from '../transfer/mapping/propose-mapping';
import { findHeaderRow, headersAt } from '../transfer/reading/find-header-row';
import type { Holding } from '../transfer/holding';
import type { IncomingCard, SourceSheet } from '../transfer/source';
import type { TransferIssue } from '../transfer/transfer-issues';
import type { ImportKnowledge } from './import-knowledge';
import type { WorkbookSource } from './read-source-workbook';
import type { RegisterSession } from './register-session';
import { withoutExamples } from './template-examples';
import { withRowsOfSheets, type RowsOfSheetsPorts } from './rows-of-sheets';

export interface ImportSheet {
  /** What was looked at. */
  readonly source: SourceSheet;
  /** Places of the rows that hold the headers; none if there are none. */
  readonly headerRows: readonly number[];
  /** How sure that is, 0…1. */
  readonly confidence: number;
  readonly table: MappedTable;
  /** What its rows are. */
  readonly holds: Holding;
  readonly proposal: MappingProposal;
  /** By which the source is known again. */
  readonly key: string;
  readonly issues: readonly TransferIssue[];
}

export interface SheetLook {
  /** Mappings of earlier files. */
  readonly remembered?: readonly RememberedMapping[];
  /** Where a person says which they are. */
  readonly headerRows?: readonly number[] | undefined;
  /** Where a person says it; else it is found. */
  readonly holds?: Holding | undefined;
}

/** Column by column: a generator that tells how much is done, 0…1. */
export function* lookAtSheet(session: RegisterSession, knowledge: ImportKnowledge, sheet: SourceSheet, { remembered = [], headerRows, holds: said }: SheetLook): Generator<number, ImportSheet> {
  const found = headerRows === undefined ? findHeaderRow(sheet, knowledge.isKnownHeader) : headersAt(sheet, headerRows);
  const table: MappedTable = {
    // A column without a name is called by its letters.
    headers: found.names.map(({ header }, at) => (header === '' ? columnLetters(sheet.firstColumn + at) : header)),
    rows: found.dataRows.map((at) => sheet.rows[at] ?? []),
    lines: found.dataRows.map((at) => sheet.lines[at] ?? at + 1),
  };
  yield 0;
  const holds = said ?? knowledge.holdingOf(table.headers, remembered);
  const proposing = proposeInSteps(table, knowledge.of(session, remembered, holds));
  for (let looks = 1; ; looks += 1) {
    const { done, value } = proposing.next();
    if (done === true) return { source: sheet, headerRows: found.headerRows, confidence: found.confidence, table, holds, key: mappingKey(table.headers), issues: found.issues, proposal: withoutReasons(value) };
    yield Math.min(looks / (looksAtColumn * table.headers.length), 1);
  }
}

/** So often each column is looked at. */
const looksAtColumn = 3;

/** What stands behind refused rows in the file that was saved of them, in whichever language. */
const reasons = new Set(locales.map((locale) => foldText(textsOf(locale).import.reason)));

/** Rows that were refused, put right and brought again: why they were refused is no field of theirs. */
function withoutReasons({ columns, mapping, ...rest }: MappingProposal): MappingProposal {
  const isReason = ({ header }: { readonly header: string }): boolean => reasons.has(foldText(header));
  return {
    ...rest,
    columns: columns.map((column) => (isReason(column) && column.verdict === 'own' ? { ...column, verdict: 'left-out', uses: [] } : column)),
    mapping: { ...mapping, columns: mapping.columns.map((column) => (isReason(column) && column.uses.every((use) => use.do === 'take' && use.to.field.startsWith('x:')) ? { ...column, uses: [] } : column)) },
  };
}

/** Where a table came from. */
export interface TableSource {
  /** Of a text, whose writer put an apostrophe before what would be a formula. */
  readonly guarded: boolean;
  /** Sheets of the same workbook whose rows come along with the customers: `sheetsBeside`. */
  readonly beside?: readonly WorkbookSource[];
}

export interface CardsOfTable {
  readonly cards: readonly IncomingCard[];
  readonly issues: readonly TransferIssue[];
}

/** A generator that stops often and tells how much is done, 0…1. */
export function* cardsOfTable(table: MappedTable, mapping: ImportMapping, { guarded, beside = [] }: TableSource, ports: RowsOfSheetsPorts): Generator<number, CardsOfTable> {
  const { table: customers, leftOut } = withoutExamples(table);
  const applying = applyMapping(customers, mapping, { words: ports.words, guarded });
  let step = applying.next();
  for (; step.done !== true; step = applying.next()) yield step.value.done / Math.max(1, step.value.total);
  const { cards } = step.value;
  const examples: TransferIssue[] = leftOut === 0 ? [] : [{ severity: 'warning', code: 'import-examples-left-out', facts: { count: leftOut } }];
  const issues = [...examples, ...step.value.issues];
  if (beside.length === 0) return { cards, issues };
  const whole = yield* withRowsOfSheets(cards, beside, ports);
  return { cards: whole.cards, issues: [...issues, ...whole.issues] };
}
