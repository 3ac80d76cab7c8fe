/** Keeps the open workbook in the browser: a while after the last change, and at once when asked. */
import { keepBook } from './kept-book';
import type { KeptBook } from './kept-book';
import type { BookSaver } from '../book/write-book';
import type { WorkbookModel } from '../host/workbook-model';

/** Long enough not to save between two keystrokes. */
const REST = 1500;
/** A large workbook takes seconds to write: it is kept less often, so that writing stays a small part of the time. */
const SHARE = 10;

export class BookKeeper {
  private readonly model: WorkbookModel;
  private readonly saver: BookSaver;
  private readonly name: string;
  private readonly onFailure: (cause: unknown) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();
  private dirty = false;
  /** Milliseconds of the last writing. */
  private took = 0;
  private failed = false;
  private replaced = false;

  constructor(model: WorkbookModel, saver: BookSaver, name: string, onFailure: (cause: unknown) => void) {
    this.model = model;
    this.saver = saver;
    this.name = name;
    this.onFailure = onFailure;
    model.watch((change) => {
      if (change.kind !== 'editing' && change.kind !== 'selection') this.touch();
    });
    // A page that goes away while something is waiting still gets its chance.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.flush();
    });
  }

  touch(): void {
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), Math.max(REST, this.took * SHARE));
  }

  flush(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.dirty || this.replaced) return this.writing;
    this.dirty = false;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  /** Another workbook takes the place; this one is not written any more. */
  async replace(book: Omit<KeptBook, 'id'>): Promise<void> {
    await this.writing;
    await keepBook(book);
    this.replaced = true;
  }

  private async write(): Promise<void> {
    const started = performance.now();
    try {
      await keepBook({ name: this.name, bytes: this.saver.bytes(), settings: [...this.model.settings()] });
      this.took = performance.now() - started;
      this.failed = false;
    } catch (cause) {
      // Said once, not after every edit.
      if (!this.failed) this.onFailure(cause);
      this.failed = true;
    }
  }
}
