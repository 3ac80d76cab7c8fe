/** One line a field of the firm's own: its name and the kind it is, to be chosen; what nobody has chosen is as its cells are. */
import type { ReactElement } from 'react';
import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { OwnField } from '../../../src/app/own-fields';
import { kindOfWord, ownKindNamed, ownKindWords, type OwnKindWord } from '../../../src/model/own-fields';
import type { Texts } from '../../../src/locales/texts';
import { usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingVerticalS,
  },
  hint: { gridColumn: '1 / -1', margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  select: { width: '100%', minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

/** A kind as it stands in a sentence, and in a list of kinds. */
export const kindText = (texts: Texts, word: OwnKindWord): string => texts.kinds[kindOfWord[word]];

export function OwnFieldKinds({ id, fields }: { readonly id: string; readonly fields: readonly OwnField[] }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.card.own;
  const { pane } = usePane();
  return (
    <div id={id} role="group" aria-label={words.kinds} className={styles.root}>
      {fields.map(({ key, header, word, isDeclared }) => (
        <Field key={key} label={words.kindOf(apart(texts, header))} size="small">
          <Select
            size="small" className={styles.select} value={isDeclared ? word ?? '' : ''}
            onChange={(_event, { value }) => void pane.setOwnFieldKind(key, ownKindNamed(value))}
          >
            <option value="">{words.asInCells(isDeclared || word === undefined ? '' : kindText(texts, word))}</option>
            {ownKindWords.map((kind) => <option key={kind} value={kind}>{kindText(texts, kind)}</option>)}
          </Select>
        </Field>
      ))}
      <p className={styles.hint}>{words.kindsHint}</p>
    </div>
  );
}
