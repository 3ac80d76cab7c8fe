/**
 * The browser's own calendar for a field whose day is typed as text: a button that opens it, where the browser lets a
 * page do so. The hidden box that it belongs to is never in the way of the keyboard.
 */
import { useRef, useState, type ReactElement } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar';
import type { CalendarDate } from '../../../src/base/calendar-date';
import { visuallyHidden } from '../../components/visually-hidden';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'flex', flexShrink: 0 },
  // Where the button stands, for that is where the browser opens its calendar.
  box: { ...visuallyHidden, insetBlockEnd: 0, insetInlineEnd: 0 },
  button: { minWidth: '24px', height: '22px', padding: 0 },
});

export interface CalendarButtonProps {
  readonly label: string;
  /** The day that the calendar opens at; today without it. */
  readonly day: CalendarDate | undefined;
  /** Null when the person cleared the day in the calendar. */
  readonly onPick: (day: CalendarDate | null) => void;
}

export function CalendarButton({ label, day, onPick }: CalendarButtonProps): ReactElement | null {
  const styles = useStyles();
  const box = useRef<HTMLInputElement>(null);
  const [forbidden, setForbidden] = useState(false);
  if (forbidden || !('showPicker' in HTMLInputElement.prototype)) return null;

  const open = (): void => {
    try {
      box.current?.showPicker();
    } catch (cause) {
      // A frame within a page of another origin, as in Excel on the web, may not open one.
      if (!(cause instanceof DOMException && cause.name === 'SecurityError')) throw cause;
      setForbidden(true);
    }
  };
  return (
    <span className={styles.root}>
      <input
        ref={box} type="date" className={styles.box} tabIndex={-1} aria-hidden="true" value={day ?? ''}
        onChange={({ target }) => onPick(target.value === '' ? null : target.value)}
      />
      <Button className={styles.button} size="small" appearance="transparent" icon={<CalendarRegular />} aria-label={label} title={label} onClick={open} />
    </span>
  );
}
