/**
 * Every word a person sees, as a type: a language that lacks one does not compile. One language is one file (en.ts,
 * he.ts, …) with its sheets' and its pane's words beside it, and one line in locales.ts. Keys come from the tables and codes themselves, so a new field, list or issue
 * code asks for its words by itself.
 */
import type { AppIssue } from '../app/app';
import type { IssuePlace } from '../base/issue';
import type { Cause } from '../model/change';
import type { AccountTexts } from './account-texts';
import type { AutomationTexts } from './automations-texts';
import type { ExportTexts } from './export-texts';
import type { ImportFileWords } from './import-texts';
import type { PaneTexts } from './pane-texts';
import type { RegisterTexts } from './register-texts';
import type { TermsTexts } from './terms-texts';

/**
 * Each message says what is wrong and what to do; the place is beside it (issue-text.ts). Facts named `field`,
 * `other` and `missing` arrive as labels of fields, `purpose` as its word, `where.value` as what stands in the cell.
 */
export type IssueTexts = { readonly [I in AppIssue as I['code']]: (facts: I['facts'], where: IssuePlace) => string };

export interface Texts extends RegisterTexts {
  /** BCP 47. */
  readonly tag: string;
  /** In the language itself. */
  readonly languageName: string;
  readonly direction: 'ltr' | 'rtl';
  readonly issues: IssueTexts;
  readonly terms: TermsTexts['words'];
  readonly import: ImportFileWords;
  readonly person: ExportTexts['person'];
  readonly account: AccountTexts;
  readonly automations: AutomationTexts;
  /** What an action was, for the undo list: "Edited …". */
  readonly causes: Readonly<Record<Cause, string>>;
  /** A flag's two values in a cell or a list. */
  /** What a cell says of a card that is the only one of its customer. */
  readonly noDuplicates: string;
  readonly yes: string;
  readonly no: string;
  readonly pane: PaneTexts;
}
