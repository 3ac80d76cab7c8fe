/** How the simulated Excel can be told to behave badly, in tests and on the workbench page. All off by default. */
import type { ExcelErrorCode } from './excel-error';

export type EventFault = 'none' | 'dropped' | 'doubled' | 'reordered';

export class Faults {
  /** What happens to event messages on their way to the add-in. */
  events: EventFault = 'none';
  /** Milliseconds events are late. */
  eventDelay = 0;
  /** Milliseconds every answer takes. */
  latency = 0;
  private readonly beforeBatch: (() => void)[] = [];
  private refusals: { code: ExcelErrorCode; times: number } | null = null;

  /** Runs once, right before the next request is carried out: what a co-author does between two syncs. */
  beforeNextBatch(work: () => void): void {
    this.beforeBatch.push(work);
  }

  takeBeforeBatch(): readonly (() => void)[] {
    return this.beforeBatch.splice(0);
  }

  /** The next requests fail as a whole with this code. */
  refuse(code: ExcelErrorCode, times = 1): void {
    this.refusals = { code, times };
  }

  takeRefusal(): ExcelErrorCode | null {
    if (!this.refusals) return null;
    const { code, times } = this.refusals;
    this.refusals = times > 1 ? { code, times: times - 1 } : null;
    return code;
  }

  reset(): void {
    this.events = 'none';
    this.eventDelay = 0;
    this.latency = 0;
    this.beforeBatch.length = 0;
    this.refusals = null;
  }
}
