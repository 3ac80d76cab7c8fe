/**
 * What people look at before they save a card: what is required, what is wrong or doubtful, and whether the card can be
 * worked with (someone to write to, details for an invoice, what is always said on documents, a way of paying).
 */
import type { AppIssue } from '../../../src/app/app';
import type { Texts } from '../../../src/locales/texts';
import { fieldLabel, issueText } from '../../../src/locales/issue-text';
import type { CardTable } from '../../../src/model/fields';
import type { Values } from '../../../src/model/change';
import type { Severity } from '../../../src/base/issue';
import { issueField } from '../../pane/issue-field';

export interface ChecklistPoint {
  readonly key: string;
  readonly severity: Severity;
  readonly text: string;
  /** Where it is put right: a field of the customer, or of the row with this key. */
  readonly field: string;
  readonly row?: string;
}

export interface RowIssue {
  readonly table: CardTable;
  /** The draft's key of the row. */
  readonly row: string;
  readonly issue: AppIssue;
}

export interface ChecklistCard {
  readonly values: Values;
  readonly issues: readonly AppIssue[];
  /** What is wrong in rows of other tables. */
  readonly rowIssues: readonly RowIssue[];
  /** Rows of PaymentMethods that the card will have. */
  readonly methods: number;
  /** Emails and phones that its contacts have. */
  readonly contactWays: number;
  /** Identifiers in rows of their own. */
  readonly numbers: number;
}

export function checklist(texts: Texts, card: ChecklistCard): readonly ChecklistPoint[] {
  const words = texts.pane.card.checklist;
  const { values } = card;
  const has = (...fields: readonly string[]): boolean => fields.some((field) => String(values[field] ?? '').trim() !== '');
  const own = card.issues.filter(({ where }) => where?.table === undefined || where.table === 'Customers');
  const issuesOf = (wanted: (issue: AppIssue) => boolean): readonly string[] =>
    [...new Set(own.filter(wanted).flatMap((issue) => issueField(issue) ?? []))];
  const point = (key: string, severity: Severity, fields: readonly string[], say: (labels: string) => string): ChecklistPoint[] => {
    const [field] = fields;
    return field === undefined ? [] : [{ key, severity, field, text: say(fields.map((each) => fieldLabel(texts, each)).join(', ')) }];
  };
  const lacking = (key: string, isThere: boolean, severity: Severity, field: string, text: string): ChecklistPoint[] =>
    isThere ? [] : [{ key, severity, field, text }];
  return [
    ...point('required', 'error', issuesOf(({ code }) => code === 'required-missing'), words.required),
    ...point('faults', 'error', issuesOf(({ severity, code }) => severity === 'error' && code !== 'required-missing'), words.faults),
    ...point('doubts', 'warning', issuesOf(({ severity }) => severity === 'warning'), words.doubts),
    ...card.rowIssues.filter(({ issue }) => issue.severity === 'error').map(({ table, row, issue }): ChecklistPoint => {
      const field = issueField(issue) ?? '';
      return { key: `${row} ${field}`, severity: 'error', field, row, text: words.faults(`${texts.pane.card.rowsOf[table]} – ${fieldLabel(texts, field, table)}`) };
    }),
    ...lacking('contact', has('email', 'phone', 'mobile', 'otherEmails', 'otherPhones') || card.contactWays > 0, 'warning', 'email', words.contact),
    ...lacking('fiscal', has('taxId', 'vatNumber', 'companyNumber', 'personalId') || card.numbers > 0, 'warning', 'taxId', words.fiscal),
    // What an invoice or an e-invoice asks for by the register's profile.
    ...own.filter(({ code }) => code === 'not-ready-for').map((issue): ChecklistPoint =>
      ({ key: issueText(texts, issue), severity: 'info', field: issueField(issue) ?? 'name', text: issueText(texts, issue) })),
    ...lacking('notes', has('note', 'noteAllDocuments', 'noteReceipts', 'noteInvoices'), 'info', 'noteAllDocuments', words.notes),
    ...lacking('methods', has('paymentMethod') || card.methods > 0, 'info', 'paymentMethod', words.methods),
  ];
}
