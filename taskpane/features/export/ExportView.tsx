/** Writing customers into a file: for what, which of them, who agreed, and what is missing for whom before it is written. */
import type { ReactElement } from 'react';
import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { exportFormatNames } from '../../../src/app/export-formats';
import { issueText } from '../../../src/locales/issue-text';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import { RefusedMessage } from '../../components/RefusedMessage';
import type { OpenExport, WhichCards } from '../../pane/export-page';
import { useApp, useExport, usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';

/** So many findings are said; the rest is counted. */
const shownIssues = 20;

const useStyles = makeStyles({
  // As wide as the pane, however long its longest choice is.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  issues: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

/** The workbook may be closed while the page is open. */
export function ExportView(): ReactElement | null {
  const { state } = useExport();
  return state === undefined ? null : <Page state={state} />;
}

function Page({ state }: { readonly state: OpenExport }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.exporting;
  const { app } = useApp();
  const { pane } = usePane();
  const { page } = useExport();
  const { format, which, consent, shown, ticked, plan, isWriting, refused, done } = state;
  const against = [...refused, ...(plan.refused === undefined ? [] : [plan.refused])];
  const nameOf = (id: string | undefined): string => String(app.card(id ?? '')?.values['name'] ?? app.card(id ?? '')?.values['code'] ?? '');
  const told = [...new Set(plan.issues.filter(({ severity }) => severity !== 'info').map((issue) => [nameOf(issue.where?.id), issueText(texts, issue)].filter((text) => text !== '').join(': ')))];
  return (
    <PageFrame
      heading={words.heading} name="" back={words.back} onLeave={() => pane.leaveExport()}
      commands={(
        <Button appearance="primary" disabledFocusable={isWriting || plan.refused !== undefined} onClick={() => void page.write(words.file, texts)}>
          {isWriting ? words.working : words.save}
        </Button>
      )}
    >
      <Field className={styles.field} label={words.format}>
        <Select value={format} onChange={(_event, { value }) => page.choose({ format: exportFormatNames.find((one) => one === value) ?? 'csv' })}>
          {exportFormatNames.map((one) => <option key={one} value={one}>{words.formats[one]}</option>)}
        </Select>
      </Field>
      {format === 'json' ? <p className={styles.hint}>{words.backupAll}</p> : (
        <>
          <Field className={styles.field} label={words.which}>
            <Select value={which} onChange={(_event, { value }) => page.choose({ which: value as WhichCards })}>
              <option value="all">{words.all}</option>
              <option value="shown">{words.shown(shown.count)}</option>
              {ticked.length > 0 && <option value="ticked">{words.ticked(ticked.length)}</option>}
            </Select>
          </Field>
          <Field className={styles.field} label={words.consent}>
            <Select value={consent} onChange={(_event, { value }) => page.choose({ consent: value })}>
              <option value="">{words.noConsent}</option>
              {app.listValues('consentChannel').map((channel) => <option key={channel} value={channel}>{channel}</option>)}
            </Select>
          </Field>
          <p className={styles.hint} role="status">{words.summary(plan.written, plan.chosen)}</p>
        </>
      )}
      <RefusedMessage issues={against} />
      {done !== undefined && <PageMessage intent="success" role="status" title={words.done(apart(texts, done))} />}
      {told.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.missing}</h3>
          <ul className={styles.issues} aria-label={words.missing}>
            {told.slice(0, shownIssues).map((text) => <li key={text}>{text}</li>)}
          </ul>
          {told.length > shownIssues && <p className={styles.hint}>{words.more(told.length - shownIssues)}</p>}
        </>
      )}
    </PageFrame>
  );
}
