/** The values that look damaged, each with what it may have been, why, and a tick; what is ticked is repaired in one step. */
import { useState, type ReactElement } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { SheetRepair } from '../../../src/app/sheet-repairs';
import type { Scalar } from '../../../src/model/field-kinds';
import { usePane, useApp, useTexts } from '../../use-app';
import { RepairRow } from './RepairRow';

const pageSize = 50;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    marginBlock: tokens.spacingVerticalXS,
    maxHeight: '50vh',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface Decision {
  readonly isTicked: boolean;
  readonly value: Scalar;
}

/** One reading is ticked already; where it could be read two ways, the person says which. */
function atFirst({ proposals }: SheetRepair): Decision {
  return { isTicked: proposals.length === 1, value: proposals[0] ?? null };
}

export interface RepairListProps {
  readonly repairs: readonly SheetRepair[];
  readonly onDone: () => void;
}

export function RepairList({ repairs, onDone }: RepairListProps): ReactElement {
  const styles = useStyles();
  const words = useTexts().pane.repairs;
  const { app } = useApp();
  const { pane } = usePane();
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [limit, setLimit] = useState(pageSize);
  const decisionOf = (repair: SheetRepair): Decision => decisions.get(repair.id) ?? atFirst(repair);
  const possible = repairs.filter(({ proposals }) => proposals.length > 0);
  const ticked = possible.filter((repair) => decisionOf(repair).isTicked);
  const decide = (changed: readonly SheetRepair[], change: Partial<Decision>): void => {
    const next = new Map(decisions);
    for (const repair of changed) next.set(repair.id, { ...decisionOf(repair), ...change });
    setDecisions(next);
  };
  return (
    <div className={styles.root}>
      {possible.length > 1 && (
        <Checkbox
          label={words.all} checked={ticked.length === possible.length ? true : ticked.length === 0 ? false : 'mixed'}
          onChange={() => decide(possible, { isTicked: ticked.length < possible.length })}
        />
      )}
      <ul className={styles.list} aria-label={words.label}>
        {repairs.slice(0, limit).map((repair) => (
          <RepairRow
            key={repair.id} repair={repair} {...decisionOf(repair)}
            onTick={(isTicked) => decide([repair], { isTicked })} onChoose={(value) => decide([repair], { value, isTicked: true })}
          />
        ))}
      </ul>
      {repairs.length > limit && <Button appearance="subtle" size="small" onClick={() => setLimit(limit + pageSize)}>{words.more(repairs.length - limit)}</Button>}
      <div className={styles.buttons}>
        <Button
          appearance="primary" size="small" disabledFocusable={ticked.length === 0}
          onClick={() => void pane.repair(ticked.map((repair) => ({ id: repair.id, value: decisionOf(repair).value })))}
        >
          {words.apply(ticked.length)}
        </Button>
        <Button
          size="small"
          onClick={() => {
            app.dismissRepairs();
            onDone();
          }}
        >
          {words.leave}
        </Button>
      </div>
    </div>
  );
}
