/** The input for a kind of field: the one place where a new kind is drawn. Whatever is typed reaches the draft as typed. */
import { useMemo, useState, type ReactElement, type Ref } from 'react';
import { Input, Select, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FieldKind, Scalar } from '../../../src/model/field-kinds';
import { unreachable } from '../../../src/base/assert';
import type { Texts } from '../../../src/locales/texts';
import { fluentRef } from '../../components/fluent-ref';
import { countryChoices } from './country-choices';

const useStyles = makeStyles({
  control: { minWidth: 0, width: '100%' },
  note: { minHeight: '64px' },
  refused: { '& select': { color: tokens.colorPaletteRedForeground1 } },
});

export type ControlElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface FieldControlProps {
  readonly kind: FieldKind;
  readonly value: Scalar;
  readonly choices: readonly string[];
  readonly texts: Texts;
  readonly onEdit: (value: Scalar) => void;
  readonly onTouch: () => void;
  readonly controlRef: Ref<ControlElement>;
}

export function FieldControl(props: FieldControlProps): ReactElement {
  const { kind, value, choices, texts } = props;
  switch (kind) {
    case 'text':
    case 'several':
      return <TextControl {...props} mode="text" />;
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
      return <TextControl {...props} mode="text" latin placeholder={texts.pane.card.dateHint('2026-01-31')} />;
    case 'number':
    case 'coordinate':
    case 'amount':
      return <NumberControl {...props} />;
    case 'note':
      return <NoteControl {...props} />;
    case 'choice':
      return <ChoiceControl {...props} options={choices.map((choice) => ({ value: choice, label: choice }))} />;
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
}

function TextControl({ value, mode, latin, placeholder, onEdit, onTouch, controlRef, kind }: TextControlProps): ReactElement {
  const styles = useStyles();
  return (
    <Input
      ref={fluentRef(controlRef)} className={styles.control} autoComplete="off"
      input={{ dir: latin === true ? 'ltr' : 'auto' }} inputMode={mode}
      readOnly={kind === 'id'} value={shown(value)} onBlur={onTouch} onChange={(_event, data) => onEdit(data.value)}
      {...(placeholder !== undefined && { placeholder })}
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
      {foreign && <option value={text}>{texts.pane.card.notInList(text)}</option>}
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </Select>
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
