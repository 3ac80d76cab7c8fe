/** What is to be said about the card as a whole: a refused save, another writer's changes, a deleted row. */
import type { ReactElement } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { draftValues } from '../../../src/app/fields-draft';
import { fieldLabel, issueText } from '../../../src/locales/issue-text';
import { answersTo } from '../explain/answers-to';
import { FindingAnswers } from '../explain/FindingAnswers';
import type { OpenCard } from '../../pane/pane';
import { usePane, useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, paddingBlock: tokens.spacingVerticalXS },
  body: { overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export function CardMessages({ card }: { readonly card: OpenCard }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.card;
  const { pane, state } = usePane();
  const name = String(draftValues(card.draft)['name'] ?? '');
  const arrived = Object.keys(card.draft.arrived).map((field) => fieldLabel(texts, field));
  return (
    <div className={styles.root} aria-live="polite">
      {card.resumed && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>{words.kept.title(name === '' ? '' : `\u2068${name}\u2069`)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => pane.forget()}>{words.kept.discard}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {state.keepsNothing && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>{words.kept.forgotten}</MessageBarBody>
        </MessageBar>
      )}
      {card.gone && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>{words.gone}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => {
                pane.detach();
                void pane.save('stay');
              }}
            >
              {words.saveAsNew}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {card.refused.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{words.notSaved}</MessageBarTitle>
            <ul className={styles.list}>
              {card.refused.map((issue) => (
                <li key={issueText(texts, issue)}>
                  {issueText(texts, issue)}
                  <FindingAnswers answers={answersTo(issue).filter(({ kind }) => kind === 'open')} about="" />
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {arrived.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>{words.arrivedIn(arrived.join(', '))}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
