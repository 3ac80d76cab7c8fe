/** A day to be typed or chosen, with its label; what is no day is said below it. */
import { useRef, type ReactElement } from 'react';
import { Field } from '@fluentui/react-components';
import { isCalendarDate } from '../../../src/base/calendar-date';
import { useTexts } from '../../use-app';
import type { CardField } from '../card/card-fields';
import { FieldControl, type ControlElement } from '../card/FieldControl';

export interface DayFieldProps {
  readonly label: string;
  readonly className?: string;
  /** As it was typed, where that is no day. */
  readonly day: string;
  readonly onChange: (day: string) => void;
}

const nothing = (): void => undefined;

export function DayField({ label, className, day, onChange }: DayFieldProps): ReactElement {
  const texts = useTexts();
  const control = useRef<ControlElement>(null);
  const field: CardField = { key: label, label, kind: 'date', required: true, choices: [], open: false };
  return (
    <Field size="small" label={label} {...(className !== undefined && { className })} {...(!isCalendarDate(day) && { validationMessage: texts.pane.accounts.noDay, validationState: 'error' as const })}>
      <FieldControl field={field} value={day} texts={texts} controlRef={control} onTouch={nothing} onEdit={(typed) => onChange(String(typed ?? ''))} />
    </Field>
  );
}
