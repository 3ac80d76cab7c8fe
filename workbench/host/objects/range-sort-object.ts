/** Excel.RangeSort: sorts the rows of any range, which is how users tear rows apart when the range is narrower than the table. */
import { ExcelError, invalidArgument } from '../excel-error';
import { guardContents, guardSheet } from '../guards';
import type { HostContext } from '../host-context';
import type { LiveRange } from '../live-ranges';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import type { RangeState } from '../range-place';
import { sortKeys } from '../sort-fields';

export function rangeSortObject(host: HostContext, live: LiveRange): HostObject {
  return bindObject(SORT, { host, live });
}

const SORT: Shape<RangeState> = {
  className: 'RangeSort',
  methods: {
    Apply({ host, live }, fields, matchCase, hasHeaders, orientation) {
      if (orientation === 'Columns') throw new ExcelError('UnsupportedOperation');
      const area = live.area();
      const rows = hasHeaders === true ? { ...area, row: area.row + 1, rowCount: area.rowCount - 1 } : area;
      if (rows.rowCount < 1) throw invalidArgument();
      guardSheet(host, live.sheetId, 'allowSort');
      guardContents(host, live.sheetId, rows);
      host.model.sortRows(live.sheetId, rows, sortKeys(fields, area.columnCount), matchCase === true);
    },
  },
};
