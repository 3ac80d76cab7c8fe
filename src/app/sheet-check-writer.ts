/**
 * When the sheet is told what the check found: right after an edit was followed, and in parts after many cards were checked.
 * What Excel refuses because the person is typing is written later; what it refuses for another reason, with the next change.
 */
import type { Log, Timer } from '../base/ports';
import type { Workbook } from '../host/workbook';
import type { Writer } from './app';
import { isPassing } from './passing-refusal';
import type { RegisterSession } from './register-session';
import { renewMarks, writeDue } from './show-check';

export interface SheetCheckWriterPorts {
  readonly workbook: Workbook;
  readonly timer: Timer;
  readonly log: Log;
  /** Runs work after everything that was asked for before. */
  readonly queued: <T>(work: () => Promise<T>) => Promise<T>;
  readonly session: () => RegisterSession | undefined;
  /** Takes in what waits in the sheet: rows may have gone. */
  readonly look: () => Promise<unknown>;
}

export interface SheetCheckWriter {
  /** The register was opened. */
  begin(open: RegisterSession): void;
  /** Something may be due: of what others did their own add-in tells the sheet, if they have one. */
  writeSoon(writer: Writer): void;
  /** The register was let go. */
  forget(): void;
}

/** Writes nothing by itself. */
export const idleWriter: SheetCheckWriter = { begin: () => undefined, writeSoon: () => undefined, forget: () => undefined };

/** When Excel refuses because the person is typing in a cell. */
const retryMs = 700;
/** So long a co-author's add-in has to write what it found: two that write the same cells would meet in Excel's merging. */
const othersMs = 8_000;
/** Opening a register is followed by clicks that should not wait for it. */
const renewAfterMs = 1_500;

export function createSheetCheckWriter({ workbook, timer, log, queued, session, look }: SheetCheckWriterPorts): SheetCheckWriter {
  let pending: { readonly delay: number; readonly cancel: () => void } | undefined;
  let cancelRenewal: (() => void) | undefined;

  function writeAfter(delay: number): void {
    if (pending !== undefined && pending.delay <= delay) return;
    pending?.cancel();
    const cancel = timer.after(delay, () => {
      pending = undefined;
      queued(write).catch((cause: unknown) => log.error('Writing the check into the sheet failed', cause));
    });
    pending = { delay, cancel };
  }

  async function write(): Promise<void> {
    await look();
    const open = session();
    if (open?.sheetCheck.isDue() !== true) return;
    const written = await writeDue(open, workbook);
    if (session() !== open) return;
    if (!written.ok && isPassing(written.error)) writeAfter(retryMs);
    else if (written.ok && open.sheetCheck.isDue()) writeAfter(0);
  }

  async function renew(open: RegisterSession): Promise<void> {
    if (session() !== open || !open.showsCheck) return;
    const renewed = await renewMarks(open, workbook);
    if (!renewed.ok && isPassing(renewed.error)) renewAfter(retryMs, open);
  }

  function renewAfter(delay: number, open: RegisterSession): void {
    cancelRenewal?.();
    cancelRenewal = timer.after(delay, () => {
      queued(() => renew(open)).catch((cause: unknown) => log.error('Renewing the marks in the sheet failed', cause));
    });
  }

  return {
    begin: (open) => renewAfter(renewAfterMs, open),
    writeSoon(writer) {
      const open = session();
      // Many cards are being checked: written when they are, not slice by slice.
      if (open === undefined || open.cards.isLearning() || !open.sheetCheck.isDue()) return;
      writeAfter(writer === 'others' ? othersMs : 0);
    },
    forget() {
      pending?.cancel();
      pending = undefined;
      cancelRenewal?.();
    },
  };
}
