/** Univer calculates a little after each change and says when it is done; custom functions make that later still. */
import { FormulaCells } from './formula-cells';
import type { GridContext } from './grid-context';
import type { NewFunction } from './univer';

const START = 'formula.mutation.set-formula-calculation-start';
const NOTICE = 'formula.mutation.set-formula-calculation-notification';
/** Univer collects changes for a while before it calculates. */
const GATHERING = 150;
const LOOK_AGAIN = 25;

export class Calculation {
  private readonly context: GridContext;
  private readonly formulas: FormulaCells;
  private readonly listening: { dispose(): void };
  private running = false;
  private touched = -Infinity;

  constructor(context: GridContext) {
    this.context = context;
    this.formulas = new FormulaCells(context);
    this.listening = context.univer.commands.onCommandExecuted((command, options) => {
      if (command.id === START) this.running = true;
      else if (command.id === NOTICE && (command.params as { functionsExecutedState?: number } | undefined)?.functionsExecutedState !== undefined) this.running = false;
      else if (command.type === 2 && options?.['fromFormula'] !== true && command.id.startsWith('sheet.mutation.')) this.touched = performance.now();
    });
  }

  dispose(): void {
    this.listening.dispose();
    this.formulas.dispose();
  }

  /** Everything. */
  recalculate(): void {
    this.trigger({ forceCalculation: true });
  }

  /** The cells whose formula passes, and what depends on them. */
  recalculateWhere(passes: (formula: string) => boolean): void {
    const { unitId } = this.context;
    const dirtyRanges = this.formulas.where(passes).map(({ sheetId, row, column }) => (
      { unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } }));
    if (dirtyRanges.length > 0) this.trigger({ dirtyRanges });
  }

  /** From now on formulas may call these functions. */
  addFunctions(added: readonly NewFunction[]): void {
    const { functions, newFunctions } = this.context.univer;
    for (const each of added) newFunctions.registerFunction(each);
    // Univer keeps every formula as it read it first: what was read before knows the functions as #NAME?.
    functions.deleteFormulaAstCacheKey(this.context.unitId);
    const names = added.map(({ name }) => name.toUpperCase());
    this.recalculateWhere((formula) => names.some((name) => formula.toUpperCase().includes(name)));
  }

  private trigger(what: object): void {
    this.context.mutate('formula.mutation.set-trigger-formula-calculation-start', { commands: [], ...what });
    this.touched = performance.now();
  }

  async settle(): Promise<void> {
    if (!this.formulas.any()) return;
    while (this.running || performance.now() - this.touched < GATHERING) await new Promise((done) => setTimeout(done, LOOK_AGAIN));
  }
}
