/** Excel.RangeAreas, as far as a selection of several areas needs it. */
import { areaAddress, sheetPrefix } from '../areas';
import { sheetById } from '../host-context';
import type { HostContext } from '../host-context';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import type { Area } from '../workbook-model';

interface State {
  readonly host: HostContext;
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

const COLLECTION: Shape<State> = {
  className: 'RangeCollection',
  items: ({ host, sheetId, areas }) => areas.map((area) => host.make.range(sheetId, area)),
  methods: { GetCount: ({ areas }) => areas.length },
};

const RANGE_AREAS: Shape<State> = {
  className: 'RangeAreas',
  properties: {
    Address: { read: ({ host, sheetId, areas }) => areas.map((area) => sheetPrefix(sheetById(host, sheetId).name) + areaAddress(area)).join(',') },
    AreaCount: { read: ({ areas }) => areas.length },
    CellCount: { read: ({ areas }) => areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0) },
  },
  children: {
    Worksheet: ({ host, sheetId }) => host.make.worksheet(sheetId),
    Areas: (state) => bindObject(COLLECTION, state),
  },
  // The areas are those of the moment; nothing has to be kept alive for them.
  methods: { _KeepReference: () => undefined },
};

export function rangeAreasObject(host: HostContext, sheetId: string, areas: readonly Area[]): HostObject {
  return bindObject(RANGE_AREAS, { host, sheetId, areas });
}
