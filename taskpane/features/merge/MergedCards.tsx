/** On a card: what was merged into it, when and by whom, each a way back. What giving back does is said before it is done. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { MergedInto } from '../../../src/app/unmerge-cards';
import type { RecordId } from '../../../src/model/ids';
import { fluentRef } from '../../components/fluent-ref';
import { Section } from '../../components/Section';
import { regionOf, withoutBreaks } from '../../date-text';
import { useApp, usePane, useTexts } from '../../use-app';
import { isolated } from '../../value-text';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  merge: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  when: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  card: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXXS },
  name: { flexGrow: 1, minWidth: 0 },
  command: { flexShrink: 0 },
  question: {
    padding: tokens.spacingHorizontalS,
    marginBlock: tokens.spacingVerticalXS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  effects: { marginBlock: tokens.spacingVerticalXS, paddingInlineStart: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export interface MergedCardsProps {
  readonly customer: RecordId;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function MergedCards({ customer, open, onToggle }: MergedCardsProps): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.merge.merged;
  const { app, cards } = useApp();
  // cards stands for everything the app may answer.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const merged = useMemo(() => app.mergedCards(customer), [app, cards, customer]);
  const [asked, setAsked] = useState<readonly RecordId[]>([]);
  if (merged.length === 0) return null;
  const merges = [...new Set(merged.map(({ merge }) => merge))].map((merge) => merged.filter((one) => one.merge === merge));
  const region = regionOf(texts.tag, navigator.languages);
  const timeText = (at: string): string => {
    const time = new Date(at);
    return Number.isNaN(time.getTime()) ? at : withoutBreaks(time.toLocaleString(region, { dateStyle: 'short', timeStyle: 'short' }));
  };
  const nameOf = ({ code, name, card }: MergedInto): string => [code, name].filter((part) => part !== '').join(' ') || card;
  const isAsked = (ones: readonly MergedInto[]): boolean => asked.length === ones.length && ones.every(({ id }) => asked.includes(id));
  const question = (ones: readonly MergedInto[]): ReactElement | null => (isAsked(ones)
    ? <GivingBack merged={ones} names={ones.map((one) => isolated(nameOf(one))).join(', ')} onClose={() => setAsked([])} />
    : null);
  const command = (ones: readonly MergedInto[], text: string, label: string): ReactElement => (
    <Button
      className={styles.command} size="small" icon={<ArrowUndoRegular />} aria-label={label} aria-expanded={isAsked(ones)} data-give={ones.map(({ id }) => id).join(' ')}
      onClick={() => setAsked(isAsked(ones) ? [] : ones.map(({ id }) => id))}
    >
      {text}
    </Button>
  );
  return (
    <Section
      name="merged" title={words.heading} count={merged.length} countText={words.count(merged.length)} severity={undefined} severityText=""
      open={open} onToggle={onToggle}
    >
      <ul className={styles.list}>
        {merges.map((ones) => {
          const [first] = ones;
          const readable = ones.filter(({ content }) => content !== undefined);
          return first === undefined ? null : (
            <li key={first.merge} className={styles.merge}>
              <p className={styles.when}>{words.when(isolated(timeText(first.at)), first.author === '' ? '' : isolated(first.author))}</p>
              <ul className={styles.list}>
                {ones.map((one) => (
                  <li key={one.id} data-merged={one.id}>
                    <div className={styles.card}>
                      <bdi className={styles.name}>{nameOf(one)}</bdi>
                      {one.content !== undefined && command([one], words.giveBack, words.giveBackNamed(isolated(nameOf(one))))}
                    </div>
                    {one.content === undefined && <p className={styles.when}>{words.unreadable}</p>}
                    {ones.length > 1 || one.content === undefined ? question([one]) : null}
                  </li>
                ))}
              </ul>
              {readable.length > 1 && command(readable, words.giveBackAll(readable.length), words.giveBackAll(readable.length))}
              {question(readable)}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

interface GivingBackProps {
  readonly merged: readonly MergedInto[];
  readonly names: string;
  readonly onClose: () => void;
}

function GivingBack({ merged, names, onClose }: GivingBackProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { merged: words, cancel } = texts.pane.merge;
  const { pane } = usePane();
  const root = useRef<HTMLDivElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const [working, setWorking] = useState(false);
  useEffect(() => confirm.current?.focus(), []);
  const count = (list: 'moved' | 'united' | 'added' | 'references'): number => merged.reduce((sum, { content }) => sum + (content?.[list].length ?? 0), 0);
  const fields = new Set(merged.flatMap(({ content }) => content?.fields.map(({ field }) => field) ?? [])).size;
  const effects = [
    [count('moved'), words.rowsReturn], [count('united'), words.rowsParted], [count('added'), words.rowsGo], [fields, words.fieldsReturn],
    [count('references'), words.cellsReturn],
  ] as const;

  const close = (): void => {
    // What was pressed to ask has the keyboard again.
    root.current?.closest('section')?.querySelector<HTMLElement>(`[data-give="${merged.map(({ id }) => id).join(' ')}"]`)?.focus();
    onClose();
  };
  const giveBack = async (): Promise<void> => {
    setWorking(true);
    const done = await pane.giveBack(merged.map(({ id }) => id));
    setWorking(false);
    if (done) onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return (
    <div ref={root} role="group" aria-label={words.question(names)} className={styles.question} onKeyDown={onKeyDown}>
      {words.question(names)}
      <ul className={styles.effects}>
        {effects.map(([found, text], at) => found > 0 && <li key={at}>{text(found)}</li>)}
        <li>{words.edits}</li>
      </ul>
      <div className={styles.buttons}>
        <Button ref={fluentRef(confirm)} size="small" appearance="primary" disabledFocusable={working} onClick={() => void giveBack()}>{words.givingBack}</Button>
        <Button size="small" appearance="subtle" onClick={close}>{cancel}</Button>
      </div>
    </div>
  );
}
