/**
 * One finding: whom it is about, what is wrong, where it stands. Pressing it opens the card at the field; for a row of
 * another table, which has no card of its own, it selects the cell in its sheet and shows the customer's card.
 */
import type { ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AppIssue } from '../../../src/app/app';
import { issueText, placeText } from '../../../src/locales/issue-text';
import { SeverityIcon } from '../../components/SeverityIcon';
import { tableKeys } from '../../../src/model/fields';
import { issueField } from '../../pane/issue-field';
import type { SheetRow } from '../../pane/pane';
import { useApp, usePane, useTexts } from '../../use-app';
import { highlightedOnHover } from '../../components/highlighted';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    paddingInline: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalS,
    border: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
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
  const words = (
    <>
      <SeverityIcon severity={issue.severity} label={texts.pane.severities[issue.severity]} />
      <span className={styles.words}>
        {card !== undefined && <span className={styles.who}><bdi>{String(card.values['name'] ?? texts.pane.list.noName)}</bdi></span>}
        <span>{issueText(texts, issue)}</span>
        {place !== undefined && <span className={styles.place}><bdi>{place}</bdi></span>}
      </span>
    </>
  );
  if (row === undefined) return <li className={styles.row}>{words}</li>;
  const open = (): void => {
    const { table, ...at } = row;
    if (table === 'Customers') pane.go({ kind: 'customer', ...at });
    else pane.showRow(row);
  };
  return (
    <li>
      <button type="button" className={mergeClasses(styles.row, styles.button)} onClick={open}>{words}</button>
    </li>
  );
}

function rowOf(issue: AppIssue): SheetRow | undefined {
  const { id, table = 'Customers' } = issue.where ?? {};
  const field = issueField(issue);
  const known = tableKeys.find((key) => key === table);
  return id === undefined || known === undefined ? undefined : { table: known, id, ...(field !== undefined && { field }) };
}
