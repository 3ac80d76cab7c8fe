/** Who changed what, when, from what to what: of one card or the whole register, by day, each step with its way back. */
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AppIssue } from '../../../src/app/app';
import { addDays } from '../../../src/base/calendar-date';
import { issueText } from '../../../src/locales/issue-text';
import { regionOf, withoutBreaks } from '../../date-text';
import { useApp, usePane, useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import { AuthorLine } from '../author/AuthorLine';
import { byDay, choicesOf, chosen, dayOf, type HistoryChoice } from './history-days';
import { HistoryFilters } from './HistoryFilters';
import { HistoryRow } from './HistoryRow';

const pageSize = 30;
/** Pages of the journal that one "Show more" reads at most while it looks for what the filters let through. */
const mostPages = 40;

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalM },
  day: {
    margin: 0,
    paddingBlock: `${tokens.spacingVerticalM} ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  folded: { paddingBlock: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

export function HistoryView(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.history;
  const { app } = useApp();
  const { pane, state } = usePane();
  const [choice, setChoice] = useState<HistoryChoice>({});
  const [limit, setLimit] = useState(pageSize);
  const [isReading, setIsReading] = useState(false);
  const [failed, setFailed] = useState<AppIssue>();
  /** Counts what was asked for: only what was asked for last goes on reading. */
  const asked = useRef(0);
  const version = app.version();

  const card = state.historyOf?.id ?? app.selectedId();
  const isOfCard = state.historyOf?.only === true && card !== undefined;
  const filter = useMemo(() => (isOfCard ? { customer: card } : {}), [isOfCard, card]);
  // version stands for the journal and the register on which the answers hang.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const entries = useMemo(() => app.history(filter), [app, version, filter]);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const folded = useMemo(() => app.foldedHistory(filter), [app, version, filter]);
  const choices = useMemo(() => choicesOf(entries), [entries]);
  const found = useMemo(() => chosen(entries, choice), [entries, choice]);
  const days = useMemo(() => byDay(found.slice(0, limit)), [found, limit]);
  const isNarrowed = Object.keys(choice).length > 0;
  // A line tells of a year and of no kind of step: it fits the author's filter only.
  const foldedShown = choice.cause !== undefined || choice.day !== undefined
    ? []
    : folded.filter(({ author }) => choice.author === undefined || author === choice.author);
  const isComplete = app.isHistoryComplete();
  const hasMore = !isComplete || found.length + foldedShown.length > limit;

  const region = regionOf(texts.tag, navigator.languages);
  const time = new Intl.DateTimeFormat(region, { timeStyle: 'short' });
  const moment = new Intl.DateTimeFormat(region, { dateStyle: 'short', timeStyle: 'short' });
  const longDay = new Intl.DateTimeFormat(region, { dateStyle: 'full' });
  const shortDay = new Intl.DateTimeFormat(region, { dateStyle: 'medium' });
  const nameOfDay = (day: string, otherwise: Intl.DateTimeFormat): string => {
    const today = dayOf(Date.now());
    if (day === today) return words.today;
    // Not so many hours ago: days on which clocks are turned have others.
    if (day === addDays(today, -1)) return words.yesterday;
    return otherwise.format(new Date(`${day}T12:00:00`));
  };

  // Others may have written since; and a card's own steps may be further back than what can be taken back.
  useEffect(() => {
    void pane.run(() => read(isOfCard ? pageSize : 0));
    return () => {
      asked.current += 1;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [app, pane, isOfCard, card]);

  /** Reads until so many entries are found, or everything was read. */
  async function read(wanted: number): Promise<void> {
    asked.current += 1;
    const turn = asked.current;
    const isWanted = (): boolean => asked.current === turn;
    setIsReading(true);
    try {
      let result = await app.readHistory();
      for (let page = 0; isWanted() && result.ok && page < mostPages && !app.isHistoryComplete() && chosen(app.history(filter), choice).length < wanted; page += 1) {
        result = await app.readHistory('older');
      }
      if (isWanted()) setFailed(result.ok ? undefined : result.error);
    } finally {
      if (isWanted()) setIsReading(false);
    }
  }

  function more(): void {
    const next = limit + pageSize;
    setLimit(next);
    void pane.run(() => read(next));
  }

  return (
    <div className={styles.root}>
      <AuthorLine />
      <HistoryFilters
        choices={choices} choice={choice} dayText={(day) => nameOfDay(day, shortDay)}
        onChoose={(next) => {
          setChoice(next);
          setLimit(pageSize);
        }}
        {...(card !== undefined && {
          card: {
            name: String(app.card(card)?.values['name'] ?? ''), isChosen: isOfCard,
            onChoose: (only: boolean) => {
              pane.showHistoryOf(card, only);
              setLimit(pageSize);
            },
          },
        })}
      />
      {isOfCard && <Button size="small" onClick={() => pane.go({ kind: 'time', card })}>{texts.pane.time.ofCard}</Button>}
      {failed !== undefined && <p className={styles.hint} role="alert">{issueText(texts, failed)}</p>}
      <div role="status">
        {found.length === 0 && foldedShown.length === 0 && !isReading && isComplete && (
          <p className={styles.hint}>{isNarrowed ? words.noMatch : words.none}</p>
        )}
      </div>
      <div role="group" aria-label={words.label}>
        {days.map(({ day, entries: ofDay }) => (
          <section key={day} aria-label={nameOfDay(day, longDay)}>
            <h3 className={styles.day}>{nameOfDay(day, longDay)}</h3>
            <ul className={styles.list} aria-label={nameOfDay(day, longDay)}>
              {ofDay.map((entry) => (
                <HistoryRow
                  key={entry.changeSet.id} entry={entry} isOfCard={isOfCard} {...(isOfCard && { card })}
                  timeText={(at) => time.format(at)} momentText={(at) => withoutBreaks(moment.format(at))}
                />
              ))}
            </ul>
          </section>
        ))}
        {found.length < limit && foldedShown.length > 0 && (
          <section aria-label={words.folded}>
            <h3 className={styles.day}>{words.folded}</h3>
            <p className={styles.hint}>{words.foldedHint}</p>
            <ul className={styles.list} aria-label={words.folded}>
              {foldedShown.slice(0, limit - found.length).map((line) => (
                <li key={line.id} className={styles.folded}>
                  {[
                    withoutBreaks(shortDay.formatRange(line.from, line.to)), line.author === '' ? words.unsigned : isolated(line.author),
                    line.customerName === undefined ? '' : isolated(line.customerName), words.foldedLine(line.steps, line.changes),
                  ].filter((part) => part !== '').join(' · ')}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {isReading && <div className={styles.hint} role="status">{words.reading}</div>}
      {hasMore && <Button appearance="subtle" disabledFocusable={isReading} onClick={more}>{words.more}</Button>}
    </div>
  );
}
