/** One open workbook in the grid: its Univer unit, the services, and the way every change of ours goes in. */
import { SideTable } from './side-table';
import { univerScripts } from './univer';
import { undoFromTheEnd } from './undo-order';
import type { ICellData, IMutationInfo, UniverServices, Workbook, Worksheet } from './univer';

export type CellMatrix = Record<number, Record<number, ICellData>>;

export class GridContext {
  readonly side = new SideTable();
  readonly unitId: string;
  /** Above 0 while our own code writes: the feed leaves telling about it to us. */
  quiet = 0;
  /** Counts every change of cells; what is cached about them is good for one count. */
  revision = 0;
  private openSteps = 0;
  private step: { dispose(): void } | undefined;

  readonly workbook: Workbook;
  readonly univer: UniverServices;

  constructor(workbook: Workbook, univer: UniverServices) {
    this.workbook = workbook;
    this.univer = univer;
    this.unitId = workbook.getUnitId();
    undoFromTheEnd(univer.undo);
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`The workbook has no sheet with the id ${sheetId}.`);
    return sheet;
  }

  /** Runs mutations with their undo, without telling the feed. `undos` are in the order in which they undo. */
  run(redos: readonly IMutationInfo[], undos: readonly IMutationInfo[]): void {
    this.quietly(() => {
      for (const redo of redos) this.mutate(redo.id, redo.params);
    });
    this.univer.undo.pushUndoRedo({ unitID: this.unitId, redoMutations: [...redos], undoMutations: [...undos] });
  }

  /** A change outside undo: what Excel does not undo either, and what only follows from another change. */
  mutate(id: string, params: object): void {
    if (!this.univer.commands.syncExecuteCommand<object, boolean>(id, params)) throw new Error(`The grid refused ${id}.`);
  }

  /** A command of Univer's own, which brings its undo along. */
  command(id: string, params: object): void {
    this.quietly(() => this.mutate(id, params));
  }

  quietly<T>(work: () => T): T {
    this.quiet += 1;
    try {
      return work();
    } finally {
      this.quiet -= 1;
    }
  }

  /**
   * Univer shows the sheet that a change of ours is on; in Excel the person's view stays where it is. The command goes on
   * to the sheet in view: dropped or taken back, its late news would still tell of a sheet that nobody sees.
   */
  keepingView<T>(work: () => T): T {
    const shown = this.workbook.getActiveSheet().getSheetId();
    const kept = this.univer.commands.beforeCommandExecuted((command) => {
      if (command.id === 'sheet.operation.set-worksheet-active') Object.assign(command.params ?? {}, { subUnitId: shown });
      // Before it is told not to, Univer scrolls the sheet in view to a row of the same number.
      if (command.id === 'sheet.operation.set-selections') Object.assign(command.params ?? {}, { reveal: false });
    });
    try {
      return work();
    } finally {
      kept.dispose();
    }
  }

  openUndoStep(): () => void {
    if (this.openSteps === 0) this.step = this.univer.undo.__tempBatchingUndoRedo(this.unitId);
    this.openSteps += 1;
    let open = true;
    return () => {
      if (!open) return;
      open = false;
      this.openSteps -= 1;
      if (this.openSteps > 0) return;
      this.step?.dispose();
      this.step = undefined;
    };
  }

  asOneStep<T>(work: () => T): T {
    const close = this.openUndoStep();
    try {
      return work();
    } finally {
      close();
    }
  }

  setCells(sheetId: string, cellValue: CellMatrix): void {
    const params = { unitId: this.unitId, subUnitId: sheetId, cellValue };
    const undo = univerScripts().UniverSheets.SetRangeValuesUndoMutationFactory(this.univer.injector, params);
    const id = 'sheet.mutation.set-range-values';
    this.run([{ id, params }], [{ id, params: undo }]);
  }

  /** What a co-author did is not this person's to take back. */
  withoutUndo<T>(work: () => T): T {
    const { undo } = this.univer;
    const push = undo.pushUndoRedo;
    undo.pushUndoRedo = () => undefined;
    try {
      return work();
    } finally {
      undo.pushUndoRedo = push;
    }
  }

  /** Univer refuses cells beyond its sheet; Excel's sheet is as good as endless. */
  ensureSize(sheetId: string, rows: number, columns: number): void {
    const sheet = this.sheet(sheetId);
    this.quietly(() => {
      const place = { unitId: this.unitId, subUnitId: sheetId };
      if (rows > sheet.getRowCount()) {
        this.mutate('sheet.mutation.set-worksheet-row-count', { ...place, rowCount: rows + 100 });
      }
      if (columns > sheet.getColumnCount()) {
        this.mutate('sheet.mutation.set-worksheet-column-count', { ...place, columnCount: columns + 10 });
      }
    });
  }
}
