/**
 * Says that values pasted into the sheet look damaged, and offers to look. Above the parts, like Excel's own bars; it
 * never takes the keyboard from the sheet.
 */
import { useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useApp, useTexts } from '../../use-app';
import { RepairList } from './RepairList';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, flexBasis: '160px', minWidth: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

export function RepairsBar(): ReactElement {
  const styles = useStyles();
  const words = useTexts().pane.repairs;
  const { app } = useApp();
  const [isOpen, setIsOpen] = useState(false);
  const repairs = app.sheetRepairs();
  // The next damage asks anew whether someone wants to look.
  if (isOpen && repairs.length === 0) setIsOpen(false);
  // The live region is there before its words are: a reader announces only what appears in a region it knows.
  return (
    <div aria-live="polite">
      {repairs.length > 0 && (
        <div role="region" aria-label={words.label} className={styles.bar}>
          <div className={styles.line}>
            <span className={styles.words}>{words.found(repairs.length)}</span>
            <span className={styles.buttons}>
              <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>{isOpen ? words.close : words.look}</Button>
              {!isOpen && <Button size="small" appearance="subtle" onClick={() => app.dismissRepairs()}>{words.leave}</Button>}
            </span>
          </div>
          {isOpen && <RepairList repairs={repairs} onDone={() => setIsOpen(false)} />}
        </div>
      )}
    </div>
  );
}
