/** Asks for the name and the kind of a new field of the firm's own. Within the card's form: Enter adds the field, it does not save the card. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ownKindNamed, ownKindWords, type OwnKindWord } from '../../../src/model/own-fields';
import { fluentRef } from '../../components/fluent-ref';
import { usePane, useTexts } from '../../use-app';
import { kindText } from './OwnFieldKinds';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  wide: { width: '100%', minWidth: 0 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** What Excel takes as a header. */
const longest = 255;

export interface NewOwnFieldFormProps {
  readonly id: string;
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

export function NewOwnFieldForm({ id, onAdded, onClose }: NewOwnFieldFormProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.card.own;
  const { pane } = usePane();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<OwnKindWord>('text');
  const [working, setWorking] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const canAdd = name.trim() !== '' && !working;
  const add = async (): Promise<void> => {
    if (!canAdd) return;
    setWorking(true);
    const added = await pane.addOwnField({ name, kind });
    setWorking(false);
    if (added) onAdded();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) void add();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div id={id} role="group" aria-label={words.add} className={styles.root} onKeyDown={onKeyDown}>
      <Field label={words.name} size="small">
        <Input
          ref={fluentRef(first)} className={styles.wide} autoComplete="off" maxLength={longest} input={{ dir: 'auto' }}
          value={name} onChange={(_event, data) => setName(data.value)}
        />
      </Field>
      <Field label={words.kind} size="small">
        <Select size="small" className={styles.wide} value={kind} onChange={(_event, data) => setKind(ownKindNamed(data.value) ?? 'text')}>
          {ownKindWords.map((word) => <option key={word} value={word}>{kindText(texts, word)}</option>)}
        </Select>
      </Field>
      <p className={styles.hint}>{words.staysHint}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" disabledFocusable={!canAdd} onClick={() => void add()}>{words.addNow}</Button>
        <Button size="small" onClick={onClose}>{texts.pane.card.cancel}</Button>
      </div>
    </div>
  );
}
