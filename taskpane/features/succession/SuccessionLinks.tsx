/** On a card: the cards before and after it, each a way to go, and the command that makes the next one. */
import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Card } from '../../../src/app/app';
import type { RecordId } from '../../../src/model/ids';
import { useApp, usePane, useTexts } from '../../use-app';
import { isolated } from '../../value-text';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS, paddingBlockEnd: tokens.spacingVerticalS },
  link: {
    justifyContent: 'start',
    maxWidth: '100%',
    minWidth: 0,
    paddingInline: 0,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
  },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function SuccessionLinks({ id }: { readonly id: RecordId }): ReactElement {
  const styles = useStyles();
  const words = useTexts().pane.succession;
  const { app } = useApp();
  const { pane } = usePane();
  const chain = app.chainOf(id);
  const at = chain.findIndex((card) => card.id === id);
  const earlier = chain[at - 1];
  const later = chain[at + 1];
  const link = (card: Card, text: string): ReactElement => (
    <Button size="small" appearance="subtle" className={styles.link} onClick={() => pane.go({ kind: 'customer', id: card.id })}>{text}</Button>
  );
  return (
    <div className={styles.root}>
      {earlier !== undefined && link(earlier, words.earlier(cardText(earlier)))}
      {later !== undefined && link(later, words.later(cardText(later)))}
      {later === undefined && (
        <>
          <Button size="small" onClick={() => pane.go({ kind: 'succession', id })}>{words.command}</Button>
          <span className={styles.hint}>{words.commandHint}</span>
        </>
      )}
    </div>
  );
}

function cardText({ id, values }: Card): string {
  const text = [values['code'], values['name']].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return isolated(text === '' ? id : text);
}
