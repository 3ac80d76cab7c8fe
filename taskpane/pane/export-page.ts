/** The page on which customers are written into a file: for what, which of them, who agreed; what is missing is said before. */
import type { App, AppIssue } from '../../src/app/app';
import type { ExportOrder, ExportPlan } from '../../src/app/export-cards';
import { exportFormat } from '../../src/app/export-formats';
import type { NewWorkbook } from '../../src/app/export-workbook';
import type { Texts } from '../../src/locales/texts';
import type { CardFilter } from '../../src/model/card-filter';
import { fieldsOf } from '../../src/model/fields';
import type { RecordId } from '../../src/model/ids';
import type { SettingKeeping } from './device-setting';
import { createExportChoice, type ExportChoice } from './export-choice';
import { createListeners, type Observed } from './listeners';
import { createOneRun, type Running } from './one-run';

export type WhichCards = 'all' | 'shown' | 'ticked';

export interface OpenExport extends ExportChoice {
  readonly which: WhichCards;
  /** A channel that customers agree to. */
  readonly consent: string;
  /** What for; '' for whatever. */
  readonly purpose: string;
  /** What the list was narrowed to, and which customers were ticked, when the page was opened. */
  readonly shown: { readonly query: string; readonly filter: CardFilter; readonly count: number };
  readonly ticked: readonly RecordId[];
  /** Absent while it is worked out, and if that was stopped. */
  readonly plan?: ExportPlan;
  readonly running?: Running<'looking' | 'writing'>;
  readonly refused: readonly AppIssue[];
  /** The file that was written. */
  readonly done?: string;
}

/** Hands the person a file; texts of a list stand one behind the other. */
export type SaveFile = (name: string, type: string, content: Uint8Array | string | readonly string[]) => void | Promise<void>;

export interface ExportPage extends Observed<OpenExport | undefined> {
  begin(shown: { readonly query: string; readonly filter: CardFilter }, ticked: readonly RecordId[]): void;
  choose(what: Partial<Pick<OpenExport, 'format' | 'which' | 'consent' | 'purpose' | 'isOwn' | 'columns'>>): void;
  /** Works out anew what would be written. */
  look(): Promise<void>;
  stop(): void;
  /** `name` without what stands behind the dot, for formats that have no name of their own; headers are in the language of the pane. */
  write(name: string, texts: Texts): Promise<void>;
  /** An empty list to be filled in and imported. */
  writeTemplate(name: string, texts: Texts): Promise<void>;
  leave(): void;
  close(): void;
}

export interface ExportPageDeps extends SettingKeeping {
  readonly app: App;
  /** Runs a task and tells of what it throws. */
  readonly task: (task: () => Promise<void>) => Promise<void>;
  readonly save: SaveFile;
  /** The reader and writer of workbooks is fetched with the first file. */
  readonly newWorkbook: () => Promise<NewWorkbook>;
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Whether the columns of the format can be chosen. */
export function hasColumns(format: OpenExport['format']): boolean {
  const { kind } = exportFormat(format);
  return kind === 'text-table' || kind === 'workbook';
}

export function createExportPage({ app, task, save, newWorkbook, ...keeping }: ExportPageDeps): ExportPage {
  let state: OpenExport | undefined;
  const listeners = createListeners();
  const memory = createExportChoice(keeping);
  void task(() => memory.recall());
  const run = createOneRun<'looking' | 'writing'>((running) => set({ running }));

  function set(next: { readonly [K in keyof OpenExport]?: OpenExport[K] | undefined }): void {
    if (state === undefined) return;
    const changed: { -readonly [K in keyof OpenExport]?: OpenExport[K] | undefined } = { ...state, ...next };
    for (const key of ['plan', 'running', 'done'] as const) if (changed[key] === undefined) delete changed[key];
    state = changed as OpenExport;
    listeners.tell();
  }

  /** Columns that were chosen in another workbook may not be in this one. */
  function knownColumns(columns: readonly string[]): readonly string[] {
    const known = new Set([...fieldsOf('Customers').map(([field]) => field), ...app.ownFields().map(({ key }) => key)]);
    return columns.filter((column) => known.has(column));
  }

  function orderOf({ format, isOwn, columns, which, consent, purpose, shown: { query, filter }, ticked }: OpenExport): ExportOrder {
    if (format === 'json') return { format };
    return {
      format, ...(which === 'ticked' && { ids: ticked }), ...(which === 'shown' && { search: { query, filter } }), ...(consent !== '' && { consent: { channel: consent, ...(purpose !== '' && { purpose }) } }),
      ...(isOwn && hasColumns(format) && { columns }),
    };
  }

  async function look(): Promise<void> {
    const asked = state;
    if (asked === undefined) return;
    set({ plan: undefined, refused: [], done: undefined });
    const plan = await run.during('looking', (onProgress) => app.planExport(orderOf(asked), onProgress));
    if (plan !== undefined) set({ plan });
  }

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin(shown, ticked) {
      run.stop();
      const { columns, ...choice } = memory.state();
      state = {
        ...choice, columns: knownColumns(columns), which: ticked.length > 0 ? 'ticked' : 'all', consent: '', purpose: '', ticked, refused: [],
        shown: { ...shown, count: app.search(shown.query, 0, shown.filter).total },
      };
      listeners.tell();
      void task(look);
    },
    choose(what) {
      if (state === undefined || state.running?.doing === 'writing') return;
      set({ ...what, done: undefined });
      const { format, isOwn, columns } = state;
      if (what.format !== undefined || what.isOwn !== undefined || what.columns !== undefined) void memory.choose({ format, isOwn, columns });
      // Which columns are written changes nothing of whom is.
      if (what.format !== undefined || what.which !== undefined || what.consent !== undefined || what.purpose !== undefined) void task(look);
    },
    look: () => task(look),
    stop: () => run.stop(),
    write: (name, texts) => task(async () => {
      const asked = state;
      if (asked === undefined || asked.running !== undefined) return;
      set({ refused: [], done: undefined });
      const writer = await newWorkbook();
      const made = await run.during('writing', (onProgress) => app.exportCards({ ...orderOf(asked), texts }, writer, onProgress));
      if (made === undefined) return;
      if (!made.ok) {
        set({ refused: [made.error] });
        return;
      }
      if (made.value === undefined) return;
      const { content, beside, fileName, extension, mediaType, ...plan } = made.value;
      const called = fileName ?? `${name}.${extension}`;
      await save(called, mediaType, content);
      for (const file of beside) await save(file.name, mediaType, file.content);
      set({ plan, done: [called, ...beside.map((file) => file.name)].join(', ') });
    }),
    writeTemplate: (name, texts) => task(async () => {
      const made = await app.importTemplate(await newWorkbook(), texts);
      if (made.ok) await save(`${name}.xlsx`, xlsxType, made.value);
      else set({ refused: [made.error] });
    }),
    leave() {
      run.stop();
      state = undefined;
      listeners.tell();
    },
    close: () => run.stop(),
  };
}
