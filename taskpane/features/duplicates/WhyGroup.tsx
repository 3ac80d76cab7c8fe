/** Why the cards of a group are taken for one customer: for each card, what its fields say beside those of the one it is likest to. */
import { useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import { pairKey } from '../../../src/app/standing-duplicates';
import type { RecordId } from '../../../src/model/ids';
import type { ReviewGroup } from '../../pane/duplicate-review';
import { useDuplicates, useTexts } from '../../use-app';
import { reasonsOf } from './reasons';

/** So many cards are explained at once. */
const pageSize = 4;

const useStyles = makeStyles({
  title: { margin: 0, paddingBlock: `${tokens.spacingVerticalM} ${tokens.spacingVerticalXXS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  pair: { margin: 0, paddingBlockStart: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  reason: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalXS, lineHeight: tokens.lineHeightBase300 },
  sign: { display: 'flex', flexShrink: 0, paddingBlockStart: '3px', color: tokens.colorNeutralForeground2 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface WhyGroupProps {
  readonly group: ReviewGroup;
  readonly numberOf: (id: RecordId) => number;
}

export function WhyGroup({ group, numberOf }: WhyGroupProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.duplicates;
  const { state: { why } } = useDuplicates();
  const [shown, setShown] = useState({ key: group.key, most: pageSize });
  const most = shown.key === group.key ? shown.most : pageSize;
  return (
    <>
      <h4 className={styles.title}>{words.why}</h4>
      {group.links.slice(0, most).map(([one, other]) => (
        <div key={pairKey(one, other)}>
          {group.links.length > 1 && <h5 className={styles.pair}>{words.whyPair(numberOf(one), numberOf(other))}</h5>}
          {reasons(pairKey(one, other))}
        </div>
      ))}
      {group.links.length > most && (
        <Button appearance="subtle" size="small" onClick={() => setShown({ key: group.key, most: most + pageSize })}>{words.whyMore(group.links.length - most)}</Button>
      )}
    </>
  );

  function reasons(pair: string): ReactElement {
    const explanation = why.get(pair);
    if (explanation === undefined) return <p className={styles.quiet}>{words.whyLooking}</p>;
    return (
      <ul className={styles.list} aria-label={words.why}>
        {explanation.limit !== undefined && <li className={styles.reason}><span className={styles.words}>{words.limits[explanation.limit]}</span></li>}
        {reasonsOf(texts, explanation).map(({ field, label, speaks, text }) => (
          <li key={field} className={styles.reason}>
            <span className={styles.sign} role="img" aria-label={words.speaks[speaks]} title={words.speaks[speaks]}>{speaks === 'for' ? <AddRegular /> : <SubtractRegular />}</span>
            <span className={styles.words}>{`${label}: ${text}`}</span>
          </li>
        ))}
      </ul>
    );
  }
}
