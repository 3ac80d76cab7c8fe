/** Keeps the open workbook in the browser: a while after the last change, and at once when asked. */
import type { Result } from '../../src/base/result';
import type { HostIssue } from '../../src/host/workbook';
import type { WorkbookModel } from '../host/workbook-model';
import type { BookWriter } from './book-writer';

/** Long enough not to save between two keystrokes. */
const REST = 1500;
/** A large workbook takes seconds to write: it is kept less often, so that writing stays a small part of the time. */
const SHARE = 4;

export class BookKeeper {
  private readonly model: WorkbookModel;
  private readonly writer: Pick<BookWriter, 'keep' | 'replace'>;
  private readonly name: string;
  private readonly onFailure: (cause: unknown) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();
  private dirty = false;
  /** Milliseconds of the last writing. */
  private took = 0;
  private failed = false;
  private replaced = false;

  constructor(model: WorkbookModel, writer: Pick<BookWriter, 'keep' | 'replace'>, name: string, onFailure: (cause: unknown) => void) {
    this.model = model;
    this.writer = writer;
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

  /** Resolves when the workbook is kept as it stood at the call, or the failure has been said. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.dirty || this.replaced) return this.writing;
    this.dirty = false;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  /** Another workbook takes the place, if it can be read; this one is then not written any more. */
  replace(bytes: Uint8Array, name: string): Promise<Result<undefined, HostIssue>> {
    const replacing = this.writing.then(async () => {
      const replaced = await this.writer.replace(bytes, name);
      this.replaced = replaced.ok;
      return replaced;
    });
    // What changes meanwhile waits, and is written only if this workbook stays.
    this.writing = replacing.then(() => undefined, () => undefined);
    return replacing;
  }

  private async write(): Promise<void> {
    if (this.replaced) return;
    const started = performance.now();
    try {
      await this.writer.keep(this.name, [...this.model.settings()]);
      this.took = performance.now() - started;
      this.failed = false;
    } catch (cause) {
      // It waits for the next chance. Said once, not after every edit.
      this.dirty = true;
      if (!this.failed) this.onFailure(cause);
      this.failed = true;
    }
  }
}
