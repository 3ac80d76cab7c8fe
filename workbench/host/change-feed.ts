/** Who watches the workbook, and under whose name a change is told. */
import type { Origin, UnsignedChange, WorkbookChange } from './workbook-model';

export class ChangeFeed {
  private origin: Origin = 'user';
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  /** Of what is done now. */
  get current(): Origin {
    return this.origin;
  }

  as<T>(origin: Origin, work: () => T): T {
    const before = this.origin;
    this.origin = origin;
    try {
      return work();
    } finally {
      this.origin = before;
    }
  }

  watch(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: UnsignedChange): void {
    const signed = { ...change, origin: this.origin } as WorkbookChange;
    for (const listener of [...this.listeners]) listener(signed);
  }
}
