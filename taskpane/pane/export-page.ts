/** The page on which customers are written into a file: for what, which of them, who agreed; what is missing is said before. */
import type { App, AppIssue } from '../../src/app/app';
import type { ExportOrder, ExportPlan } from '../../src/app/export-cards';
import type { ExportFormatName } from '../../src/app/export-formats';
import type { NewWorkbook } from '../../src/app/export-workbook';
import type { Texts } from '../../src/locales/texts';
import type { CardFilter } from '../../src/model/card-filter';
import type { RecordId } from '../../src/model/ids';
import { createListeners, type Observed } from './listeners';

export type WhichCards = 'all' | 'shown' | 'ticked';

export interface OpenExport {
  readonly format: ExportFormatName;
  readonly which: WhichCards;
  /** A channel that customers agree to. */
  readonly consent: string;
  /** What the list was narrowed to, and which customers were ticked, when the page was opened. */
  readonly shown: { readonly query: string; readonly filter: CardFilter; readonly count: number };
  readonly ticked: readonly RecordId[];
  readonly plan: ExportPlan;
  readonly isWriting: boolean;
  readonly refused: readonly AppIssue[];
  /** The file that was written. */
  readonly done?: string;
}

/** Hands the person a file. */
export type SaveFile = (name: string, type: string, content: Uint8Array | string) => void;

export interface ExportPage extends Observed<OpenExport | undefined> {
  begin(shown: { readonly query: string; readonly filter: CardFilter }, ticked: readonly RecordId[]): void;
  choose(what: Partial<Pick<OpenExport, 'format' | 'which' | 'consent'>>): void;
  /** `name` without what stands behind the dot; headers are in the language of the pane. */
  write(name: string, texts: Texts): Promise<void>;
  /** An empty list to be filled in and imported. */
  writeTemplate(name: string, texts: Texts): Promise<void>;
  leave(): void;
}

export interface ExportPageDeps {
  readonly app: App;
  /** Runs a task and tells of what it throws. */
  readonly task: (task: () => Promise<void>) => Promise<void>;
  readonly save: SaveFile;
  /** The reader and writer of workbooks is fetched with the first file. */
  readonly newWorkbook: () => Promise<NewWorkbook>;
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function createExportPage({ app, task, save, newWorkbook }: ExportPageDeps): ExportPage {
  let state: OpenExport | undefined;
  const listeners = createListeners();

  function orderOf({ format, which, consent, shown: { query, filter }, ticked }: Omit<OpenExport, 'plan'>): ExportOrder {
    if (format === 'json') return { format };
    return {
      format, ...(which === 'ticked' && { ids: ticked }), ...(which === 'shown' && { search: { query, filter } }), ...(consent !== '' && { consent: { channel: consent } }),
    };
  }

  function set(next: OpenExport | undefined): void {
    state = next;
    listeners.tell();
  }

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin(shown, ticked) {
      const open = {
        format: 'csv', which: ticked.length > 0 ? 'ticked' : 'all', consent: '', ticked, isWriting: false, refused: [],
        shown: { ...shown, count: app.search(shown.query, 0, shown.filter).total },
      } as const;
      set({ ...open, plan: app.planExport(orderOf(open)) });
    },
    choose(what) {
      if (state === undefined) return;
      const { done: _done, ...before } = state;
      const next = { ...before, ...what, refused: [] };
      set({ ...next, plan: app.planExport(orderOf(next)) });
    },
    write: (name, texts) => task(async () => {
      const before = state;
      if (before === undefined || before.isWriting) return;
      set({ ...before, isWriting: true, refused: [] });
      try {
        const made = await app.exportCards({ ...orderOf(before), texts }, await newWorkbook());
        if (state?.isWriting !== true) return;
        if (!made.ok) {
          set({ ...before, refused: [made.error] });
          return;
        }
        const { content, beside, extension, mediaType } = made.value;
        save(`${name}.${extension}`, mediaType, content);
        for (const file of beside) save(file.name, 'application/octet-stream', file.content);
        set({ ...before, isWriting: false, done: `${name}.${extension}` });
      } finally {
        if (state?.isWriting === true) set({ ...state, isWriting: false });
      }
    }),
    writeTemplate: (name, texts) => task(async () => {
      const made = await app.importTemplate(await newWorkbook(), texts);
      if (made.ok) save(`${name}.xlsx`, xlsxType, made.value);
      else if (state !== undefined) set({ ...state, refused: [made.error] });
    }),
    leave: () => set(undefined),
  };
}
