/** Writing customers into a file: for what, which of them, which columns, who agreed, and what is missing for whom before it is written. */
import { useEffect, useRef, type ReactElement } from 'react';
import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { exportFormatNames } from '../../../src/app/export-formats';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import { RefusedMessage } from '../../components/RefusedMessage';
import { RunningWork } from '../../components/RunningWork';
import { hasColumns, type OpenExport, type WhichCards } from '../../pane/export-page';
import { useApp, useExport, usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { ColumnTicks } from './ColumnTicks';
import { ExportFindings } from './ExportFindings';

const useStyles = makeStyles({
  // As wide as the pane, however long its longest choice is.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  told: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, ':empty': { display: 'none' } },
  stopped: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
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
  const { format, which, consent, purpose, isOwn, columns, shown, ticked, plan, running, refused, done } = state;
  const isWriting = running?.doing === 'writing';
  const isTable = hasColumns(format);
  const canWrite = plan !== undefined && plan.refused === undefined && running === undefined && !(isTable && isOwn && columns.length === 0);
  // What is told of the file stands below the columns, which may be many.
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWriting || done !== undefined || refused.length > 0) told.current?.scrollIntoView({ block: 'nearest' });
  }, [isWriting, done, refused]);
  return (
    <PageFrame
      heading={words.heading} name="" back={words.back} onLeave={() => pane.leaveExport()}
      commands={<Button appearance="primary" disabledFocusable={!canWrite} onClick={() => void page.write(words.file, texts)}>{isWriting ? words.working : words.save}</Button>}
    >
      <Field className={styles.field} label={words.format}>
        <Select disabled={isWriting} value={format} onChange={(_event, { value }) => page.choose({ format: exportFormatNames.find((one) => one === value) ?? 'csv' })}>
          {exportFormatNames.map((one) => <option key={one} value={one}>{words.formats[one]}</option>)}
        </Select>
      </Field>
      {format === 'json' ? <p className={styles.hint}>{words.backupAll}</p> : (
        <>
          <Field className={styles.field} label={words.which}>
            <Select disabled={isWriting} value={which} onChange={(_event, { value }) => page.choose({ which: value as WhichCards })}>
              <option value="all">{words.all}</option>
              <option value="shown">{words.shown(shown.count)}</option>
              {ticked.length > 0 && <option value="ticked">{words.ticked(ticked.length)}</option>}
            </Select>
          </Field>
          {isTable && (
            <Field className={styles.field} label={words.columns.label}>
              <Select disabled={isWriting} value={isOwn ? 'own' : 'all'} onChange={(_event, { value }) => page.choose({ isOwn: value === 'own' })}>
                <option value="all">{words.columns.all}</option>
                <option value="own">{words.columns.own}</option>
              </Select>
            </Field>
          )}
          {isTable && isOwn && <ColumnTicks chosen={columns} disabled={isWriting} />}
          <Field className={styles.field} label={words.consent}>
            <Select disabled={isWriting} value={consent} onChange={(_event, { value }) => page.choose({ consent: value })}>
              <option value="">{words.noConsent}</option>
              {app.listValues('consentChannel').map((channel) => <option key={channel} value={channel}>{channel}</option>)}
            </Select>
          </Field>
          {consent !== '' && (
            <Field className={styles.field} label={words.purpose}>
              <Select disabled={isWriting} value={purpose} onChange={(_event, { value }) => page.choose({ purpose: value })}>
                <option value="">{words.anyPurpose}</option>
                {app.listValues('consentPurpose').map((one) => <option key={one} value={one}>{one}</option>)}
              </Select>
            </Field>
          )}
        </>
      )}
      <div ref={told} className={styles.told}>
        {running !== undefined && <RunningWork doing={isWriting ? words.working : words.looking} part={running.part} stop={words.stop} onStop={() => page.stop()} />}
        {running === undefined && plan === undefined && (
          <div role="status" className={styles.stopped}>
            <span>{words.stopped}</span>
            <Button size="small" onClick={() => void page.look()}>{words.again}</Button>
          </div>
        )}
        {plan !== undefined && format !== 'json' && <p className={styles.hint} role="status">{words.summary(plan.written, plan.chosen)}</p>}
        <RefusedMessage issues={[...refused, ...(plan?.refused === undefined ? [] : [plan.refused])]} />
        {done !== undefined && <PageMessage intent="success" role="status" title={words.done(apart(texts, done))} />}
      </div>
      {plan !== undefined && <ExportFindings plan={plan} />}
    </PageFrame>
  );
}
