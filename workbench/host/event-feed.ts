/**
 * Turns what happens in the workbook into Excel's event messages and sends them, later and together, for the events an add-in registered.
 * Event numbers and argument names are those the shipped client reads.
 */
import { areaAddress, intersectAreas } from './areas';
import { cellType, wireValue } from './cell-wire';
import type { Faults } from './faults';
import type { MessageEntry } from './wire';
import type { Area, CellContent, TableInfo, WorkbookChange, WorkbookModel } from './workbook-model';

const CATEGORY = 65_536;
/** Events of collections are aimed at the workbook. */
export const WORKBOOK_TARGET = 'Workbook';
/** Ranges of events that can still be asked for by reference. */
const REMEMBERED = 1_000;
/** In which a reordering fault collects messages. */
const REORDER_MILLISECONDS = 20;

export const EVENT = {
  worksheetChanged: 10, worksheetActivated: 11, worksheetDeactivated: 12, worksheetAdded: 13, worksheetSelectionChanged: 14,
  worksheetDeleted: 15, worksheetCalculated: 16, worksheetFormatChanged: 18, worksheetRowSorted: 19, worksheetRowHiddenChanged: 22,
  worksheetProtectionChanged: 24, worksheetNameChanged: 25, worksheetVisibilityChanged: 26, worksheetMoved: 27,
  documentSelectionChanged: 2, tableSelectionChanged: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103, workbookActivated: 2203,
} as const;

const SHIFTS = { down: 'ShiftCellDown', right: 'ShiftCellRight', up: 'ShiftCellUp', left: 'ShiftCellLeft' } as const;
const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

interface Event {
  readonly type: number;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
  readonly remote: boolean;
}

export interface EventRange {
  readonly sheetId: string;
  readonly area: Area;
}

export class EventFeed {
  /** runtime.enableEvents of the add-in. */
  enabled = true;
  private readonly model: WorkbookModel;
  private readonly faults: Faults;
  private readonly send: (entries: readonly MessageEntry[]) => void;
  private readonly registered = new Map<string, number>();
  private readonly eventRanges = new Map<string, EventRange>();
  private readonly selectionListeners = new Set<() => void>();
  private pending: WorkbookChange[] = [];
  private held: MessageEntry[] = [];
  private nextReference = 1;
  private selectedTables = new Set<string>();

  constructor(model: WorkbookModel, faults: Faults, send: (entries: readonly MessageEntry[]) => void) {
    this.model = model;
    this.faults = faults;
    this.send = send;
    model.watch((change) => this.note(change));
  }

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  rangeOf(reference: string): EventRange | undefined {
    return this.eventRanges.get(reference);
  }

  /** Office.context.document's DocumentSelectionChanged. The result stops it. */
  onDocumentSelection(listener: () => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  private note(change: WorkbookChange): void {
    if (!this.enabled || change.kind === 'editing') return;
    // Where co-authors look is theirs.
    if (change.origin === 'remote' && (change.kind === 'selection' || change.kind === 'sheetActivated' || change.kind === 'sheetDeactivated')) return;
    if (this.pending.length === 0) queueMicrotask(() => this.flush());
    this.pending.push(change);
  }

  /** After the action that caused them, so that a table has grown over what was written below it. */
  private flush(): void {
    const changes = this.pending;
    this.pending = [];
    const entries = changes.flatMap((change) => this.eventsOf(change)).flatMap((event) => this.entriesOf(event));
    if (changes.some((change) => change.kind === 'selection')) {
      // Workbook.onSelectionChanged: the client asks for it without a word to its host, so it is always told.
      entries.push({ messageCategory: CATEGORY, messageType: EVENT.documentSelectionChanged, targetId: '', message: '{}' });
      setTimeout(() => this.selectionListeners.forEach((listener) => listener()), this.faults.eventDelay);
    }
    if (entries.length > 0) this.dispatch(entries);
  }

  private dispatch(entries: readonly MessageEntry[]): void {
    const late = (work: () => void, extra = 0) => setTimeout(work, this.faults.eventDelay + extra);
    if (this.faults.events === 'dropped') return;
    if (this.faults.events === 'doubled') late(() => this.send([...entries, ...entries]));
    else if (this.faults.events === 'reordered') {
      if (this.held.length === 0) late(() => this.send(this.held.splice(0).reverse()), REORDER_MILLISECONDS);
      this.held.push(...entries);
    } else late(() => this.send(entries));
  }

  private entriesOf(event: Event): MessageEntry[] {
    return event.targets.filter((target) => this.registered.has(`${event.type} ${target}`)).map((targetId) => ({
      messageCategory: CATEGORY,
      messageType: event.type,
      targetId,
      message: JSON.stringify(event.args),
      ...(event.remote ? { isRemoteOverride: true } : {}),
    }));
  }

  private eventsOf(change: WorkbookChange): Event[] {
    const remote = change.origin === 'remote';
    const source = remote ? 'Remote' : 'Local';
    const sheetEvent = (type: number, args: Readonly<Record<string, unknown>> = {}): Event[] => {
      if (!('sheetId' in change)) return [];
      const worksheetId = change.sheetId;
      return [{ type, remote, targets: [worksheetId, WORKBOOK_TARGET], args: { source, worksheetId, ...args } }];
    };
    switch (change.kind) {
      case 'cells': return this.cellEvents(change, source);
      case 'format': return sheetEvent(EVENT.worksheetFormatChanged, { address: areaAddress(change.area), referenceId: this.remember(change) });
      case 'rowsSorted': return sheetEvent(EVENT.worksheetRowSorted, { address: areaAddress(change.area) });
      case 'rowsHidden':
        return sheetEvent(EVENT.worksheetRowHiddenChanged, { address: areaAddress(change.area), changeType: change.hidden ? 'Hidden' : 'Unhidden' });
      case 'calculated': return sheetEvent(EVENT.worksheetCalculated);
      case 'sheetAdded': return sheetEvent(EVENT.worksheetAdded);
      case 'sheetDeleted': return sheetEvent(EVENT.worksheetDeleted);
      case 'sheetActivated': return sheetEvent(EVENT.worksheetActivated);
      case 'sheetDeactivated': return sheetEvent(EVENT.worksheetDeactivated);
      case 'sheetRenamed': return sheetEvent(EVENT.worksheetNameChanged, { nameBefore: change.before, nameAfter: change.after });
      case 'sheetMoved': return sheetEvent(EVENT.worksheetMoved, { positionBefore: change.before, positionAfter: change.after });
      case 'sheetVisibility':
        return sheetEvent(EVENT.worksheetVisibilityChanged, { visibilityBefore: VISIBILITIES[change.before], visibilityAfter: VISIBILITIES[change.after] });
      case 'sheetProtection': return sheetEvent(EVENT.worksheetProtectionChanged, { isProtected: change.protected });
      case 'tableAdded': return sheetEvent(EVENT.tableAdded, { tableId: change.tableId });
      case 'tableDeleted': return sheetEvent(EVENT.tableDeleted, { tableId: change.tableId, tableName: change.name });
      case 'selection': return this.selectionEvents(change.sheetId, change.areas);
      // Office.js at this version has no event for a table's new name, for filters or for the cell editor.
      case 'tableRenamed': case 'filtered': case 'editing': return [];
    }
  }

  private cellEvents(change: Extract<WorkbookChange, { kind: 'cells' }>, source: string): Event[] {
    const remote = change.origin === 'remote';
    const about = {
      changeType: change.how, source, worksheetId: change.sheetId, address: areaAddress(change.area), referenceId: this.remember(change),
      ...(change.single ? detailsOf(change.single) : {}),
    };
    const sheetArgs = {
      ...about, shiftDirection: change.shift ? SHIFTS[change.shift] : 'None',
      triggerSource: change.origin === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    };
    const tables = this.tablesAt(change.sheetId, change.area).map((table): Event => ({
      type: EVENT.tableChanged, remote, targets: [table.id, change.sheetId, WORKBOOK_TARGET], args: { ...about, tableId: table.id },
    }));
    return [{ type: EVENT.worksheetChanged, remote, targets: [change.sheetId, WORKBOOK_TARGET], args: sheetArgs }, ...tables];
  }

  private selectionEvents(worksheetId: string, areas: readonly Area[]): Event[] {
    const address = areas.map(areaAddress).join(',');
    const events: Event[] = [
      { type: EVENT.worksheetSelectionChanged, remote: false, targets: [worksheetId, WORKBOOK_TARGET], args: { address, worksheetId } },
    ];
    const before = this.selectedTables;
    this.selectedTables = new Set();
    for (const table of this.model.tables()) {
      const inside = table.sheetId === worksheetId ? areas.flatMap((area) => intersectAreas(area, table.area) ?? []) : [];
      if (inside.length > 0) this.selectedTables.add(table.id);
      if (inside.length === 0 && !before.has(table.id)) continue;
      const args = { address: inside.map(areaAddress).join(','), worksheetId: table.sheetId, tableId: table.id };
      events.push({ type: EVENT.tableSelectionChanged, remote: false, targets: [table.id], args });
    }
    return events;
  }

  private tablesAt(sheetId: string, area: Area): TableInfo[] {
    return this.model.tables().filter((table) => table.sheetId === sheetId && intersectAreas(table.area, area));
  }

  private remember(range: EventRange): string {
    const reference = `event:${this.nextReference}`;
    this.nextReference += 1;
    this.eventRanges.set(reference, { sheetId: range.sheetId, area: range.area });
    const oldest = this.eventRanges.size > REMEMBERED ? this.eventRanges.keys().next().value : undefined;
    if (oldest !== undefined) this.eventRanges.delete(oldest);
    return reference;
  }
}

function detailsOf(single: { readonly before: CellContent; readonly after: CellContent }): Record<string, unknown> {
  return {
    valueBefore: wireValue(single.before), valueAfter: wireValue(single.after),
    valueTypeBefore: cellType(single.before), valueTypeAfter: cellType(single.after),
  };
}
