/** What an import would do: how many are new, change, stay and are refused, and each of them with its reasons. */
import { useMemo, useState, type ReactElement } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { cardsToCorrect, cellKey, correctedTable, createRowCorrecting } from '../../../src/app/corrected-rows';
import type { ImportPlan, PlannedCard } from '../../../src/app/import-plan';
import { rejectedRows } from '../../../src/app/rejected-rows';
import { issueText } from '../../../src/locales/issue-text';
import { Section } from '../../components/Section';
import { saveFile } from '../../save-file';
import type { OpenImport } from '../../pane/import-page';
import { useApp, useImport, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { entryTable, placeLabel } from './column-targets';
import { CorrectCell } from './CorrectCell';
import { FileFindings } from './FileFindings';
import { HoldingChoice } from './HoldingChoice';
import { LeftOutColumns } from './LeftOutColumns';
import { EntryQuestion, PlannedEntry } from './PlannedEntry';
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

type Kind = 'twins' | 'rejected' | 'updates' | 'fresh' | 'out';

export function PlanSummary({ state, plan }: { readonly state: OpenImport; readonly plan: ImportPlan }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.importing.plan;
  const { entries } = texts.pane.importing;
  const { app } = useApp();
  const { page } = useImport();
  const isTwin = ({ outcome, reason, twins }: PlannedCard): boolean => outcome === 'new' && (reason.kind === 'ambiguous' || twins.length > 0);
  /** Rows that somebody decided about, wherever they went: the answer can be changed. */
  const decidedLines = ({ lines }: PlannedCard): readonly number[] => lines.filter((line) => state.decisions[line] !== undefined);
  const { sheet, mapping, cardTable, corrections, planned } = state;
  const correcting = useMemo(() => {
    const cells = sheet === undefined || mapping === undefined ? cardTable : { table: sheet.table, mapping };
    return cells === undefined ? undefined : createRowCorrecting({ ...cells, corrections, planned });
  }, [sheet, mapping, cardTable, corrections, planned]);
  const toCorrect = useMemo(() => cardsToCorrect({ plan, corrections, planned }), [plan, corrections, planned]);
  const correctedRows = toCorrect.filter(({ outcome }) => outcome !== 'rejected').length;
  const table = state.holds === 'customers' ? undefined : entryTable(state.holds);
  /** What was answered stays where it was asked. */
  const isAsked = (card: PlannedCard): boolean => (table === undefined ? isTwin(card) || decidedLines(card).length > 0 : card.asks !== undefined || state.answered[card.lines[0] ?? 0] !== undefined);
  const askedLines = (card: PlannedCard): readonly number[] => (decidedLines(card).length > 0 ? decidedLines(card) : card.lines.slice(0, 1));
  const lists: Readonly<Record<Kind, readonly PlannedCard[]>> = {
    twins: plan.cards.filter(isAsked),
    rejected: table === undefined ? toCorrect : toCorrect.filter((card) => !isAsked(card)),
    out: table === undefined ? [] : plan.cards.filter((card) => card.outcome === 'skipped' && !isAsked(card)),
    updates: plan.cards.filter((card) => card.outcome === 'update' && !isAsked(card)),
    fresh: plan.cards.filter((card) => card.outcome === 'new' && !isAsked(card)),
  };
  const [open, setOpen] = useState<Readonly<Record<Kind, boolean>>>({ twins: true, rejected: true, updates: false, fresh: false, out: false });
  const [shown, setShown] = useState(pageSize);
  const { counts } = plan;
  /** On the page of the columns, where the file has any. */
  const toldBefore = new Set<unknown>(sheet === undefined ? [] : [...state.source?.issues ?? [], ...sheet.issues]);
  const going = counts.new + counts.update;

  const saveRejected = (): void => {
    const isEnglish = texts.tag === 'en' || texts.tag === 'he';
    const style = { delimiter: isEnglish ? ',' as const : ';' as const, decimal: isEnglish ? '.' as const : ',' as const, yes: texts.yes, no: texts.no };
    saveFile(`${words.rejectedFile}.csv`, 'text/csv', rejectedRows(plan, sheet === undefined ? undefined : { ...sheet, table: correctedTable(sheet.table, corrections) }, texts, style));
  };
  const section = (kind: Kind, title: string, one: (card: PlannedCard) => ReactElement, foot?: ReactElement): ReactElement | null => (lists[kind].length === 0 ? null : (
    <Section
      key={kind} name={`import-${kind}`} title={title} count={0} countText="" severity={kind === 'rejected' && counts.rejected > 0 ? 'error' : kind === 'twins' ? 'warning' : undefined} severityText=""
      open={open[kind]} onToggle={() => setOpen({ ...open, [kind]: !open[kind] })}
    >
      {foot}
      <ul className={styles.list} aria-label={title}>
        {lists[kind].slice(0, shown).map((card) => (
          <li key={kind === 'rejected' ? rowKey(card) : card.lines[0]} className={styles.card}>
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
      <FileFindings issues={plan.issues.filter((issue) => !toldBefore.has(issue))} />
      {sheet === undefined && <HoldingChoice state={state} />}
      <p className={styles.hint}>{words.summary}</p>
      <div role="status">
        <ul className={styles.counts} aria-label={words.heading}>
          {counts.new > 0 && <li>{freshText(counts.new)}</li>}
          {counts.update > 0 && <li>{updatesText(counts.update)}</li>}
          {counts.unchanged > 0 && <li>{words.unchanged(counts.unchanged)}</li>}
          {counts.skipped > 0 && <li>{words.skipped(counts.skipped)}</li>}
          {counts.rejected > 0 && <li>{words.rejected(counts.rejected)}</li>}
          {correctedRows > 0 && <li>{words.corrected(correctedRows)}</li>}
        </ul>
      </div>
      <LeftOutColumns state={state} />
      {going === 0 && counts.rejected === 0 && <p className={styles.hint}>{words.nothing}</p>}
      {(counts.rejected > 0 || state.withoutFaults) && (
        <Checkbox label={words.withoutFaults} checked={state.withoutFaults} disabled={state.doing !== undefined} onChange={(_event, { checked }) => page.setWithoutFaults(checked === true)} />
      )}
      <div>
        {table !== undefined && section('twins', entries.asked(lists.twins.length), (card) => {
          const [line = 0] = card.lines;
          return (
            <>
              <EntryQuestion card={state.answered[line] ?? card} line={line} decision={state.decisions[line]} working={state.doing !== undefined} />
              {card.asks === undefined && <PlannedEntry card={card} />}
            </>
          );
        })}
        {table === undefined && section('twins', words.twins(lists.twins.length), (card) => (
          <>{askedLines(card).map((line) => <WhoIsIt key={line} card={card} line={line} decision={state.decisions[line]} offered={state.offered[line] ?? []} working={state.doing !== undefined} />)}</>
        ))}
        {section('rejected', rejectedTitle(), wrongOf, (
          <div className={styles.commands}>
            <p className={styles.hint}>{correcting === undefined ? words.correctElsewhere : words.correctHint}</p>
            {counts.rejected > 0 && <Button size="small" onClick={saveRejected}>{words.saveRejected}</Button>}
          </div>
        ))}
        {section('updates', updatesText(lists.updates.length), (card) => (table !== undefined ? <PlannedEntry card={card} /> :
          <>
            <span className={styles.more}>{whyOf(card)}</span>
            <PlannedChanges card={card} />
          </>
        ))}
        {section('fresh', freshText(lists.fresh.length), (card) => (table !== undefined ? <PlannedEntry card={card} /> : <PlannedChanges card={card} />))}
        {section('out', entries.leftOut(lists.out.length), (card) => <PlannedEntry card={card} />)}
      </div>
    </>
  );

  function freshText(count: number): string {
    return table === undefined ? words.fresh(count) : entries.fresh[table](count);
  }

  function updatesText(count: number): string {
    return table === undefined ? words.updates(count) : entries.updates[table](count);
  }

  function rejectedTitle(): string {
    // Those that only wait for an answer stand where they are asked.
    const refused = lists.rejected.filter(({ outcome }) => outcome === 'rejected').length;
    return [...(refused > 0 ? [words.rejected(refused)] : []), ...(correctedRows > 0 ? [words.corrected(correctedRows)] : [])].join(', ');
  }

  /** The row stays where it is in the list when it is put right, and the keyboard in its box, whoever else it turns out to be. */
  function rowKey(card: PlannedCard): string {
    const cell = correcting?.(card).cells[0];
    return cell === undefined ? String(card.lines[0]) : cellKey(cell.line, cell.column);
  }

  function wrongOf(card: PlannedCard): ReactElement {
    const { cells, others } = correcting?.(card) ?? { cells: [], others: card.issues.filter(({ severity }) => severity === 'error') };
    return (
      <>
        {[...new Set(others.map((issue) => issueText(texts, issue)))].map((text) => <span key={text} className={styles.more}>{text}</span>)}
        {cells.map((cell) => {
          const key = cellKey(cell.line, cell.column);
          return <CorrectCell key={key} cell={sheet === undefined ? { ...cell, header: placeLabel(texts, cell.header) } : cell} pending={corrections[key] !== planned[key]} />;
        })}
      </>
    );
  }

  function whyOf({ reason, card }: PlannedCard): string {
    const known = apart(texts, String(app.card(card)?.values['name'] ?? ''));
    if (reason.kind === 'step') return `${known} · ${words.foundBy(reason.step.same.map((ground) => words.grounds[ground]).join(', '))}`;
    return reason.kind === 'twin' ? `${known} · ${words.certain}` : known;
  }
}
