/** What a change of many cards would come to: how many, what from and to, and what would be wrong afterwards. */
import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AppIssue, BulkPlan } from '../../../src/app/app';
import { isCalendarDate } from '../../../src/base/calendar-date';
import type { Scalar } from '../../../src/model/field-kinds';
import type { RecordId } from '../../../src/model/ids';
import { issueText } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import { SeverityIcon } from '../../components/SeverityIcon';
import { meantValue } from '../../meant-value';
import { useApp, useTexts } from '../../use-app';
import { apart, valueText } from '../../value-text';
import { facetValueLabel } from '../customers/facet-words';

/** Nobody reads more; the number of the rest is said. */
const shownRows = 20;
const shownIssues = 5;

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  line: { margin: 0, paddingBlock: tokens.spacingVerticalXXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', gap: tokens.spacingHorizontalXS, paddingBlock: tokens.spacingVerticalXXS },
  name: { fontWeight: tokens.fontWeightSemibold },
  before: { color: tokens.colorNeutralForeground2 },
  details: { paddingBlockStart: tokens.spacingVerticalXS },
});

export interface BulkPreviewProps {
  /** Undefined while the cards are being looked at. */
  readonly plan: BulkPlan | undefined;
  readonly total: number;
  readonly field: string;
  readonly onLeaveOut: (ids: readonly RecordId[]) => void;
}

export function BulkPreview({ plan, total, field, onLeaveOut }: BulkPreviewProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.many.bulk;
  const { app } = useApp();
  const shown = (value: Scalar): string => bulkValueText(texts, field, meantValue(app)(field, value));
  return (
    <div className={styles.root}>
      <p role="status" className={styles.line}>{plan === undefined ? words.looking : said(plan)}</p>
      {plan !== undefined && plan.refused === undefined && <Wrong issues={plan.issues} plan={plan} onLeaveOut={onLeaveOut} />}
      {plan !== undefined && plan.changes.length > 0 && (
        <details className={styles.details}>
          <summary>{words.details}</summary>
          <ul className={styles.list}>
            {plan.changes.slice(0, shownRows).map(({ id, name, before, after }) => (
              <li key={id} className={styles.line}>
                <bdi className={styles.name}>{name === '' ? texts.pane.list.noName : name}</bdi>
                {': '}
                <bdi className={styles.before}>{shown(before)}</bdi>
                {texts.direction === 'rtl' ? ' ← ' : ' → '}
                <bdi>{shown(after)}</bdi>
              </li>
            ))}
          </ul>
          {plan.changes.length > shownRows && words.more(plan.changes.length - shownRows)}
        </details>
      )}
    </div>
  );

  function said({ refused, changes, missing }: BulkPlan): string {
    if (refused !== undefined) return issueText(texts, refused);
    const counted = words.changes(changes.length, total);
    return missing === 0 ? counted : `${counted} ${words.missing(missing)}`;
  }
}

function Wrong({ issues, plan, onLeaveOut }: { readonly issues: readonly AppIssue[]; readonly plan: BulkPlan; readonly onLeaveOut: (ids: readonly RecordId[]) => void }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.many.bulk;
  const errors = issues.filter(({ severity }) => severity === 'error');
  const told = errors.length > 0 ? errors : issues;
  const ids = [...new Set(told.flatMap(({ where }) => where?.id ?? []))];
  if (ids.length === 0) return null;
  const names = new Map(plan.changes.map(({ id, name }) => [id, name]));
  // All the cards mostly have the same thing wrong: said once, with who they are.
  const byText = new Map<string, { readonly issue: AppIssue; readonly ids: RecordId[] }>();
  for (const issue of told) {
    const text = issueText(texts, issue);
    const known = byText.get(text);
    if (known === undefined) byText.set(text, { issue, ids: [issue.where?.id ?? ''] });
    else known.ids.push(issue.where?.id ?? '');
  }
  const shown = [...byText].slice(0, shownIssues);
  return (
    <div>
      <p className={styles.line}>{errors.length > 0 ? words.blocked(ids.length) : words.wrong(ids.length)}</p>
      <ul className={styles.list}>
        {shown.map(([text, { issue, ids: who }]) => (
          <li key={text} className={styles.row}>
            <SeverityIcon severity={issue.severity} label={texts.pane.severities[issue.severity]} />
            <span>
              {text}{' '}
              <span className={styles.before}>
                {who.slice(0, shownIssues).map((id) => apart(texts, names.get(id) ?? '')).join(', ')}
                {who.length > shownIssues && ` ${words.more(who.length - shownIssues)}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {byText.size > shownIssues && <p className={styles.line}>{words.more(byText.size - shownIssues)}</p>}
      {ids.length < plan.changes.length && <Button size="small" onClick={() => onLeaveOut(ids)}>{words.leaveOut}</Button>}
    </div>
  );
}

function bulkValueText(texts: Texts, field: string, value: Scalar): string {
  if (typeof value === 'string' && isCalendarDate(value)) return valueText(texts, value);
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  return facetValueLabel(texts, field, value === null ? '' : String(value));
}
