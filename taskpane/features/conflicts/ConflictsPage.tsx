/** The page of conflicts: the list or the one that is opened, and the keys that hold for both. */
import type { KeyboardEvent, ReactElement } from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { OpenConflicts } from '../../pane/conflicts-page';
import { useConflicts } from '../../use-app';
import { conflictKey } from './conflict-keys';
import { ConflictList } from './ConflictList';
import { OneConflict } from './OneConflict';

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 } });

export function ConflictsPage({ state }: { readonly state: OpenConflicts }): ReactElement {
  const styles = useStyles();
  const { page } = useConflicts();
  const { shown, ticked } = state;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // Letters in a box are text.
    if (event.defaultPrevented || (event.target instanceof HTMLElement && event.target.matches('input:not([type="checkbox"]), textarea, select'))) return;
    const pressed = conflictKey(event);
    // Among tabs and in a menu the arrows have their own work; in the list they go from line to line.
    if (pressed === undefined || (shown === undefined && (pressed === 'next' || pressed === 'previous')) || isElsewhere(event.target)) return;
    event.preventDefault();
    // Held down, it would decide them all.
    if (event.repeat && pressed !== 'next' && pressed !== 'previous') return;
    if (pressed === 'next' || pressed === 'previous') page.move(pressed === 'next' ? 1 : -1);
    else if (pressed === 'undo') void page.takeBack();
    else if (pressed === 'edit') page.edit();
    else if (pressed !== 'both' && shown === undefined && ticked.size > 0) void page.decideTicked(pressed);
    else void page.decide(pressed);
  };
  return (
    <div className={styles.root} data-conflicts="" onKeyDown={onKeyDown}>
      {shown === undefined ? <ConflictList state={state} /> : <OneConflict state={state} shown={shown} />}
    </div>
  );
}

const isElsewhere = (target: EventTarget): boolean => target instanceof Element && target.closest('[role="tablist"], [role="menu"]') !== null;
