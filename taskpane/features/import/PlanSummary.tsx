/** What an import would do: how many are new, change, stay and are refused, and each of them with its reasons. */
import { useState, type ReactElement } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ImportPlan, PlannedCard } from '../../../src/app/import-plan';
import { rejectedRows } from '../../../src/app/rejected-rows';
import { issueText } from '../../../src/locales/issue-text';
import { Section } from '../../components/Section';
import { saveFile } from '../../save-file';
import type { OpenImport } from '../../pane/import-page';
import { useApp, useImport, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { PlannedChanges } from './PlannedChanges';
import { WhoIsIt } from './WhoIsIt';

/** So many draw at once; more are a button away. */
const pageSize = 40;

const useStyles = makeStyles({
  counts: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  card: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  more: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  commands: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
});

type Kind = 'twins' | 'rejected' | 'updates' | 'fresh';

export function PlanSummary({ state, plan }: { readonly state: OpenImport; readonly plan: ImportPlan }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.importing.plan;
  const { app } = useApp();
  const { page } = useImport();
  const isTwin = ({ outcome, reason, twins }: PlannedCard): boolean => outcome === 'new' && (reason.kind === 'ambiguous' || twins.length > 0);
  /** Rows that somebody decided about, wherever they went: the answer can be changed. */
  const decidedLines = ({ lines }: PlannedCard): readonly number[] => lines.filter((line) => state.decisions[line] !== undefined);
  const isAsked = (card: PlannedCard): boolean => isTwin(card) || decidedLines(card).length > 0;
  const askedLines = (card: PlannedCard): readonly number[] => (decidedLines(card).length > 0 ? decidedLines(card) : card.lines.slice(0, 1));
  const lists: Readonly<Record<Kind, readonly PlannedCard[]>> = {
    twins: plan.cards.filter(isAsked),
    rejected: plan.cards.filter(({ outcome }) => outcome === 'rejected'),
    updates: plan.cards.filter((card) => card.outcome === 'update' && !isAsked(card)),
    fresh: plan.cards.filter((card) => card.outcome === 'new' && !isAsked(card)),
  };
  const [open, setOpen] = useState<Readonly<Record<Kind, boolean>>>({ twins: true, rejected: true, updates: false, fresh: false });
  const [shown, setShown] = useState(pageSize);
  const { counts } = plan;
  const going = counts.new + counts.update;

  const saveRejected = (): void => {
    const isEnglish = texts.tag === 'en' || texts.tag === 'he';
    const style = { delimiter: isEnglish ? ',' as const : ';' as const, decimal: isEnglish ? '.' as const : ',' as const, yes: texts.yes, no: texts.no };
    saveFile(`${words.rejectedFile}.csv`, 'text/csv', rejectedRows(plan, state.sheet, texts, style));
  };
  const section = (kind: Kind, title: string, one: (card: PlannedCard) => ReactElement, foot?: ReactElement): ReactElement | null => (lists[kind].length === 0 ? null : (
    <Section
      key={kind} name={`import-${kind}`} title={title} count={0} countText="" severity={kind === 'rejected' ? 'error' : kind === 'twins' ? 'warning' : undefined} severityText=""
      open={open[kind]} onToggle={() => setOpen({ ...open, [kind]: !open[kind] })}
    >
      {foot}
      <ul className={styles.list} aria-label={title}>
        {lists[kind].slice(0, shown).map((card) => (
          <li key={card.lines[0]} className={styles.card}>
            <span className={styles.name}><bdi>{card.name === '' ? texts.pane.list.noName : card.name}</bdi></span>
            <span className={styles.more}>{words.lines(card.lines.join(', '))}</span>
            {one(card)}
          </li>
        ))}
      </ul>
      {lists[kind].length > shown && <Button size="small" appearance="subtle" onClick={() => setShown(shown + pageSize)}>{words.more(lists[kind].length - shown)}</Button>}
    </Section>
  ));

  return (
    <>
      <p className={styles.hint}>{words.summary}</p>
      <ul className={styles.counts} aria-label={words.heading}>
        {counts.new > 0 && <li>{words.fresh(counts.new)}</li>}
        {counts.update > 0 && <li>{words.updates(counts.update)}</li>}
        {counts.unchanged > 0 && <li>{words.unchanged(counts.unchanged)}</li>}
        {counts.skipped > 0 && <li>{words.skipped(counts.skipped)}</li>}
        {counts.rejected > 0 && <li>{words.rejected(counts.rejected)}</li>}
      </ul>
      {going === 0 && counts.rejected === 0 && <p className={styles.hint}>{words.nothing}</p>}
      {(counts.rejected > 0 || state.withoutFaults) && (
        <Checkbox label={words.withoutFaults} checked={state.withoutFaults} disabled={state.doing !== undefined} onChange={(_event, { checked }) => page.setWithoutFaults(checked === true)} />
      )}
      <div>
        {section('twins', words.twins(lists.twins.length), (card) => (
          <>{askedLines(card).map((line) => <WhoIsIt key={line} card={card} line={line} decision={state.decisions[line]} offered={state.offered[line] ?? []} working={state.doing !== undefined} />)}</>
        ))}
        {section('rejected', words.rejected(lists.rejected.length), (card) => <>{reasons(card).map((text) => <span key={text} className={styles.more}>{text}</span>)}</>, (
          <div className={styles.commands}>
            <Button size="small" onClick={saveRejected}>{words.saveRejected}</Button>
          </div>
        ))}
        {section('updates', words.updates(lists.updates.length), (card) => (
          <>
            <span className={styles.more}>{whyOf(card)}</span>
            <PlannedChanges card={card} />
          </>
        ))}
        {section('fresh', words.fresh(lists.fresh.length), (card) => <PlannedChanges card={card} />)}
      </div>
    </>
  );

  function reasons({ issues }: PlannedCard): readonly string[] {
    return [...new Set(issues.filter(({ severity }) => severity === 'error').map((issue) => issueText(texts, issue)))].slice(0, 3);
  }

  function whyOf({ reason, card }: PlannedCard): string {
    const known = apart(texts, String(app.card(card)?.values['name'] ?? ''));
    if (reason.kind === 'step') return `${known} · ${words.foundBy(reason.step.same.map((ground) => words.grounds[ground]).join(', '))}`;
    return reason.kind === 'twin' ? `${known} · ${words.certain}` : known;
  }
}
