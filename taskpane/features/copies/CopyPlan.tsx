/** What bringing the copy in would do: what comes, what both changed, who may be here already, what is held, what cannot come. */
import { useState, type ReactElement } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ComparisonWords } from '../../../src/app/comparison-words';
import type { ReconcilePlan } from '../../../src/app/reconcile-desk';
import { issueText } from '../../../src/locales/issue-text';
import { PageMessage } from '../../components/PageMessage';
import { Section } from '../../components/Section';
import type { AcceptedKind, OpenCopies } from '../../pane/copies-page';
import { useCopies, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { ConflictList } from './ConflictList';
import { DifferenceList } from '../time/DifferenceList';
import { FileInput } from './FileInput';
import { PlannedCards } from './PlannedCards';
import { TwinList } from './TwinList';

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  counts: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, '& > li::first-letter': { textTransform: 'uppercase' } },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

const kinds: readonly AcceptedKind[] = ['deletions', 'edits'];
type PartKey = 'comes' | 'conflicts' | 'twins' | 'lists';

export interface CopyPlanProps {
  readonly state: OpenCopies;
  readonly plan: ReconcilePlan;
  readonly words: ComparisonWords;
}

export function CopyPlan({ state, plan, words }: CopyPlanProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { copies, importing } = texts.pane;
  const { page } = useCopies();
  const { accepted, running, base } = state;
  const { counts, comparison, conflicts, twins, held, issues } = plan;
  const isBusy = running !== undefined;
  const [open, setOpen] = useState<Readonly<Partial<Record<PartKey, boolean>>>>({});
  const isEmpty = plan.changes.length + conflicts.length + held.length === 0;
  const isTwoWay = issues.some(({ code }) => code === 'reconcile-no-ancestor');
  // While it is worked out anew, a tick stays where the keyboard is.
  const ticks = kinds.filter((kind) => [...accepted, ...plan.order.accepted ?? [], ...held.map((one) => one.kind)].includes(kind));
  /** What is to be decided lies open; of a few, all does. */
  const part = (key: PartKey, count: number, title: string, isOpen: boolean, children: ReactElement): ReactElement | false => count > 0 && (
    <Section
      name={key} title={title} count={0} countText={title} severity={key === 'conflicts' || key === 'twins' ? 'warning' : undefined} severityText=""
      open={open[key] ?? isOpen} onToggle={() => setOpen({ ...open, [key]: !(open[key] ?? isOpen) })}
    >
      {children}
    </Section>
  );

  return (
    <>
      {issues.length > 0 && (
        <PageMessage intent="warning">
          {issues.map((issue, at) => <div key={`${at} ${issue.code}`}>{issueText(texts, issue)}</div>)}
        </PageMessage>
      )}
      {(isTwoWay || base !== undefined) && (
        <>
          <p className={styles.hint}>{base === undefined ? copies.twoWay : copies.base(apart(texts, base.name))}</p>
          <div className={styles.row}>
            <FileInput label={copies.chooseBase} testId="copy-base" isBusy={isBusy} onFile={page.useBase} />
            {base !== undefined && <Button appearance="subtle" disabledFocusable={isBusy} onClick={() => void page.useBase(undefined)}>{copies.withoutBase}</Button>}
          </div>
        </>
      )}
      {ticks.map((kind) => (
        <Checkbox key={kind} label={copies.accept[kind]} checked={accepted.includes(kind)} onChange={(_event, { checked }) => void page.accept(kind, checked === true)} />
      ))}
      <div role="status">
        <p className={styles.hint}>{isEmpty ? copies.nothing : importing.plan.summary}</p>
        {counts.length > 0 && (
          <ul className={styles.counts} aria-label={copies.counts}>
            {counts.map(({ table, added, changed, removed }) => <li key={table}>{copies.count(texts.rowOf[table], added, changed, removed)}</li>)}
          </ul>
        )}
      </div>
      <div>
        {part('conflicts', conflicts.length, copies.conflicts(conflicts.length), true, <ConflictList conflicts={conflicts} words={words} />)}
        {part('twins', twins.length, copies.twins(twins.length), true, <TwinList twins={twins} />)}
        {part('comes', comparison.cards.length, copies.comes(comparison.cards.length), comparison.cards.length <= 10, <PlannedCards cards={comparison.cards} words={words} />)}
        {part('lists', comparison.others.length, copies.lists(comparison.others.length), false, <DifferenceList table="Lists" differences={[]} rows={comparison.others} words={words} />)}
      </div>
    </>
  );
}
