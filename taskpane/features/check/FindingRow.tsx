/** One finding: whom it is about, what is wrong, where it stands; pressing it opens the card at the field. */
import type { ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AppIssue } from '../../../src/app/app';
import { issueText, placeText } from '../../../src/locales/issue-text';
import { SeverityIcon } from '../../components/SeverityIcon';
import { issueField } from '../../pane/issue-field';
import { useApp, usePane, useTexts } from '../../use-app';

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
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
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
  const { id, table = 'Customers' } = issue.where ?? {};
  // A row of another table has no card of its own: it is corrected in the sheet, where the place says.
  const card = id !== undefined && table === 'Customers' ? app.card(id) : undefined;
  const field = issueField(issue);
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
  if (card === undefined) return <li className={styles.row}>{words}</li>;
  const open = (): void => pane.go({ kind: 'customer', id: card.id, ...(field !== undefined && { field }) });
  return (
    <li>
      <button type="button" className={mergeClasses(styles.row, styles.button)} onClick={open}>{words}</button>
    </li>
  );
}
