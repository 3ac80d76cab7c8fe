/** By what the history is narrowed: whose, by whom, what and when. */
import { useId, type ReactElement } from 'react';
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import type { Cause } from '../../../src/model/change';
import { useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import type { choicesOf, HistoryChoice } from './history-days';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(88px, 1fr))', gap: tokens.spacingHorizontalXS, marginBlockEnd: tokens.spacingVerticalS },
  scope: { gridColumn: '1 / -1' },
  label: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  select: { width: '100%', minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

interface Option {
  readonly value: string;
  readonly text: string;
}

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

function Filter({ label, value, options, onChange }: FilterProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <label className={styles.label} htmlFor={id}>{label}</label>
      <Select id={id} size="small" className={styles.select} value={value} onChange={(_, data) => onChange(data.value)}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.text}</option>)}
      </Select>
    </div>
  );
}

export interface HistoryFiltersProps {
  readonly choices: ReturnType<typeof choicesOf>;
  readonly choice: HistoryChoice;
  readonly onChoose: (choice: HistoryChoice) => void;
  readonly dayText: (day: string) => string;
  /** The card whose own history can be shown; without one there is only the register's. */
  readonly card?: { readonly name: string; readonly isChosen: boolean; readonly onChoose: (isChosen: boolean) => void };
}

/** An author may have no name; a value of its own stands for everything. */
const all = '*';
const named = (value: string): string => `=${value}`;
const meant = (value: string): string | undefined => (value === all ? undefined : value.slice(1));

export function HistoryFilters({ choices, choice, onChoose, dayText, card }: HistoryFiltersProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.history;
  const { author: _author, ...otherThanAuthor } = choice;
  const { cause: _cause, ...otherThanCause } = choice;
  const { day: _day, ...otherThanDay } = choice;
  const valueOf = (value: string | undefined): string => (value === undefined ? all : named(value));
  return (
    <div className={styles.root}>
      {card !== undefined && (
        <div className={styles.scope}>
          <Filter
            label={words.scope} value={card.isChosen ? 'card' : 'register'}
            options={[{ value: 'card', text: card.name === '' ? words.thisCard : isolated(card.name) }, { value: 'register', text: words.wholeRegister }]}
            onChange={(value) => card.onChoose(value === 'card')}
          />
        </div>
      )}
      <Filter
        label={words.author} value={valueOf(choice.author)}
        options={[{ value: all, text: words.allAuthors }, ...choices.authors.map((author) => ({ value: named(author), text: author === '' ? words.unsigned : isolated(author) }))]}
        onChange={(value) => {
          const author = meant(value);
          onChoose({ ...otherThanAuthor, ...(author !== undefined && { author }) });
        }}
      />
      <Filter
        label={words.cause} value={valueOf(choice.cause)}
        options={[{ value: all, text: words.allCauses }, ...choices.causes.map((cause) => ({ value: named(cause), text: texts.causes[cause] }))]}
        onChange={(value) => {
          const cause = meant(value);
          onChoose({ ...otherThanCause, ...(cause !== undefined && { cause: cause as Cause }) });
        }}
      />
      <Filter
        label={words.day} value={valueOf(choice.day)}
        options={[{ value: all, text: words.allDays }, ...choices.days.map((day) => ({ value: named(day), text: dayText(day) }))]}
        onChange={(value) => {
          const day = meant(value);
          onChoose({ ...otherThanDay, ...(day !== undefined && { day }) });
        }}
      />
    </div>
  );
}
