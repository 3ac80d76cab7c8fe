/** Univer on the page: the grid, its own small toolbar of cells (formula bar, sheet tabs), without Univer's ribbon. */
import { univerScripts } from '../grid/univer';
import type { Univer } from '../grid/univer';
import type { Words } from './words';

const MOST_TEXTS = 50_000;

interface NumberTexts {
  getNumfmtParseValueFilter: (text: string) => { readonly v: unknown; readonly z?: string } | null | undefined;
}

type Locales = Record<string, Record<string, unknown>>;

export interface GridView {
  readonly univer: Univer;
  setDark(dark: boolean): void;
  /** Draws the sheet in view anew, once the page comes to it. */
  redraw(): void;
}

/** The grid speaks English, but for what it says around the words of our functions. */
export function createGridView(container: HTMLElement, help: Words['help']): GridView {
  const scripts = univerScripts();
  rememberNumberTexts(scripts.UniverCore);
  const { LocaleType, mergeLocales } = scripts.UniverCore;
  const words = globalThis as unknown as Locales;
  const texts = ['SheetsCore', 'SheetsSort', 'SheetsFilter', 'SheetsTable', 'SheetsDataValidation'].map((part) => words[`UniverPreset${part}EnUS`] ?? {});
  const formulaWords = 'sheets-formula-ui';
  const helping = { [formulaWords]: { ...words['UniverPresetSheetsCoreEnUS']?.[formulaWords] as object, prompt: help } };
  const { univer, univerAPI } = scripts.UniverPresets.createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(...([...texts, helping] as Parameters<typeof mergeLocales>)) },
    presets: [
      scripts.UniverPresetSheetsCore.UniverSheetsCorePreset({
        container, header: false, toolbar: false, footer: { menus: false, statisticBar: true, zoomSlider: false },
        // The workbench opens with the keyboard in the page, not in a cell.
        disableAutoFocus: true,
        // Tax numbers are text that looks like numbers; a register is full of them and they are right.
        sheets: { disableForceStringMark: true, disableForceStringAlert: true }, disableTextFormatMark: true, disableTextFormatAlert: true,
      }),
      scripts.UniverPresetSheetsSort.UniverSheetsSortPreset(),
      scripts.UniverPresetSheetsFilter.UniverSheetsFilterPreset(),
      tablePreset(),
      scripts.UniverPresetSheetsDataValidation.UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    ],
  });
  let isRedrawing = false;
  return {
    univer,
    setDark: (dark) => univerAPI.toggleDarkMode(dark),
    redraw() {
      if (isRedrawing) return;
      isRedrawing = true;
      requestAnimationFrame(() => {
        isRedrawing = false;
        univerAPI.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
      });
    },
  };
}

/**
 * Univer asks of every text it paints whether it might be a number or a date, at each painting anew, and that is most of
 * the time of a painting. The answer for a text stays the same.
 */
function rememberNumberTexts(core: NumberTexts): void {
  const parse = core.getNumfmtParseValueFilter;
  const answers = new Map<string, ReturnType<typeof parse>>();
  core.getNumfmtParseValueFilter = (text) => {
    if (typeof text !== 'string') return parse(text);
    if (answers.has(text)) return answers.get(text);
    if (answers.size >= MOST_TEXTS) answers.clear();
    const answer = parse(text);
    answers.set(text, answer);
    return answer;
  };
}

/** Without the flag above each table: the sheet's tab says its name already. */
function tablePreset(): ReturnType<ReturnType<typeof univerScripts>['UniverPresetSheetsTable']['UniverSheetsTablePreset']> {
  const preset = univerScripts().UniverPresetSheetsTable.UniverSheetsTablePreset();
  return {
    plugins: preset.plugins.map((each) => {
      const plugin = Array.isArray(each) ? each[0] : each;
      return plugin.pluginName === 'SHEET_TABLE_UI_PLUGIN' ? [plugin, { hideAnchor: true }] : each;
    }),
  };
}
