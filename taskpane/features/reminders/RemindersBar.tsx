/** Notes that ask to be remembered today: one line above the list of customers, opened to go through them. */
import { useEffect, useId, useMemo, useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { ClockAlarmRegular } from '@fluentui/react-icons/svg/clock-alarm';
import { addDays } from '../../../src/base/calendar-date';
import type { Reminder } from '../../../src/app/app';
import { unbrokenDate, regionOf } from '../../date-text';
import { today } from '../../today';
import { useApp, usePane, useTexts } from '../../use-app';

/** So many are looked through at once; more are a button away. */
const pageSize = 20;
const laterBy = [1, 7] as const;

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    marginInline: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '32px',
    paddingInline: tokens.spacingHorizontalS,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { flexGrow: 1 },
  list: { maxHeight: '40vh', overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none', backgroundColor: tokens.colorNeutralBackground1 },
  item: { padding: tokens.spacingHorizontalS, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  name: {
    paddingInline: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    textDecorationLine: 'underline',
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  date: { color: tokens.colorNeutralForeground2 },
  // It stands on the pane's side, whichever way it is written (left is turned over with the pane).
  text: { textAlign: 'left', overflowWrap: 'anywhere', whiteSpace: 'pre-line', marginBlock: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export function RemindersBar(): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.reminders;
  const { app, cards } = useApp();
  const { pane } = usePane();
  const [isOpen, setOpen] = useState(false);
  const [limit, setLimit] = useState(pageSize);
  const listId = useId();
  const [day, setDay] = useState(() => today(Date.now()));
  useEffect(() => {
    // A pane may stay open over midnight.
    const watch = setInterval(() => setDay(today(Date.now())), 60_000);
    return () => clearInterval(watch);
  }, []);
  // cards stands for the notes, which only the app knows.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const due = useMemo(() => app.reminders(day), [app, cards, day]);
  if (due.length === 0) return null;
  const region = regionOf(texts.tag, navigator.languages);
  const settle = (reminder: Reminder, what: 'done' | { readonly on: string }): void => void pane.settleReminder(reminder.id, what);
  // Heard without the line above it, a button says whose reminder it is about.
  const about = (command: string, { customerName, date }: Reminder): string => `${command}: ${customerName}, ${unbrokenDate(region, date)}`;
  return (
    <section className={styles.root} aria-label={words.label}>
      <button
        type="button" className={styles.head} aria-expanded={isOpen} {...(isOpen && { 'aria-controls': listId })} title={isOpen ? words.hide : words.show}
        onClick={() => setOpen(!isOpen)}
      >
        <ClockAlarmRegular />
        <span className={styles.title}>{words.due(due.length)}</span>
        {isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
      </button>
      {isOpen && (
        <ul id={listId} className={styles.list} aria-label={words.label}>
          {due.slice(0, limit).map((reminder) => (
            <li key={reminder.id} className={styles.item}>
              <button
                type="button" className={styles.name} aria-label={words.open(reminder.customerName)}
                onClick={() => pane.go({ kind: 'customer', id: reminder.customer, row: { table: 'Notes', id: reminder.id } })}
              >
                <bdi>{reminder.customerName}</bdi>
              </button>
              {' '}
              <bdi className={styles.date}>{unbrokenDate(region, reminder.date)}</bdi>
              <div className={styles.text} dir="auto">{reminder.text}</div>
              <div className={styles.buttons}>
                <Button size="small" aria-label={about(words.done, reminder)} onClick={() => settle(reminder, 'done')}>{words.done}</Button>
                {laterBy.map((days) => (
                  <Button
                    key={days} size="small" appearance="subtle" title={words.postpone(days)} aria-label={about(words.inDays(days), reminder)}
                    onClick={() => settle(reminder, { on: addDays(day, days) })}
                  >
                    {words.inDays(days)}
                  </Button>
                ))}
              </div>
            </li>
          ))}
          {due.length > limit && (
            <li className={styles.item}>
              <Button size="small" appearance="subtle" onClick={() => setLimit(limit + pageSize)}>{words.more(due.length - limit)}</Button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
