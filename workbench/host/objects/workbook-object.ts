/** Excel.Workbook, the root of every request, with its application and runtime. */
import { ExcelError, invalidArgument } from '../excel-error';
import { EVENT, WORKBOOK_TARGET } from '../event-feed';
import { eventMethods } from '../event-methods';
import type { HostContext } from '../host-context';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import type { CalculationMode } from '../workbook-model';
import { functionsObject } from './functions-object';
import { rangeAreasObject } from './range-areas-object';
import { settingsObject } from './settings-object';
import { worksheetsObject } from './worksheets-object';

interface State {
  readonly host: HostContext;
}

export function workbookObject(host: HostContext): HostObject {
  return bindObject(WORKBOOK, { host });
}

const ENGINE_VERSION = 191029;

const RUNTIME: Shape<State> = {
  className: 'Runtime',
  properties: {
    EnableEvents: {
      read: ({ host }) => host.events.enabled,
      write({ host }, value) {
        if (typeof value !== 'boolean') throw invalidArgument();
        host.events.enabled = value;
      },
    },
  },
};

const APPLICATION: Shape<State> = {
  className: 'Application',
  properties: {
    CalculationMode: {
      read: ({ host }) => host.model.calculationMode(),
      write({ host }, value) {
        if (value !== 'Automatic' && value !== 'AutomaticExceptTables' && value !== 'Manual') throw invalidArgument();
        host.model.setCalculationMode(value satisfies CalculationMode);
      },
    },
    CalculationEngineVersion: { read: () => ENGINE_VERSION },
    CalculationState: { read: () => 'Done' },
    DecimalSeparator: { read: () => '.' },
    ThousandsSeparator: { read: () => ',' },
    UseSystemSeparators: { read: () => true },
  },
  methods: {
    Calculate({ host }, type) {
      if (type !== 'Recalculate' && type !== 'Full' && type !== 'FullRebuild') throw invalidArgument();
      host.model.recalculate();
    },
    // Between two answers nothing is drawn and nothing is shown as calculated anyway.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const WORKBOOK: Shape<State> = {
  className: 'Workbook',
  properties: {
    Name: { read: ({ host }) => host.model.name },
    ReadOnly: { read: () => false },
    CalculationEngineVersion: { read: () => ENGINE_VERSION },
  },
  children: {
    Application: ({ host }) => bindObject(APPLICATION, { host }),
    _Runtime: ({ host }) => bindObject(RUNTIME, { host }),
    Worksheets: ({ host }) => worksheetsObject(host),
    Tables: ({ host }) => host.make.tables(null),
    Names: ({ host }) => host.make.names(null),
    Settings: ({ host }) => settingsObject(host),
    Functions: ({ host }) => functionsObject(host),
  },
  methods: {
    ...eventMethods<State>({ ActivatedEvent: EVENT.workbookActivated }, () => WORKBOOK_TARGET),
    GetSelectedRange({ host }) {
      const { sheetId, areas } = host.model.selection();
      const [area, ...others] = areas;
      if (!area || others.length > 0) throw new ExcelError('InvalidSelection');
      return host.make.range(sheetId, area);
    },
    GetSelectedRanges({ host }) {
      const { sheetId, areas } = host.model.selection();
      if (areas.length === 0) throw new ExcelError('InvalidSelection');
      return rangeAreasObject(host, sheetId, areas);
    },
    GetActiveCell({ host }) {
      const { sheetId, areas } = host.model.selection();
      const [area] = areas;
      if (!area) throw new ExcelError('InvalidSelection');
      return host.make.range(sheetId, { ...area, rowCount: 1, columnCount: 1 });
    },
    _GetRangeForEventByReferenceId({ host }, reference) {
      const range = typeof reference === 'string' ? host.events.rangeOf(reference) : undefined;
      if (!range) throw new ExcelError('InvalidReference');
      return host.make.range(range.sheetId, range.area);
    },
    _GetRangeOrNullObjectForEventByReferenceId({ host }, reference) {
      const range = typeof reference === 'string' ? host.events.rangeOf(reference) : undefined;
      return range ? host.make.range(range.sheetId, range.area) : null;
    },
    _GetReferenceCount: ({ host }) => host.ranges.keptCount,
    _RemoveReference: ({ host }, reference) => host.ranges.release(String(reference)),
    _RemoveAllReferences: ({ host }) => host.ranges.releaseAll(),
  },
};
