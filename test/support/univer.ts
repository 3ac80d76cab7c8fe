/** Univer's own scripts in a Jest page, without its screen: what the grid model works on, minus the drawing. */
import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GridWorkbook } from '../../workbench/grid/grid-workbook';
import { newSheetData } from '../../workbench/grid/sheets';
import { univerScripts, univerServices } from '../../workbench/grid/univer';
import type { IWorkbookData, Univer, Workbook } from '../../workbench/grid/univer';

const modules = path.join(__dirname, '../../node_modules');
const scripts = [
  'react/umd/react.production.min.js', 'react-dom/umd/react-dom.production.min.js', 'rxjs/dist/bundles/rxjs.umd.min.js',
  '@univerjs/presets/lib/umd/index.js',
  ...['core', 'sort', 'filter', 'table', 'data-validation'].map((part) => `@univerjs/preset-sheets-${part}/lib/umd/index.js`),
];

interface PluginScripts {
  readonly UniverCore: { readonly Univer: new (options: object) => Univer; readonly LogLevel: { readonly WARN: number } };
  readonly UniverEngineFormula: { readonly UniverFormulaEnginePlugin: PluginClass };
  readonly UniverSheets: { readonly UniverSheetsPlugin: PluginClass };
  readonly UniverSheetsFormula: { readonly UniverSheetsFormulaPlugin: PluginClass };
  readonly UniverSheetsNumfmt: { readonly UniverSheetsNumfmtPlugin: PluginClass };
  readonly UniverSheetsSort: { readonly UniverSheetsSortPlugin: PluginClass };
  readonly UniverSheetsTable: { readonly UniverSheetsTablePlugin: PluginClass };
  readonly UniverSheetsDataValidation: { readonly UniverSheetsDataValidationPlugin: PluginClass };
}

type PluginClass = Parameters<Univer['registerPlugin']>[0];

/** Univer lets others work between formulas by a message to itself; jsdom has no channel for it, and Node's keeps the process alive. */
class TimerChannel {
  readonly port1 = { onmessage: null as (() => void) | null, close: () => undefined };
  readonly port2 = { postMessage: () => void setTimeout(() => this.port1.onmessage?.(), 0), close: () => undefined };
}

let loaded = false;

function loadScripts(): PluginScripts {
  if (!loaded) {
    // Univer defines shapes as it loads; nothing is drawn with them here.
    Object.assign(globalThis, { Path2D: class {}, crypto: webcrypto, MessageChannel: TimerChannel });
    // They are made for a script tag: run as one, in the page's own realm, where no module is in sight.
    for (const file of scripts) addScript(file);
    loaded = true;
  }
  return globalThis as unknown as PluginScripts;
}

function addScript(file: string): void {
  const script = document.createElement('script');
  script.textContent = readFileSync(path.join(modules, file), 'utf8');
  document.head.append(script);
}

/** Univer as the page has it, still without a workbook. */
export function loadUniver(): { readonly univer: Univer; readonly dispose: () => void } {
  const parts = loadScripts();
  const univer = new parts.UniverCore.Univer({ logLevel: parts.UniverCore.LogLevel.WARN, locale: 'enUS', locales: { enUS: {} } });
  for (const plugin of [
    parts.UniverEngineFormula.UniverFormulaEnginePlugin, parts.UniverSheets.UniverSheetsPlugin, parts.UniverSheetsFormula.UniverSheetsFormulaPlugin,
    parts.UniverSheetsNumfmt.UniverSheetsNumfmtPlugin, parts.UniverSheetsSort.UniverSheetsSortPlugin,
    parts.UniverSheetsDataValidation.UniverSheetsDataValidationPlugin, parts.UniverSheetsTable.UniverSheetsTablePlugin,
  ]) univer.registerPlugin(plugin);
  return { univer, dispose: () => univer.dispose() };
}

export function makeGrid(data?: IWorkbookData): { readonly model: GridWorkbook; readonly univer: Univer; readonly close: () => void } {
  const { univer, dispose } = loadUniver();
  const empty = { id: 'book', name: 'Book1.xlsx', appVersion: '', locale: 'enUS', styles: {}, sheetOrder: ['sheet1'], sheets: { sheet1: newSheetData('sheet1', 'Sheet1') } };
  const workbook = univer.createUnit<IWorkbookData, Workbook>(univerScripts().UniverCore.UniverInstanceType.UNIVER_SHEET, data ?? (empty as unknown as IWorkbookData));
  const model = new GridWorkbook(workbook, univerServices(univer));
  return {
    model, univer,
    close: () => {
      model.dispose();
      dispose();
    },
  };
}
