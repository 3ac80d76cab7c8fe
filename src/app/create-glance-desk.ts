/** The register at a glance: the use cases of glance-desk.ts, kept until something changes. */
import { localDate } from '../base/calendar-date';
import type { Clock, Timer } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import type { Workbook } from '../host/workbook';
import type { Texts } from '../locales/texts';
import type { AccountDesk } from './account-desk';
import type { AppIssue, Facet } from './app';
import type { Glance, GlanceDesk } from './glance-desk';
import { glanceFigures } from './glance-figures';
import { glanceSheet } from './glance-sheet';
import type { LongRun } from './long-run';
import type { RegisterSession } from './register-session';
import { runInSlices } from './run-in-slices';

export interface GlanceDeskDeps {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly session: () => RegisterSession | undefined;
  /** Grows with every change of a card, and when more is known of one. */
  readonly version: () => number;
  readonly facets: () => readonly Facet[];
  readonly accounts: Pick<AccountDesk, 'listAccounts'>;
  readonly queued: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createGlanceDesk({ workbook, clock, timer, session, version, facets, accounts, queued }: GlanceDeskDeps): GlanceDesk {
  let known: { readonly of: RegisterSession; readonly version: number; readonly glance: Glance } | undefined;

  function glance(onProgress?: (done: number) => void): LongRun<Glance | undefined> {
    let isStopped = false;
    let listing: LongRun<unknown> | undefined;
    async function work(): Promise<Glance | undefined> {
      const open = session();
      if (open === undefined) return undefined;
      const asOf = localDate(clock.now());
      const at = version();
      if (known?.of === open && known.version === at && known.glance.asOf === asOf) return known.glance;
      const list = accounts.listAccounts(asOf, (done) => onProgress?.(done / 2));
      listing = list;
      const lines = await list.result;
      if (lines === undefined || isStopped || session() !== open) return undefined;
      const { register } = open;
      const figures = await runInSlices(glanceFigures({
        asOf, lines, facets: facets(), customers: [...register.ids('Customers')].length, isCustomer: (id) => register.get('Customers', id) !== undefined,
        rows: [...register.rows('Documents'), ...register.rows('Payments')],
      }), { clock, timer, isLeft: () => isStopped || session() !== open, onProgress: (done) => onProgress?.((1 + done) / 2) });
      if (figures !== undefined && version() === at) known = { of: open, version: at, glance: figures };
      return figures;
    }
    return {
      result: Promise.resolve().then(work),
      stop() {
        isStopped = true;
        listing?.stop();
      },
    };
  }

  return {
    glance,
    async glanceSheet(texts: Texts): Promise<Result<{ readonly sheet: string; readonly charts: boolean }, AppIssue>> {
      const figures = await glance().result;
      if (figures === undefined) return err({ severity: 'error', code: 'not-a-register', facts: {} });
      return queued(async () => {
        const outline = await workbook.outline();
        if (!outline.ok) return outline;
        const spec = glanceSheet(figures, texts, outline.value);
        const made = await workbook.createFigures(spec);
        return made.ok ? ok({ sheet: spec.name, charts: made.value.charts }) : made;
      });
    },
  };
}
