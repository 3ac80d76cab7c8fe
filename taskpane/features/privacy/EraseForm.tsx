/** What erasing would take away, what stays and why, what to look at before; then the name is typed, and it is done for good. */
import type { FormEvent, ReactElement } from 'react';
import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { AppIssue } from '../../../src/app/app';
import type { ErasurePlan } from '../../../src/app/personal-data-erasure';
import { isCalendarDate } from '../../../src/base/calendar-date';
import { fieldLabel, issueText } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import { PageMessage } from '../../components/PageMessage';
import { RefusedMessage } from '../../components/RefusedMessage';
import { regionOf, unbrokenDate } from '../../date-text';
import type { OpenPrivacy } from '../../pane/privacy-page';
import { useApp, usePane, usePrivacy, useTexts } from '../../use-app';
import { apart } from '../../value-text';

/** So many other cards are named; the message counts all. */
const shownElsewhere = 10;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS, minWidth: 0 },
  field: { gridTemplateColumns: 'minmax(0, 1fr)', alignSelf: 'stretch' },
  links: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  link: { textAlign: 'start', overflowWrap: 'anywhere' },
});

export function EraseForm({ plan, state }: { readonly plan: ErasurePlan; readonly state: OpenPrivacy }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.privacy;
  const { pane } = usePane();
  const { page } = usePrivacy();
  const { name, typed, working, refused } = state;
  const isNothing = plan.kind === 'anonymise' && plan.fields.length + plan.rows.length + plan.answers === 0;
  const kept = plan.issues.filter((issue) => isAboutKept(issue));
  const before = plan.issues.filter((issue) => !isAboutKept(issue));

  const erase = (event: FormEvent): void => {
    event.preventDefault();
    if (page.isConfirmed()) void pane.erasePersonalData();
  };
  return (
    <>
      <Lists plan={plan} isNothing={isNothing} />
      {kept.map((issue) => <p key={issue.code} className={styles.hint}>{withDay(texts, issue)}</p>)}
      <Elsewhere plan={plan} />
      {!isNothing && (
        <PageMessage intent="warning" title={words.beforehand}>
          <ul className={styles.list}>
            {before.map((issue) => <li key={issue.code}>{issueText(texts, issue)}</li>)}
            <li>{words.outside}</li>
          </ul>
        </PageMessage>
      )}
      <RefusedMessage title={words.refused} issues={refused} />
      {!isNothing && (
        <form className={styles.form} aria-label={words.erase} onSubmit={erase} noValidate>
          <Field className={styles.field} label={words.confirm(apart(texts, name))} hint={words.confirmHint}>
            <Input value={typed} autoComplete="off" spellCheck={false} input={{ dir: 'auto' }} onChange={(_event, { value }) => page.type(value)} />
          </Field>
          <Button type="submit" disabledFocusable={working || !page.isConfirmed()}>{working ? words.erasing : words.eraseNow}</Button>
        </form>
      )}
    </>
  );
}

function Lists({ plan, isNothing }: { readonly plan: ErasurePlan; readonly isNothing: boolean }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.privacy;
  const labels = (fields: readonly string[]): string => fields.map((field) => fieldLabel(texts, field)).join(', ');
  const rowsOf = (rows: ErasurePlan['rows']): string[] => rows.map(({ table, count }) => `${texts.rowOf[table].charAt(0).toUpperCase()}${texts.rowOf[table].slice(1)}: ${count}`);
  const goes = [
    ...(plan.kind === 'delete' ? [words.goesCard] : plan.fields.length > 0 ? [words.goesFields(labels(plan.fields))] : []),
    ...rowsOf(plan.rows), ...(plan.answers > 0 ? [words.goesAnswers(plan.answers)] : []), words.goesHistory, words.goesDevice,
  ];
  const stays = [...(plan.keptFields.length > 0 ? [words.staysFields(labels(plan.keptFields))] : []), ...rowsOf(plan.keptRows)];
  return (
    <>
      {isNothing ? <p className={styles.hint} role="status">{words.nothing}</p> : <Named title={words.goes} lines={goes} />}
      {stays.length > 0 && <Named title={words.stays} lines={stays} />}
      {plan.files.length > 0 && <Named title={words.files} lines={plan.files} />}
    </>
  );
}

function Named({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <h4 className={styles.heading}>{title}</h4>
      <ul className={styles.list} aria-label={title}>{[...new Set(lines)].map((line) => <li key={line}><bdi>{line}</bdi></li>)}</ul>
    </div>
  );
}

/** Cards that may be the same person's, each to be opened. */
function Elsewhere({ plan }: { readonly plan: ErasurePlan }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.privacy;
  const { app } = useApp();
  const { pane } = usePane();
  const cards = [...new Set(plan.elsewhere.map(({ table, id }) => app.customerOf(table, id) ?? id))].slice(0, shownElsewhere);
  if (cards.length === 0) return null;
  return (
    <div className={styles.links} role="group" aria-label={words.look}>
      <h4 className={styles.heading}>{words.look}</h4>
      {cards.map((id) => {
        const { name, code } = app.card(id)?.values ?? {};
        return <Link key={id} as="button" className={styles.link} onClick={() => pane.go({ kind: 'customer', id })}>{words.open(apart(texts, String(name ?? code ?? id)))}</Link>;
      })}
    </div>
  );
}

const isAboutKept = ({ code }: AppIssue): boolean => code === 'export-erasure-keeps' || code === 'export-erasure-term-unknown' || code === 'export-erasure-undated';

function withDay(texts: Texts, issue: AppIssue): string {
  if (issue.code !== 'export-erasure-keeps' || !isCalendarDate(issue.facts.until)) return issueText(texts, issue);
  return issueText(texts, { ...issue, facts: { ...issue.facts, until: unbrokenDate(regionOf(texts.tag, navigator.languages), issue.facts.until) } });
}
