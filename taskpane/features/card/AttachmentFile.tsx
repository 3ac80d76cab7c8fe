/**
 * A file picked for an attachment: name, size and a fingerprint of its content go into the row, and later the same
 * fingerprint tells whether a file is still the one. Read here, sent nowhere; the link a browser does not tell, so the
 * person writes it.
 */
import { useId, useRef, useState, type ChangeEvent, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Values } from '../../../src/model/change';
import { usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { contentHash } from './content-hash';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  answer: { overflowWrap: 'anywhere' },
});

export interface AttachmentFileProps {
  /** The draft's key of the attachment. */
  readonly row: string;
  readonly values: Values;
}

export function AttachmentFile({ row, values }: AttachmentFileProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.card.file;
  const { pane } = usePane();
  const hint = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [task, setTask] = useState<'take' | 'verify'>('take');
  const [answer, setAnswer] = useState('');
  const { hash, title } = values;
  const isKnown = typeof hash === 'string' && hash !== '';

  const ask = (wanted: 'take' | 'verify'): void => {
    setTask(wanted);
    setAnswer('');
    picker.current?.click();
  };
  const picked = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    let found: string;
    try {
      found = await contentHash(file);
    } catch (cause) {
      // Gone, locked by another program, or too large to be read at once.
      if (!(cause instanceof DOMException || cause instanceof RangeError)) throw cause;
      setAnswer(words.failed(apart(texts, file.name)));
      return;
    } finally {
      // The same file may be picked again.
      target.value = '';
    }
    if (task === 'verify') {
      setAnswer(found === hash ? words.same(apart(texts, file.name)) : words.differs(apart(texts, file.name)));
      return;
    }
    if ((title ?? '') === '') pane.editRow(row, 'title', file.name);
    pane.editRow(row, 'hash', found);
    pane.editRow(row, 'size', file.size);
  };

  return (
    <div className={styles.root}>
      <input ref={picker} type="file" hidden onChange={(event) => void pane.run(() => picked(event))} />
      <div className={styles.buttons}>
        <Button size="small" aria-describedby={hint} onClick={() => ask('take')}>{words.pick}</Button>
        {isKnown && <Button size="small" onClick={() => ask('verify')}>{words.verify}</Button>}
      </div>
      <p id={hint} className={styles.hint}>{words.hint}</p>
      <div role="status" className={styles.answer}>{answer}</div>
    </div>
  );
}
