/**
 * The page on which the open card is filled from public registers: who was asked and what they said, with the evidence;
 * then each field that differs, with a tick. Nothing is written before Fill.
 */
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { Button, MessageBar, MessageBarBody, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { isDirty } from '../../../src/app/card-draft';
import { draftValues } from '../../../src/app/fields-draft';
import { issueText } from '../../../src/locales/issue-text';
import { fluentRef } from '../../components/fluent-ref';
import type { OpenCard } from '../../pane/pane';
import type { OpenFill } from '../../pane/register-fill';
import { useApp, useFill, usePane, useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import { FieldChoices } from './FieldChoices';
import { ProxyForm } from './ProxyForm';
import { ServiceList } from './ServiceList';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  top: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase400 },
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
  commands: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    // Three commands in one row of the narrowest pane, in most of the languages.
    '& > button': { minWidth: 0, paddingInline: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
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

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    pane.leaveFill();
  };

  return (
    <div className={styles.root} onKeyDown={onKeyDown}>
      <div className={styles.top}>
        <Button
          ref={fluentRef(back)} appearance="subtle" size="small" aria-label={words.back} title={words.back} onClick={() => pane.leaveFill()}
          icon={texts.direction === 'rtl' ? <ArrowRightRegular /> : <ArrowLeftRegular />}
        />
        <h2 className={styles.title}>{words.heading}: <bdi>{String(draftValues(card.draft)['name'] ?? '')}</bdi></h2>
      </div>
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
      <div className={styles.commands}>
        <Button appearance="primary" disabledFocusable={working || picked.size === 0} onClick={() => void pane.fillCard()}>
          {working ? words.filling : (isUnsaved ? words.takeOver : words.fill)(picked.size)}
        </Button>
        {services.length > 0 && <Button disabledFocusable={asking || working} onClick={() => pane.askAgain()}>{words.again}</Button>}
        <Button appearance="subtle" onClick={() => pane.leaveFill()}>{words.cancel}</Button>
      </div>
    </div>
  );
}

function isProxyNeeded({ services, answers }: OpenFill): boolean {
  return services.some(({ needsProxy }) => needsProxy)
    || answers?.services.some(({ reason }) => reason === 'needs-proxy' || reason === 'perhaps-proxy') === true;
}
