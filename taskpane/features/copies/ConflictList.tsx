/** What both sides changed: what stands here, what the copy has, what it was, and who said it when. Decided later. */
import { useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FoundConflict } from '../../../src/app/bring-in';
import type { ComparisonWords } from '../../../src/app/comparison-words';
import type { Said } from '../../../src/app/conflict-records';
import { localDate } from '../../../src/base/calendar-date';
import { useApp, useTexts } from '../../use-app';
import { isolated, plainText } from '../../value-text';
import { conflictDifference } from './conflict-difference';

const atOnce = 20;

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  conflict: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  name: { fontSize: tokens.fontSizeBase300 },
  label: { color: tokens.colorNeutralForeground2 },
});

export function ConflictList({ conflicts, words }: { readonly conflicts: readonly FoundConflict[]; readonly words: ComparisonWords }): ReactElement {
  const styles = useStyles();
  const { pane: { copies, time } } = useTexts();
  const [limit, setLimit] = useState(atOnce);
  return (
    <>
      <p className={styles.hint}>{copies.conflictsHint}</p>
      <ul className={styles.list} aria-label={copies.conflicts(conflicts.length)}>
        {conflicts.slice(0, limit).map((conflict) => (
          <li key={[conflict.kind, conflict.table, conflict.record, conflict.unit, conflict.from].join(' ')} className={styles.conflict}><Conflict conflict={conflict} words={words} /></li>
        ))}
      </ul>
      {conflicts.length > limit && <Button appearance="subtle" size="small" onClick={() => setLimit(limit + atOnce)}>{time.more(conflicts.length - limit)}</Button>}
    </>
  );
}

function Conflict({ conflict, words }: { readonly conflict: FoundConflict; readonly words: ComparisonWords }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { copies, card, list } = texts.pane;
  const { app } = useApp();
  const { kind, table, record, customer, state, mine, theirs, base, mineSaid, theirsSaid } = conflict;
  const own = table === 'Customers' ? [mine, theirs, base].map((values) => values?.['name']).find((value) => value !== undefined && value !== null) : undefined;
  const name = String((customer === undefined ? undefined : app.card(customer)?.values['name']) ?? own ?? '');
  const found = conflictDifference(conflict);
  const who = (said: Said | undefined): string => [said?.by ?? '', said === undefined ? '' : plainText(texts, localDate(said.at))].filter((text) => text !== '').map(isolated).join(', ');
  const line = (label: string, text: string, said?: Said): ReactElement => (
    <div><span className={styles.label}>{label}: </span>{text === '' ? card.empty : isolated(text)}{who(said) !== '' && <span className={styles.label}> ({who(said)})</span>}</div>
  );
  return (
    <>
      <div>
        <bdi className={styles.name}>{name === '' ? list.noName : name}</bdi>
        {table !== 'Customers' && <span className={styles.label}> · {texts.rowOf[table]}</span>}
        {found !== undefined && <span className={styles.label}> · {words.label(table, found.sides)}</span>}
      </div>
      {kind === 'edit-delete' && <div>{copies.deletedThere}</div>}
      {kind === 'delete-edit' && <div>{copies.deletedHere}</div>}
      {kind === 'merge-merge' && <div>{copies.mergedOtherwise}{app.card(record) === undefined ? '' : ` ${isolated(String(app.card(record)?.values['name'] ?? ''))}`}</div>}
      {found !== undefined && kind !== 'delete-edit' && line(copies.here, words.values(table, found.sides, 'before'), mineSaid)}
      {found !== undefined && kind !== 'edit-delete' && line(copies.there, words.values(table, found.sides, 'after'), theirsSaid)}
      {found !== undefined && (found.was === undefined ? <div><span className={styles.label}>{copies.before}: {copies.notKnown}</span></div> : line(copies.before, words.values(table, found.was, 'before')))}
      {state === 'settled' && <div className={styles.label}>{copies.laterStands}</div>}
    </>
  );
}
