/** Which fields must be filled in: the profile that the whole register goes by, chosen where its findings are. */
import type { ReactElement } from 'react';
import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useApp, usePane, useTexts } from '../../use-app';
import { profileName } from './profile-name';

const useStyles = makeStyles({
  root: { paddingBlockStart: tokens.spacingVerticalS },
  choice: { maxWidth: '240px' },
});

export function ProfileChoice(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.check;
  const { app } = useApp();
  const { pane } = usePane();
  const chosen = app.profile();
  const names = app.profiles();
  return (
    <Field label={words.profile} hint={words.profileHint} size="small" className={styles.root}>
      <Select
        size="small" className={styles.choice} value={chosen}
        onChange={(_event, { value }) => void pane.useProfile(value)}
      >
        {/* The firm may have deleted the rows of the one it goes by. */}
        {(names.includes(chosen) ? names : [chosen, ...names]).map((name) => <option key={name} value={name}>{profileName(texts, name)}</option>)}
      </Select>
    </Field>
  );
}
