/** Automations: what each does in plain words, what would happen today with the reasons, and only then its switch. */
import { useEffect, useRef, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import { RefusedMessage } from '../../components/RefusedMessage';
import { RunningWork } from '../../components/RunningWork';
import { wantsLook, type OpenAutomations } from '../../pane/automations-page';
import { useApp, useAutomations, usePane, useTexts } from '../../use-app';
import { AutomationSwitches } from './AutomationSwitches';
import { LastRun } from './LastRun';
import { LevelBenefits } from './LevelBenefits';
import { SimulatedChanges } from './SimulatedChanges';

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  told: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, ':empty': { display: 'none' } },
});

/** The workbook may be closed while the page is open. */
export function AutomationsView(): ReactElement | null {
  const { state } = useAutomations();
  return state === undefined ? null : <Page state={state} />;
}

function Page({ state }: { readonly state: OpenAutomations }): ReactElement {
  const styles = useStyles();
  const { page: words } = useTexts().automations;
  const { app } = useApp();
  const { pane } = usePane();
  const { page } = useAutomations();
  const { choice, isEdited, plan, running, saving, refused, done } = state;
  const saved = app.automationChoice();
  const looksFirst = isEdited && wantsLook(saved, choice);
  const isBusy = saving || running !== undefined;
  const isOn = (['active-at-first-order', 'inactive-after-days', 'level-by-orders'] as const).some((name) => (choice.automations[name] ?? 'off') !== 'off');
  const problems = plan?.problems ?? (isEdited ? [] : app.automationProblems());
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (running !== undefined || plan !== undefined || done !== undefined || refused.length > 0) told.current?.scrollIntoView({ block: 'nearest' });
  }, [running, plan, done, refused]);

  return (
    <PageFrame
      heading={words.command} name="" back={words.back} backRef={back} onLeave={() => pane.leaveAutomations()} tight
      commands={(
        <>
          {isEdited
            ? <Button appearance={looksFirst && plan === undefined ? 'secondary' : 'primary'} disabledFocusable={isBusy || (looksFirst && plan === undefined)} onClick={() => void page.save()}>{looksFirst ? words.switchOn : words.keep}</Button>
            : <Button appearance="primary" disabledFocusable={isBusy || !isOn} onClick={() => void page.run()}>{words.run}</Button>}
          <Button appearance={looksFirst && plan === undefined ? 'primary' : 'secondary'} disabledFocusable={isBusy || !isOn} onClick={() => void page.look()}>{words.simulate}</Button>
        </>
      )}
    >
      <p className={styles.hint}>{words.intro}</p>
      <AutomationSwitches choice={choice} disabled={saving} onChange={(part) => page.change(part)} />
      <LevelBenefits choice={choice} disabled={saving} onChange={(part) => page.change(part)} />
      <div ref={told} className={styles.told}>
        {looksFirst && plan === undefined && running === undefined && <p className={styles.hint}>{words.lookFirst}</p>}
        {running !== undefined && <RunningWork doing={words.looking} part={running.part} stop={words.stop} onStop={() => page.stop()} />}
        <RefusedMessage issues={[...refused, ...problems]} />
        {done !== undefined && <PageMessage intent="success" role="status" title={done === 'kept' ? words.kept : words.ranNothing} />}
        {plan !== undefined && done === undefined && <SimulatedChanges plan={plan} />}
      </div>
      {!isEdited && isOn && <LastRun />}
    </PageFrame>
  );
}
