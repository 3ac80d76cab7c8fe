/**
 * The page on which the open card is filled from public registers: who was asked and what they said, with the evidence;
 * then each field that differs, with a tick. Nothing is written before Fill.
 */
import { useEffect, useRef, type ReactElement } from 'react';
import { Button, MessageBar, MessageBarBody, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { isDirty } from '../../../src/app/card-draft';
import { draftValues } from '../../../src/app/fields-draft';
import { issueText } from '../../../src/locales/issue-text';
import { CardPage } from '../../components/CardPage';
import type { OpenCard } from '../../pane/pane';
import type { OpenFill } from '../../pane/register-fill';
import { useApp, useFill, usePane, useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import { FieldChoices } from './FieldChoices';
import { ProxyForm } from './ProxyForm';
import { ServiceList } from './ServiceList';

const useStyles = makeStyles({
  scroll: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
  },
  asking: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  body: { overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
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
    <CardPage
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
      <div role="region" aria-label={words.heading} className={styles.scroll} tabIndex={0}>
        <div aria-live="polite">
          {services.length === 0 && <p className={styles.line}>{words.none}</p>}
          {asking && (
            <div className={styles.asking}>
              <Spinner size="tiny" label={words.asking(services.map(({ name }) => isolated(name)).join(', '))} />
              <Button size="small" onClick={() => fill.stop()}>{words.stop}</Button>
            </div>
          )}
          {refused !== undefined && (
            <MessageBar intent="error" layout="multiline"><MessageBarBody className={styles.body}>{issueText(texts, refused)}</MessageBarBody></MessageBar>
          )}
          {unwritten !== undefined && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody className={styles.body}>{words.unwritten} {issueText(texts, unwritten)}</MessageBarBody>
            </MessageBar>
          )}
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
      </div>
    </CardPage>
  );
}

function isProxyNeeded({ services, answers }: OpenFill): boolean {
  return services.some(({ needsProxy }) => needsProxy)
    || answers?.services.some(({ reason }) => reason === 'needs-proxy' || reason === 'perhaps-proxy') === true;
}
