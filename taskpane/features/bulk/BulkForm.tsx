/** One field of all ticked customers: field, what to do, value, what would come of it; nothing is written before Apply. */
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { BulkPlan } from '../../../src/app/app';
import type { Scalar } from '../../../src/model/field-kinds';
import { fieldOf } from '../../../src/model/fields';
import type { RecordId } from '../../../src/model/ids';
import { splitSeveral } from '../../../src/model/several';
import { fluentRef } from '../../components/fluent-ref';
import { useApp, useMany, usePane, useTexts } from '../../use-app';
import { cardSections, sectionTitle, type CardField } from '../card/card-fields';
import { FieldControl, type ControlElement } from '../card/FieldControl';
import { bulkEditOf, type BulkAction } from './bulk-edit-of';
import { BulkFrame } from './BulkFrame';
import { BulkPreview } from './BulkPreview';

const useStyles = makeStyles({
  choice: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wide: { flexGrow: 1, flexBasis: '150px', minWidth: 0 },
  select: { width: '100%', minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

export interface BulkFormProps {
  readonly ids: readonly RecordId[];
  readonly onClose: () => void;
}

export function BulkForm({ ids, onClose }: BulkFormProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.many.bulk;
  const { app, cards } = useApp();
  const { pane } = usePane();
  const { many, state: { working } } = useMany();
  const [fieldKey, setFieldKey] = useState('');
  const [action, setAction] = useState<BulkAction>('set');
  const [value, setValue] = useState<Scalar>(null);
  const [planned, setPlanned] = useState<{ readonly wish: object; readonly plan: BulkPlan }>();
  const first = useRef<HTMLSelectElement>(null);
  const control = useRef<ControlElement>(null);

  useEffect(() => first.current?.focus(), []);

  // The first of them stands for what the firm's own columns hold. `cards` stands for what the app may answer.
  const sections = useMemo(
    () => cardSections(app, texts, app.card(ids[0] ?? '')?.values ?? {})
      .flatMap((section) => ('table' in section ? [] : [{ title: sectionTitle(texts, section), fields: section.fields.filter(isForMany) }]))
      .filter(({ fields }) => fields.length > 0),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [app, cards, texts, ids],
  );
  const field = sections.flatMap(({ fields }) => fields).find(({ key }) => key === fieldKey);
  const held = useMemo(
    () => (field === undefined || action !== 'remove' ? [] : partsHeld(field, ids.map((id) => app.card(id)?.values[field.key] ?? null))),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [app, cards, field?.key, action, ids],
  );
  const edit = useMemo(() => bulkEditOf(fieldKey, action, value), [fieldKey, action, value]);

  // Another wish, or cards that changed: what was planned before is not its plan.
  const wish = useMemo(() => ({ ids, edit, cards }), [ids, edit, cards]);
  useEffect(
    () => (wish.edit === undefined ? undefined : many.plan(wish.ids, wish.edit, (plan) => setPlanned({ wish, plan }))),
    [many, wish],
  );
  const plan = planned?.wish === wish ? planned.plan : undefined;

  const actions: readonly BulkAction[] = field?.kind === 'several' ? ['add', 'remove', 'set', 'clear'] : ['set', 'clear'];
  const choose = (key: string): void => {
    const chosen = sections.flatMap(({ fields }) => fields).find((one) => one.key === key);
    setFieldKey(key);
    setAction(chosen?.kind === 'several' ? 'add' : 'set');
    setValue(null);
  };
  const canApply = edit !== undefined && plan !== undefined && plan.refused === undefined && plan.changes.length > 0
    && plan.issues.every(({ severity }) => severity !== 'error') && !working;
  const apply = async (): Promise<void> => {
    if (edit !== undefined && canApply && await many.change(ids, edit)) onClose();
  };

  return (
    <BulkFrame
      onClose={onClose}
      commands={(
        <Button appearance="primary" size="small" disabledFocusable={!canApply} onClick={() => void apply()}>
          {working ? words.applying : words.apply(plan?.changes.length ?? ids.length)}
        </Button>
      )}
    >
      <div className={styles.choice}>
        <Field label={words.field} size="small" className={styles.wide}>
          <Select ref={fluentRef(first)} size="small" className={styles.select} value={fieldKey} onChange={(_event, data) => choose(data.value)}>
            <option value="">{words.chooseField}</option>
            {sections.map(({ title, fields }) => (
              <optgroup key={title} label={title}>
                {fields.map(({ key, label }) => <option key={key} value={key}>{label}</option>)}
              </optgroup>
            ))}
          </Select>
        </Field>
        {field !== undefined && (
          <Field label={words.action} size="small">
            <Select
              size="small" className={styles.select} value={action}
              onChange={(_event, data) => {
                setAction(actions.find((known) => known === data.value) ?? 'set');
                setValue(null);
              }}
            >
              {actions.map((known) => <option key={known} value={known}>{words.actions[known]}</option>)}
            </Select>
          </Field>
        )}
      </div>
      {field !== undefined && action !== 'clear' && (
        <Field label={words.value} size="small">
          <FieldControl
            // Another field, another control: what was typed for one is not the other's.
            key={`${field.key} ${action}`}
            field={controlField(field, action, held)} value={value} texts={texts} controlRef={control}
            onEdit={(edited) => setValue(action === 'add' ? onePart(edited) : edited)} onTouch={() => undefined}
            {...(field.open && field.list !== undefined && action !== 'remove' && { onExtend: (added: string) => void pane.extendList(field.list ?? '', added) })}
          />
        </Field>
      )}
      {edit !== undefined && <BulkPreview plan={plan} total={ids.length} field={fieldKey} onLeaveOut={(left) => many.tick(left, false)} />}
    </BulkFrame>
  );
}

function isForMany({ key }: CardField): boolean {
  return fieldOf('Customers', key)?.bulk !== false;
}

/** One value is added or taken away at a time: chosen from the list, or from what the ticked cards hold. */
function controlField(field: CardField, action: BulkAction, held: readonly string[]): CardField {
  const { list: _, ...plain } = field;
  if (action === 'remove') return { ...plain, kind: 'choice', choices: held, open: false };
  if (action !== 'add') return field;
  if (field.list !== undefined) return { ...field, kind: 'choice' };
  return { ...plain, kind: 'text' };
}

const onePart = (edited: Scalar): Scalar => (typeof edited === 'string' ? edited.replace(/[;；\r\n]+/g, ' ') : edited);

function partsHeld(field: CardField, values: readonly Scalar[]): readonly string[] {
  const parts = new Set<string>();
  for (const value of new Set(values)) for (const part of splitSeveral(value, field.choices)) parts.add(part);
  return [...parts].sort((a, b) => a.localeCompare(b));
}
