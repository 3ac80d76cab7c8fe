/** window.workbench: what scripts and tests may do on the page. Addresses are A1 with a sheet: "Customers!C5". */
import { parseAddress, splitAddress } from '../host/areas';
import { typedText } from '../host/typed-text';
import type { Result } from '../../src/base/result';
import type { HostIssue } from '../../src/host/workbook';
import type { Faults } from '../host/faults';
import type { Area, CellContent, WorkbookModel } from '../host/workbook-model';
import { columnLetters } from '../../src/host/list-formula';

export interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

export interface WorkbenchDeps {
  readonly model: WorkbookModel;
  readonly faults: Faults;
  readonly typeAsUser: (place: Place, text: string) => void;
  readonly open: (bytes: Uint8Array, name?: string) => Promise<Result<undefined, HostIssue>>;
  readonly save: () => Promise<Uint8Array>;
  readonly keepNow: () => Promise<void>;
  /** Resolves when every request and event on its way has arrived. */
  readonly quiet: () => Promise<void>;
}

export function createScriptApi(deps: WorkbenchDeps) {
  const { model } = deps;

  function place(address: string): Place {
    const { sheet, cells } = splitAddress(address);
    const area = parseAddress(cells);
    const found = sheet === null ? model.sheets().find(({ id }) => id === model.activeSheetId()) : model.sheets().find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
    if (!area || !found) throw new Error(`"${address}" is no place in this workbook.`);
    return { sheetId: found.id, area };
  }

  return {
    /** The workbook model itself. */
    model,
    /** How the simulated Excel behaves badly. */
    faults: deps.faults,
    /** The value of a cell; an error is {error}. */
    cell(address: string): CellContent {
      const { sheetId, area } = place(address);
      return model.values(sheetId, area)[0]?.[0] ?? null;
    },
    /** As the cell shows it. */
    text(address: string): string {
      const { sheetId, area } = place(address);
      return model.texts(sheetId, area)[0]?.[0] ?? '';
    },
    formula(address: string): string | null {
      const { sheetId, area } = place(address);
      return model.formulas(sheetId, area)[0]?.[0] ?? null;
    },
    values(address: string): CellContent[][] {
      const { sheetId, area } = place(address);
      return model.values(sheetId, area);
    },
    /** As a person types it into the cell and presses Enter. */
    type(address: string, text: string): void {
      deps.typeAsUser(place(address), text);
    },
    select(address: string): void {
      const { sheetId, area } = place(address);
      model.as('user', () => model.select(sheetId, area));
    },
    /** The address of the cell under this header in the row whose key (first column) or whole value of any column is `rowKey`. */
    find(sheet: string, header: string, rowKey: string): string | undefined {
      const table = model.tables().find((each) => model.sheets().find(({ id }) => id === each.sheetId)?.name === sheet);
      const column = table?.columns.findIndex(({ name }) => name === header) ?? -1;
      if (!table || column < 0) return undefined;
      const rows = model.values(table.sheetId, table.area);
      const byKey = rows.findIndex((row, index) => index > 0 && row[0] === rowKey);
      const row = byKey > 0 ? byKey : rows.findIndex((each, index) => index > 0 && each.includes(rowKey));
      return row < 0 ? undefined : `${sheet}!${columnLetters(table.area.column + column)}${table.area.row + row + 1}`;
    },
    /** Checks and keeps the file; the page then loads anew with it. A refused file changes nothing. */
    open: deps.open,
    /** The workbook as a file. */
    save: deps.save,
    /** Resolves when calculations, requests and events are through and the workbook is kept. */
    async idle(): Promise<void> {
      await deps.quiet();
      await model.settle();
      await deps.quiet();
      await deps.keepNow();
    },
  };
}

/** What typing makes of text, as an edit of the model's cells. */
export function typedWrite(model: WorkbookModel, { sheetId, area }: Place, text: string): ReturnType<typeof typedText> {
  return typedText(text, model.numberFormats(sheetId, area)[0]?.[0] ?? 'General', new Date());
}

export type WorkbenchScript = ReturnType<typeof createScriptApi>;
