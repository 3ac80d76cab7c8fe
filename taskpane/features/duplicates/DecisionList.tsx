/** What was decided not to be one customer, newest first, each of which can be taken back. */
import { useId, useMemo, useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { headingButton } from '../../components/line-button';
import { regionOf, unbrokenDate } from '../../date-text';
import { useApp, useDuplicates, useTexts } from '../../use-app';
import { apart } from '../../value-text';

const pageSize = 20;

const useStyles = makeStyles({
  root: { marginBlockStart: tokens.spacingVerticalM, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0 },
  button: headingButton,
  words: { flexGrow: 1, minWidth: 0 },
  chevron: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, paddingBlock: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  what: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  who: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  command: { flexShrink: 0, minWidth: 0 },
});

export function DecisionList(): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.duplicates;
  const { app, cards } = useApp();
  const { review } = useDuplicates();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [most, setMost] = useState(pageSize);
  // cards stands for the register, in which they are rows.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const decided = useMemo(() => app.judgements().filter(({ verdict }) => verdict === 'different').reverse(), [app, cards]);
  if (decided.length === 0) return null;
  const region = regionOf(texts.tag, navigator.languages);
  const nameOf = (id: string): string => apart(texts, String(app.card(id)?.values['name'] ?? '') || texts.pane.list.noName);
  return (
    <div className={styles.root}>
      <h3 className={styles.title}>
        <button type="button" className={styles.button} aria-expanded={isOpen} {...(isOpen && { 'aria-controls': listId })} onClick={() => setOpen(!isOpen)}>
          <span className={styles.words}>{words.decisions(decided.length)}</span>
          <span className={styles.chevron}>{isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}</span>
        </button>
      </h3>
      {isOpen && (
        <ul id={listId} className={styles.list} aria-label={words.decisions(decided.length)}>
          {decided.slice(0, most).map(({ id, first, second, author, at }) => {
            const [one, other] = [nameOf(first), nameOf(second)];
            return (
              <li key={id} className={styles.item}>
                <span className={styles.what}>
                  {words.decision(one, other)}
                  <span className={styles.who}>{[author, unbrokenDate(region, at.slice(0, 10))].filter((part) => part !== '').join(', ')}</span>
                </span>
                <Button size="small" className={styles.command} aria-label={words.takeBackOf(one, other)} onClick={() => void review.forget(id)}>{words.takeBack}</Button>
              </li>
            );
          })}
        </ul>
      )}
      {isOpen && decided.length > most && <Button appearance="subtle" size="small" onClick={() => setMost(most + pageSize)}>{words.more(decided.length - most)}</Button>}
    </div>
  );
}
