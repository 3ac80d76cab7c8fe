/**
 * The page that makes the card which follows another: from which day, which fiscal details are new, which rows go along,
 * and what will be done, said before it is done.
 */
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { Button, Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { AppIssue } from '../../../src/app/app';
import type { SuccessionPlan } from '../../../src/app/succession';
import { addDays, isCalendarDate } from '../../../src/base/calendar-date';
import { fieldLabel, issueText } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import type { Values } from '../../../src/model/change';
import type { Scalar } from '../../../src/model/field-kinds';
import { fiscalDetails } from '../../../src/model/fiscal-details';
import { CustomerGone } from '../../components/CustomerGone';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import type { OpenSuccession } from '../../pane/succession-page';
import { regionOf, unbrokenDate } from '../../date-text';
import { meantValue } from '../../meant-value';
import { useApp, usePane, useSuccession, useTexts } from '../../use-app';
import { apart, isolated } from '../../value-text';
import { cardSections, type CardField } from '../card/card-fields';
import { FieldControl, type ControlElement } from '../card/FieldControl';
import { findingsByField } from '../card/field-findings';
import { rowSummary } from '../card/row-summary';

const useStyles = makeStyles({
  // Its parts have the space above them that they need.
  page: { display: 'block' },
  // A fieldset's own padding stands below its legend.
  part: { border: 'none', marginInline: 0, marginBlock: `${tokens.spacingVerticalL} 0`, minWidth: 0, padding: 0 },
  legend: { paddingInline: 0, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase400 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  rows: { margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** The card may be deleted from the sheet while its page is open. */
export function SuccessionView(): ReactElement {
  const { app } = useApp();
  const { state } = useSuccession();
  const plan = state === undefined ? undefined : app.planSuccession(state.from);
  const old = state === undefined ? undefined : app.card(state.from)?.values;
  return state === undefined || plan === undefined || old === undefined ? <CustomerGone /> : <Page state={state} plan={plan} old={old} />;
}

interface PageProps {
  readonly state: OpenSuccession;
  readonly plan: SuccessionPlan;
  readonly old: Values;
}

function Page({ state, plan, old }: PageProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.succession;
  const { app, cards } = useApp();
  const { pane } = usePane();
  const { page } = useSuccession();
  const dateBox = useRef<ControlElement>(null);
  const { from, date, edits, decided, refused, working } = state;

  const values = useMemo(() => ({ ...plan.values, ...edits }), [plan.values, edits]);
  // cards stands for the lists that the fields choose from.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const fields = useMemo(() => fiscalFields(cardSections(app, texts, old)), [app, cards, texts, old]);
  const touched = useMemo(() => new Set(Object.keys(edits)), [edits]);
  const findings = useMemo(() => {
    const about = new Set<string>(fiscalDetails);
    const issues = app.checkCard({ ...values, predecessor: from }).filter(({ where }) => about.has(where?.field ?? ''));
    return findingsByField(texts, refused.length > 0 ? issues : issues.filter(({ where }) => touched.has(where?.field ?? '')), meantValue(app));
    // cards stands for the other customers, whose numbers may be the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [app, cards, texts, values, from, touched, refused]);

  useEffect(() => dateBox.current?.focus(), [from]);
  useEffect(() => {
    if (refused.some(isAboutDay)) dateBox.current?.focus();
  }, [refused]);

  const leave = (): void => {
    page.leave();
    pane.go({ kind: 'customer', id: from });
  };
  const make = (): void => {
    void pane.succeed();
  };
  const region = regionOf(texts.tag, navigator.languages);
  const shownDay = (day: string): string => (isCalendarDate(day) ? isolated(unbrokenDate(region, day)) : words.unknownDay);
  const lastDay = isCalendarDate(date) ? addDays(date, -1) : '';
  const going = plan.children.filter(({ row, goes }) => decided.get(row.id) ?? goes);
  const staying = app.children(from).filter(({ table }) => table === 'Documents' || table === 'Payments').length;
  const dateField: CardField = { key: 'validFrom', label: words.date, kind: 'date', required: true, choices: [], open: false };
  const problems = (plan.refused === undefined ? refused : [plan.refused]).map((issue) => inWordsOfPage(texts, region, issue));
  // What was said of another day says nothing of the one that stands there now.
  const aboutDay = refused.find((issue) => isAboutDay(issue) && issue.where?.value === date.trim());

  return (
    <PageFrame
      heading={words.heading} name={String(old['name'] ?? '')} back={words.back} onLeave={leave} onSubmit={make} className={styles.page}
      commands={(
        <>
          <Button appearance="primary" disabledFocusable={working || plan.refused !== undefined} onClick={make}>
            {working ? words.making : words.make}
          </Button>
          <Button appearance="subtle" onClick={leave}>{words.cancel}</Button>
        </>
      )}
    >
      <div aria-live="polite">
        {problems.length > 0 && (
          <PageMessage intent="error" title={words.refused}>
            <ul className={styles.list}>{problems.map((problem) => <li key={problem}>{problem}</li>)}</ul>
          </PageMessage>
        )}
      </div>
      <p className={styles.hint}>{words.intro}</p>
      <Field
        label={words.date} size="small" required
        {...(aboutDay === undefined
          ? { validationState: 'none' as const }
          : { validationMessage: inWordsOfPage(texts, region, aboutDay), validationState: 'error' as const })}
      >
        <FieldControl
          field={dateField} value={date} texts={texts} controlRef={dateBox} onTouch={noop}
          onEdit={(typed) => page.setDate(String(typed ?? ''))}
        />
      </Field>
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{words.details}</legend>
        <div className={styles.fields}>
          {fields.map((field) => (
            <FiscalField
              key={field.key} field={field} value={values[field.key] ?? null} was={old[field.key] ?? null}
              severity={findings.get(field.key)?.severity} finding={findings.get(field.key)?.text}
              onEdit={(value) => page.edit(field.key, value)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{words.rows}</legend>
        <span className={styles.hint}>{plan.children.length === 0 ? words.noRows : words.rowsHint}</span>
        <ul className={styles.rows}>
          {plan.children.map(({ row, goes }) => (
            <li key={row.id}>
              <Checkbox
                checked={decided.get(row.id) ?? goes} label={`${texts.rowOf[row.table]}: ${rowSummary(texts, row.table, row.values)}`}
                onChange={(_event, { checked }) => page.take(row.id, checked === true)}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      <section className={styles.part} aria-label={words.preview}>
        <div className={styles.legend}>{words.preview}</div>
        <ul className={styles.list}>
          <li>{words.previewNew(isolated(String(values['name'] ?? '')), shownDay(date))}</li>
          <li>{(date > plan.today ? words.previewOldStays : words.previewOld)(isolated([old['code'], old['name']].filter((part) => part !== undefined).join(' ')), shownDay(lastDay))}</li>
          {going.length > 0 && <li>{words.previewRows(going.length)}</li>}
          {staying > 0 && <li>{words.previewStays(staying)}</li>}
          <li>{words.previewUndo}</li>
        </ul>
      </section>
    </PageFrame>
  );
}

interface FiscalFieldProps {
  readonly field: CardField;
  readonly value: Scalar;
  readonly was: Scalar;
  readonly severity: 'error' | 'warning' | 'info' | undefined;
  readonly finding: string | undefined;
  readonly onEdit: (value: Scalar) => void;
}

function FiscalField({ field, value, was, severity, finding, onEdit }: FiscalFieldProps): ReactElement {
  const texts = useTexts();
  const control = useRef<ControlElement>(null);
  const isOther = String(value ?? '').trim() !== String(was ?? '').trim();
  return (
    <div data-field={field.key}>
      <Field
        label={fieldLabel(texts, field.key)} size="small" required={field.required}
        {...(isOther && { hint: texts.pane.succession.was(was === null ? texts.pane.card.empty : isolated(String(was))) })}
        {...(finding === undefined
          ? { validationState: 'none' as const }
          : { validationMessage: finding, validationState: severity === 'error' ? ('error' as const) : ('warning' as const) })}
      >
        <FieldControl field={field} value={value} texts={texts} controlRef={control} onTouch={noop} onEdit={onEdit} />
      </Field>
    </div>
  );
}

function isAboutDay({ where }: AppIssue): boolean {
  return where?.field === 'validFrom';
}

/** The first day has another name on this page than on the card, and no day yet is no wrong one. */
function inWordsOfPage(texts: Texts, region: string, issue: AppIssue): string {
  if (issue.code === 'succession-too-early') {
    return issueText(texts, { ...issue, facts: { earliest: unbrokenDate(region, issue.facts.earliest) } });
  }
  if (issue.code !== 'value-not-date' || !isAboutDay(issue)) return issueText(texts, issue);
  const field = texts.pane.succession.date;
  const value = issue.where?.value ?? '';
  return value === '' ? texts.issues['required-missing']({ field }, {}) : texts.issues['value-not-date']({ field }, { value: apart(texts, value) });
}

function fiscalFields(sections: ReturnType<typeof cardSections>): readonly CardField[] {
  const all = new Map(sections.flatMap((section) => ('fields' in section ? section.fields.map((field) => [field.key, field] as const) : [])));
  return fiscalDetails.flatMap((key) => all.get(key) ?? []);
}

const noop = (): void => undefined;
