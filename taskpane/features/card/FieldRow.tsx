/** One field of the card: label, input, what is wrong with it, and what was done to it elsewhere. */
import { memo, useEffect, useId, useRef, type ReactElement } from 'react';
import { Button, Field, Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { OtherValue } from '../../../src/app/fields-draft';
import type { Scalar } from '../../../src/model/field-kinds';
import type { Texts } from '../../../src/locales/texts';
import { fluentRef } from '../../components/fluent-ref';
import { isNumberTable, type StatementOfCard } from '../../../src/app/accept-number';
import { meantByCell } from '../../../src/model/own-fields';
import type { TableKey } from '../../../src/model/fields';
import type { RecordId } from '../../../src/model/ids';
import type { Answer } from '../explain/answers-to';
import { FindingAnswers, type Reasoned, type Repair, type Revocation } from '../explain/FindingAnswers';
import type { CardFocus, Pane } from '../../pane/pane';
import { valueText } from '../../value-text';
import type { CardField } from './card-fields';
import { clashBox } from './clash-box';
import { FieldControl, type ControlElement } from './FieldControl';
import type { Finding } from './field-findings';

const useStyles = makeStyles({
  conflict: { ...clashBox, marginBlockStart: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  conflictText: { flexBasis: '100%' },
});

export interface FieldRowProps {
  /** The key of the row it belongs to, if it is not the customer's own field. */
  readonly row?: string;
  /** What a switch that is off stands for: as it was, or nothing. */
  readonly off?: false | null;
  readonly field: CardField;
  readonly value: Scalar;
  /** What stood here before another writer changed it. */
  readonly arrived: Scalar | undefined;
  /** What stands in the sheet by now, while the person has typed another value here. */
  readonly other: OtherValue | undefined;
  readonly severity: Finding['severity'] | undefined;
  readonly finding: string | undefined;
  /** What can be said to it. */
  readonly answers: readonly Answer[] | undefined;
  /** The record that holds the value as it is shown; undefined while it is not saved. */
  readonly savedIn: RecordId | undefined;
  readonly table: TableKey;
  readonly focus: CardFocus | undefined;
  /** The workbook has no column for it: what is typed could not be kept. */
  readonly lacksColumn: boolean;
  readonly required: boolean;
  readonly texts: Texts;
  readonly pane: Pane;
}

/** What was accepted stands: nothing calls for a correction any more. */
const validationStates = { error: 'error', warning: 'warning', info: 'none' } as const;

/** A field drawn again later, its section closed and opened, must not take the keyboard a second time. */
const followed = new WeakSet<CardFocus>();

export const FieldRow = memo(function FieldRow(props: FieldRowProps): ReactElement {
  const { row, off = null, field, value, arrived, other, severity, finding, answers, savedIn, table, focus, lacksColumn, required, texts, pane } = props;
  const styles = useStyles();
  const control = useRef<ControlElement>(null);
  const question = useId();
  const words = texts.pane.card;

  useEffect(() => {
    if (focus === undefined || followed.has(focus)) return;
    followed.add(focus);
    control.current?.focus();
  }, [focus]);

  const told = (shown: Scalar): string => valueText(texts, field.asInCell === undefined ? shown : meantByCell(field.kind, shown, field.asInCell.date1904));
  const put = (key: string, edited: Scalar): void => (row === undefined ? pane.edit(key, edited) : pane.editRow(row, key, edited));
  const edit = (edited: Scalar): void => put(field.key, edited);
  const touch = (): void => pane.touch(row === undefined ? field.key : `${row} ${field.key}`);
  const resolve = (choice: 'mine' | 'theirs'): void =>
    (row === undefined ? pane.resolve(field.key, choice) : pane.resolveRow(row, field.key, choice));
  const statement = (kind: StatementOfCard['kind'], id: RecordId): StatementOfCard | undefined => {
    if (kind === 'noTaxId') return { kind, id };
    return isNumberTable(table) ? { kind, table, id, field: field.key } : undefined;
  };
  const explain = ({ kind }: Reasoned, reason: string): void => {
    const kept = savedIn === undefined ? undefined : statement(kind === 'accept' ? 'accepted' : kind, savedIn);
    if (kept === undefined) pane.explainOnCard(kind === 'accept' ? { kind: 'accepted', number: String(value ?? ''), reason } : { kind, reason });
    else void pane.explain({ ...kept, reason });
  };
  const takeBack = ({ what, reason }: Revocation): void => {
    if (pane.takeBackOnCard(what === 'accepted' ? { kind: what, number: String(value ?? ''), reason } : { kind: what, reason })) return;
    const kept = savedIn === undefined ? undefined : statement(what, savedIn);
    if (kept !== undefined) void pane.takeBack(kept);
  };
  const repair = ({ fix }: Repair): void => {
    for (const [key, right] of Object.entries(fix)) put(key, right);
  };
  const { list } = field;
  const extend = list === undefined || !field.open ? undefined : (added: string): void => void pane.extendList(list, added);
  // A row's flag is on or off; the customer's own may also be not asked yet.
  const isSwitch = row !== undefined && field.kind === 'flag' && (value === null || typeof value === 'boolean');

  return (
    <div data-field={field.key}>
      <Field
        {...(!isSwitch && { label: field.label })} size="small" required={required}
        {...(lacksColumn && { hint: words.noColumn })}
        {...(arrived !== undefined && { hint: words.arrived(told(arrived)) })}
        {...(finding === undefined || finding === ''
          ? { validationState: 'none' as const }
          : { validationMessage: finding, validationState: validationStates[severity ?? 'warning'] })}
      >
        {isSwitch
          ? (
            <Switch
              ref={fluentRef(control)} label={field.label} checked={value === true} disabled={lacksColumn} onBlur={touch}
              onChange={(_event, { checked }) => edit(checked ? true : off)}
            />
          )
          : (
            <FieldControl
              field={field} value={value} texts={texts} controlRef={control} readOnly={lacksColumn} onEdit={edit} onTouch={touch}
              {...(extend !== undefined && { onExtend: extend })}
            />
          )}
      </Field>
      {answers !== undefined && answers.length > 0 && (
        <FindingAnswers answers={answers} about={String(value ?? field.label)} onFix={repair} onExplain={explain} onTakeBack={takeBack} />
      )}
      {other !== undefined && (
        <div role="group" aria-labelledby={question} className={styles.conflict}>
          <span id={question} role="alert" className={styles.conflictText}>
            {words.conflicts[other.writer].question(told(value), told(other.value))}
          </span>
          <Button size="small" onClick={() => resolve('mine')}>{words.conflicts[other.writer].keepMine}</Button>
          <Button size="small" onClick={() => resolve('theirs')}>{words.conflicts[other.writer].takeTheirs}</Button>
        </div>
      )}
    </div>
  );
});
