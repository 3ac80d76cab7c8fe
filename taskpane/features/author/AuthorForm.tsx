/** The box for the person's name, with Save; Enter saves too. */
import { useId, useState, type ReactElement } from 'react';
import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { longestName } from '../../pane/signer';
import { usePane, useSigner, useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  input: { flexGrow: 1, flexBasis: '140px', minWidth: 0 },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface AuthorFormProps {
  /** The keyboard goes into the box: only where the person asked for it. */
  readonly takesFocus?: boolean;
  readonly dismissText: string;
  readonly onDismiss: () => void;
  readonly onSaved?: () => void;
}

export function AuthorForm({ takesFocus = false, dismissText, onDismiss, onSaved }: AuthorFormProps): ReactElement {
  const styles = useStyles();
  const words = useTexts().pane.author;
  const { pane } = usePane();
  const { signer, state } = useSigner();
  const [typed, setTyped] = useState(state.name);
  const box = useId();
  const hint = useId();
  const save = (): void => {
    void pane.run(() => signer.rename(typed));
    onSaved?.();
  };
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label htmlFor={box}>{words.question}</label>
      <div className={styles.line}>
        <Input
          id={box} size="small" className={styles.input} value={typed} maxLength={longestName} autoComplete="name"
          autoFocus={takesFocus} input={{ dir: 'auto', 'aria-describedby': hint }} onChange={(_event, data) => setTyped(data.value)}
        />
        <Button type="submit" appearance="primary" size="small">{words.save}</Button>
        <Button type="button" size="small" onClick={onDismiss}>{dismissText}</Button>
      </div>
      <span id={hint} className={styles.hint}>{words.hint}</span>
    </form>
  );
}
