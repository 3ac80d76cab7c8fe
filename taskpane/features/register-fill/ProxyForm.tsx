/** Where the firm's proxy is: a line that opens, by itself where a register is reached only through a proxy. */
import { useId, useState, type ReactElement } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { headingButton } from '../../components/line-button';
import { usePane, useProxy, useTexts } from '../../use-app';

const useStyles = makeStyles({
  heading: { margin: 0 },
  button: headingButton,
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  chevron: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, alignItems: 'stretch' },
  save: { alignSelf: 'start' },
  kept: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface ProxyFormProps {
  readonly isNeeded: boolean;
  readonly onSaved: () => void;
}

export function ProxyForm({ isNeeded, onSaved }: ProxyFormProps): ReactElement {
  const styles = useStyles();
  const words = useTexts().pane.registers.proxy;
  const { pane } = usePane();
  const { proxy, state } = useProxy();
  const [decided, setDecided] = useState<boolean>();
  const [typed, setTyped] = useState(state.address ?? '');
  const [outcome, setOutcome] = useState<'kept' | 'wrong'>();
  const body = useId();
  const isOpen = decided ?? isNeeded;
  const save = (): void => {
    void pane.run(async () => {
      const isAddress = await proxy.change(typed);
      setOutcome(isAddress ? 'kept' : 'wrong');
      if (!isAddress) return;
      setDecided(true);
      onSaved();
    });
  };
  return (
    <section>
      <h3 className={styles.heading}>
        <button type="button" className={styles.button} aria-expanded={isOpen} {...(isOpen && { 'aria-controls': body })} onClick={() => setDecided(!isOpen)}>
          <span className={styles.title}>{words.heading}</span>
          <span className={styles.chevron}>{isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}</span>
        </button>
      </h3>
      {isOpen && (
        <form
          id={body} className={styles.form} noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Field
            label={words.label} hint={words.hint} size="small"
            {...(outcome === 'wrong' ? { validationMessage: words.wrong, validationState: 'error' as const } : { validationState: 'none' as const })}
          >
            <Input
              size="small" type="url" value={typed} input={{ dir: 'ltr' }} autoComplete="off" spellCheck={false}
              onChange={(_event, data) => {
                setTyped(data.value);
                setOutcome(undefined);
              }}
            />
          </Field>
          <div role="status" className={styles.kept}>{outcome === 'kept' && (state.isForgotten ? words.forgotten : words.kept)}</div>
          <Button type="submit" size="small" className={styles.save}>{words.save}</Button>
        </form>
      )}
    </section>
  );
}
