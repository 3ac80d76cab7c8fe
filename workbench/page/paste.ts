/**
 * Text from outside pasted into the grid enters its cells as if it were typed into each of them, so that text columns keep it
 * as it is; Univer would make numbers, dates and formulas of it wherever it goes.
 */
import { pastedCells } from '../host/pasted-text';
import { typedText } from '../host/typed-text';
import type { GridWorkbook } from '../grid/grid-workbook';
import type { Area } from '../host/workbook-model';

/** Univer marks with it what was copied in the grid: that comes back with its formulas and looks. */
const OWN_MARK = 'data-copy-id';
/** A whole column is chosen to say where, not how often. */
const MOST_CELLS = 100_000;

export function takePastes(grid: HTMLElement, model: GridWorkbook): void {
  window.addEventListener('paste', (event) => {
    const { clipboardData, target } = event;
    if (!clipboardData || model.editing() || !(target instanceof Node) || !grid.contains(target)) return;
    const text = clipboardData.getData('text/plain');
    if (text === '' || clipboardData.getData('text/html').includes(OWN_MARK)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pasteText(model, text);
  }, true);
}

function pasteText(model: GridWorkbook, text: string): void {
  const { sheetId, areas } = model.selection();
  const [selected] = areas;
  if (!selected) return;
  const cells = pastedCells(text);
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  const target = targetOf(selected, height, width);
  const formats = model.numberFormats(sheetId, target);
  const today = new Date();
  model.enterAsUser(sheetId, target, formats.map((line, r) => line.map((format, c) => typedText(cells[r % height]?.[c % width] ?? '', format, today))));
  model.as('user', () => model.select(sheetId, target));
}

/** A selection that holds the block a whole number of times is filled with it, as in Excel. */
function targetOf(selected: Area, height: number, width: number): Area {
  const block = { row: selected.row, column: selected.column, rowCount: height, columnCount: width };
  const fits = selected.rowCount % height === 0 && selected.columnCount % width === 0;
  return fits && selected.rowCount * selected.columnCount <= MOST_CELLS ? selected : block;
}
