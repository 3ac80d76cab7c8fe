/** What an export would lack, before it is written: who stays out and why, what to look at, what the file has no place for. */
import { useMemo, type ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { AppIssue } from '../../../src/app/app';
import type { ExportPlan } from '../../../src/app/export-cards';
import { issueText } from '../../../src/locales/issue-text';
import { useApp, useTexts } from '../../use-app';
import { isolated } from '../../value-text';

/** So many findings are said; the rest is counted. */
const shownFindings = 20;

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  summary: { fontSize: tokens.fontSizeBase200, cursor: 'pointer' },
});

export function ExportFindings({ plan: { issues } }: { readonly plan: ExportPlan }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.exporting;
  const { app } = useApp();
  const told = useMemo(() => {
    const nameOf = (id: string | undefined): string => isolated(String(app.card(id ?? '')?.values['name'] ?? app.card(id ?? '')?.values['code'] ?? ''));
    // Some say themselves whom they are about.
    const said = (issue: AppIssue): string => (issue.where?.id === undefined || 'name' in issue.facts ? issueText(texts, issue) : `${nameOf(issue.where.id)}: ${issueText(texts, issue)}`);
    const lines = (severity: AppIssue['severity']): readonly string[] => [...new Set(issues.filter((issue) => issue.severity === severity).map(said))];
    return { error: lines('error'), warning: lines('warning'), info: lines('info') };
  }, [app, texts, issues]);

  const list = (lines: readonly string[], label: string): ReactElement => (
    <>
      <ul className={styles.list} aria-label={label}>{lines.slice(0, shownFindings).map((text) => <li key={text}>{text}</li>)}</ul>
      {lines.length > shownFindings && <p className={styles.hint}>{words.more(lines.length - shownFindings)}</p>}
    </>
  );
  return (
    <>
      {told.error.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.leftOut}</h3>
          {list(told.error, words.leftOut)}
        </>
      )}
      {told.warning.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.missing}</h3>
          {list(told.warning, words.missing)}
        </>
      )}
      {told.info.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.further}</summary>
          {list(told.info, words.further)}
        </details>
      )}
    </>
  );
}
