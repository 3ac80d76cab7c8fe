/** Buttons below a finding: what can be answered to it, and the question for a reason where one is wanted. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import type { Answer } from './answers-to';
import { ReasonForm } from './ReasonForm';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, paddingBlockStart: tokens.spacingVerticalXS },
  button: { maxWidth: '100%', overflowWrap: 'anywhere' },
});

/** Answers that want a reason. */
export type Reasoned = Extract<Answer, { readonly kind: 'accept' | 'noTaxId' }>;
export type Repair = Extract<Answer, { readonly kind: 'fix' }>;
export type Revocation = Extract<Answer, { readonly kind: 'takeBack' }>;

export interface FindingAnswersProps {
  readonly answers: readonly Answer[];
  /** Whom or what it is about: tells buttons of the same words apart for those who hear them. */
  readonly about: string;
  readonly onFix?: (answer: Repair) => void;
  readonly onExplain?: (answer: Reasoned, reason: string) => void;
  readonly onTakeBack?: (answer: Revocation) => void;
}

export function FindingAnswers({ answers, about, onFix, onExplain, onTakeBack }: FindingAnswersProps): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.explain;
  const { pane } = usePane();
  const root = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<Reasoned['kind']>();
  const wasAsking = useRef(asking);
  useEffect(() => {
    // Cancelled: the keyboard goes on where it opened the question.
    if (asking === undefined && wasAsking.current !== undefined) root.current?.querySelector<HTMLElement>(`[data-answer="${wasAsking.current}"]`)?.focus();
    wasAsking.current = asking;
  }, [asking]);
  const shown = answers.flatMap((answer): AnswerButton[] => {
    if (answer.kind === 'fix') return onFix === undefined ? [] : [{ key: answer.right, text: texts.pane.check.fix, about: answer.right, title: answer.right, press: () => onFix(answer) }];
    if (answer.kind === 'takeBack') return onTakeBack === undefined ? [] : [{ key: answer.kind, text: words.takeBack, about, press: () => onTakeBack(answer) }];
    if (answer.kind !== 'open') return onExplain === undefined ? [] : [{ key: answer.kind, text: words[answer.kind], about, press: () => setAsking(answer.kind) }];
    const { card: id, name, isArchived } = answer;
    const open: AnswerButton = {
      key: answer.kind, text: words.open(apart(texts, name === '' ? texts.pane.list.noName : name)), press: () => pane.go({ kind: 'customer', id }),
    };
    return isArchived ? [open, { key: 'reactivate', text: words.reactivate, about: name, press: () => pane.go({ kind: 'customer', id, reactivates: true }) }] : [open];
  });
  const asked = answers.find((answer): answer is Reasoned => answer.kind === asking);
  if (shown.length === 0) return null;
  return (
    <div ref={root} className={styles.root}>
      {asked === undefined ? shown.map((button) => (
        <Button
          key={button.key} size="small" className={styles.button} data-answer={button.key} onClick={button.press}
          {...(button.about !== undefined && button.about !== '' && { 'aria-label': `${button.text} · ${button.about}` })}
          {...(button.title !== undefined && { title: button.title })}
        >
          {button.text}
        </Button>
      )) : (
        <ReasonForm
          question={asked.kind === 'accept' ? words.acceptWhy : words.noTaxIdWhy} onCancel={() => setAsking(undefined)}
          onKeep={(reason) => {
            setAsking(undefined);
            onExplain?.(asked, reason);
          }}
        />
      )}
    </div>
  );
}

interface AnswerButton {
  readonly key: string;
  readonly text: string;
  /** Where buttons of other findings say the same. */
  readonly about?: string;
  readonly title?: string;
  readonly press: () => void;
}
