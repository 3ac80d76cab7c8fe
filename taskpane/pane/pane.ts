/**
 * What the pane shows and what a person may do in it, without a screen: views, the open card with its draft, what waits
 * until unsaved edits are decided on, the message of the moment. Living outside React it outlasts any view, so a bug in
 * a view never costs typed text; words are found only when it is drawn.
 */
import type { AppIssue, UndoEntry, Writer } from '../../src/app/app';
import type { NewOwnField } from '../../src/app/add-own-field';
import type { SaidOfNumber, StatementOfCard } from '../../src/app/accept-number';
import type { RepairChoice } from '../../src/app/sheet-repairs';
import type { CalendarDate } from '../../src/base/calendar-date';
import type { CardDraft } from '../../src/app/card-draft';
import type { Values } from '../../src/model/change';
import type { Scalar } from '../../src/model/field-kinds';
import type { Holding } from '../../src/app/holdings';
import type { KeptMergeRules } from '../../src/app/merge-rules-text';
import type { ChildTable, TableKey } from '../../src/model/fields';
import type { Moment } from '../../src/app/time-desk';
import type { RecordId } from '../../src/model/ids';
import type { OwnKindWord } from '../../src/model/own-fields';
import type { AccountPage } from './account-page';
import type { AccountsPage } from './accounts-page';
import type { AutomationsPage } from './automations-page';
import type { ConflictsPage } from './conflicts-page';
import type { CopiesPage } from './copies-page';
import type { DuplicateReview } from './duplicate-review';
import type { KeptDraft } from './kept-drafts';
import type { ExportPage } from './export-page';
import type { GateChoice } from './gate-choice';
import type { GlancePage } from './glance-page';
import type { ImportPage } from './import-page';
import type { InsertPage } from './insert-page';
import type { Observed } from './listeners';
import type { Many } from './many';
import type { MergeAllPage } from './merge-all-page';
import type { MergeOrigin, MergePage } from './merge-page';
import type { PrivacyPage } from './privacy-page';
import type { ProxySetting } from './proxy-setting';
import type { RegisterCheck } from './register-check';
import type { RegisterFill } from './register-fill';
import type { RegisterRound } from './register-round';
import type { SuccessionPage } from './succession-page';
import type { TimePage } from './time-page';

export type Part = 'list' | 'check' | 'duplicates' | 'history';
export type View = Part | 'account' | 'accounts' | 'card' | 'succession' | 'merge' | 'merge-all' | 'import' | 'export' | 'privacy' | 'glance' | 'time' | 'insert' | 'automations' | 'copies' | 'conflicts';

/** A row of a table, or the cell of one of its fields. */
export interface SheetRow {
  readonly table: TableKey;
  readonly id: RecordId;
  readonly field?: string;
}

/** The card that the history can be narrowed to, and whether it is. */
export interface HistoryOf {
  readonly id: RecordId;
  readonly only: boolean;
}

/** Where the person wants to go. */
export type Goal =
  | { readonly kind: 'part'; readonly part: Part; readonly of?: HistoryOf }
  | {
      readonly kind: 'customer';
      readonly id: RecordId;
      readonly field?: string;
      /** Selected in the sheet, or opened from the group that the person is at, which is where they are taken back to. */
      readonly from?: 'sheet' | 'duplicates';
      /** Back from there: the keyboard goes to the line of the card that leads there. */
      readonly left?: 'account' | 'conflicts';
      /** An inactive customer becomes an active one again on the way. */
      readonly reactivates?: true;
      /** Selected in the sheet instead of the customer's own row: one of another table that belongs to the customer. */
      readonly row?: SheetRow;
    }
  | { readonly kind: 'new'; readonly name?: string }
  /** The page on which this customer gets the card that follows it. */
  | { readonly kind: 'succession'; readonly id: RecordId }
  /** The page on which these cards become one; another one can be looked for there. */
  | { readonly kind: 'merge'; readonly ids: readonly RecordId[]; readonly from?: MergeOrigin }
  /** The page on which each of these groups becomes one card, all in one step. */
  | { readonly kind: 'merge-all'; readonly groups: readonly (readonly RecordId[])[] }
  /** The page on which customers are taken out of a file. */
  | { readonly kind: 'import' }
  /** The page on which another copy of the register is brought in. */
  | { readonly kind: 'copies' }
  /** The page on which customers are written into a file. */
  | { readonly kind: 'export' }
  /** The account of this customer, with the documents; from the accounts of all, the way back leads there. */
  | { readonly kind: 'account'; readonly id: RecordId; readonly from?: 'accounts' }
  /** The accounts of all customers; the keyboard goes to the one that was looked into. */
  | { readonly kind: 'accounts'; readonly left?: RecordId }
  /** The page that shows the register at a glance. */
  | { readonly kind: 'glance' }
  /** The page of earlier states; of one card, the state before a step of its history, or of a day. */
  | { readonly kind: 'time'; readonly card?: RecordId; readonly step?: Moment & { readonly kind: 'before' } }
  /** The page on which a formula is put beside a column of customers. */
  | { readonly kind: 'insert' }
  /** The page on which what runs by itself is switched on. */
  | { readonly kind: 'automations' }
  /** What two people said without seeing each other's; of one customer, from its card. */
  | { readonly kind: 'conflicts'; readonly card?: RecordId }
  /** The page on which the data of this customer is written into a file or erased. */
  | { readonly kind: 'privacy'; readonly id: RecordId };

/** With a reason. */
export type Explanation = StatementOfCard & { readonly reason: string };

export interface CardFocus {
  /** The key of the row it is in, if it is not the customer's own. */
  readonly row?: string;
  readonly field?: string;
  /** Instead of a field, the line that leads there. */
  readonly on?: 'account' | 'conflicts';
}

export interface OpenCard {
  /** Another card is another number: its form starts afresh. */
  readonly serial: number;
  readonly draft: CardDraft;
  readonly saving: boolean;
  /** Fields the person has been in; what is wrong with others on a new card is not said before saving. */
  readonly touched: ReadonlySet<string>;
  /** A save was refused: from now on everything wrong is said. */
  readonly insisted: boolean;
  /** Why the last save was refused. */
  readonly refused: readonly AppIssue[];
  /** Where the keyboard goes: a field, the line that leads to a page of its own, or the card as a whole; a new object each time, absent when it stays in the sheet. */
  readonly focus?: CardFocus;
  /** The customer's row is not in the sheet any more. */
  readonly gone: boolean;
  /** Under which name the device keeps it while it is unsaved and new. */
  readonly keptAs: string;
  /** It was unsaved when the pane was last closed, and goes on from there. */
  readonly resumed: boolean;
  /** Where the way back leads; the list, if nothing is said. */
  readonly from?: 'duplicates';
}

export type Notice =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'nothing-to-save' }
  /** Fields were changed here and elsewhere; `writer` is whose doing that was. */
  | { readonly kind: 'decide-first'; readonly writer: Writer }
  | ({ readonly kind: 'undone' | 'redone' } & UndoEntry)
  /** Damaged cells of the sheet were written anew. */
  | { readonly kind: 'repaired'; readonly cells: number }
  | { readonly kind: 'changed-many' | 'removed-many' | 'archived-many' | 'filled-many'; readonly count: number }
  /** So many cards went into the one of this name. */
  | { readonly kind: 'merged'; readonly name: string; readonly count: number; readonly changeSet: RecordId }
  /** So many groups became a card each; others were left out at the last moment. */
  | { readonly kind: 'merged-all'; readonly groups: number; readonly count: number; readonly leftOut: number; readonly changeSet: RecordId }
  /** Merged cards are cards of their own again; the issues say what is not as it was. */
  | { readonly kind: 'gave-back'; readonly names: readonly string[]; readonly issues: readonly AppIssue[]; readonly changeSet: RecordId }
  /** So many rows of the file were refused. */
  | { readonly kind: 'imported'; readonly holds: Holding; readonly made: number; readonly changed: number; readonly rejected: number; readonly changeSet: RecordId }
  /** Automations changed so many customers. */
  | { readonly kind: 'automated'; readonly count: number; readonly changeSet: RecordId }
  | { readonly kind: 'filter-kept' | 'rules-kept'; readonly name: string }
  | { readonly kind: 'rules-removed'; readonly name: string; readonly changeSet: RecordId }
  /** Values of public registers: written onto the card, or put among its unsaved changes. */
  | { readonly kind: 'filled' | 'took-over'; readonly fields: number }
  /** Somebody's data, `but` for what the law keeps. */
  | { readonly kind: 'erased'; readonly name: string; readonly but: boolean }
  | { readonly kind: 'failed'; readonly issue: AppIssue }
  | { readonly kind: 'bug'; readonly details: string };

export interface PaneState {
  readonly view: View;
  readonly query: string;
  readonly historyOf?: HistoryOf;
  /** The customer whose card was left for the list: the keyboard goes on there. */
  readonly left?: { readonly id?: RecordId };
  readonly card?: OpenCard;
  /** Waits for the decision about unsaved edits. */
  readonly pending?: Goal;
  readonly notice?: Notice;
  /** Unsaved cards that an earlier time of the pane left on this device. */
  readonly kept: readonly KeptDraft[];
  /** The device refuses to keep unsaved cards. */
  readonly keepsNothing: boolean;
}

export interface Pane extends Observed<PaneState> {
  /** Stops listening to the app, and what runs. */
  close(): void;

  /** The check of the whole register. */
  readonly check: RegisterCheck;
  /** What the check and the card ask of cards beside being kept. */
  readonly gate: GateChoice;
  /** Going through the cards that may be one customer. */
  readonly duplicates: DuplicateReview;
  /** What the list is narrowed to, which customers are ticked, and what is done to all of those. */
  readonly many: Many;
  /** The page for a card that follows another. */
  readonly succession: SuccessionPage;
  /** The page on which cards become one. */
  readonly merge: MergePage;
  /** The page on which many groups are merged. */
  readonly mergingAll: MergeAllPage;
  /** The page on which customers are taken out of a file. */
  readonly importing: ImportPage;
  /** The page on which another copy of the register is brought in. */
  readonly copying: CopiesPage;
  /** The page on which customers are written into a file. */
  readonly exporting: ExportPage;
  /** The page of one customer's account, and that of all accounts. */
  readonly account: AccountPage;
  readonly accounts: AccountsPage;
  /** The page that shows the register at a glance. */
  readonly glancing: GlancePage;
  /** The page of earlier states. */
  readonly travelling: TimePage;
  /** The page on which a formula is put beside a column of customers. */
  readonly inserting: InsertPage;
  /** The page on which what runs by itself is switched on. */
  readonly automations: AutomationsPage;
  /** The page on which conflicts are decided. */
  readonly conflicts: ConflictsPage;
  /** The page on which somebody's data is written into a file or erased. */
  readonly privacy: PrivacyPage;
  /** Filling the open card from public registers, and where the firm's proxy for them is. */
  readonly fill: RegisterFill;
  /** The same for many cards. */
  readonly round: RegisterRound;
  readonly proxy: ProxySetting;

  search(query: string): void;
  /** Goes there, or asks first if the open card has unsaved edits. */
  go(goal: Goal): void;
  /** Selects the row in the sheet and shows the card of the customer it belongs to, if it belongs to one. */
  showRow(row: SheetRow): void;
  /** Selects the row in the sheet; the pane stays as it is. */
  selectRow(row: SheetRow): void;
  /** The card of the row selected in the sheet, else the list. */
  showSelected(): void;
  neighbour(step: 1 | -1): void;
  /** Leaves the card for where the person came from. */
  leaveCard(): void;
  decide(choice: 'save' | 'discard' | 'keep'): Promise<void>;

  edit(field: string, value: Scalar): void;
  touch(field: string): void;
  /** Puts the keyboard into the field of the open card. */
  focusField(field: string, row?: string): void;

  /** Rows of other tables on the open card; `row` is the draft's key. A new row gets the keyboard. */
  addRow(table: ChildTable, values?: Values): void;
  editRow(row: string, field: string, value: Scalar): void;
  removeRow(row: string): void;
  restoreRow(row: string): void;
  /** Without a field: of a row that one did away with and the other one changed. */
  resolveRow(row: string, field: string | undefined, choice: 'mine' | 'theirs'): void;

  /** Adds a value to a list of the register. */
  extendList(list: string, value: string): Promise<void>;
  /** Says what a field of the firm's own is; undefined: what its cells tell. */
  setOwnFieldKind(key: string, kind: OwnKindWord | undefined): Promise<void>;
  /** Adds one to the register; false if it was not done, and the person was told why. */
  addOwnField(field: NewOwnField): Promise<boolean>;
  /** Adds the columns and sheets that the workbook lacks. */
  addMissingFields(): Promise<void>;

  /** Done with a reminder, or reminded again on a day. */
  settleReminder(id: RecordId, what: 'done' | { readonly on: CalendarDate }): Promise<void>;

  /** Goes on with an unsaved card. */
  resumeDraft(key: string): void;
  discardDraft(key: string): void;
  resolve(field: string, choice: 'mine' | 'theirs'): void;
  /** Drops the unsaved edits of the open card: a customer's shows what the register holds, a new one is left for the list. */
  forget(): void;
  /** Makes a new customer of a card whose row is gone. */
  detach(): void;
  save(next?: 'stay' | 'new'): Promise<void>;

  /** Asks public registers about the open card, and shows what they have. */
  beginFill(): void;
  askAgain(): void;
  /** Writes what is picked; onto a card with unsaved changes it is put among them. */
  fillCard(): Promise<void>;
  /** Back to the card. */
  leaveFill(): void;

  /** The sheet shows from now on what the check finds, or does no more. */
  showCheck(on: boolean): Promise<void>;
  /** The whole register goes by this requiredness profile from now on. */
  useProfile(name: string): Promise<void>;
  /** Makes the card that follows, and shows it. */
  succeed(): Promise<void>;

  /** Merges what the page says, and goes where the person came from, or to the card that stays. */
  mergeCards(): Promise<void>;
  /** Leaves the page for where the person came from. */
  leaveMerge(): void;
  /** Merges the groups that are ticked, and goes back to the review. */
  mergeAll(): Promise<void>;
  leaveMergeAll(): void;
  /** Keeps rules of merging in the register by name; whether it was done, the person has been told either way. */
  keepMergeRules(name: string, rules: KeptMergeRules): Promise<boolean>;
  removeMergeRules(name: string): Promise<void>;
  /** Gives merged cards back, by what `App.unmerge` takes; whether it was done, the person has been told either way. */
  giveBack(keys: readonly string[]): Promise<boolean>;

  /** Takes in what the page says, and goes to the list. */
  importCards(): Promise<void>;
  leaveImport(): void;
  /** Takes back what the page has just brought in. */
  undoCopy(): Promise<void>;
  leaveCopies(): void;
  leaveExport(): void;
  /** Back to the card, or to the accounts of all. */
  leaveAccount(): void;
  leaveAccounts(): void;
  leaveGlance(): void;
  /** Back to the list, of one card to its history. */
  leaveTime(): void;
  leaveInsert(): void;
  /** Erases what the page says, and goes to what is left of the card, else to the list. */
  erasePersonalData(): Promise<void>;
  /** Back to the card. */
  leavePrivacy(): void;
  leaveAutomations(): void;
  /** Back to the list, of one customer to the card. */
  leaveConflicts(): void;

  undo(changeSet?: RecordId): Promise<void>;
  redo(undo: RecordId): Promise<void>;
  showHistoryOf(id: RecordId, only: boolean): void;
  /** Writes the chosen values into damaged cells of the sheet. */
  repair(choices: readonly RepairChoice[]): Promise<void>;
  /** Puts right what these findings propose, in one step. */
  fix(issues: readonly AppIssue[]): Promise<void>;
  /** Why a doubted number stands, or why there is no tax number: kept in a note of the card. `finding` is what that answers, if it is one of the check's. */
  explain(explanation: Explanation, finding?: AppIssue): Promise<void>;
  /** The same of what stands on the open card and is not saved yet: the note is saved with it. */
  explainOnCard(said: SaidOfNumber): void;
  /** What was explained is doubted again. */
  takeBack(statement: StatementOfCard, finding?: AppIssue): Promise<void>;
  /** The same of a note that the open card has and is not saved yet; false if it has none. */
  takeBackOnCard(said: SaidOfNumber): boolean;
  dismiss(): void;
  /** Runs a task of a screen; a bug in it is logged and told, and what is on the screen stays. */
  run(task: () => Promise<void>): Promise<void>;
}
