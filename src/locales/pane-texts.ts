/** The words of the task pane, by the part of the pane that says them. */
import type { Severity } from '../base/issue';
import type { FindingFamily } from '../model/finding-family';
import type { CardGroup } from '../model/field-definition';
import type { AccountsPageTexts } from './accounts-page-texts';
import type { CardTexts } from './card-texts';
import type { CopiesPageTexts } from './copies-texts';
import type { SuccessionTexts } from './succession-texts';
import type { DuplicatesTexts } from './duplicates-texts';
import type { ExplainTexts } from './explain-texts';
import type { HistoryTexts, RepairTexts } from './history-texts';
import type { ManyTexts } from './many-texts';
import type { ExportPageTexts } from './export-page-texts';
import type { ImportPageTexts } from './import-page-texts';
import type { GlanceTexts } from './glance-texts';
import type { ConflictsPageTexts } from './conflicts-texts';
import type { TimePageTexts } from './time-texts';
import type { InsertTexts } from './insert-texts';
import type { MergePageTexts } from './merge-page-texts';
import type { PrivacyTexts } from './privacy-texts';
import type { RegistersTexts } from './registers-texts';

export interface PaneTexts {
  readonly title: string;
  readonly groups: Readonly<Record<CardGroup | 'custom', string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly parts: { readonly label: string; readonly customers: string; readonly check: string; readonly duplicates: string; readonly history: string; readonly more: string };

  readonly opening: {
    readonly loading: string;
    readonly failed: string;
    readonly retry: string;
    readonly notInExcel: string;
  };

  readonly setUp: {
    readonly heading: string;
    readonly intro: string;
    readonly make: string;
    readonly makeHint: string;
    readonly adopt: string;
    readonly adoptHint: string;
    readonly working: string;
    readonly whichList: string;
    readonly listOf: (sheet: string, rows: number) => string;
    readonly promise: string;
    readonly mapping: string;
    /** Accessible name of the choice for one column. */
    readonly fieldOf: (header: string) => string;
    readonly ownField: string;
    readonly noHeader: string;
    readonly noSamples: string;
    readonly fieldTwice: (field: string) => string;
    readonly adoptNow: (rows: number) => string;
    readonly back: string;
  };

  readonly list: {
    readonly search: string;
    readonly clearSearch: string;
    readonly label: string;
    readonly newCustomer: string;
    /** Of what is done with the register as a whole. */
    readonly menu: string;
    readonly total: (total: number) => string;
    readonly more: (rest: number) => string;
    readonly noHits: (query: string) => string;
    readonly newNamed: (name: string) => string;
    readonly none: string;
    readonly noName: string;
  };

  readonly card: CardTexts;
  readonly succession: SuccessionTexts;
  readonly duplicates: DuplicatesTexts;
  readonly exporting: ExportPageTexts;
  readonly accounts: AccountsPageTexts;
  readonly privacy: PrivacyTexts;
  readonly glance: GlanceTexts;
  readonly copies: CopiesPageTexts;
  readonly time: TimePageTexts;
  readonly conflicts: ConflictsPageTexts;
  readonly insert: InsertTexts;
  readonly importing: ImportPageTexts;
  readonly merge: MergePageTexts;
  readonly many: ManyTexts;
  readonly registers: RegistersTexts;

  readonly reminders: {
    readonly due: (count: number) => string;
    readonly label: string;
    readonly show: string;
    readonly hide: string;
    readonly done: string;
    /** On a button, short. */
    readonly inDays: (days: number) => string;
    readonly postpone: (days: number) => string;
    readonly open: (name: string) => string;
    readonly more: (rest: number) => string;
  };

  readonly notices: {
    readonly saved: (name: string) => string;
    readonly nothingToSave: string;
    readonly undone: (action: string) => string;
    readonly redone: (action: string) => string;
    readonly dismiss: string;
  };

  readonly history: HistoryTexts;
  readonly repairs: RepairTexts;

  readonly author: {
    readonly question: string;
    readonly hint: string;
    readonly save: string;
    readonly notNow: string;
    readonly cancel: string;
    readonly signed: (name: string) => string;
    readonly unsigned: string;
    readonly change: string;
    readonly add: string;
    readonly forgotten: string;
  };

  readonly explain: ExplainTexts;

  readonly check: {
    /** The choice of what the cards are to be good for; before the purposes themselves (texts.purposes). */
    readonly gate: string;
    readonly gateHint: string;
    readonly noGate: string;
    /** The choice of the requiredness profile. */
    readonly profile: string;
    readonly profileHint: string;
    /** The switch that shows the check in the sheet. */
    readonly inSheet: string;
    readonly inSheetHint: string;
    /** The shipped profile of no system in particular. */
    readonly defaultProfile: string;
    readonly label: string;
    readonly checking: string;
    readonly stop: string;
    /** Of a check that was stopped at so many percent. */
    readonly stopped: (percent: number) => string;
    readonly again: string;
    readonly none: (customers: number) => string;
    readonly count: (severity: Severity, count: number) => string;
    readonly more: (rest: number) => string;
    /** Which severities the list shows. */
    readonly shown: string;
    readonly families: Readonly<Record<FindingFamily, string>>;
    readonly fix: string;
    readonly fixAll: (count: number) => string;
  };

  readonly bug: {
    readonly heading: string;
    readonly text: string;
    readonly details: string;
    readonly copy: string;
    readonly copied: string;
    readonly again: string;
  };
}
