/** Customers that come with the copy and may be here already. */
import { useState, type ReactElement } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { CopyTwin } from '../../../src/app/reconcile-desk';
import { usePane, useTexts } from '../../use-app';

const atOnce = 20;

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
  twin: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  why: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  link: { textAlign: 'start', overflowWrap: 'anywhere' },
});

export function TwinList({ twins }: { readonly twins: readonly CopyTwin[] }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { copies, time } = texts.pane;
  const { pane } = usePane();
  const [limit, setLimit] = useState(atOnce);
  const percent = new Intl.NumberFormat(texts.tag, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <>
      <p className={styles.hint}>{copies.twinsHint}</p>
      <ul className={styles.list} aria-label={copies.twins(twins.length)}>
        {twins.slice(0, limit).map(({ id, name, twin, twinName, why, probability }) => (
          <li key={`${id} ${twin} ${why}`} className={styles.twin}>
            <bdi>{name}</bdi> · <Link as="button" className={styles.link} onClick={() => pane.go({ kind: 'customer', id: twin })}><bdi>{twinName}</bdi></Link>
            <div className={styles.why}>{why === 'code' ? copies.sameCode : copies.alike(percent.format(probability ?? 0))}</div>
          </li>
        ))}
      </ul>
      {twins.length > limit && <Button appearance="subtle" size="small" onClick={() => setLimit(limit + atOnce)}>{time.more(twins.length - limit)}</Button>}
    </>
  );
}
