/** Another value, or others, for what two people said: typed and checked as on the card, what is wrong with it beside its field. */
import { useId, useMemo, type ReactElement } from 'react';
import { Field, makeStyles, tokens } from '@fluentui/react-components';
import type { ShownConflict } from '../../../src/app/conflict-desk';
import type { App, AppIssue } from '../../../src/app/app';
import { fieldLabel, issueText } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import type { Values } from '../../../src/model/change';
import { isChildTable } from '../../../src/model/fields';
import type { OpenConflicts } from '../../pane/conflicts-page';
import { issueField } from '../../pane/issue-field';
import { meantValue } from '../../meant-value';
import { useApp, useConflicts, usePane, useTexts } from '../../use-app';
import { cardSections, rowFields, type CardField } from '../card/card-fields';
import { findingsByField } from '../card/field-findings';
import { FieldControl } from '../card/FieldControl';
import { recordOf } from './conflict-words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
});

export interface ConflictFormProps {
  /** The button that saves stands below the page. */
  readonly formId: string;
  readonly state: OpenConflicts;
  readonly shown: ShownConflict;
}

export function ConflictForm({ formId, state: { typed, refused }, shown }: ConflictFormProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.conflicts;
  const { app, cards } = useApp();
  const { pane } = usePane();
  const { page } = useConflicts();
  const titleId = useId();
  const { stands } = shown;
  const values = useMemo(() => ({ ...stands, ...typed }), [stands, typed]);
  // cards stands for the lists, columns and other customers on which these answers hang.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const fields = useMemo(() => controls(app, texts, shown), [app, cards, texts, shown]);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const found = useMemo(() => findingsByField(texts, issuesOf(app, shown, values), meantValue(app)), [app, cards, texts, shown, values]);
  return (
    <form
      id={formId} className={styles.form} aria-labelledby={titleId} noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void page.saveEdited();
      }}
    >
      <h4 id={titleId} className={styles.title}>{words.typing}</h4>
      {fields.map((field) => {
        const { key, list } = field;
        const wrong = refused.find((issue) => issueField(issue) === key);
        const finding = found.get(key);
        const text = wrong === undefined ? finding?.text : issueText(texts, wrong);
        return (
          <Field
            key={key} label={field.label} size="small" required={field.required}
            {...(text === undefined || text === ''
              ? { validationState: 'none' as const }
              : { validationMessage: text, validationState: wrong !== undefined || finding?.severity === 'error' ? 'error' as const : finding?.severity === 'warning' ? 'warning' as const : 'none' as const })}
          >
            <FieldControl
              field={field} value={values[key] ?? null} texts={texts} controlRef={null} onEdit={(value) => page.type(key, value)} onTouch={() => undefined}
              {...(field.open && list !== undefined && { onExtend: (added: string) => void pane.extendList(list, added) })}
            />
          </Field>
        );
      })}
    </form>
  );
}

/** As the card edits them; what no card has is a text. */
function controls(app: App, texts: Texts, { conflict: { table }, fields, at }: ShownConflict): readonly CardField[] {
  const known = table === 'Customers'
    ? cardSections(app, texts, app.card(at)?.values ?? {}).flatMap((section) => ('fields' in section ? section.fields : []))
    : rowFields(app, texts, table);
  return fields.map((key) => known.find((field) => field.key === key) ?? { key, label: fieldLabel(texts, key, table), kind: 'text', required: false, choices: [], open: false });
}

function issuesOf(app: App, { conflict: { table }, fields, at, card }: ShownConflict, values: Values): readonly AppIssue[] {
  const all = { ...recordOf(app, table, at, card), ...values };
  const rows = card === undefined ? [] : app.children(card);
  const issues = table === 'Customers' ? app.checkCard(all, at, { rows }) : isChildTable(table) ? app.checkRow(table, all, at, { rows }) : [];
  return issues.filter((issue) => issue.code !== 'not-ready-for' && fields.includes(issueField(issue) ?? ''));
}
