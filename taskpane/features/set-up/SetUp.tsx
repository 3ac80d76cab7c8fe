/** A workbook that is no register yet: make it one, or adopt the sheet that holds the customers. */
import { useState, type ReactElement } from 'react';
import { Button, MessageBar, MessageBarBody, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { AdoptPlan } from '../../../src/app/adopt-plan';
import type { AppIssue } from '../../../src/app/app';
import type { Result } from '../../../src/base/result';
import { issueText } from '../../../src/locales/issue-text';
import { useApp, usePane, useTexts } from '../../use-app';
import { AdoptPreview } from './AdoptPreview';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    // What does not fit is scrolled to, not pressed together.
    '& > *': { flexShrink: 0 },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  choice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function SetUp(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.setUp;
  const { app } = useApp();
  const { pane } = usePane();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<AppIssue>();
  const [plans, setPlans] = useState<readonly AdoptPlan[]>();

  /** When it works the app's state changes and another view takes over. */
  const attempt = <T,>(task: () => Promise<Result<T, AppIssue>>, done: (value: T) => void): void => {
    setWorking(true);
    setRefused(undefined);
    void pane
      .run(async () => {
        const result = await task();
        if (result.ok) done(result.value);
        else setRefused(result.error);
      })
      .finally(() => setWorking(false));
  };
  const look = (found: readonly AdoptPlan[]): void => {
    if (found.length === 0) setRefused({ severity: 'error', code: 'nothing-to-adopt', facts: {} });
    else setPlans(found);
  };

  return (
    <div className={styles.root} aria-busy={working}>
      {plans === undefined ? (
        <>
          <h2 className={styles.heading}>{words.heading}</h2>
          <p className={styles.text}>{words.intro}</p>
          <div className={styles.choice}>
            <Button appearance="primary" disabledFocusable={working} onClick={() => attempt(() => app.makeRegister(), () => undefined)}>
              {words.make}
            </Button>
            <p className={styles.hint}>{words.makeHint}</p>
          </div>
          <div className={styles.choice}>
            <Button disabledFocusable={working} onClick={() => attempt(() => app.planAdoption(), look)}>{words.adopt}</Button>
            <p className={styles.hint}>{words.adoptHint}</p>
          </div>
        </>
      ) : (
        <AdoptPreview
          plans={plans} working={working} onBack={() => setPlans(undefined)}
          onAdopt={(plan) => attempt(() => app.adopt(plan), () => undefined)}
        />
      )}
      <div role="status">{working && <Spinner size="tiny" label={words.working} />}</div>
      {refused !== undefined && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{issueText(texts, refused)}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
