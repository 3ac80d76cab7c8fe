/** Asks for the reason, in a line below what is to be explained. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { fluentRef } from '../../components/fluent-ref';
import { useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    width: '100%',
    padding: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** A note, not a letter: what a cell shows without being opened. */
const longest = 500;

export interface ReasonFormProps {
  readonly question: string;
  readonly onKeep: (reason: string) => void;
  readonly onCancel: () => void;
}

export function ReasonForm({ question, onKeep, onCancel }: ReasonFormProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.explain;
  const box = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isMissing = isAsked && reason.trim() === '';

  useEffect(() => box.current?.focus(), []);

  const keep = (): void => {
    setAsked(true);
    if (reason.trim() === '') box.current?.focus();
    else onKeep(reason.trim());
  };
  // The form of the card, around this one, must be neither saved nor left by these keys.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target === box.current) keep();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div role="group" aria-label={question} className={styles.root} onKeyDown={onKeyDown}>
      <Field label={question} size="small" {...(isMissing && { validationMessage: texts.issues['reason-missing']({}, {}), validationState: 'error' as const })}>
        <Input ref={fluentRef(box)} size="small" value={reason} maxLength={longest} dir="auto" autoComplete="off" onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={keep}>{words.keep}</Button>
        <Button size="small" onClick={onCancel}>{words.cancel}</Button>
      </div>
    </div>
  );
}
