/**
 * One finding: whom it is about, what is wrong, where it stands, what would be right if that is known, and what can be answered. Pressing it opens the card at the field; for a row of
 * another table, which has no card of its own, it selects the cell in its sheet and shows the customer's card.
 */
import type { ReactElement } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AppIssue } from '../../../src/app/app';
import { issueText, placeText } from '../../../src/locales/issue-text';
import { answersTo } from '../explain/answers-to';
import { FindingAnswers } from '../explain/FindingAnswers';
import { fixText } from '../explain/fix-text';
import { statementOf } from '../explain/statement-of';
import { SeverityIcon } from '../../components/SeverityIcon';
import { tableKeys } from '../../../src/model/fields';
import { issueField } from '../../pane/issue-field';
import type { SheetRow } from '../../pane/pane';
import { meantValue } from '../../meant-value';
import { useApp, usePane, useTexts } from '../../use-app';
import { highlightedOnHover } from '../../components/highlighted';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalS,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    textAlign: 'start',
    lineHeight: tokens.lineHeightBase300,
  },
  button: {
    cursor: 'pointer',
    ...highlightedOnHover,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalXS },
  // Below the words, past the sign before them.
  answers: { paddingInlineStart: '26px', paddingBlockEnd: tokens.spacingVerticalS },
  fix: { flexShrink: 0, marginBlockStart: tokens.spacingVerticalS },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  who: { fontWeight: tokens.fontWeightSemibold },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function FindingRow({ issue }: { readonly issue: AppIssue }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { app } = useApp();
  const { pane } = usePane();
  const row = rowOf(issue);
  const customer = row === undefined ? undefined : app.customerOf(row.table, row.id);
  const card = customer === undefined ? undefined : app.card(customer);
  const place = placeText(issue.where);
  const right = issue.fix === undefined ? undefined : fixText(texts, issue.fix, issue.where?.table, meantValue(app));
  const words = (
    <>
      <SeverityIcon severity={issue.severity} label={texts.pane.severities[issue.severity]} />
      <span className={styles.words}>
        {card !== undefined && <span className={styles.who}><bdi>{String(card.values['name'] ?? texts.pane.list.noName)}</bdi></span>}
        <span>{issueText(texts, issue)}</span>
        {right !== undefined && <span className={styles.place}>{right}</span>}
        {place !== undefined && <span className={styles.place}><bdi>{place}</bdi></span>}
      </span>
    </>
  );
  if (row === undefined) return <li className={mergeClasses(styles.row, styles.item)}>{words}</li>;
  const open = (): void => {
    const { table, ...at } = row;
    if (table === 'Customers') pane.go({ kind: 'customer', ...at });
    else pane.showRow(row);
  };
  const answers = answersTo(issue);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <button type="button" className={mergeClasses(styles.row, styles.button)} onClick={open}>{words}</button>
        {right !== undefined && (
          <Button size="small" className={styles.fix} aria-label={`${texts.pane.check.fix} · ${right}`} onClick={() => void pane.fix([issue])}>{texts.pane.check.fix}</Button>
        )}
      </div>
      {answers.length > 0 && (
        <div className={styles.answers}>
          <FindingAnswers
            answers={answers} about={issue.where?.value ?? String(card?.values['name'] ?? '')}
            onExplain={(answer, reason) => {
              const statement = statementOf(answer.kind === 'accept' ? 'accepted' : 'noTaxId', issue);
              if (statement !== undefined) void pane.explain({ ...statement, reason }, issue);
            }}
            onTakeBack={({ what }) => {
              const statement = statementOf(what, issue);
              if (statement !== undefined) void pane.takeBack(statement, issue);
            }}
          />
        </div>
      )}
    </li>
  );
}

function rowOf(issue: AppIssue): SheetRow | undefined {
  const { id, table = 'Customers' } = issue.where ?? {};
  const field = issueField(issue);
  const known = tableKeys.find((key) => key === table);
  return id === undefined || known === undefined ? undefined : { table: known, id, ...(field !== undefined && { field }) };
}
