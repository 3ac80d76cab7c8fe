/** Under whose name changes are journalled, and the way to change it; part of the history. */
import { useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSigner, useTexts } from '../../use-app';
import { AuthorForm } from './AuthorForm';

const useStyles = makeStyles({
  root: { marginBlockEnd: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function AuthorLine(): ReactElement {
  const styles = useStyles();
  const words = useTexts().pane.author;
  const { state } = useSigner();
  const [isEditing, setIsEditing] = useState(false);
  const done = (): void => setIsEditing(false);
  // The question above says it all.
  if (state.asks) return <></>;
  return (
    <div className={styles.root}>
      {isEditing ? <AuthorForm takesFocus dismissText={words.cancel} onDismiss={done} onSaved={done} /> : (
        <div className={styles.line}>
          <span>{state.name === '' ? words.unsigned : words.signed(`\u2068${state.name}\u2069`)}</span>
          {!state.isGiven && (
            <Button size="small" onClick={() => setIsEditing(true)}>{state.name === '' ? words.add : words.change}</Button>
          )}
        </div>
      )}
      {state.isForgotten && <div role="status" className={styles.hint}>{words.forgotten}</div>}
    </div>
  );
}
