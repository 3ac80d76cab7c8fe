/** Words of a column that nobody knows: a person says what each of them means. */
import { useMemo, useState, type ReactElement } from 'react';
import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ColumnWords, OpenWord } from '../../../src/app/column-words';
import type { OpenImport } from '../../pane/import-page';
import { useApp, useImport, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { countryChoices } from '../card/country-choices';

const useStyles = makeStyles({
  root: { marginBlockStart: tokens.spacingVerticalXS, paddingInlineStart: tokens.spacingHorizontalM, borderInlineStartWidth: tokens.strokeWidthThick, borderInlineStartStyle: 'solid', borderInlineStartColor: tokens.colorNeutralStroke2 },
  heading: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** So many words draw at once; more are a button away. */
const pageSize = 10;

/** What the choices of a word stand for; a value is known by the sign before it. */
const choices = { unsaid: '', emptied: '-', added: '+' } as const;
const valueSign = '=';

export function WordMeanings({ state, column }: { readonly state: OpenImport; readonly column: number }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.importing.columns;
  const { app } = useApp();
  const [shown, setShown] = useState(pageSize);
  const { sheet, mapping } = state;
  const mapped = mapping?.columns.find((one) => one.column === column);
  // Its cells are looked through as a whole, so not for every other column that changes.
  const found = useMemo(() => (sheet === undefined || mapped === undefined ? undefined : app.columnWords(sheet, mapped)), [app, sheet, mapped]);
  if (found === undefined) return null;
  return (
    <div className={styles.root}>
      <div className={styles.heading}>{words.words}</div>
      <ul className={styles.list} aria-label={words.words}>
        {found.words.slice(0, shown).map((word) => <li key={word.word}><WordMeaning word={word} found={found} column={column} working={state.doing !== undefined} /></li>)}
      </ul>
      {found.words.length > shown && <Button size="small" appearance="subtle" onClick={() => setShown(shown + pageSize)}>{texts.pane.importing.plan.more(found.words.length - shown)}</Button>}
    </div>
  );
}

interface WordMeaningProps {
  readonly word: OpenWord;
  readonly found: ColumnWords;
  readonly column: number;
  readonly working: boolean;
}

function WordMeaning({ word: { word, rows, said }, found: { kind, values }, column, working }: WordMeaningProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.importing.columns;
  const { page } = useImport();
  const options: readonly { readonly value: string; readonly label: string }[] = kind === 'flag' ? [{ value: 'true', label: texts.yes }, { value: 'false', label: texts.no }]
    : kind === 'country' ? countryChoices(texts.tag)
    : values.map((value) => ({ value, label: value }));
  const isAdded = kind === 'list' && said === word;
  const chosen = said === undefined ? choices.unsaid : said === null ? choices.emptied : isAdded ? choices.added : `${valueSign}${String(said)}`;
  // Said for another register, whose list has it.
  const isUnlisted = said !== undefined && said !== null && !isAdded && !options.some(({ value }) => value === String(said));
  const choose = (choice: string): void => {
    const value = choice.slice(valueSign.length);
    page.sayWord(column, word, choice === choices.unsaid ? undefined : choice === choices.emptied ? null : choice === choices.added ? word : kind === 'flag' ? value === 'true' : value);
  };
  return (
    <Field className={styles.field} size="small" label={words.word(apart(texts, word), rows)}>
      <Select size="small" disabled={working} value={chosen} onChange={(_event, { value }) => choose(value)}>
        <option value={choices.unsaid}>{kind === 'flag' ? words.unsaid : words.asWritten}</option>
        <option value={choices.emptied}>{words.emptied}</option>
        {kind === 'list' && <option value={choices.added}>{words.addToList}</option>}
        {isUnlisted && <option value={chosen}>{String(said)}</option>}
        {options.map(({ value, label }) => <option key={value} value={`${valueSign}${value}`}>{label}</option>)}
      </Select>
    </Field>
  );
}
