/** Data validation of cells, as Univer's rules over ranges. */
import { intersectAreas, subtractArea } from '../host/areas';
import { areaOf, rangeOf } from './tables';
import type { Area, CellValidation, ValidationRule } from '../host/workbook-model';
import type { GridContext } from './grid-context';
import type { IMutationInfo, ISheetDataValidationRule } from './univer';

const ALERTS = ['Information', 'Stop', 'Warning'] as const;
const RANGES = 1;
/** Excel shows the value as any other, with an arrow beside it. */
const ARROW = 1;
const TYPES = { WholeNumber: 'whole', Decimal: 'decimal', Date: 'date', Time: 'time', TextLength: 'textLength' } as const;

export function validationOf(context: GridContext, sheetId: string, area: Area): CellValidation | null | undefined {
  const rules = touching(context, sheetId, area);
  const [first] = rules;
  if (!first) return null;
  const covered = rules.flatMap((rule) => rule.ranges).reduce((cells, range) => {
    const common = intersectAreas(areaOf(range), area);
    return cells + (common ? common.rowCount * common.columnCount : 0);
  }, 0);
  const same = rules.every((rule) => JSON.stringify(toValidation(rule)) === JSON.stringify(toValidation(first)));
  return same && covered === area.rowCount * area.columnCount ? toValidation(first) : undefined;
}

export function setValidation(context: GridContext, sheetId: string, area: Area, validation: CellValidation | null): void {
  const place = { unitId: context.unitId, subUnitId: sheetId };
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  for (const rule of touching(context, sheetId, area)) {
    const rest = rule.ranges.flatMap((range) => subtractArea(areaOf(range), area)).map(rangeOf);
    if (rest.length === 0) {
      redos.push({ id: 'data-validation.mutation.removeRule', params: { ...place, ruleId: rule.uid } });
      undos.unshift({ id: 'data-validation.mutation.addRule', params: { ...place, rule } });
    } else {
      const update = (ranges: object[]) => ({ id: 'data-validation.mutation.updateRule', params: { ...place, ruleId: rule.uid, payload: { type: RANGES, payload: ranges } } });
      redos.push(update(rest));
      undos.unshift(update(rule.ranges));
    }
  }
  if (validation) {
    const rule = toRule(validation, area);
    redos.push({ id: 'data-validation.mutation.addRule', params: { ...place, rule } });
    undos.unshift({ id: 'data-validation.mutation.removeRule', params: { ...place, ruleId: rule.uid } });
  }
  if (redos.length > 0) context.run(redos, undos);
}

/** The rules follow cells that were moved one by one; null: nothing of the area is left. */
export function moveValidations(context: GridContext, sheetId: string, place: (area: Area) => Area | null): void {
  const at = { unitId: context.unitId, subUnitId: sheetId };
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  for (const rule of context.univer.validations.getRules(context.unitId, sheetId)) {
    const ranges = rule.ranges.flatMap((range) => place(areaOf(range)) ?? []).map(rangeOf);
    if (JSON.stringify(ranges.map(areaOf)) === JSON.stringify(rule.ranges.map(areaOf))) continue;
    if (ranges.length === 0) {
      redos.push({ id: 'data-validation.mutation.removeRule', params: { ...at, ruleId: rule.uid } });
      undos.unshift({ id: 'data-validation.mutation.addRule', params: { ...at, rule } });
    } else {
      const update = (payload: object[]) => ({ id: 'data-validation.mutation.updateRule', params: { ...at, ruleId: rule.uid, payload: { type: RANGES, payload } } });
      redos.push(update(ranges));
      undos.unshift(update(rule.ranges));
    }
  }
  if (redos.length > 0) context.run(redos, undos);
}

/** Rows that a table grows over are checked like the row above them; `count` rows below `above`, where nothing is checked yet. */
export function extendValidations(context: GridContext, sheetId: string, above: Area, count: number): void {
  const below = { ...above, row: above.row + above.rowCount, rowCount: count };
  if (touching(context, sheetId, below).length > 0) return;
  const at = { unitId: context.unitId, subUnitId: sheetId };
  const changes = touching(context, sheetId, above).map((rule) => {
    const ranges = rule.ranges.flatMap((range) => {
      const whole = areaOf(range);
      const shared = intersectAreas(whole, above);
      if (!shared) return [range];
      // A rule of just these columns grows; of a wider one, only the table's columns go on.
      const isSame = shared.columnCount === whole.columnCount && whole.row + whole.rowCount === below.row;
      return isSame ? [rangeOf({ ...whole, rowCount: whole.rowCount + count })] : [range, rangeOf({ ...shared, row: below.row, rowCount: count })];
    });
    const update = (payload: object[]): IMutationInfo => ({ id: 'data-validation.mutation.updateRule', params: { ...at, ruleId: rule.uid, payload: { type: RANGES, payload } } });
    return [update(ranges), update(rule.ranges)] as const;
  });
  if (changes.length > 0) context.run(changes.map(([redo]) => redo), changes.map(([, undo]) => undo));
}

function touching(context: GridContext, sheetId: string, area: Area): ISheetDataValidationRule[] {
  return context.univer.validations.getRules(context.unitId, sheetId).filter((rule) => rule.ranges.some((range) => intersectAreas(areaOf(range), area)));
}

function toRule(validation: CellValidation, area: Area): ISheetDataValidationRule {
  const { rule, alert, prompt } = validation;
  const common = {
    uid: crypto.randomUUID(), ranges: [rangeOf(area)], allowBlank: validation.ignoreBlanks, showErrorMessage: alert.show,
    errorStyle: ALERTS.indexOf(alert.style), error: alert.message, errorTitle: alert.title,
    showInputMessage: prompt.show, prompt: prompt.message, promptTitle: prompt.title, bizInfo: { excel: JSON.stringify(rule) },
  };
  return { ...common, ...univerRule(rule) } as unknown as ISheetDataValidationRule;
}

function univerRule(rule: ValidationRule): object {
  if (rule.type === 'List') return { type: 'list', formula1: rule.source, showDropDown: rule.inCellDropDown, renderMode: ARROW };
  if (rule.type === 'Custom') return { type: 'custom', formula1: rule.formula };
  const operator = rule.operator.charAt(0).toLowerCase() + rule.operator.slice(1);
  return { type: TYPES[rule.type], operator, formula1: String(rule.formula1), ...(rule.formula2 === undefined ? {} : { formula2: String(rule.formula2) }) };
}

function toValidation(rule: ISheetDataValidationRule): CellValidation {
  return {
    rule: excelRule(rule), ignoreBlanks: rule.allowBlank ?? true,
    alert: { show: rule.showErrorMessage ?? true, style: ALERTS[rule.errorStyle ?? 1] ?? 'Stop', title: rule.errorTitle ?? '', message: rule.error ?? '' },
    prompt: { show: rule.showInputMessage ?? false, title: rule.promptTitle ?? '', message: rule.prompt ?? '' },
  };
}

/** The rule as it was given, if we made it; else read from Univer's. */
function excelRule(rule: ISheetDataValidationRule): ValidationRule {
  const given = (rule.bizInfo as { excel?: string } | undefined)?.excel;
  if (given !== undefined) return JSON.parse(given) as ValidationRule;
  const formula1 = rule.formula1 ?? '';
  if (rule.type === 'list' || rule.type === 'listMultiple') return { type: 'List', source: formula1, inCellDropDown: rule.showDropDown !== false };
  const type = (Object.keys(TYPES) as (keyof typeof TYPES)[]).find((key) => TYPES[key] === rule.type);
  if (!type) return { type: 'Custom', formula: formula1 };
  const operator = String(rule.operator ?? 'between');
  return { type, operator: operator.charAt(0).toUpperCase() + operator.slice(1), formula1, ...(rule.formula2 ? { formula2: rule.formula2 } : {}) };
}
