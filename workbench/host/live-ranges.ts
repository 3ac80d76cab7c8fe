/** The ranges proxies hold: they move with their cells, live for one batch, and longer when the add-in keeps a reference. */
import { areaAfterDelete, areaAfterInsert } from './area-shift';
import { ExcelError } from './excel-error';
import type { Area, WorkbookChange, WorkbookModel } from './workbook-model';

export class LiveRange {
  readonly sheetId: string;
  /** null once its cells or its sheet are deleted. */
  place: Area | null;
  referenceId: string | null = null;

  constructor(sheetId: string, place: Area) {
    this.sheetId = sheetId;
    this.place = place;
  }

  area(): Area {
    if (!this.place) throw new ExcelError('InvalidReference');
    return this.place;
  }
}

export class LiveRanges {
  private batch = new Set<LiveRange>();
  private readonly kept = new Map<string, LiveRange>();
  private nextReference = 1;

  constructor(model: WorkbookModel) {
    model.watch((change) => this.follow(change));
  }

  make(sheetId: string, area: Area): LiveRange {
    const range = new LiveRange(sheetId, area);
    this.batch.add(range);
    return range;
  }

  keep(range: LiveRange): string {
    if (range.referenceId === null) {
      range.referenceId = `range:${this.nextReference}`;
      this.nextReference += 1;
      this.kept.set(range.referenceId, range);
    }
    return range.referenceId;
  }

  find(referenceId: string): LiveRange | undefined {
    return this.kept.get(referenceId);
  }

  release(referenceId: string): void {
    const range = this.kept.get(referenceId);
    if (range) range.referenceId = null;
    this.kept.delete(referenceId);
  }

  releaseAll(): void {
    for (const id of [...this.kept.keys()]) this.release(id);
  }

  get keptCount(): number {
    return this.kept.size;
  }

  endBatch(): void {
    this.batch = new Set();
  }

  private follow(change: WorkbookChange): void {
    const move = change.kind === 'sheetDeleted' ? () => null : shiftOf(change);
    if (!move || !('sheetId' in change)) return;
    for (const range of new Set([...this.batch, ...this.kept.values()])) {
      if (range.sheetId === change.sheetId && range.place) range.place = move(range.place);
    }
  }
}

function shiftOf(change: WorkbookChange): ((area: Area) => Area | null) | undefined {
  if (change.kind !== 'cells' || change.shift === undefined) return undefined;
  const { shift, area: at } = change;
  return (area) => (shift === 'down' || shift === 'right' ? areaAfterInsert(area, at, shift) : areaAfterDelete(area, at, shift));
}
