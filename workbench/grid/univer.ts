/**
 * Univer, the spreadsheet grid. The page loads its prebuilt scripts (server/vendor.mjs names them), because
 * bundling fifteen megabytes at every build buys nothing; this file is the only one that takes things from them.
 */
import type * as Presets from '@univerjs/presets';
import type * as SheetsCore from '@univerjs/preset-sheets-core';
import type * as SheetsTable from '@univerjs/preset-sheets-table';
import type * as DataValidation from '@univerjs/preset-sheets-data-validation';
import type * as SheetsSort from '@univerjs/preset-sheets-sort';
import type * as SheetsFilter from '@univerjs/preset-sheets-filter';

export type Univer = Presets.Univer;
export type Injector = Presets.Injector;
export type ICellData = Presets.ICellData;
export type IStyleData = Presets.IStyleData;
export type IRange = Presets.IRange;
export type IWorkbookData = Presets.IWorkbookData;
export type IWorksheetData = Presets.IWorksheetData;
export type ICommandInfo = Presets.ICommandInfo;
export type ICommandService = Presets.ICommandService;
export type IMutationInfo = Presets.IMutationInfo;
export type ISheetDataValidationRule = Presets.ISheetDataValidationRule;
export type Workbook = Presets.Workbook;
export type Worksheet = Presets.Worksheet;
export type NewFunction = Parameters<SheetsCore.IRegisterFunctionService['registerFunction']>[0];
export type SheetTable = NonNullable<ReturnType<SheetsTable.TableManager['getTableById']>>;

/** What Univer's scripts put on the window, as far as we use it. */
interface UniverScripts {
  readonly UniverCore: Pick<typeof Presets,
    'ICommandService' | 'IUniverInstanceService' | 'IUndoRedoService' | 'LocaleType' | 'mergeLocales' | 'UniverInstanceType'
    | 'Rectangle' | 'ObjectMatrix' | 'ThemeService'> & { getNumfmtParseValueFilter: typeof Presets.getNumfmtParseValueFilter };
  readonly UniverPresets: Pick<typeof Presets, 'createUniver'>;
  readonly UniverSheets: Pick<typeof SheetsCore, 
    'SheetsSelectionsService' | 'SetRangeValuesUndoMutationFactory' | 'RangeThemeStyle' | 'SheetRangeThemeModel' | 'SheetInterceptorService' | 'INTERCEPTOR_POINT'>;
  readonly UniverEngineFormula: Pick<typeof SheetsCore, 'IDefinedNamesService' | 'IFunctionService' | 'FormulaDataModel'>;
  readonly UniverEngineRender: Pick<typeof SheetsCore, 'IRenderManagerService'>;
  readonly UniverSheetsUi: Pick<typeof SheetsCore, 'SheetSkeletonManagerService'>;
  readonly UniverSheetsFormula: Pick<typeof SheetsCore, 'IRegisterFunctionService'>;
  readonly UniverSheetsTable: Pick<typeof SheetsTable, 'TableManager'>;
  readonly UniverSheetsDataValidation: Pick<typeof DataValidation, 'SheetDataValidationModel'>;
  readonly UniverPresetSheetsCore: Pick<typeof SheetsCore, 'UniverSheetsCorePreset'>;
  readonly UniverPresetSheetsTable: Pick<typeof SheetsTable, 'UniverSheetsTablePreset'>;
  readonly UniverPresetSheetsDataValidation: Pick<typeof DataValidation, 'UniverSheetsDataValidationPreset'>;
  readonly UniverPresetSheetsSort: Pick<typeof SheetsSort, 'UniverSheetsSortPreset'>;
  readonly UniverPresetSheetsFilter: Pick<typeof SheetsFilter, 'UniverSheetsFilterPreset'>;
}

/** Read when used, not when loaded: tests put the scripts in place first. */
export function univerScripts(): UniverScripts {
  return globalThis as unknown as UniverScripts;
}

/** The services of one Univer that the model works with. */
export interface UniverServices {
  readonly commands: Presets.ICommandService;
  readonly undo: Presets.IUndoRedoService;
  readonly tables: SheetsTable.TableManager;
  readonly selections: SheetsCore.SheetsSelectionsService;
  readonly names: SheetsCore.IDefinedNamesService;
  readonly formulas: SheetsCore.FormulaDataModel;
  readonly functions: SheetsCore.IFunctionService;
  readonly newFunctions: SheetsCore.IRegisterFunctionService;
  readonly validations: DataValidation.SheetDataValidationModel;
  readonly units: Presets.IUniverInstanceService;
  readonly injector: Presets.Injector;
}

export function univerServices(univer: Univer): UniverServices {
  const scripts = univerScripts();
  const injector = univer.__getInjector();
  return {
    commands: injector.get(scripts.UniverCore.ICommandService),
    undo: injector.get(scripts.UniverCore.IUndoRedoService),
    tables: injector.get(scripts.UniverSheetsTable.TableManager),
    selections: injector.get(scripts.UniverSheets.SheetsSelectionsService),
    names: injector.get(scripts.UniverEngineFormula.IDefinedNamesService),
    formulas: injector.get(scripts.UniverEngineFormula.FormulaDataModel),
    functions: injector.get(scripts.UniverEngineFormula.IFunctionService),
    newFunctions: injector.get(scripts.UniverSheetsFormula.IRegisterFunctionService),
    validations: injector.get(scripts.UniverSheetsDataValidation.SheetDataValidationModel),
    units: injector.get(scripts.UniverCore.IUniverInstanceService),
    injector,
  };
}
