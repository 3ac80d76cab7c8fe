/** What a formula takes beside the customer: a column of the same rows, or one day for all of them. */
import { useState, type ReactElement } from 'react';
import { Field, Input, Select, makeStyles } from '@fluentui/react-components';
import type { CustomerCells } from '../../../src/app/customer-cells';
import type { FormulaArgument } from '../../../src/app/formula-asks';
import { dateOfText, dateText, regionOf } from '../../date-text';
import { useInsert, useTexts } from '../../use-app';
import { CalendarButton } from '../card/CalendarButton';

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
});

interface ChoiceProps {
  readonly cells: CustomerCells;
  readonly chosen: FormulaArgument | undefined;
  readonly disabled: boolean;
}

export function AmountChoice({ cells, chosen, disabled }: ChoiceProps): ReactElement {
  const styles = useStyles();
  const { amount, choose } = useTexts().pane.insert;
  const { page } = useInsert();
  return (
    <Field className={styles.field} label={amount}>
      <Select value={columnValue(chosen)} disabled={disabled} onChange={(_event, { value }) => page.choose({ amount: argumentOf(value) })}>
        <option value="">{choose}</option>
        <ColumnOptions cells={cells} first="numbers" />
      </Select>
    </Field>
  );
}

export function DayChoice({ cells, chosen, isRequired, disabled }: ChoiceProps & { readonly isRequired: boolean }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.insert;
  const { page } = useInsert();
  const region = regionOf(texts.tag, navigator.languages);
  const [isFixed, setFixed] = useState(chosen?.kind === 'day');
  const [typed, setTyped] = useState(chosen?.kind === 'day' ? dateText(region, chosen.day) : '');
  const pick = (value: string): void => {
    setFixed(value === 'day');
    page.choose({ day: value === 'day' ? dayOf(typed) : argumentOf(value) });
  };
  const dayOf = (text: string): FormulaArgument | undefined => {
    const day = dateOfText(region, text);
    return day === undefined ? undefined : { kind: 'day', day };
  };
  const type = (text: string): void => {
    setTyped(text);
    page.choose({ day: dayOf(text) });
  };
  return (
    <>
      <Field className={styles.field} label={words.day}>
        <Select value={isFixed ? 'day' : columnValue(chosen)} disabled={disabled} onChange={(_event, { value }) => pick(value)}>
          <option value="">{isRequired ? words.choose : words.now}</option>
          <ColumnOptions cells={cells} first="days" />
          <option value="day">{words.fixedDay}</option>
        </Select>
      </Field>
      {isFixed && (
        <Field className={styles.field} label={words.whichDay}>
          <Input
            value={typed} disabled={disabled} autoComplete="off" placeholder={dateText(region, '2026-12-31')} onChange={(_event, { value }) => type(value)}
            contentAfter={<CalendarButton label={words.whichDay} day={chosen?.kind === 'day' ? chosen.day : undefined} onPick={(day) => type(day === null ? '' : dateText(region, day))} />}
          />
        </Field>
      )}
    </>
  );
}

/** Those that hold such values first. */
function ColumnOptions({ cells, first }: { readonly cells: CustomerCells; readonly first: 'days' | 'numbers' }): ReactElement {
  const { column: word } = useTexts().pane.insert;
  const ordered = [...cells.beside.filter(({ holds }) => holds === first), ...cells.beside.filter(({ holds }) => holds !== first)];
  return <>{ordered.map(({ column, letters, header }) => <option key={column} value={`c${column}`}>{word(letters, header)}</option>)}</>;
}

const columnValue = (chosen: FormulaArgument | undefined): string => (chosen?.kind === 'column' ? `c${chosen.column}` : '');
const argumentOf = (value: string): FormulaArgument | undefined => (value.startsWith('c') ? { kind: 'column', column: Number(value.slice(1)) } : undefined);
