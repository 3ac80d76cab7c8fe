/**
 * The page on which the open card is filled from public registers: who was asked and what they said, with the evidence;
 * then each field that differs, with a tick. Nothing is written before Fill.
 */
import { useEffect, useRef, type ReactElement } from 'react';
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { isDirty } from '../../../src/app/card-draft';
import { draftValues } from '../../../src/app/fields-draft';
import { issueText } from '../../../src/locales/issue-text';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import type { OpenCard } from '../../pane/pane';
import type { OpenFill } from '../../pane/register-fill';
import { useApp, useFill, usePane, useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import { FieldChoices } from './FieldChoices';
import { ProxyForm } from './ProxyForm';
import { ServiceList } from './ServiceList';

const useStyles = makeStyles({
  asking: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  line: { margin: 0 },
});

export interface FillViewProps {
  readonly card: OpenCard;
  readonly state: OpenFill;
}

export function FillView({ card, state }: FillViewProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.registers;
  const { app } = useApp();
  const { pane } = usePane();
  const { fill } = useFill();
  const back = useRef<HTMLButtonElement>(null);
  const { services, asking, answers, picked, working, refused, unwritten } = state;
  const isUnsaved = card.draft.id === undefined || isDirty(card.draft);
  const isAnswered = answers?.services.some(({ answer }) => answer === 'found') === true;

  useEffect(() => back.current?.focus(), []);

  return (
    <PageFrame
      heading={words.heading} name={String(draftValues(card.draft)['name'] ?? '')} back={words.back} backRef={back} onLeave={() => pane.leaveFill()} tight
      commands={(
        <>
          <Button appearance="primary" disabledFocusable={working || picked.size === 0} onClick={() => void pane.fillCard()}>
            {working ? words.filling : (isUnsaved ? words.takeOver : words.fill)(picked.size)}
          </Button>
          {services.length > 0 && <Button disabledFocusable={asking || working} onClick={() => pane.askAgain()}>{words.again}</Button>}
          <Button appearance="subtle" onClick={() => pane.leaveFill()}>{words.cancel}</Button>
        </>
      )}
    >
      <div aria-live="polite">
        {services.length === 0 && <p className={styles.line}>{words.none}</p>}
        {asking && (
          <div className={styles.asking}>
            <Spinner size="tiny" label={words.asking(services.map(({ name }) => isolated(name)).join(', '))} />
            <Button size="small" onClick={() => fill.stop()}>{words.stop}</Button>
          </div>
        )}
        {refused !== undefined && <PageMessage intent="error">{issueText(texts, refused)}</PageMessage>}
        {unwritten !== undefined && <PageMessage intent="warning">{words.unwritten} {issueText(texts, unwritten)}</PageMessage>}
      </div>
      <ServiceList services={services} answers={answers?.services} known={app.evidenceOf(state.values)} />
      {isAnswered && answers.proposals.length === 0 && <p className={styles.line}>{words.same}</p>}
      {answers !== undefined && answers.proposals.length > 0 && (
        <FieldChoices
          proposals={answers.proposals} picked={picked} onPick={(field, on) => fill.pick(field, on)}
          serviceName={(key) => services.find(({ service }) => service === key)?.name ?? key}
        />
      )}
      {isUnsaved && answers !== undefined && answers.proposals.length > 0 && <p className={styles.line}>{words.takeOverHint}</p>}
      <ProxyForm isNeeded={isProxyNeeded(state)} onSaved={() => pane.askAgain()} />
    </PageFrame>
  );
}

function isProxyNeeded({ services, answers }: OpenFill): boolean {
  return services.some(({ needsProxy }) => needsProxy)
    || answers?.services.some(({ reason }) => reason === 'needs-proxy' || reason === 'perhaps-proxy') === true;
}
