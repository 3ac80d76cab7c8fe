/**
 * What a screen may ask of the engine: the pane, the custom functions and the command line all speak to this.
 * `createApp` (create-app.ts) puts it together from ports.
 */
import type { Result } from '../base/result';
import type { CalendarDate } from '../base/calendar-date';
import type { Issue } from '../base/issue';
import type { Gate } from '../fiscal/rules/rule';
import type { Judgement } from '../match/judgements';
import type { MergeRules, StayRule } from '../match/merge-rules';
import type { AddressPurpose } from '../model/address-for';
import type { CardFilter } from '../model/card-filter';
import type { ChangeSet, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { ChildTable, TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { OwnKindWord } from '../model/own-fields';
import type { HostIssueFacts } from '../host/workbook';
import type { Texts } from '../locales/texts';
import type { ModelIssueFacts } from '../model/model-issues';
import type { TermsIssueFacts } from '../terms/terms-issues';
import type { ImportMapping, MappedTable } from '../transfer/mapping/import-mapping';
import type { SourceSheet } from '../transfer/source';
import type { TransferIssueFacts } from '../transfer/transfer-issues';
import type { AccountDesk } from './account-desk';
import type { AutomationDesk } from './automation-desk';
import type { AcceptedNumber, SaidOfNumber, StatementOfCard } from './accept-number';
import type { AdoptPlan } from './adopt-plan';
import type { AppIssueFacts } from './app-issues';
import type { CardTwin, DuplicateRun, PairExplanation } from './duplicate-desk';
import type { ColumnChoice } from './choose-column';
import type { ColumnWords } from './column-words';
import type { Duplicates, StandingDuplicates } from './standing-duplicates';
import type { CardEdit, SaveOutcome } from './card-edit';
import type { ExportedFile, ExportOrder, ExportPlan } from './export-cards';
import type { NewWorkbook } from './export-workbook';
import type { ConflictDesk } from './conflict-desk';
import type { FormulaDesk } from './formula-desk';
import type { GlanceDesk } from './glance-desk';
import type { ReconcileDesk } from './reconcile-desk';
import type { FoldedSteps } from './folded-steps';
import type { HistoryEntry, HistoryFilter } from './history';
import type { JudgedPair } from './judge-cards';
import type { Imported } from './import-cards';
import type { ImportOrder, ImportPlan } from './import-plan';
import type { CardsOfTable, ImportSheet, SheetLook, TableSource } from './import-sheet';
import type { SheetToRead } from './file-reading';
import type { LongRun } from './long-run';
import type { MergeAllOrder, MergeAllPlan, MergedAll } from './merge-all';
import type { Merge, MergeOrder, MergePlan } from './merge-cards';
import type { KeptDecision, MergeRulesFile, TakenDecisions } from './merge-rules-file';
import type { MissingField } from './missing-fields';
import type { NewOwnField } from './add-own-field';
import type { OwnField } from './own-fields';
import type { Source, SourceFile } from './read-source';
import type { ErasurePlan } from './personal-data-erasure';
import type { RegisterInquiry } from './register-inquiry';
import type { RemovalPlan } from './remove-cards';
import type { SavedFilter } from './saved-filters';
import type { SavedMergeRules } from './saved-merge-rules';
import type { RepairChoice, SheetRepair } from './sheet-repairs';
import type { Succession, SuccessionOrder, SuccessionPlan } from './succession';
import type { TermsDesk } from './terms-desk';
import type { TimeDesk } from './time-desk';
import type { MergedInto, Unmerge } from './unmerge-cards';

export type AppIssue = Issue<AppIssueFacts & HostIssueFacts & ModelIssueFacts & TermsIssueFacts & TransferIssueFacts>;

/**
 * none: the workbook is no register yet. loading: the first read is under way, done 0…1. ready: cards can be worked with.
 * failed: the workbook cannot be read; the issue says why, `open()` tries again.
 */
export type AppState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly done: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly issue: AppIssue };

/** A customer as the list shows it. */
export interface CustomerSummary {
  readonly id: RecordId;
  readonly code: string;
  readonly name: string;
  readonly alias: string;
  readonly status: string;
  readonly level: string;
  readonly city: string;
  readonly country: string;
  /** What a card that was merged into this one was called by, if the search found that and nothing else of it. */
  readonly formerly?: string;
}

/** A customer with all fields of its own row; rows of other tables are `ChildRow`s. */
export interface Card {
  readonly id: RecordId;
  /** Fields of the field table by key, custom fields by `x:` and header; empty ones are null or absent. */
  readonly values: Values;
}

/** One of the firm's own fields: a column of Customers that the field table does not know. The key is `x:` and the header. */
export interface CustomField {
  readonly key: string;
  readonly header: string;
}

/** A row of another table that belongs to a customer. */
export interface ChildRow {
  readonly table: ChildTable;
  readonly id: RecordId;
  readonly values: Values;
}

/** A row of another table as it will be when the card is saved. */
export interface CardRow {
  readonly table: ChildTable;
  readonly values: Values;
}

export interface CardQuestion {
  readonly gate?: Gate | undefined;
  /** All rows of the card, where they are not those of the register. */
  readonly rows?: readonly CardRow[];
}

/**
 * Whose doing a change is: the person's at this Excel (on the card, in the sheet, by an undo), or of others who share the
 * workbook.
 */
export type Writer = 'me' | 'others';

/** A check of the whole register, under way. */
export interface CheckRun {
  /** Rejected only by a bug. */
  readonly result: Promise<CheckResult>;
  /** Ends it with what it has found; nothing if it has ended. */
  stop(): void;
}

/** What a check found. */
export interface CheckResult {
  readonly issues: readonly AppIssue[];
  /** False if it was stopped, or the workbook was closed: these are the issues up to there. */
  readonly complete: boolean;
}

/** What the customers found hold in a field, or what their checks found (`check`), and how many hold it. */
export interface Facet {
  readonly field: string;
  /** '' stands for an empty field. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** One field of many customers. */
export type BulkEdit =
  /** Null empties it. */
  | { readonly kind: 'set'; readonly field: string; readonly value: Scalar }
  /** Of a field that holds several values. */
  | { readonly kind: 'add' | 'remove'; readonly field: string; readonly value: string };

/** What a bulk edit does to one customer. */
export interface BulkChange {
  readonly id: RecordId;
  readonly name: string;
  readonly before: Scalar;
  readonly after: Scalar;
}

/** What a bulk edit would do. */
export interface BulkPlan {
  readonly changes: readonly BulkChange[];
  /** So many hold the value already. */
  readonly unchanged: number;
  /** So many are not in the register any more. */
  readonly missing: number;
  /** What would be wrong afterwards and is not now; an error blocks. */
  readonly issues: readonly AppIssue[];
  /** Why it cannot be done at all. */
  readonly refused?: AppIssue;
}

export interface UndoEntry {
  readonly changeSet: ChangeSet;
  /** How many customers it is about. */
  readonly customers: number;
  /** Name of the customer it is about, if that is one only; of cards that follow each other, the new one's. */
  readonly customerName?: string;
}

/** A note of the log that asks to be remembered. */
export interface Reminder {
  /** Of the note. */
  readonly id: RecordId;
  readonly customer: RecordId;
  readonly customerName: string;
  readonly date: CalendarDate;
  readonly text: string;
}

/**
 * Reading answers at once, from memory; without an open register it gives nothing, never an error. What it gives is not
 * changed afterwards: after a change it is asked for again. Writing waits its turn, and first takes in what waits in the
 * sheet; an expected refusal is a Result: `not-a-register` without an open one, what the workbook refuses (the person is
 * typing in a cell, a protected sheet, rows that moved), `undo-depends` where something else stands there by now, a lost
 * column, and what is named beside each use. Refused, nothing is written and nothing changes here. A promise is rejected
 * only by a bug.
 */
export interface App extends RegisterInquiry, AccountDesk, AutomationDesk, ConflictDesk, FormulaDesk, GlanceDesk, ReconcileDesk, TermsDesk, TimeDesk {
  state(): AppState;
  /** Called after every change of state, cards, selection or undo list, with whose doing it was; the result stops it. */
  subscribe(listener: (writer: Writer) => void): () => void;
  /** Counts up with every change that `subscribe` reports; a cheap "has anything changed". */
  version(): number;
  /** Like `version`, but does not count what leaves every card as it was, such as another row being selected. */
  cardsVersion(): number;
  /**
   * The customers whose cards or rows changed since that `cardsVersion`, if nothing changed that may concern any other: what a
   * card is found by, lists, columns, the register as a whole. Undefined if it did, or nobody remembers.
   */
  changedSince(cardsVersion: number): ReadonlySet<RecordId> | undefined;

  /** Looks at the workbook and, if it is a register, reads it and keeps watching it. */
  open(): Promise<Result<AppState, AppIssue>>;
  /** Lets go of the workbook: what is read from now on is nothing, until `open()`. */
  close(): void;
  /**
   * Reads the tables again and takes in what changed in the sheet; `row-without-id` if a sheet takes no ids for its new
   * rows, all else is taken in. Runs by itself after workbook events.
   */
  refresh(): Promise<Result<void, AppIssue>>;

  /**
   * Puts the sheets of an empty register into the workbook and opens it: `register-exists` if one is open, `table-exists` or
   * `cells-in-the-way` where others have the names.
   */
  makeRegister(): Promise<Result<void, AppIssue>>;
  /**
   * What could be adopted and how its headers would be mapped, best first; empty if nothing looks like customers.
   * `adopt-ambiguous-tables`: several lists have the same headers, and none of them is selected.
   */
  planAdoption(): Promise<Result<readonly AdoptPlan[], AppIssue>>;
  /** Makes the register around the list and opens it: refused like `makeRegister`, and by `adopt-no-name-column`. */
  adopt(plan: AdoptPlan): Promise<Result<void, AppIssue>>;

  /** Best first. An empty query gives all customers in the order of the sheet. `total` counts beyond the limit. */
  search(query: string, limit: number, filter?: CardFilter): { readonly hits: readonly CustomerSummary[]; readonly total: number };
  /** All customers that `search` would find, in the order of the sheet. */
  matching(query: string, filter?: CardFilter): readonly RecordId[];
  /** What the customers found hold; each field counts as if nothing were chosen in it, so that more can be chosen. */
  facets(query: string, filter: CardFilter): readonly Facet[];
  /** In the order of the sheet. */
  savedFilters(): readonly SavedFilter[];
  /** Takes the place of the one with the same name, undefined if it is the same; `filter-name-missing`, `filter-too-long`. */
  saveFilter(name: string, query: string, filter: CardFilter): Promise<Result<ChangeSet | undefined, AppIssue>>;
  /** `filter-missing` if none has the name. */
  deleteFilter(name: string): Promise<Result<ChangeSet, AppIssue>>;
  /** Undefined if there is no such customer. */
  card(id: RecordId): Card | undefined;
  /** The rows of other tables that belong to the customer, in the order of the tables and their sheets. */
  children(id: RecordId): readonly ChildRow[];
  /**
   * Finds a card by id, code, any identifier, or exact name; the newest of those that follow each other under one key.
   * With a day: of the cards that follow each other, the one that is valid then, whichever of them the key names.
   */
  find(key: string, asOf?: CalendarDate): Card | undefined;
  /**
   * The cards that a key means, found as by `find`: one, or several customers who share a number or a name, of whom nobody can
   * say which is meant. A code goes before other numbers; of cards that follow each other under the key it is the newest.
   */
  cardsNamed(key: string): readonly Card[];
  /** Of the cards that follow each other, the one that is valid on the day; without a day, the newest. */
  successorOf(id: RecordId, date?: CalendarDate): Card | undefined;
  /** The one of the customer's addresses that serves for the purpose, which is the primary one where none claims it; undefined if there is no such customer. */
  addressFor(id: RecordId, purpose: AddressPurpose): Values | undefined;
  /** The cards that follow each other, the oldest first, this one among them. */
  chainOf(id: RecordId): readonly Card[];
  /** In the order of the columns. */
  customFields(): readonly CustomField[];
  /** The same with what they are: what the firm has said, else what their cells tell. */
  ownFields(): readonly OwnField[];
  /**
   * Says what a field of the firm's own is, for everyone; without a kind it is what its cells tell. Nothing, and undefined, if
   * it is so already; `field-unknown`. Cells without a format show days and amounts as such from then on, undone or not.
   */
  setOwnFieldKind(key: string, kind: OwnKindWord | undefined): Promise<Result<ChangeSet | undefined, AppIssue>>;
  /**
   * Adds a column to Customers and says what it is; only that is taken back by an undo. `own-field-name`, `own-field-exists`,
   * `own-field-known`.
   */
  addOwnField(field: NewOwnField): Promise<Result<ChangeSet | undefined, AppIssue>>;
  /** Fields that the workbook has no column for: they read as empty and cannot be written. */
  missingFields(): readonly MissingField[];
  /** Adds their columns, sheets and lists, in the language of the register. Nothing that is there changes. */
  addMissingFields(): Promise<Result<void, AppIssue>>;
  /** What tells this register from every other one; undefined without one. A copy of the file has the same. */
  registerId(): string | undefined;
  /** Whether the workbook counts its days from 1904: what a date's serial number means. */
  date1904(): boolean;
  /** Values of a list of the Lists table, for choice fields, in the order of the sheet; empty for a list that is not there. */
  listValues(list: string): readonly string[];
  /** What a value of a list is to the engine, whatever word the firm has for it; undefined for the firm's own values. */
  meaningOf(list: string, value: string): string | undefined;
  /** Adds a value to a list; nothing, and undefined, if the list has it already. `required-missing` for an empty one. */
  extendList(list: string, value: string): Promise<Result<ChangeSet | undefined, AppIssue>>;
  /** Notes whose reminder is due by the day, the oldest first. */
  reminders(today: CalendarDate): readonly Reminder[];
  /** Done with it, or reminded again on a day; undefined if it is so already, `row-missing` if the note is gone. */
  settleReminder(id: RecordId, what: 'done' | { readonly on: CalendarDate }): Promise<Result<ChangeSet | undefined, AppIssue>>;
  /** The customer that a record of any table belongs to, if it belongs to one. */
  customerOf(table: TableKey, id: RecordId): RecordId | undefined;
  /** The neighbour in the order of the sheet; undefined at its ends. */
  neighbour(id: RecordId, step: 1 | -1): RecordId | undefined;

  /**
   * Checks before writing: errors that the edit brings block, all of them told; a warning does not, nor does an old fault
   * that is not touched. `card-missing` if the customer is gone.
   */
  save(edit: CardEdit): Promise<Result<SaveOutcome, readonly AppIssue[]>>;
  /**
   * The issues that `save` would find, for showing while the person types; with a gate, what keeps the card from passing it
   * too, which keeps nobody from saving.
   */
  checkCard(values: Values, id?: RecordId, asked?: CardQuestion): readonly AppIssue[];
  /** The same for a row of another table; `id` may be the screen's own key of a new row. */
  checkRow(table: ChildTable, values: Values, id?: RecordId, asked?: Pick<CardQuestion, 'rows'>): readonly AppIssue[];
  /**
   * All issues of the register, and of rows that are no records for want of an id, looked for in slices so that the page
   * answers meanwhile. `onProgress` gets 0…1. By another requiredness profile than the register's own, if one is given; with
   * a gate (an e-invoice, a declaration), what keeps cards from passing it too.
   */
  check(onProgress?: (done: number) => void, profile?: string, gate?: Gate): CheckRun;
  /** Whether the sheet Customers shows what the check finds: OK or the worst in a column of its own, and its cells marked. */
  showsCheck(): boolean;
  /** Turns that on (columns that are not there are added) or off; for everyone who opens the register, and no step of the history. */
  showCheck(on: boolean): Promise<Result<void, AppIssue>>;
  /** Writes what the check finds into the sheet that shows it, all of it and now; by itself that happens in the background, part by part. */
  fillCheck(): Promise<Result<void, AppIssue>>;
  /**
   * A number that is doubted (a wrong check digit) is right, and why: kept in a note of the card, for this very number.
   * `reason-missing`, `number-not-doubted`; `card-missing` or `row-missing` if the record is gone.
   */
  acceptNumber(accepted: AcceptedNumber): Promise<Result<ChangeSet, AppIssue>>;
  /** The customer has no tax number, and why: none is asked for any more. `reason-missing`, `tax-id-there`, `card-missing`. */
  declareNoTaxId(declared: { readonly id: RecordId; readonly reason: string }): Promise<Result<ChangeSet, AppIssue>>;
  /**
   * Takes back what `acceptNumber` or `declareNoTaxId` said: the notes that say it are deleted. `statement-missing` if none
   * says it; `card-missing` or `row-missing` if the record is gone.
   */
  takeBackStatement(statement: StatementOfCard): Promise<Result<ChangeSet, AppIssue>>;
  /** The row of Notes that says so, for a card that is not saved yet. */
  statementNote(said: SaidOfNumber): Values;
  /**
   * Puts right, in one step, what these findings propose (`Issue.fix`); those that are found no more are left out,
   * `fixes-outdated` if all are.
   */
  fixIssues(issues: readonly AppIssue[]): Promise<Result<ChangeSet, AppIssue>>;
  /** Which fields must be filled in is a profile's matter: the register's, and all there are. */
  profile(): string;
  profiles(): readonly string[];
  /** For everyone who opens the register; `profile-unknown` if there is none of the name. */
  useProfile(name: string): Promise<Result<ChangeSet, AppIssue>>;
  /** Fields that a card with these values cannot be saved without, by the register's profile. */
  requiredFields(values: Values, id?: RecordId, rows?: readonly CardRow[]): ReadonlySet<string>;

  /** What the edit would do; changes nothing. */
  planBulk(ids: readonly RecordId[], edit: BulkEdit): BulkPlan;
  /** Does it in one step: refused by what the plan is refused by, its first error, or `bulk-nothing` where nothing would change. */
  bulkEdit(ids: readonly RecordId[], edit: BulkEdit): Promise<Result<ChangeSet, AppIssue>>;

  /** Which of the cards can be deleted; changes nothing. */
  planRemoval(ids: readonly RecordId[]): RemovalPlan;
  /**
   * Deletes all of them, with their rows, in one step, or none: `card-has-documents` if one has documents or payments,
   * `own-company-protected`; `card-missing` if none of them is there.
   */
  remove(ids: readonly RecordId[]): Promise<Result<ChangeSet, AppIssue>>;
  /** Makes them inactive in one step; `own-company-protected`, `card-missing` if none is there, `bulk-nothing` if all are inactive. */
  archive(ids: readonly RecordId[]): Promise<Result<ChangeSet, AppIssue>>;
  /** Makes an inactive customer an active one again; `card-missing`, `bulk-nothing` if it is not inactive. */
  reactivate(id: RecordId): Promise<Result<ChangeSet, AppIssue>>;
  /** The address in the card's own columns and this row of Addresses change places; `row-missing`, `card-missing`, `address-empty`. */
  makePrimaryAddress(address: RecordId): Promise<Result<ChangeSet, AppIssue>>;
  /** Whether the card is that of the firm that keeps the register: it cannot be deleted or archived. */
  isOwnCompany(id: RecordId): boolean;
  /** Gives the card that role; the card that had it loses it in the same step. `card-missing`, `bulk-nothing` if it has the role. */
  makeOwnCompany(id: RecordId): Promise<Result<ChangeSet, AppIssue>>;

  /** What a card that follows this one would begin with; undefined if there is no such customer. */
  planSuccession(id: RecordId): SuccessionPlan | undefined;
  /**
   * Makes the card that follows another when its fiscal details change: `succession-exists`, `succession-too-early`,
   * `succession-unchanged`, or all errors of the new card.
   */
  succeed(order: SuccessionOrder): Promise<Result<Succession, readonly AppIssue[]>>;

  /** Which of the cards a merge should keep, by the rule if there is one; undefined if none of them is there. */
  cardToKeep(ids: readonly RecordId[], rule?: StayRule): RecordId | undefined;
  /** What merging cards into one would do, field by field and row by row, and what stands against it; changes nothing. */
  planMerge(order: MergeOrder): MergePlan;
  /**
   * Does it in one step, all of it or nothing: refused by all that the plan is refused by, and by its doubts unless the order
   * says that they are confirmed. What the plan says is worked out anew.
   */
  merge(order: MergeOrder): Promise<Result<Merge, readonly AppIssue[]>>;
  /**
   * What merging groups of cards (`certainGroups` makes them of pairs that were found) would do to each, and which are left
   * out and why; changes nothing. Works in slices and waits its turn like writing. `onProgress` gets 0…1; undefined if stopped.
   */
  planMergeAll(order: MergeAllOrder, onProgress?: (done: number) => void): LongRun<MergeAllPlan | undefined>;
  /**
   * Does it in one step, which one undo takes back: all groups but those that the plan leaves out, which the answer names.
   * Refused, and nothing is written, by all that stands against them if none is left, by `merge-stopped`, or by the workbook.
   */
  mergeAll(order: MergeAllOrder, onProgress?: (done: number) => void): LongRun<Result<MergedAll, readonly AppIssue[]>>;
  /**
   * What writing cards into a file would give, and what is missing for whom; changes nothing. Works in slices and waits its turn
   * like writing; undefined if stopped.
   */
  planExport(order: ExportOrder, onProgress?: (done: number) => void): LongRun<ExportPlan | undefined>;
  /**
   * The file. Refused by what the plan is refused by: `export-nothing`, `export-columns-fixed`, `export-consent-unknown`,
   * `field-unknown`. `newWorkbook` makes the empty one that a workbook of cards is written into. Undefined if stopped.
   */
  exportCards(order: ExportOrder, newWorkbook: NewWorkbook, onProgress?: (done: number) => void): LongRun<Result<ExportedFile | undefined, AppIssue>>;
  /**
   * The workbook in which customers can be typed to be taken in: with the register's lists and own columns if one is open, in
   * its language unless another is given.
   */
  importTemplate(newWorkbook: NewWorkbook, texts?: Texts): Promise<Result<Uint8Array, AppIssue>>;
  /**
   * Makes the register of a backup and opens it: refused like `makeRegister`, and by what is wrong with the file
   * (`export-backup-…`).
   */
  restoreBackup(text: string): Promise<Result<void, AppIssue>>;

  /** A file that somebody brings, whatever it is; undefined if stopped. Refused with what it is and what to do, by `read-…` and `file-…`. */
  readSource(file: SourceFile, onProgress?: (done: number) => void): LongRun<Result<Source, AppIssue> | undefined>;
  /** Cells that were copied elsewhere. */
  readClipboard(text: string, onProgress?: (done: number) => void): LongRun<Result<SourceSheet, AppIssue> | undefined>;
  /** Sheets of this workbook that are not the register's own. */
  otherSheets(): Promise<Result<readonly string[], AppIssue>>;
  /** Lists that stand on one of them. */
  readOtherSheet(sheet: SheetToRead, onProgress?: (done: number) => void): LongRun<Result<readonly SourceSheet[], AppIssue> | undefined>;
  /**
   * Where the headers of a sheet out of a file are and what its columns most probably mean; undefined without a register,
   * or if stopped.
   */
  lookAtSheet(sheet: SourceSheet, look?: SheetLook, onProgress?: (done: number) => void): LongRun<ImportSheet | undefined>;
  /** The mapping with another meaning of one column, and how its values are written then. */
  chooseColumn(sheet: ImportSheet, mapping: ImportMapping, column: number, choice: ColumnChoice): ImportMapping;
  /** The words of one of its columns that nobody knows; undefined if there are none, or without a register. */
  columnWords(sheet: ImportSheet, column: ImportMapping['columns'][number]): ColumnWords | undefined;
  /** Its rows as customers, by a mapping, with the rows of the sheets beside it. Undefined if stopped. */
  cardsOfTable(table: MappedTable, mapping: ImportMapping, source: TableSource, onProgress?: (done: number) => void): LongRun<CardsOfTable | undefined>;
  /**
   * What taking customers out of a file would do, row by row; changes nothing. Works in slices, beside whatever is written
   * meanwhile; undefined if stopped.
   */
  planImport(order: ImportOrder, onProgress?: (done: number) => void): LongRun<ImportPlan | undefined>;
  /**
   * Does it in one step, which one undo takes back: all rows but those that the plan refuses, leaves out or finds unchanged.
   * `import-nothing` if that is all of them, `import-stopped`, or what the workbook refuses; then nothing is written.
   */
  importCards(order: ImportOrder, onProgress?: (done: number) => void): LongRun<Result<Imported, readonly AppIssue[]>>;
  /** Rules of merging that the firm keeps by name, in the order of the sheet. */
  savedMergeRules(): readonly SavedMergeRules[];
  /** Take the place of those with the same name, undefined if they are the same; `merge-rules-name`, `merge-rules-too-long`. */
  saveMergeRules(name: string, rules: MergeRules): Promise<Result<ChangeSet | undefined, AppIssue>>;
  /** `merge-rules-missing` if none have the name. */
  deleteMergeRules(name: string): Promise<Result<ChangeSet, AppIssue>>;
  /** Rules, and what was decided in this register about pairs, as another workbook can use them; `writeMergeRulesFile` makes them a file. */
  mergeRulesFile(rules: MergeRules): MergeRulesFile;
  /** Decides here what was decided in another workbook, of cards that are found for sure; what was decided here stands. */
  takeDecisions(decisions: readonly KeptDecision[]): Promise<Result<TakenDecisions, AppIssue>>;
  /** Cells of other sheets that hold the id or the code of one of the cards: they are not written, formulas with CUSTOMER functions follow. */
  referencesOutside(ids: readonly RecordId[]): Promise<Result<readonly AppIssue[], AppIssue>>;
  /** Cards that were merged and can be given back, newest first; with a card, those that it stands for. */
  mergedCards(into?: RecordId): readonly MergedInto[];
  /**
   * Gives merged cards back, in one step: those of a merge by its id, one alone by the id of its row, its own old id, code or
   * name. `unmerge-missing` if nothing is remembered under one of the keys.
   */
  unmerge(keys: readonly string[]): Promise<Result<Unmerge, AppIssue>>;
  /** The card that stands for the one of this id, which may have been merged; undefined if there is none. */
  survivorOf(id: RecordId): RecordId | undefined;
  /**
   * Looks for cards that are one customer, by what stands in them and what was decided of them, beside the page or in slices;
   * `onProgress` gets 0…1. What it finds is remembered by whoever asked.
   */
  findDuplicates(onProgress?: (done: number) => void): DuplicateRun;
  /** What of it stands by now: without cards that are gone or merged, parted where two were decided not to be the same. */
  standingDuplicates(found: Duplicates): StandingDuplicates;
  /** Why two cards are one customer, or not; undefined if one of them is not there. */
  explainPair(one: RecordId, other: RecordId): Promise<PairExplanation | undefined>;
  /**
   * Cards, archived ones too, that may be the customer whose card is being typed, the likeliest first; `rows` are those of the
   * card where they are not the register's. The first question learns the register, which takes a while.
   */
  twinsOf(values: Values, id?: RecordId, rows?: readonly CardRow[]): Promise<readonly CardTwin[]>;
  /** The same of a card of the register; none if there is no such card. */
  duplicatesOf(id: RecordId): Promise<readonly CardTwin[]>;
  /** What was decided of two cards, the oldest first. */
  judgements(): readonly Judgement[];
  /** Decides in one step; undefined if it was decided so. `card-missing`, `judgement-one-card`. */
  judge(pairs: readonly JudgedPair[]): Promise<Result<ChangeSet | undefined, AppIssue>>;
  /** Takes a decision away, by its row: `judgement-missing`. */
  forgetJudgement(id: RecordId): Promise<Result<ChangeSet, AppIssue>>;

  /**
   * All that the register has of somebody, as one JSON file that people can read, in the language of the card's country unless
   * another is given. `card-missing`.
   */
  personalData(id: RecordId, texts?: Texts): Promise<Result<string, AppIssue>>;
  /** What erasing it would take away, what stays and why; changes nothing. `card-missing`, `own-company-protected`. */
  planErasure(id: RecordId): Result<ErasurePlan, AppIssue>;
  /** Does it, and leaves no trace in the history, so that nothing takes it back; the plan says what was done. */
  erasePersonalData(id: RecordId): Promise<Result<ErasurePlan, AppIssue>>;

  /** The steps that can be taken back, unless something later stands on them; last first. */
  undoable(): readonly UndoEntry[];
  /** Takes back the last action, or the given one if nothing later depends on it: `undo-nothing`, `undo-depends`. */
  undo(changeSet?: RecordId): Promise<Result<ChangeSet, AppIssue>>;
  /** Does again what the last undo, or the given one, took back: `redo-nothing`, `undo-depends`. */
  redo(undo?: RecordId): Promise<Result<ChangeSet, AppIssue>>;
  /** The steps of the journal that are known so far, newest first: at first about those that can be taken back. */
  history(filter?: HistoryFilter): readonly HistoryEntry[];
  /** What older steps were folded into, newest first, as far as it is known. */
  foldedHistory(filter?: HistoryFilter): readonly FoldedSteps[];
  /** Whether the whole journal is known. */
  isHistoryComplete(): boolean;
  /** Looks at the journal again if others wrote into it; with `older`, reads a page further back. */
  readHistory(older?: 'older'): Promise<Result<void, AppIssue>>;

  /** What was typed or pasted into the sheet since the register was opened and seems damaged. */
  sheetRepairs(): readonly SheetRepair[];
  /** Writes the chosen values, all in one step; cells that hold something else by now are left out, `repairs-outdated` if all do. */
  applyRepairs(choices: readonly RepairChoice[]): Promise<Result<ChangeSet, AppIssue>>;
  /** Leaves these, or all, as they are. */
  dismissRepairs(ids?: readonly string[]): void;

  /** Id of the customer whose row is selected in the sheet. */
  selectedId(): RecordId | undefined;
  /** Ids of the customers whose rows are selected in the sheet, in its order. */
  selectedIds(): readonly RecordId[];
  /** Shows and selects the record's row, a customer's unless a table is named; with a field, its cell. `row-missing` if it is gone. */
  select(id: RecordId, field?: string, table?: TableKey): Promise<Result<void, AppIssue>>;
}
