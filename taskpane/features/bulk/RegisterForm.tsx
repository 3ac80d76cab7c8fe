/** The ticked customers filled from public registers: who can be asked about, the asking, and what would be written on whom. */
import { useEffect, useRef, type ReactElement } from 'react';
import { Button, Checkbox, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { CardAnswers, FieldProposal } from '../../../src/app/register-inquiry';
import { fieldLabel, issueText } from '../../../src/locales/issue-text';
import type { RecordId } from '../../../src/model/ids';
import { chosenOf, type OpenRound } from '../../pane/register-round';
import { useApp, usePane, useRound, useTexts } from '../../use-app';
import { fromTo, isolated, valueText } from '../../value-text';
import { ProxyForm } from '../register-fill/ProxyForm';
import { BulkFrame } from './BulkFrame';

/** Nobody reads more; the number of the rest is said. */
const shownCards = 50;

const useStyles = makeStyles({
  results: { maxHeight: '340px', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  line: { margin: 0 },
  heading: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  more: { color: tokens.colorNeutralForeground2 },
  // To the card, where the person chooses for themselves; its words stand where those of the others do.
  open: { justifyContent: 'start', maxWidth: '100%', minWidth: 0, textAlign: 'start', paddingInlineStart: '36px', fontWeight: tokens.fontWeightRegular },
  fields: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXXL, listStyleType: 'none' },
});

export interface RegisterFormProps {
  readonly ids: readonly RecordId[];
  readonly onClose: () => void;
}

export function RegisterForm({ ids, onClose }: RegisterFormProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { registers: { many: words, ...registers } } = texts.pane;
  const { round, state } = useRound();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), []);
  useEffect(() => round.begin(ids), [round, ids]);

  const { known, asking = false, answers, left = 0, picked, working = false, needsProxy = [] } = state ?? {};
  const canAsk = (known?.length ?? 0) > 0 && !asking;
  // Stopped before anything came: there is nothing to fill yet, and more to ask.
  const goesOn = left > 0 && answers?.every(({ proposals }) => proposals.length === 0) === true;

  return (
    <BulkFrame
      onClose={onClose} group={{ label: registers.heading, ref: root }} className={styles.results}
      commands={(
        <>
          {asking && <Button size="small" appearance="primary" onClick={() => round.stop()}>{registers.stop}</Button>}
          {!asking && answers === undefined && (
            <Button size="small" appearance="primary" disabledFocusable={!canAsk} onClick={() => round.ask()}>{words.start(known?.length ?? ids.length)}</Button>
          )}
          {!asking && answers !== undefined && !goesOn && (
            <Button size="small" appearance="primary" disabledFocusable={working || (picked?.size ?? 0) === 0} onClick={() => void round.fill()}>
              {working ? registers.filling : words.apply(picked?.size ?? 0)}
            </Button>
          )}
          {!asking && left > 0 && <Button size="small" {...(goesOn && { appearance: 'primary' as const })} onClick={() => round.ask()}>{words.resume(left)}</Button>}
          {/* A proxy named meanwhile opens registers that nobody could be asked at; what was answered is not asked again. */}
          {!asking && answers !== undefined && left === 0 && needsProxy.length > 0 && <Button size="small" onClick={() => round.ask()}>{registers.again}</Button>}
        </>
      )}
    >
      <p role="status" className={styles.line}>
        {known === undefined || state === undefined ? texts.pane.many.bulk.looking : words.intro(known.length, state.ids.length)}
      </p>
      {needsProxy.length > 0 && answers === undefined && <p className={styles.line}>{words.needsProxy(needsProxy.map(isolated).join(', '))}</p>}
      {state !== undefined && <Asking state={state} />}
      {state?.unwritten !== undefined && <p className={styles.line}>{registers.unwritten} {issueText(texts, state.unwritten)}</p>}
      {answers !== undefined && !asking && state !== undefined && <Results state={state} answers={answers} />}
      {needsProxy.length > 0 && !asking && <ProxyForm isNeeded={answers === undefined} onSaved={() => round.begin([...ids])} />}
    </BulkFrame>
  );
}

function Asking({ state: { asking, progress } }: { readonly state: OpenRound }): ReactElement | null {
  const styles = useStyles();
  const { heading, many: words } = useTexts().pane.registers;
  if (progress === undefined) return asking ? <ProgressBar aria-label={heading} /> : null;
  return (
    <>
      {asking && <ProgressBar aria-label={heading} value={progress.done} max={progress.total} />}
      {/* Said at its end only: a reader would speak at every answer. */}
      <p className={styles.line} {...(!asking && { role: 'status' })}>
        {words.progress(progress.done, progress.total)}: {words.counts(progress.found, progress.absent, progress.unknown)}
      </p>
    </>
  );
}

function Results({ state, answers }: { readonly state: OpenRound; readonly answers: readonly CardAnswers[] }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.registers.many;
  const { app } = useApp();
  const { pane } = usePane();
  const { round } = useRound();
  const differing = answers.filter(({ proposals }) => proposals.length > 0);
  const same = answers.filter(({ proposals, services }) => proposals.length === 0 && services.some(({ answer }) => answer === 'found')).length;
  const nameOf = (id: RecordId): string => String(app.card(id)?.values['name'] ?? '') || texts.pane.list.noName;
  return (
    <>
      {same > 0 && <p className={styles.line}>{words.same(same)}</p>}
      {state.leftOut.length > 0 && (
        <>
          <p className={styles.line}>{words.leftOut(state.leftOut.length)}</p>
          <ul className={styles.list}>
            {state.leftOut.slice(0, shownCards).map(({ id, issue }) => (
              <li key={id}><bdi className={styles.name}>{nameOf(id)}</bdi>: {issueText(texts, issue)}</li>
            ))}
          </ul>
        </>
      )}
      {differing.length > 0 && <p className={`${styles.line} ${styles.heading}`}>{words.results}</p>}
      {differing.length === 0 && state.left === 0 && <p className={styles.line}>{words.nothing}</p>}
      <ul className={styles.list}>
        {differing.slice(0, shownCards).map((card) => {
          const chosen = chosenOf(card);
          const isOther = card.services.some(({ isOtherName }) => isOtherName === true);
          return (
            <li key={card.key}>
              {chosen.length === 0 ? (
                <Button size="small" appearance="subtle" className={styles.open} onClick={() => pane.go({ kind: 'customer', id: card.key })}>
                  <span><bdi className={styles.name}>{nameOf(card.key)}</bdi> {isOther ? words.otherName : words.fields(card.proposals.length)}</span>
                </Button>
              ) : (
                <Checkbox
                  checked={state.picked.has(card.key)} onChange={(_event, { checked }) => round.pick(card.key, checked === true)}
                  label={<><bdi className={styles.name}>{nameOf(card.key)}</bdi> {[words.fields(chosen.length), ...(isOther ? [words.otherName] : [])].join(', ')}</>}
                />
              )}
              <FieldLines proposals={chosen} />
            </li>
          );
        })}
      </ul>
      {differing.length > shownCards && <p className={styles.line}>{words.more(differing.length - shownCards)}</p>}
    </>
  );
}

function FieldLines({ proposals }: { readonly proposals: readonly FieldProposal[] }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  if (proposals.length === 0) return null;
  return (
    <ul className={styles.fields}>
      {proposals.map(({ field, before, after }) => (
        <li key={field} className={styles.more}>
          {fieldLabel(texts, field)}: {before === null || before === '' ? isolated(after) : fromTo(texts, valueText(texts, before), isolated(after))}
        </li>
      ))}
    </ul>
  );
}
