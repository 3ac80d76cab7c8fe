/**
 * A workbook that several people have open, each in an Excel of their own, as through OneDrive: what is done in one arrives in
 * the others a moment later and with the origin `remote`. Every Excel does its own edits at once; edits that meet are settled
 * by meeting-edits.ts. One of them is in the middle: all others have a link to it alone, and it passes on what they say.
 *
 * Shared are cells, their number formats, rows and columns, sheets and tables. Each one's own are the selection, undo, filters
 * (a sheet view of their own), colours and widths, settings, and what formulas give: every Excel calculates for itself.
 */
import { areaAfterDelete, areaAfterInsert } from './area-shift';
import { intersectAreas, makeArea, sameArea } from './areas';
import { meet, type SharedEdit, type SharedTable, type Stamp } from './meeting-edits';
import type { Area, CellWrite, SheetInfo, TableInfo, WorkbookChange, WorkbookModel } from './workbook-model';

export interface SharedMessage {
  /** Of those with edits, counted from 1; one without has the number of the last. */
  readonly number: number;
  /** So many of the other's have arrived. */
  readonly seen: number;
  readonly edits: readonly SharedEdit[];
}

interface Sent {
  readonly number: number;
  edits: readonly SharedEdit[];
}

interface LinkOwner {
  tell(): void;
  /** `met`: others were under way the other way. */
  arrive(edits: readonly SharedEdit[], from: Link, met: boolean): void;
}

/** The way to one other Excel. */
export class Link {
  private readonly post: (message: SharedMessage) => void;
  private readonly owner: LinkOwner;
  private sent = 0;
  private seen = 0;
  /** What the other may not have had when it said something. */
  private underWay: Sent[] = [];

  constructor(post: (message: SharedMessage) => void, owner: LinkOwner) {
    this.post = post;
    this.owner = owner;
  }

  tell(edits: readonly SharedEdit[]): void {
    this.sent += 1;
    this.underWay.push({ number: this.sent, edits });
    this.post({ number: this.sent, seen: this.seen, edits });
  }

  /** Messages of one way come in the order in which they were sent. */
  take({ number, seen, edits }: SharedMessage): void {
    // What was done here a moment ago met it, too.
    this.owner.tell();
    this.underWay = this.underWay.filter((sent) => sent.number > seen);
    if (edits.length === 0) return;
    this.seen = number;
    let theirs = edits;
    const met = this.underWay.length > 0;
    for (const sent of this.underWay) [sent.edits, theirs] = meet(sent.edits, theirs);
    this.post({ number: this.sent, seen: this.seen, edits: [] });
    if (theirs.length > 0) this.owner.arrive(theirs, this, met);
  }
}

export class CoAuthors implements LinkOwner {
  private readonly model: WorkbookModel;
  private readonly by: string;
  private readonly now: () => number;
  private readonly isMiddle: boolean;
  private readonly links = new Set<Link>();
  private pending: SharedEdit[] = [];
  private isWaiting = false;
  private tables: readonly TableInfo[];
  private sheetNames: ReadonlyMap<string, string>;
  private lastAt = 0;

  /** `by` is another one for every Excel of the workbook; to one of them all others are linked, it is in the middle. */
  constructor(model: WorkbookModel, { by, now, isMiddle }: { readonly by: string; readonly now: () => number; readonly isMiddle: boolean }) {
    this.model = model;
    this.by = by;
    this.now = now;
    this.isMiddle = isMiddle;
    this.tables = model.tables();
    this.sheetNames = namesOf(model);
    model.watch((change) => {
      if (change.origin !== 'remote') this.note(change);
    });
  }

  /** An Excel that has the workbook as it stands now. */
  link(post: (message: SharedMessage) => void): Link {
    this.tell();
    const link = new Link(post, this);
    this.links.add(link);
    return link;
  }

  unlink(link: Link): void {
    this.links.delete(link);
  }

  /** Says now what was done and not said yet. */
  tell(): void {
    this.noteTables();
    this.isWaiting = false;
    const edits = this.pending;
    this.pending = [];
    if (edits.length > 0) for (const link of this.links) link.tell(edits);
  }

  private note(change: WorkbookChange): void {
    const { model } = this;
    if (!('sheetId' in change)) return;
    const sheet = this.sheetNames.get(change.sheetId) ?? '';
    switch (change.kind) {
      case 'cells':
        if (change.how === 'RangeEdited') this.noteCells(change.sheetId, change.area);
        else this.noteShift(change, sheet);
        break;
      case 'rowsSorted': this.noteCells(change.sheetId, change.area); break;
      case 'format': this.noteFormats(change.sheetId, change.area); break;
      case 'sheetAdded': {
        this.sheetNames = namesOf(model);
        const added = this.sheetNames.get(change.sheetId) ?? '';
        this.pending.push({ kind: 'sheetAdded', sheet: added, stamp: this.stamp() });
        break;
      }
      case 'sheetDeleted':
        this.noteTables();
        this.pending.push({ kind: 'sheetDeleted', sheet: change.name, stamp: this.stamp() });
        this.sheetNames = namesOf(model);
        break;
      case 'sheetRenamed':
        this.pending.push({ kind: 'sheetChanged', sheet: change.before, stamp: this.stamp(), patch: { name: change.after } });
        this.sheetNames = namesOf(model);
        break;
      case 'sheetMoved': this.pending.push({ kind: 'sheetChanged', sheet, stamp: this.stamp(), patch: { position: change.after } }); break;
      case 'sheetVisibility': this.pending.push({ kind: 'sheetChanged', sheet, stamp: this.stamp(), patch: { visibility: change.after } }); break;
      case 'sheetProtection': this.pending.push({ kind: 'sheetChanged', sheet, stamp: this.stamp(), patch: { protection: this.sheet(sheet)?.protection ?? null } }); break;
      case 'tableAdded': case 'tableDeleted': case 'tableRenamed': this.noteTables(); break;
      // Each one's own, or nothing that another could not see for itself.
      case 'rowsHidden': case 'filtered': case 'calculated': case 'selection': case 'sheetActivated': case 'sheetDeactivated': return;
    }
    if (this.isWaiting) return;
    this.isWaiting = true;
    queueMicrotask(() => { if (this.isWaiting) this.tell(); });
  }

  private noteCells(sheetId: string, area: Area): void {
    const reach = this.clipped(sheetId, area);
    if (reach === null) return;
    const { model } = this;
    const [values, formulas, formats, spills] = [model.values(sheetId, reach), model.formulas(sheetId, reach), model.numberFormats(sheetId, reach), model.spills(sheetId)];
    const cells = values.map((line, r) => line.map((value, c): CellWrite | null => {
      const [formula, numberFormat = 'General'] = [formulas[r]?.[c] ?? null, formats[r]?.[c]];
      // What a formula put there is for the other's own formula to put there.
      if (formula === null && spills.some((spill) => intersectAreas(spill, makeArea(reach.row + r, reach.column + c, 1, 1)) !== null)) return null;
      return formula === null ? { value, numberFormat } : { value, formula, numberFormat };
    }));
    this.pending.push({ kind: 'cells', sheet: this.sheetNames.get(sheetId) ?? '', stamp: this.stamp(), row: reach.row, column: reach.column, cells });
  }

  private noteFormats(sheetId: string, area: Area): void {
    const reach = this.clipped(sheetId, area);
    if (reach === null) return;
    this.pending.push({ kind: 'formats', sheet: this.sheetNames.get(sheetId) ?? '', stamp: this.stamp(), row: reach.row, column: reach.column, cells: this.model.numberFormats(sheetId, reach) });
  }

  private noteShift({ how, area, shift, sheetId }: Extract<WorkbookChange, { readonly kind: 'cells' }>, sheet: string): void {
    const stamp = this.stamp();
    const isAcross = shift === undefined ? how.startsWith('Column') : shift === 'right' || shift === 'left';
    const isPut = how.endsWith('Inserted');
    if (isPut) this.pending.push({ kind: 'insert', sheet, stamp, area, shift: isAcross ? 'right' : 'down' });
    else this.pending.push({ kind: 'delete', sheet, stamp, area, shift: isAcross ? 'left' : 'up' });
    // The other Excel moves its tables with the cells, as this one did; what is more than that is told.
    this.tables = this.tables.flatMap((table): TableInfo[] => {
      if (table.sheetId !== sheetId) return [table];
      const moved = isPut ? areaAfterInsert(table.area, area, isAcross ? 'right' : 'down') : areaAfterDelete(table.area, area, isAcross ? 'left' : 'up');
      return moved === null ? [] : [{ ...table, area: moved }];
    });
  }

  /** No change tells of a table that grew, or of its columns: it is compared with what was known. */
  private noteTables(): void {
    const now = this.model.tables();
    const known = new Map(this.tables.map((table) => [table.id, table]));
    for (const table of now) {
      const was = known.get(table.id);
      known.delete(table.id);
      if (was !== undefined && JSON.stringify(shared(was)) === JSON.stringify(shared(table))) continue;
      this.pending.push({ kind: 'table', sheet: this.sheetNames.get(table.sheetId) ?? '', stamp: this.stamp(), was: was?.name ?? table.name, table: shared(table) });
    }
    for (const { sheetId, name } of known.values()) {
      this.pending.push({ kind: 'tableDeleted', sheet: this.sheetNames.get(sheetId) ?? '', stamp: this.stamp(), table: name });
    }
    this.tables = now;
  }

  /** Whole rows and columns reach as far as anything stands. */
  private clipped(sheetId: string, area: Area): Area | null {
    const used = this.model.usedArea(sheetId, true);
    const reach = used === null ? null : makeArea(0, 0, used.row + used.rowCount, used.column + used.columnCount);
    if (area.rowCount * area.columnCount <= smallArea) return area;
    return reach === null ? null : intersectAreas(area, reach);
  }

  private stamp(): Stamp {
    this.lastAt = Math.max(this.lastAt, this.now());
    return { at: this.lastAt, by: this.by };
  }

  private sheet(name: string): SheetInfo | undefined {
    return this.model.sheets().find((one) => one.name.toLowerCase() === name.toLowerCase());
  }

  arrive(edits: readonly SharedEdit[], from: Link, met: boolean): void {
    this.model.as('remote', () => {
      for (const edit of edits) this.carryOut(edit);
    });
    // What came is known, and not said again to whom it came from.
    this.tables = this.model.tables();
    this.sheetNames = namesOf(this.model);
    for (const link of this.links) if (link !== from) link.tell(edits);
    if (!this.isMiddle || !met) return;
    // Rows put in where the other takes the last ones out are inside the table here and below it there: the one in the middle says.
    const touched = new Set(edits.map(({ sheet }) => sheet.toLowerCase()));
    this.tables = this.tables.filter(({ sheetId }) => !touched.has((this.sheetNames.get(sheetId) ?? '').toLowerCase()));
    this.tell();
  }

  /** Of a sheet or table that is not here any more there is nothing to carry out. */
  private carryOut(edit: SharedEdit): void {
    const { model } = this;
    const sheet = this.sheet(edit.sheet);
    if (edit.kind === 'sheetAdded') {
      if (sheet === undefined) model.addSheet(edit.sheet);
      return;
    }
    if (sheet === undefined) return;
    switch (edit.kind) {
      case 'cells': model.writeCells(sheet.id, edit.row, edit.column, edit.cells); return;
      case 'formats': model.setNumberFormats(sheet.id, edit.row, edit.column, edit.cells); return;
      case 'insert': model.insertCells(sheet.id, edit.area, edit.shift); return;
      case 'delete': model.deleteCells(sheet.id, edit.area, edit.shift); return;
      case 'sheetDeleted': model.deleteSheet(sheet.id); return;
      case 'sheetChanged': model.setSheet(sheet.id, edit.patch); return;
      case 'table': this.carryOutTable(sheet.id, edit.was, edit.table); return;
      case 'tableDeleted': {
        const table = this.table(edit.table);
        if (table !== undefined) model.deleteTable(table.id);
      }
    }
  }

  private table(name: string): TableInfo | undefined {
    return this.model.tables().find((one) => one.name.toLowerCase() === name.toLowerCase());
  }

  private carryOutTable(sheetId: string, was: string, wanted: SharedTable): void {
    const { model } = this;
    const found = this.table(was) ?? this.table(wanted.name);
    const table = found ?? model.addTable(sheetId, wanted.area, wanted.name, wanted.columns.map(({ name }) => name));
    const { area, columns, ...looks } = wanted;
    const isSame = sameArea(table.area, area) && table.columns.map(({ name }) => name).join('\n') === columns.map(({ name }) => name).join('\n');
    const changed = Object.entries(looks).filter(([key, value]) => table[key as keyof typeof looks] !== value);
    if (isSame && changed.length === 0) return;
    // A column is known by its number, unless both added one at once.
    const known = columns.map(({ id, name }) => {
      const own = table.columns.find((column) => column.id === id) ?? table.columns.find((column) => column.name === name);
      return own === undefined ? { name } : { id: own.id, name };
    });
    model.setTable(table.id, { ...Object.fromEntries(changed), ...(!isSame && { area, columns: known }) });
  }
}

/** Told in full even where nothing stands: it may have been emptied. */
const smallArea = 1_000_000;

function shared({ id: _id, sheetId: _sheet, filters: _filters, ...table }: TableInfo): SharedTable {
  return table;
}

function namesOf(model: WorkbookModel): ReadonlyMap<string, string> {
  return new Map(model.sheets().map(({ id, name }) => [id, name]));
}
