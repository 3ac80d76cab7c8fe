/** Customers that would come, change or go, each with what would be different. */
import { useState, type ReactElement } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ComparisonWords } from '../../../src/app/comparison-words';
import type { ComparedCard } from '../../../src/app/register-comparison';
import { Badge } from '../../components/Badge';
import { useApp, usePane, useTexts } from '../../use-app';
import { DifferenceList } from '../time/DifferenceList';

const atOnce = 20;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  card: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', textAlign: 'start' },
  into: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function PlannedCards({ cards, words }: { readonly cards: readonly ComparedCard[]; readonly words: ComparisonWords }): ReactElement {
  const styles = useStyles();
  const { pane: { copies, time, list } } = useTexts();
  const { app } = useApp();
  const { pane } = usePane();
  const [limit, setLimit] = useState(atOnce);
  return (
    <>
      <ul className={styles.list} aria-label={copies.comes(cards.length)}>
        {cards.slice(0, limit).map(({ id, kind, name, code, into, differences, rows }) => (
          <li key={id} className={styles.card}>
            <div className={styles.head}>
              <span className={styles.name}>
                {app.card(id) === undefined ? <bdi>{name || code || list.noName}</bdi> : <Link as="button" onClick={() => pane.go({ kind: 'customer', id })}><bdi>{name || code || list.noName}</bdi></Link>}
              </span>
              <Badge text={time.kinds[kind]} />
            </div>
            {into === undefined
              // Of whoever goes, nobody reads every field.
              ? kind !== 'removed' && <DifferenceList table="Customers" differences={differences} rows={rows} words={words} />
              : <div className={styles.into}>{time.mergedInto}: <bdi>{into.name}</bdi></div>}
          </li>
        ))}
      </ul>
      {cards.length > limit && <Button appearance="subtle" size="small" onClick={() => setLimit(limit + atOnce)}>{time.more(cards.length - limit)}</Button>}
    </>
  );
}
