/** What was brought in, and where one goes on from there. */
import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PageMessage } from '../../components/PageMessage';
import type { OpenCopies } from '../../pane/copies-page';
import { usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';

const useStyles = makeStyles({
  counts: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, '& > li::first-letter': { textTransform: 'uppercase' } },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function CopyDone({ done: { reconciled, isAnew } }: { readonly done: NonNullable<OpenCopies['done']> }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { copies } = texts.pane;
  const { pane } = usePane();
  const { counts, conflicts, twins, order, changeSet } = reconciled;
  const waiting = conflicts.filter(({ state }) => state === 'open').length;
  return (
    <>
      <PageMessage intent="success" role="status" title={changeSet === undefined ? copies.nothing : copies.done(apart(texts, order.theirs.name))}>
        {isAnew && <div>{copies.anew}</div>}
        {waiting > 0 && <div>{copies.wait(waiting)}</div>}
        {twins.length > 0 && <div>{copies.twins(twins.length)}</div>}
      </PageMessage>
      <ul className={styles.counts} aria-label={copies.counts}>
        {counts.map(({ table, added, changed, removed }) => <li key={table}>{copies.count(texts.rowOf[table], added, changed, removed)}</li>)}
      </ul>
      <div className={styles.row}>
        {waiting > 0 && <Button size="small" onClick={() => pane.go({ kind: 'conflicts' })}>{texts.pane.conflicts.command}</Button>}
        <Button size="small" onClick={() => pane.go({ kind: 'part', part: 'history' })}>{copies.toHistory}</Button>
        {twins.length > 0 && <Button size="small" onClick={() => pane.go({ kind: 'part', part: 'duplicates' })}>{copies.toDuplicates}</Button>}
      </div>
    </>
  );
}
