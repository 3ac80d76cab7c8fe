/** Somebody's personal data: a copy for the person, and erasing it, with what goes, what stays and why said before. */
import { useEffect, useRef, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CustomerGone } from '../../components/CustomerGone';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import { RefusedMessage } from '../../components/RefusedMessage';
import type { OpenPrivacy } from '../../pane/privacy-page';
import { useApp, usePane, usePrivacy, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { EraseForm } from './EraseForm';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The card may be deleted from the sheet while its page is open. */
export function PrivacyView(): ReactElement {
  const { app } = useApp();
  const { state } = usePrivacy();
  return state === undefined || app.card(state.id) === undefined ? <CustomerGone /> : <Page state={state} />;
}

function Page({ state }: { readonly state: OpenPrivacy }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.privacy;
  const { app } = useApp();
  const { pane } = usePane();
  const { page } = usePrivacy();
  const back = useRef<HTMLButtonElement>(null);
  const { id, writing, unwritten, saved } = state;
  const plan = app.planErasure(id);

  useEffect(() => back.current?.focus(), [id]);

  const write = (as: 'page' | 'json'): void => {
    void pane.run(() => page.write(as, words.file));
  };
  return (
    <PageFrame
      heading={words.heading} name={String(app.card(id)?.values['name'] ?? '')} back={words.back} backRef={back} onLeave={() => pane.leavePrivacy()}
      commands={(
        <>
          <Button appearance="primary" disabledFocusable={writing} onClick={() => write('page')}>{writing ? words.working : words.savePage}</Button>
          <Button disabledFocusable={writing} onClick={() => write('json')}>{words.saveJson}</Button>
        </>
      )}
    >
      <h3 className={styles.heading}>{words.copy}</h3>
      <p className={styles.hint}>{words.copyHint}</p>
      <RefusedMessage issues={unwritten} />
      {saved !== undefined && <PageMessage intent="success" role="status" title={words.saved(apart(texts, saved))} />}
      <h3 className={styles.heading}>{words.erase}</h3>
      {plan.ok ? <EraseForm plan={plan.value} state={state} /> : <RefusedMessage issues={[plan.error]} />}
    </PageFrame>
  );
}
