/** Defined names. */
import type { NameInfo } from '../host/workbook-model';
import type { GridContext } from './grid-context';
import type { IMutationInfo } from './univer';

const WHOLE_WORKBOOK = 'AllDefaultWorkbook';
const SET = 'formula.mutation.set-defined-name';
const REMOVE = 'formula.mutation.remove-defined-name';

interface Known extends NameInfo {
  readonly id: string;
}

function known(context: GridContext): Known[] {
  return Object.values(context.univer.names.getDefinedNameMap(context.unitId) ?? {}).map((each) => ({
    id: each.id, name: each.name, sheetId: !each.localSheetId || each.localSheetId === WHOLE_WORKBOOK ? null : each.localSheetId,
    formula: `=${each.formulaOrRefString.replace(/^=/, '')}`, comment: each.comment ?? '', visible: each.hidden !== true,
  }));
}

export function nameInfos(context: GridContext): NameInfo[] {
  return known(context).map(({ id: _id, ...info }) => info);
}

export function setName(context: GridContext, name: NameInfo): void {
  const old = find(context, name.name, name.sheetId);
  const id = old?.id ?? crypto.randomUUID();
  const undo = old ? setting(context, id, old) : removing(context, id, name);
  context.run([setting(context, id, name)], [undo]);
}

export function deleteName(context: GridContext, name: string, sheetId: string | null): void {
  const old = find(context, name, sheetId);
  if (old) context.run([removing(context, old.id, old)], [setting(context, old.id, old)]);
}

function find(context: GridContext, name: string, sheetId: string | null): Known | undefined {
  return known(context).find((each) => each.sheetId === sheetId && each.name.toLowerCase() === name.toLowerCase());
}

function setting(context: GridContext, id: string, name: NameInfo): IMutationInfo {
  // A plain reference stands without its sign, a formula with it.
  const bare = name.formula.replace(/^=/, '');
  const isReference = /^(?:'(?:[^']|'')+'|[^'!()]+)!\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?$/i.test(bare);
  const params = {
    unitId: context.unitId, id, name: name.name, formulaOrRefString: isReference ? bare : `=${bare}`, comment: name.comment, hidden: !name.visible,
    localSheetId: name.sheetId ?? WHOLE_WORKBOOK,
  };
  return { id: SET, params };
}

function removing(context: GridContext, id: string, name: NameInfo): IMutationInfo {
  return { id: REMOVE, params: { unitId: context.unitId, id, name: name.name, formulaOrRefString: name.formula } };
}
