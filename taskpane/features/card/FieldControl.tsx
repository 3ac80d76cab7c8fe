/** The input for a kind of field: the one place where a new kind is drawn. Whatever is typed reaches the draft as typed. */
import { useEffect, useMemo, useRef, useState, type ReactElement, type Ref } from 'react';
import { Button, Input, Select, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { isCalendarDate } from '../../../src/base/calendar-date';
import { heldByCell, meantByCell } from '../../../src/model/own-fields';
import type { Scalar } from '../../../src/model/field-kinds';
import { unreachable } from '../../../src/base/assert';
import type { Texts } from '../../../src/locales/texts';
import { fluentRef } from '../../components/fluent-ref';
import { dateOfText, dateText, regionOf } from '../../date-text';
import { apart } from '../../value-text';
import { CalendarButton } from './CalendarButton';
import type { CardField } from './card-fields';
import { countryChoices } from './country-choices';
import { SeveralControl } from './SeveralControl';

const useStyles = makeStyles({
  control: { minWidth: 0, width: '100%' },
  beside: { minWidth: 0, flexGrow: 1, flexBasis: 0 },
  note: { minHeight: '64px' },
  withButton: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  refused: { '& select': { color: tokens.colorPaletteRedForeground1 } },
});

export type ControlElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface FieldControlProps {
  readonly field: CardField;
  readonly value: Scalar;
  readonly texts: Texts;
  readonly onEdit: (value: Scalar) => void;
  readonly onTouch: () => void;
  /** Adds a value to the field's list; absent where the list is closed or the field has none. */
  readonly onExtend?: (value: string) => void;
  /** The workbook has no column for it. */
  readonly readOnly?: boolean;
  readonly controlRef: Ref<ControlElement>;
}

export function FieldControl(props: FieldControlProps): ReactElement {
  const { field, value, texts, readOnly } = props;
  const { kind, choices } = field;
  // A list that cannot be chosen from is a text.
  if (readOnly === true) return <TextControl {...props} mode="text" />;
  switch (kind) {
    case 'several':
      return <SeveralControl {...props} onExtend={props.onExtend} controlRef={props.controlRef as Ref<HTMLInputElement>} />;
    case 'text':
    case 'terms':
      return <TextControl {...props} mode="text" />;
    case 'id':
    case 'identifier':
      return <TextControl {...props} mode="text" latin />;
    case 'email':
      return <TextControl {...props} mode="email" latin />;
    case 'phone':
      return <TextControl {...props} mode="tel" latin />;
    case 'url':
      return <TextControl {...props} mode="url" latin />;
    case 'date':
      return <DateControl {...props} />;
    case 'number':
    case 'coordinate':
    case 'amount':
      return <NumberControl {...props} />;
    case 'note':
      return <NoteControl {...props} />;
    case 'choice':
      return <ListControl {...props} options={choices.map((choice) => ({ value: choice, label: choice }))} />;
    case 'country':
      return <ChoiceControl {...props} options={countryChoices(texts.tag)} />;
    case 'flag':
      return <FlagControl {...props} yes={texts.yes} no={texts.no} value={value} />;
    default:
      return unreachable(kind);
  }
}

interface TextControlProps extends FieldControlProps {
  readonly mode: 'text' | 'email' | 'tel' | 'url' | 'decimal';
  /**
   * Numbers, addresses and codes read left to right in every language. By attribute: a class with a direction would be
   * turned around with the pane.
   */
  readonly latin?: boolean;
  readonly placeholder?: string;
  readonly title?: string;
  /** What stands in the box after the text. */
  readonly after?: ReactElement;
}

function TextControl({ value, mode, latin, placeholder, title, after, onEdit, onTouch, controlRef, field, readOnly }: TextControlProps): ReactElement {
  const styles = useStyles();
  return (
    <Input
      ref={fluentRef(controlRef)} className={styles.control} autoComplete="off"
      input={{ dir: latin === true ? 'ltr' : 'auto' }} inputMode={mode}
      readOnly={readOnly === true || field.kind === 'id'} value={shown(value)} onBlur={onTouch} onChange={(_event, data) => onEdit(data.value)}
      {...(placeholder !== undefined && { placeholder })} {...(title !== undefined && { title })}
      {...(after !== undefined && { contentAfter: after })}
    />
  );
}

const plainNumber = /^[-+]?(\d+\.?\d*|\.\d+)$/;

function NumberControl(props: FieldControlProps): ReactElement {
  const { value, onEdit } = props;
  // "1." is the number 1 on its way to 1.5: the box keeps the letters, the draft gets what they mean.
  const [typed, setTyped] = useState<{ readonly text: string; readonly meant: Scalar }>();
  const edit = (entered: Scalar): void => {
    const text = String(entered ?? '');
    const meant = plainNumber.test(text.trim()) ? Number(text) : text;
    setTyped({ text, meant });
    onEdit(meant);
  };
  const text = typed !== undefined && shown(typed.meant) === shown(value) ? typed.text : value;
  return <TextControl {...props} value={text} onEdit={edit} mode="decimal" latin />;
}

function DateControl(props: FieldControlProps): ReactElement {
  const { field, texts, onTouch } = props;
  const { asInCell } = field;
  const value = asInCell === undefined ? props.value : meantByCell(field.kind, props.value, asInCell.date1904);
  const onEdit = (day: Scalar): void => props.onEdit(asInCell === undefined ? day : heldByCell(field.kind, day, asInCell.date1904));
  const region = regionOf(texts.tag, navigator.languages);
  // While the keyboard is here the letters stay as typed; the draft gets the day they mean.
  const [typed, setTyped] = useState<string>();
  const day = typeof value === 'string' && isCalendarDate(value) ? value : undefined;
  // In words: where contrast is high, a bare day in an empty box looks like one that was entered.
  const hint = texts.pane.card.dateHint(dateText(region, '2026-01-31'));
  return (
    <TextControl
      {...props} mode="text" value={typed ?? (day === undefined ? shown(value) : dateText(region, day))} latin placeholder={hint} title={hint}
      onEdit={(entered) => {
        const text = String(entered ?? '');
        setTyped(text);
        onEdit(dateOfText(region, text) ?? (text.trim() === '' ? null : text));
      }}
      onTouch={() => {
        setTyped(undefined);
        onTouch();
      }}
      after={(
        <CalendarButton
          label={texts.pane.card.calendar(field.label)} day={day}
          onPick={(picked) => {
            setTyped(undefined);
            onEdit(picked);
            onTouch();
          }}
        />
      )}
    />
  );
}

function NoteControl({ value, onEdit, onTouch, controlRef }: FieldControlProps): ReactElement {
  const styles = useStyles();
  return (
    <Textarea
      ref={fluentRef(controlRef)} className={styles.control} resize="vertical"
      textarea={{ className: styles.note, dir: 'auto' }} value={shown(value)} onBlur={onTouch}
      onChange={(_event, data) => onEdit(data.value)}
    />
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceControlProps extends FieldControlProps {
  readonly options: readonly Option[];
}

function ChoiceControl({ value, options, texts, onEdit, onTouch, controlRef }: ChoiceControlProps): ReactElement {
  const styles = useStyles();
  const text = shown(value);
  const known = useMemo(() => new Set(options.map((option) => option.value)), [options]);
  const foreign = text !== '' && !known.has(text);
  return (
    <Select
      ref={fluentRef(controlRef)} className={mergeClasses(styles.control, foreign && styles.refused)}
      value={text} onBlur={onTouch} onChange={(_event, data) => onEdit(data.value === '' ? null : data.value)}
    >
      <option value="" />
      {foreign && <option value={text}>{texts.pane.card.notInList(apart(texts, text))}</option>}
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </Select>
  );
}

/** A choice whose list may be added to on the spot. */
function ListControl(props: ChoiceControlProps): ReactElement {
  const { field, value, texts, onEdit, onExtend, onTouch, controlRef } = props;
  const styles = useStyles();
  const words = texts.pane.card.list;
  const [typed, setTyped] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  const isTyping = typed !== undefined;
  useEffect(() => {
    if (isTyping) box.current?.focus();
  }, [isTyping]);
  if (onExtend === undefined) return <ChoiceControl {...props} />;
  const unlisted = value !== null && value !== '' && !field.choices.includes(String(value)) ? String(value) : undefined;
  const take = (): void => {
    const text = (typed ?? '').trim();
    setTyped(undefined);
    if (text === '') return;
    const known = field.choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
    onEdit(known ?? text);
    if (known === undefined) onExtend(text);
  };
  if (typed !== undefined) {
    return (
      <div
        className={styles.withButton}
        // Left without a word it is a value of this card; the list has it only if that was said.
        onBlur={({ currentTarget, relatedTarget }) => {
          if (typed.trim() === '' || currentTarget.contains(relatedTarget)) return;
          setTyped(undefined);
          onEdit(typed.trim());
        }}
      >
        <Input
          ref={fluentRef(box)} className={styles.control} size="small" autoComplete="off" aria-label={words.newValue} placeholder={words.newValue}
          input={{ dir: 'auto' }} value={typed} onBlur={onTouch} onChange={(_event, data) => setTyped(data.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            else if (event.key === 'Escape') setTyped(undefined);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <Button size="small" disabledFocusable={typed.trim() === ''} onClick={take}>{words.toList(apart(texts, typed.trim()))}</Button>
        <Button size="small" appearance="subtle" onClick={() => setTyped(undefined)}>{words.cancel}</Button>
      </div>
    );
  }
  return (
    <div className={styles.withButton}>
      <div className={styles.beside}><ChoiceControl {...props} controlRef={controlRef} /></div>
      <Button
        size="small" appearance="subtle" icon={<AddRegular />}
        aria-label={unlisted === undefined ? `${field.label}: ${words.another}` : words.toList(apart(texts, unlisted))}
        title={unlisted === undefined ? words.another : words.toList(apart(texts, unlisted))}
        onClick={() => (unlisted === undefined ? setTyped('') : onExtend(unlisted))}
      />
    </div>
  );
}

function FlagControl(props: FieldControlProps & { readonly yes: string; readonly no: string }): ReactElement {
  const { value, yes, no, onEdit } = props;
  const options = [{ value: 'true', label: yes }, { value: 'false', label: no }];
  const edit = (chosen: Scalar): void => onEdit(chosen === 'true' ? true : chosen === 'false' ? false : chosen);
  return <ChoiceControl {...props} value={value === null ? null : String(value)} options={options} onEdit={edit} />;
}

function shown(value: Scalar): string {
  return value === null ? '' : String(value);
}
