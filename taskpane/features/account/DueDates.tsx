/** Issued documents without a due date of their own, and the days that the customer's terms give them: shown before they are written. */
import { useId, useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DueProposal } from '../../../src/app/account-desk';
import { explainedDue } from '../../../src/app/explained-due';
import type { Values } from '../../../src/model/change';
import { regionOf, unbrokenDate } from '../../date-text';
import { useAccount, useApp, useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import * as shared from './account-styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hint: shared.hint,
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

const shownAtOnce = 20;

export function DueDates({ customer, proposals }: { readonly customer: Values; readonly proposals: readonly DueProposal[] }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.accounts.dueDates;
  const { app } = useApp();
  const { page, state } = useAccount();
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  if (proposals.length === 0) return null;
  const line = ({ number, kind, date, due }: DueProposal): string => {
    const why = explainedDue(app, customer, date, texts)?.why;
    return `${isolated(`${texts.lists.documentType[kind]} ${number}`.trim())}: ${isolated(unbrokenDate(regionOf(texts.tag, navigator.languages), due))}${why === undefined ? '' : ` (${isolated(why)})`}`;
  };
  return (
    <div className={styles.root}>
      <span>{words.missing(proposals.length)}</span>
      <p className={styles.hint}>{words.hint}</p>
      {isOpen && (
        <ul id={listId} className={styles.list}>
          {proposals.slice(0, shownAtOnce).map((proposal) => <li key={proposal.document}>{line(proposal)}</li>)}
          {proposals.length > shownAtOnce && <li>{words.more(proposals.length - shownAtOnce)}</li>}
        </ul>
      )}
      <div className={styles.commands}>
        <Button size="small" aria-expanded={isOpen} {...(isOpen && { 'aria-controls': listId })} onClick={() => setIsOpen(!isOpen)}>{isOpen ? words.hide : words.show}</Button>
        <Button size="small" disabledFocusable={state?.working !== undefined} onClick={() => void page.writeDueDates()}>{state?.working === 'due-dates' ? words.writing : words.write(proposals.length)}</Button>
      </div>
    </div>
  );
}
