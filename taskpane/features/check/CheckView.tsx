/** Everything the register has to correct, by kind, the worst first; each finding leads to its row and card. */
import { useMemo, useState, type ReactElement } from 'react';
import { Button, ProgressBar, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { AppIssue } from '../../../src/app/app';
import type { Severity } from '../../../src/base/issue';
import { severities, type CheckState } from '../../pane/register-check';
import { useApp, useCheck, useTexts } from '../../use-app';
import { FindingGroupSection } from './FindingGroupSection';
import { groupFindings } from './finding-groups';
import { GateChoice } from './GateChoice';
import { ProfileChoice } from './ProfileChoice';
import { SheetSwitch } from './SheetSwitch';

/** So few findings are shown as they are. */
const fewFindings = 12;

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalM },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  // Beside each other where the pane is wide enough.
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))', columnGap: tokens.spacingHorizontalM },
  // Always of the same height: the findings below do not move when a check begins or ends.
  progress: { display: 'flex', alignItems: 'center', height: tokens.spacingVerticalM },
  severities: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, paddingBlockEnd: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

const noFindings: readonly AppIssue[] = [];

export function CheckView(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.check;
  const { app } = useApp();
  const { check, state } = useCheck();
  /** Opened or closed by hand; the others are open if all findings are few. */
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const findings = state.findings ?? noFindings;
  const isRunning = state.running !== undefined;

  const counts = useMemo(() => severities
    .map((severity) => [severity, findings.filter((issue) => issue.severity === severity).length] as const)
    .filter(([, count]) => count > 0), [findings]);
  // While a check runs only its progress is drawn anew.
  const rows = useMemo(() => {
    const shown = findings.filter(({ severity }) => !hidden.has(severity));
    return groupFindings(shown).map((group) => {
      const isOpen = opened.get(group.key) ?? shown.length <= fewFindings;
      return <FindingGroupSection key={group.key} group={group} isOpen={isOpen} onToggle={() => setOpened((before) => new Map(before).set(group.key, !isOpen))} />;
    });
  }, [findings, hidden, opened]);

  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <span role="status">{status()}</span>
        <Button
          size="small" icon={isRunning ? <DismissRegular /> : <ArrowClockwiseRegular />}
          onClick={() => (isRunning ? check.stop() : check.again())}
        >
          {isRunning ? words.stop : words.again}
        </Button>
      </div>
      <div className={styles.choices}>
        <ProfileChoice />
        <GateChoice />
        <SheetSwitch />
      </div>
      <div className={styles.progress}>
        {isRunning && <ProgressBar value={state.running} aria-label={words.checking} />}
      </div>
      {counts.length > 1 && (
        <div className={styles.severities} role="group" aria-label={words.shown}>
          {counts.map(([severity]) => (
            <ToggleButton key={severity} size="small" checked={!hidden.has(severity)} onClick={() => toggle(severity)}>{texts.pane.severities[severity]}</ToggleButton>
          ))}
        </div>
      )}
      <ul className={styles.list} aria-label={words.label}>{rows}</ul>
    </div>
  );

  function toggle(severity: Severity): void {
    setHidden((before) => {
      const after = new Set(before);
      if (!after.delete(severity)) after.add(severity);
      return after;
    });
  }

  function status(): string {
    if (state.findings === undefined) return words.checking;
    const countText = counts.map(([severity, count]) => words.count(severity, count)).join(' · ');
    if (state.stoppedAt !== undefined) return [countText, stopped(state)].filter((part) => part !== '').join(' · ');
    // A note says what a card is not ready for yet: that is nothing to correct.
    const isClean = findings.every(({ severity }) => severity === 'info');
    return [isClean ? words.none(app.search('', 0).total) : '', countText].filter((part) => part !== '').join(' · ');
  }

  function stopped({ stoppedAt = 0 }: CheckState): string {
    return words.stopped(Math.floor(stoppedAt * 100));
  }
}
