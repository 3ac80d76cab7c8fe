/** What restoring would change, card by card, before it is done. */
import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComparisonWords } from '../../../src/app/comparison-words';
import type { RestorePlan } from '../../../src/app/restore-cards';
import { Badge } from '../../components/Badge';
import { RefusedMessage } from '../../components/RefusedMessage';
import { useTexts } from '../../use-app';
import { DifferenceList } from './DifferenceList';

/** So many are read before something is restored; all of them are. */
const mostCards = 100;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  card: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function RestorePreview({ plan, words }: { readonly plan: RestorePlan; readonly words: ComparisonWords }): ReactElement {
  const styles = useStyles();
  const { pane: { time } } = useTexts();
  return (
    <>
      <RefusedMessage issues={plan.issues} />
      <RestoreNotes plan={plan} />
      {plan.cards.length > 0 && <ul className={styles.list} aria-label={time.preview}>
        {plan.cards.slice(0, mostCards).map(({ id, name, kind, differences, rows }) => (
          <li key={id} className={styles.card}>
            <div className={styles.head}>
              <span className={styles.name}><bdi>{name}</bdi></span>
              <Badge text={kind === 'back' ? time.comesBack : time.kinds.changed} />
            </div>
            <DifferenceList table="Customers" differences={kind === 'back' ? [] : differences} rows={rows} words={words} />
          </li>
        ))}
      </ul>}
      {plan.cards.length > mostCards && <p className={styles.hint}>{time.more(plan.cards.length - mostCards)}</p>}
    </>
  );
}

/** What does not change. */
export function RestoreNotes({ plan: { unchanged, kept } }: { readonly plan: RestorePlan }): ReactElement {
  const styles = useStyles();
  const { pane: { time } } = useTexts();
  return (
    <>
      {unchanged > 0 && <p className={styles.hint} role="status">{time.unchanged(unchanged)}</p>}
      {kept > 0 && <p className={styles.hint}>{time.kept(kept)}</p>}
    </>
  );
}
