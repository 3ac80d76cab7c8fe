/** A cell of the file that made its row be refused: another value is typed in its place, and can be taken back. */
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { FileCell } from '../../../src/app/corrected-rows';
import { issueText } from '../../../src/locales/issue-text';
import { fluentRef } from '../../components/fluent-ref';
import { useImport, useTexts } from '../../use-app';
import { apart } from '../../value-text';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'start', columnGap: tokens.spacingHorizontalXS, marginBlockStart: tokens.spacingVerticalXS },
  // As wide as the pane, however long what is wrong is.
  field: { flexGrow: 1, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  input: { minWidth: 0 },
  // Beside the box, whose label stands above it.
  back: { flexShrink: 0, marginBlockStart: tokens.lineHeightBase300 },
});

export interface CorrectCellProps {
  readonly cell: FileCell;
  /** It was corrected since its row was last looked at. */
  readonly pending: boolean;
}

export function CorrectCell({ cell: { line, column, header, given, corrected, issues }, pending }: CorrectCellProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.importing.plan;
  const { page } = useImport();
  const now = corrected ?? given;
  /** What is being typed. */
  const [draft, setDraft] = useState<string>();
  const box = useRef<HTMLInputElement>(null);

  const commit = (): void => {
    setDraft(undefined);
    if (draft !== undefined && draft.trim() !== now) page.correct(line, column, draft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit();
    // Esc leaves the page; first it gives up what is being typed.
    else if (event.key === 'Escape' && draft !== undefined) setDraft(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const takeBack = (): void => {
    page.correct(line, column, undefined);
    // The button goes.
    box.current?.focus();
  };
  const wrong = pending ? '' : [...new Set(issues.map((issue) => issueText(texts, issue)))].join(' ');
  return (
    <div className={styles.root}>
      <Field
        className={styles.field} label={words.cell(apart(texts, header), line)} size="small"
        {...(wrong !== ''
          // What was wrong from the start is read with the box; a correction that is wrong again is said at once.
          ? { validationState: 'error' as const, validationMessage: { children: wrong, role: corrected === undefined ? 'note' : 'alert' } }
          : { validationState: 'none' as const })}
        {...(corrected !== undefined && { hint: words.fileSays(apart(texts, given)) })}
      >
        <Input
          ref={fluentRef(box)} className={styles.input} size="small" value={draft ?? now} autoComplete="off" input={{ dir: 'auto' }}
          onChange={(_event, { value }) => setDraft(value)} onBlur={commit} onKeyDown={onKeyDown}
        />
      </Field>
      {corrected !== undefined && (
        <Button className={styles.back} size="small" appearance="subtle" aria-label={words.takeBack(apart(texts, header), line)} onClick={takeBack}>{words.takeBackShort}</Button>
      )}
    </div>
  );
}
