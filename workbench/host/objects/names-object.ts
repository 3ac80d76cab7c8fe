/** Excel.NamedItemCollection and Excel.NamedItem, of the workbook or of one sheet. */
import { absoluteAddress, areaAddress, parseAddress, sheetPrefix } from '../areas';
import { ExcelError, invalidArgument, itemNotFound } from '../excel-error';
import { sheetById } from '../host-context';
import type { HostContext } from '../host-context';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import { formulaPlace, rangeArgument } from '../range-place';
import type { Place } from '../range-place';
import type { NameInfo } from '../workbook-model';

interface State {
  readonly host: HostContext;
  readonly sheetId: string | null;
}

export function namesObject(host: HostContext, sheetId: string | null): HostObject {
  return bindObject(NAMES, { host, sheetId });
}

type ItemState = State & { readonly name: string };

const NAME: Shape<ItemState> = {
  className: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { read: (state) => info(state).name },
    Formula: { read: (state) => info(state).formula, write: (state, value) => change(state, { formula: formulaOf(state.host, value) }) },
    Value: {
      read: (state) => {
        const place = placeOf(state);
        return place ? `${sheetPrefix(sheetById(state.host, place.sheetId).name)}${areaAddress(place.area)}` : info(state).formula;
      },
    },
    Type: { read: (state) => (placeOf(state) ? 'Range' : 'String') },
    Comment: { read: (state) => info(state).comment, write: (state, value) => change(state, { comment: String(value) }) },
    Visible: { read: (state) => info(state).visible, write: (state, value) => change(state, { visible: value === true }) },
    Scope: { read: ({ sheetId }) => (sheetId === null ? 'Workbook' : 'Worksheet') },
  },
  children: {
    Worksheet({ host, sheetId }) {
      if (sheetId === null) throw itemNotFound();
      return host.make.worksheet(sheetId);
    },
    WorksheetOrNullObject: ({ host, sheetId }) => (sheetId === null ? null : host.make.worksheet(sheetId)),
  },
  methods: {
    Delete(state) {
      info(state);
      state.host.model.deleteName(state.name, state.sheetId);
    },
    GetRange(state) {
      const place = placeOf(state);
      if (!place) throw new ExcelError('InvalidReference');
      return state.host.make.range(place.sheetId, place.area);
    },
    GetRangeOrNullObject(state) {
      const place = placeOf(state);
      return place ? state.host.make.range(place.sheetId, place.area) : null;
    },
  },
};

const NAMES: Shape<State> = {
  className: 'NamedItemCollection',
  items: ({ host, sheetId }) =>
    host.model.names().filter((one) => one.sheetId === sheetId).map((one) => bindObject(NAME, { host, sheetId, name: one.name })),
  item(state, name) {
    const found = find(state, name);
    if (!found) throw itemNotFound();
    return bindObject(NAME, { ...state, name: found.name });
  },
  methods: {
    Add(state, name, reference, comment) {
      if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || parseAddress(name) || /^[rc]$/i.test(name)) throw invalidArgument();
      if (find(state, name)) throw new ExcelError('ItemAlreadyExists');
      const { host, sheetId } = state;
      host.model.setName({ name, sheetId, formula: formulaOf(host, reference), comment: typeof comment === 'string' ? comment : '', visible: true });
      return bindObject(NAME, { host, sheetId, name });
    },
    GetCount: ({ host, sheetId }) => host.model.names().filter((one) => one.sheetId === sheetId).length,
    GetItemOrNullObject(state, name) {
      const found = find(state, name);
      return found ? bindObject(NAME, { ...state, name: found.name }) : null;
    },
  },
};

function find({ host, sheetId }: State, name: unknown): NameInfo | undefined {
  if (typeof name !== 'string') throw invalidArgument();
  return host.model.names().find((one) => one.sheetId === sheetId && one.name.toLowerCase() === name.toLowerCase());
}

function info(state: ItemState): NameInfo {
  const found = find(state, state.name);
  if (!found) throw itemNotFound();
  return found;
}

function change(state: ItemState, part: Partial<NameInfo>): void {
  state.host.model.setName({ ...info(state), ...part });
}

function placeOf(state: ItemState): Place | undefined {
  return formulaPlace(state.host, info(state).formula, state.sheetId ?? state.host.model.activeSheetId());
}

function formulaOf(host: HostContext, reference: unknown): string {
  const place = rangeArgument(reference);
  if (place) return `=${sheetPrefix(sheetById(host, place.sheetId).name)}${absoluteAddress(place.area)}`;
  if (typeof reference !== 'string' || reference === '') throw invalidArgument();
  return reference.startsWith('=') ? reference : `="${reference.replaceAll('"', '""')}"`;
}
