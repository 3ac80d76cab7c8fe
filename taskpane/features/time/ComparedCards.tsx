/** The cards that differ, to be narrowed by what happened to them; each leads to the card, and can be chosen to be restored. */
import { useState, type ReactElement } from 'react';
import { Button, Checkbox, Field, Link, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import type { ComparisonWords } from '../../../src/app/comparison-words';
import { cardKinds, type CardKind, type ComparedCard } from '../../../src/app/register-comparison';
import type { Comparison } from '../../../src/app/time-desk';
import type { RecordId } from '../../../src/model/ids';
import { Badge } from '../../components/Badge';
import { useApp, usePane, useTexts, useTime } from '../../use-app';
import { apart } from '../../value-text';
import { DifferenceList } from './DifferenceList';

const atOnce = 50;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  card: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', textAlign: 'start' },
  into: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function ComparedCards({ comparison, words, ticked }: { readonly comparison: Comparison; readonly words: ComparisonWords; readonly ticked: ReadonlySet<RecordId> }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { time } = texts.pane;
  const [kind, setKind] = useState<CardKind>();
  const [limit, setLimit] = useState(atOnce);
  const { cards, counts, before } = comparison;
  const shown = kind === undefined ? cards : cards.filter((card) => card.kind === kind);
  return (
    <>
      <Field size="small" label={time.filter}>
        <Select
          value={kind ?? ''}
          onChange={(_event, { value }) => {
            setKind(cardKinds.find((known) => known === value));
            setLimit(atOnce);
          }}
        >
          <option value="">{time.all(cards.length)}</option>
          {cardKinds.filter((known) => counts[known] > 0).map((known) => <option key={known} value={known}>{words.kind(known, counts[known])}</option>)}
        </Select>
      </Field>
      <ul className={styles.list} aria-label={time.list}>
        {shown.slice(0, limit).map((card) => (
          <Card key={card.id} card={card} words={words} isTicked={ticked.has(card.id)} canRestore={before.kind === 'day' && (card.kind === 'removed' || card.kind === 'changed')} />
        ))}
      </ul>
      {shown.length > limit && <Button appearance="subtle" onClick={() => setLimit(limit + atOnce)}>{time.more(shown.length - limit)}</Button>}
    </>
  );
}

function Card({ card, words, isTicked, canRestore }: { readonly card: ComparedCard; readonly words: ComparisonWords; readonly isTicked: boolean; readonly canRestore: boolean }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { time } = texts.pane;
  const { app } = useApp();
  const { pane } = usePane();
  const { page } = useTime();
  const [isOpen, setOpen] = useState(false);
  const { id, kind, code, into, differences, rows } = card;
  const name = card.name === '' ? code : card.name;
  const hasDetails = into === undefined && differences.length + rows.length > 0;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        {canRestore && <Checkbox aria-label={time.tick(apart(texts, name))} checked={isTicked} onChange={(_event, { checked }) => page.tick(id, checked === true)} />}
        <span className={styles.name}>
          {app.card(id) === undefined ? <bdi>{name}</bdi> : <Link as="button" onClick={() => pane.go({ kind: 'customer', id })}><bdi>{name}</bdi></Link>}
        </span>
        <Badge text={time.kinds[kind]} />
        {hasDetails && (
          <Button
            appearance="subtle" size="small" icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />} aria-expanded={isOpen} aria-label={time.detailsOf(apart(texts, name))} title={time.details}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      </div>
      {into !== undefined && (
        <div className={styles.into}>
          {time.mergedInto}: <Link as="button" onClick={() => pane.go({ kind: 'customer', id: into.id })}><bdi>{into.name}</bdi></Link>
        </div>
      )}
      {isOpen && <DifferenceList table="Customers" differences={differences} rows={rows} words={words} />}
    </li>
  );
}
