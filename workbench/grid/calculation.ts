/** Univer calculates a little after each change and says when it is done; custom functions make that later still. */
import type { GridContext } from './grid-context';

const START = 'formula.mutation.set-formula-calculation-start';
const NOTICE = 'formula.mutation.set-formula-calculation-notification';
/** Univer collects changes for a while before it calculates. */
const GATHERING = 150;
const LOOK_AGAIN = 25;

export class Calculation {
  private readonly context: GridContext;
  private readonly listening: { dispose(): void };
  private running = false;
  private touched = -Infinity;
  private revision = -1;

  constructor(context: GridContext) {
    this.context = context;
    this.listening = context.univer.commands.onCommandExecuted((command, options) => {
      if (command.id === START) this.running = true;
      else if (command.id === NOTICE && (command.params as { functionsExecutedState?: number } | undefined)?.functionsExecutedState !== undefined) this.running = false;
      else if (command.type === 2 && options?.['fromFormula'] !== true && command.id.startsWith('sheet.mutation.')) this.touched = performance.now();
    });
  }

  dispose(): void {
    this.listening.dispose();
  }

  recalculate(): void {
    this.context.mutate('formula.mutation.set-trigger-formula-calculation-start', { commands: [], forceCalculation: true });
    this.touched = performance.now();
  }

  async settle(): Promise<void> {
    if (!this.hasFormulas()) return;
    while (this.running || performance.now() - this.touched < GATHERING) await new Promise((done) => setTimeout(done, LOOK_AGAIN));
  }

  private formulas = false;

  /** Looked up once per change of the workbook. */
  private hasFormulas(): boolean {
    if (this.revision === this.context.revision) return this.formulas;
    this.revision = this.context.revision;
    const sheets = Object.values(this.context.univer.formulas.getFormulaData()[this.context.unitId] ?? {});
    this.formulas = sheets.some((sheet) => sheet && Object.keys(sheet).length > 0);
    return this.formulas;
  }
}
