/**
 * Rows of the other sheets of a workbook that was written from a register: contacts, addresses, accounts and the like come along
 * with the customers whose ids they name, so that a workbook brings back what was exported into it.
 */
import type { Values } from '../model/change';
import { fieldOf, isCardTable, isChildTable, type CardTable, type TableKey } from '../model/fields';
import type { HeaderMatch } from '../transfer/header-match';
import type { ImportWords } from '../transfer/mapping/import-words';
import { createReadValue, type Found } from '../transfer/mapping/read-value';
import type { IncomingCard, IncomingRow, SourceCell, SourceSheet } from '../transfer/source';
import type { TransferIssue } from '../transfer/transfer-issues';
import type { WorkbookSource } from './read-source-workbook';

export interface RowsOfSheets {
  readonly cards: readonly IncomingCard[];
  readonly issues: readonly TransferIssue[];
}

export interface RowsOfSheetsPorts {
  readonly headers: (table: TableKey) => HeaderMatch;
  readonly words: ImportWords;
}

/** Those with rows of the register's other tables, beside the sheet of its customers; none beside any other sheet. */
export function sheetsBeside(sheets: readonly (SourceSheet | WorkbookSource)[], chosen: SourceSheet): readonly WorkbookSource[] {
  if (!('table' in chosen) || chosen.table !== 'Customers') return [];
  return sheets.flatMap((sheet) => ('table' in sheet && sheet.table !== undefined && isChildTable(sheet.table as TableKey) ? [sheet] : []));
}

const rowsAtOnce = 200;

/** A generator that stops often and tells how much is done, 0…1. */
export function* withRowsOfSheets(cards: readonly IncomingCard[], sheets: readonly WorkbookSource[], ports: RowsOfSheetsPorts): Generator<number, RowsOfSheets> {
  const issues: TransferIssue[] = [];
  const rowsOf = new Map(cards.flatMap(({ values: { id } }): [string, IncomingRow[]][] => (typeof id === 'string' ? [[id, []]] : [])));
  for (const [at, sheet] of sheets.entries()) {
    const table = sheet.table as TableKey;
    const read = isChildTable(table) && isCardTable(table) ? readerOf(table, sheet, ports) : undefined;
    if (read === undefined) {
      issues.push({ severity: 'warning', code: 'import-sheet-left-out', facts: { sheet: sheet.sheet } });
      continue;
    }
    let strange = 0;
    for (const [place, cells] of sheet.rows.slice(1).entries()) {
      const found = read(cells);
      const rows = found === undefined ? undefined : rowsOf.get(found.customer);
      if (found !== undefined && rows === undefined) strange += 1;
      else if (found !== undefined) rows?.push(found.row);
      if (place % rowsAtOnce === 0) yield (at + place / sheet.rows.length) / sheets.length;
    }
    if (strange > 0) issues.push({ severity: 'warning', code: 'import-rows-of-nobody', facts: { sheet: sheet.sheet, count: strange } });
  }
  return { cards: cards.map((card) => withRows(card, rowsOf.get(String(card.values['id'] ?? '')))), issues };
}

const withRows = (card: IncomingCard, rows: readonly IncomingRow[] | undefined): IncomingCard => (rows === undefined || rows.length === 0 ? card : { ...card, rows: [...card.rows, ...rows] });

interface ReadRow {
  readonly customer: string;
  readonly row: IncomingRow;
}

/** Of the keys of a row, those that an import has none of. */
const keys: ReadonlySet<string> = new Set(['id', 'customer', 'customerName']);

/** Undefined for a sheet that does not say whose rows they are; undefined for a row without anything. */
function readerOf(table: CardTable, { rows: [headers = []] }: SourceSheet, { headers: matchOf, words }: RowsOfSheetsPorts): ((cells: readonly SourceCell[]) => ReadRow | undefined) | undefined {
  const match = matchOf(table);
  const fields = headers.map((header) => (header === null ? undefined : match(String(header))));
  const customerAt = fields.indexOf('customer');
  if (customerAt < 0) return undefined;
  const readings = fields.flatMap((field, column) => {
    const definition = field === undefined || keys.has(field) ? undefined : fieldOf(table, field);
    return field === undefined || definition === undefined ? []
      : [{ field, column, read: createReadValue(definition, { words, header: field, reading: { dates: 'ymd', decimal: '.' }, guarded: false }) }];
  });
  const found: Found = { problem: undefined, more: [] };
  return (cells) => {
    const customer = cells[customerAt];
    const values: Values = Object.fromEntries(readings.flatMap(({ field, column, read }) => {
      const cell = cells[column] ?? null;
      const value = read(cell, '', found);
      // What is no such value stays as it is written: the check says what is wrong with it.
      const kept = found.problem === undefined ? value : cell;
      return kept === null ? [] : [[field, kept]];
    }));
    return customer === undefined || customer === null || Object.keys(values).length === 0 ? undefined : { customer: String(customer), row: { table, values } };
  };
}
