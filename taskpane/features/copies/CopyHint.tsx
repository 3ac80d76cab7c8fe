/** What the name of a chosen file says: that a program made it as a copy of another one. Nothing is decided by it. */
import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { copyName } from '../../../src/app/copy-name';
import { useTexts } from '../../use-app';
import { apart } from '../../value-text';

const useStyles = makeStyles({ hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 } });

export function CopyHint({ file }: { readonly file: string }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const { copies } = texts.pane;
  const found = copyName(file);
  if (found === undefined) return null;
  const { original, by, of } = found;
  const told = copies.hint(apart(texts, original), by === undefined ? undefined : apart(texts, by));
  return <p className={styles.hint}>{of === undefined ? told : `${told} ${copies.hintOf(apart(texts, of))}`}</p>;
}
