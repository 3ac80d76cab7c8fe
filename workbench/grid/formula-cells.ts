/**
 * Where the formulas of the workbook are. Univer looks through every cell of every sheet for them, and does so at each
 * change of any cell: half a second with 20,000 customers. This finds them once and then looks only where something was
 * written. It takes the place of Univer's own search in the one object all of Univer asks.
 */
import { univerScripts } from './univer';
import type { GridContext } from './grid-context';
import type { ICellData, ICommandInfo } from './univer';

interface FormulaCell {
  f: string;
  si?: string;
  /** How far a cell that shares a formula is from the cell that holds it. */
  x?: number;
  y?: number;
}
type SheetFormulas = Record<number, Record<number, FormulaCell>>;

export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const WRITE = 'sheet.mutation.set-range-values';
/** Changes of a sheet that leave every cell where it is and what it is. */
const HARMLESS = /^sheet\.mutation\.(set-worksheet-|set-row-|set-col-|set-frozen|set-tab-|set-gridlines|set-hidden)/;

interface WrittenCells {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
}

export class FormulaCells {
  private readonly context: GridContext;
  /** Row → columns with a formula, of each sheet that has been looked through. */
  private readonly known = new Map<string, Map<number, Set<number>>>();
  /** Written since someone asked: looked at anew when someone asks again. */
  private readonly written = new Set<WrittenCells>();
  /** Being written just now; Univer asks in the midst of it, before and after the cells have changed. */
  private writing: WrittenCells | undefined;
  private readonly listening: { dispose(): void }[];

  constructor(context: GridContext) {
    this.context = context;
    const { commands, formulas } = context.univer;
    this.listening = [
      commands.beforeCommandExecuted((command) => this.note(command, 'begins')),
      commands.onCommandExecuted((command) => this.note(command, 'ends')),
    ];
    const searched = formulas as unknown as {
      getFormulaData(): Record<string, Record<string, SheetFormulas>>;
      _getSheetFormulaIdMap(unitId: string, sheetId: string): Record<string, { f: string; r: number; c: number }>;
    };
    const whole = searched.getFormulaData.bind(formulas);
    const sharedOf = searched._getSheetFormulaIdMap.bind(formulas);
    // Univer's own search stays for a workbook that is not this one.
    searched.getFormulaData = () => (this.isOnlyWorkbook() ? { [context.unitId]: this.formulas() } : whole());
    searched._getSheetFormulaIdMap = (unitId, sheetId) => (unitId === context.unitId ? this.shared(sheetId) : sharedOf(unitId, sheetId));
  }

  dispose(): void {
    for (const each of this.listening) each.dispose();
  }

  any(): boolean {
    return this.context.workbook.getSheets().some((sheet) => this.placesIn(sheet.getSheetId()).size > 0);
  }

  /** The cells whose formula passes. */
  where(passes: (formula: string) => boolean): FormulaPlace[] {
    return Object.entries(this.formulas()).flatMap(([sheetId, rows]) => Object.entries(rows).flatMap(([row, cells]) => Object.entries(cells)
      .filter(([, cell]) => passes(cell.f))
      .map(([column]) => ({ sheetId, row: Number(row), column: Number(column) }))));
  }

  private isOnlyWorkbook(): boolean {
    return this.context.univer.units.getAllUnitsForType(univerScripts().UniverCore.UniverInstanceType.UNIVER_SHEET).length === 1;
  }

  private note(command: Readonly<ICommandInfo>, stage: 'begins' | 'ends'): void {
    if (!command.id.startsWith('sheet.mutation.') || HARMLESS.test(command.id)) return;
    const params = command.params as Partial<WrittenCells> | undefined;
    const { subUnitId } = params ?? {};
    if (command.id === WRITE && params !== undefined && subUnitId !== undefined) {
      // One that was refused never ends; the next one that begins takes its place.
      if (this.writing) this.written.add(this.writing);
      this.writing = stage === 'begins' ? (params as WrittenCells) : undefined;
      if (stage === 'ends') this.written.add(params as WrittenCells);
    } else if (subUnitId === undefined) this.known.clear();
    else this.known.delete(subUnitId);
  }

  private formulas(): Record<string, SheetFormulas> {
    this.lookAgain();
    return Object.fromEntries(this.context.workbook.getSheets().map((sheet) => [sheet.getSheetId(), this.formulasOf(sheet.getSheetId())]));
  }

  private formulasOf(sheetId: string): SheetFormulas {
    const out: SheetFormulas = {};
    const shared = this.shared(sheetId);
    for (const { row, column, cell } of this.cellsIn(sheetId)) {
      const id = formulaId(cell);
      const own = formulaText(cell);
      const origin = id === undefined ? undefined : shared[id];
      if (own === undefined && origin === undefined) continue;
      const shift = own === undefined && origin ? { x: column - origin.c, y: row - origin.r } : {};
      (out[row] ??= {})[column] = { f: own ?? origin?.f ?? '', ...(id === undefined ? {} : { si: id }), ...shift };
    }
    return out;
  }

  private shared(sheetId: string): Record<string, { f: string; r: number; c: number }> {
    this.lookAgain();
    const out: Record<string, { f: string; r: number; c: number }> = {};
    for (const { row, column, cell } of this.cellsIn(sheetId)) {
      const id = formulaId(cell);
      const own = formulaText(cell);
      if (id !== undefined && own !== undefined) out[id] = { f: own, r: row, c: column };
    }
    return out;
  }

  private *cellsIn(sheetId: string): Iterable<{ row: number; column: number; cell: ICellData }> {
    const matrix = this.context.sheet(sheetId).getCellMatrix().getMatrix();
    for (const [row, columns] of this.placesIn(sheetId)) {
      for (const column of columns) {
        const cell = matrix[row]?.[column];
        if (cell) yield { row, column, cell };
      }
    }
  }

  private placesIn(sheetId: string): Map<number, Set<number>> {
    const known = this.known.get(sheetId);
    if (known) return known;
    const places = new Map<number, Set<number>>();
    const matrix = this.context.sheet(sheetId).getCellMatrix().getMatrix();
    for (const row in matrix) {
      const cells = matrix[row];
      for (const column in cells) if (isFormula(cells[Number(column)])) add(places, Number(row), Number(column));
    }
    this.known.set(sheetId, places);
    return places;
  }

  private lookAgain(): void {
    for (const { subUnitId, cellValue } of this.writing ? [...this.written, this.writing] : this.written) {
      const places = this.known.get(subUnitId);
      if (!places || cellValue === undefined) continue;
      const matrix = this.context.sheet(subUnitId).getCellMatrix().getMatrix();
      for (const row in cellValue) {
        for (const column in cellValue[row]) {
          if (isFormula(matrix[Number(row)]?.[Number(column)])) add(places, Number(row), Number(column));
          else places.get(Number(row))?.delete(Number(column));
        }
        if (places.get(Number(row))?.size === 0) places.delete(Number(row));
      }
    }
    this.written.clear();
  }
}

function add(places: Map<number, Set<number>>, row: number, column: number): void {
  const columns = places.get(row);
  if (columns) columns.add(column);
  else places.set(row, new Set([column]));
}

function isFormula(cell: ICellData | null | undefined | void): boolean {
  return !!cell && (formulaText(cell) !== undefined || formulaId(cell) !== undefined);
}

function formulaText({ f }: ICellData): string | undefined {
  return typeof f === 'string' && f.startsWith('=') && f.length > 1 ? f : undefined;
}

function formulaId({ si }: ICellData): string | undefined {
  return typeof si === 'string' && si !== '' ? si : undefined;
}
