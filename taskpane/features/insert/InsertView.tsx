/** A formula for a column of customers: what is selected in the sheet, what is asked of it, what it will show, where it goes. */
import { useMemo, useRef, useEffect, type ReactElement } from 'react';
import { Button, Checkbox, Field, Input, Radio, RadioGroup, Select, makeStyles, tokens } from '@fluentui/react-components';
import { addressPurposes } from '../../../src/model/address-for';
import { documentTypes } from '../../../src/model/document-notes';
import { answerHeaders, askDefinition, formulaAsks, type FormulaAsk } from '../../../src/app/formula-asks';
import { freeColumn, type CustomerCells } from '../../../src/app/customer-cells';
import { columnLetters } from '../../../src/host/list-formula';
import type { Texts } from '../../../src/locales/texts';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import { RefusedMessage } from '../../components/RefusedMessage';
import { RunningWork } from '../../components/RunningWork';
import { argumentOf, type OpenInsert } from '../../pane/insert-page';
import { useApp, useInsert, usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { cardSections, sectionTitle } from '../card/card-fields';
import { DayChoice, AmountChoice } from './ArgumentChoice';
import { FormulaPreview } from './FormulaPreview';

const useStyles = makeStyles({
  // As wide as the pane, however long its longest choice is.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  seen: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXXS },
  told: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, ':empty': { display: 'none' } },
});

/** The workbook may be closed while the page is open. */
export function InsertView(): ReactElement | null {
  const { state } = useInsert();
  return state === undefined ? null : <Page state={state} />;
}

function Page({ state }: { readonly state: OpenInsert }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.insert;
  const { app, cards } = useApp();
  const { pane } = usePane();
  const { page } = useInsert();
  const { cells, ask, running, inserting, refused, done } = state;
  // The app is asked again only when something changed: cards stands for everything it may answer.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const { plan, shown } = useMemo(() => ({ plan: page.plan(texts), shown: page.preview(texts) }), [page, texts, state, cards]);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done !== undefined || refused.length > 0) told.current?.scrollIntoView({ block: 'nearest' });
  }, [done, refused]);
  const canInsert = plan?.ok === true && !inserting && running === undefined && (state.column === undefined || state.over);
  const headers = answerHeaders(ask, { field: state.field }, texts);
  return (
    <PageFrame
      heading={words.heading} name="" back={words.back} onLeave={() => pane.leaveInsert()}
      commands={(
        <Button appearance="primary" disabledFocusable={!canInsert} onClick={() => void page.insert(texts)}>
          {inserting ? words.inserting : words.insert(cells?.keys.length ?? 0)}
        </Button>
      )}
    >
      <div className={styles.seen}>
        {running === undefined && cells === undefined && <p className={styles.hint} role="status">{words.select}</p>}
        {running === undefined && cells !== undefined && <Seen cells={cells} />}
        {running !== undefined && <RunningWork doing={words.looking} part={running.part} stop={words.stop} onStop={() => page.stop()} />}
        {running === undefined && <Button size="small" onClick={() => void page.look()}>{words.again}</Button>}
      </div>
      {cells !== undefined && (
        <>
          <Field className={styles.field} label={words.want}>
            <Select value={ask} disabled={inserting} onChange={(_event, { value }) => page.choose({ ask: formulaAsks.find((one) => one === value) ?? 'field' })}>
              {formulaAsks.map((one) => <option key={one} value={one}>{words.asks[one]}</option>)}
            </Select>
          </Field>
          {takes(ask, 'field') && (
            <Field className={styles.field} label={words.field}>
              <Select value={state.field} disabled={inserting} onChange={(_event, { value }) => page.choose({ field: value })}>
                {cardSections(app, texts, {}).map((section) => ('table' in section || section.fields.length === 0 ? null : (
                  <optgroup key={section.key} label={sectionTitle(texts, section)}>
                    {section.fields.map(({ key, label }) => <option key={key} value={key}>{label}</option>)}
                  </optgroup>
                )))}
              </Select>
            </Field>
          )}
          {takes(ask, 'purpose') && (
            <Field className={styles.field} label={words.address}>
              <Select value={state.purpose} disabled={inserting} onChange={(_event, { value }) => page.choose({ purpose: addressPurposes.find((one) => one === value) ?? 'invoicing' })}>
                {addressPurposes.map((one) => <option key={one} value={one}>{texts.addressPurposes[one]}</option>)}
              </Select>
            </Field>
          )}
          {takes(ask, 'documentType') && (
            <Field className={styles.field} label={words.documentType}>
              <Select value={state.documentType} disabled={inserting} onChange={(_event, { value }) => page.choose({ documentType: documentTypes.find((one) => one === value) ?? 'invoice' })}>
                {documentTypes.map((one) => <option key={one} value={one}>{texts.lists.documentType[one]}</option>)}
              </Select>
            </Field>
          )}
          {takes(ask, 'amount') && <AmountChoice cells={cells} chosen={argumentOf(state, 'amount')} disabled={inserting} />}
          {takes(ask, 'day') && <DayChoice key={ask} cells={cells} chosen={argumentOf(state, 'day')} isRequired={needs(ask, 'day')} disabled={inserting} />}
          {takes(ask, 'currency') && (
            <Field className={styles.field} label={words.currency} hint={needs(ask, 'currency') ? words.oneCurrencyHint : words.currencyHint}>
              <Input value={state.currency} maxLength={3} disabled={inserting} autoComplete="off" input={{ dir: 'ltr' }} onChange={(_event, { value }) => page.choose({ currency: value.toUpperCase().trim() })} />
            </Field>
          )}
          {ask === 'find' && <p className={styles.hint}>{words.findHint}</p>}
          {headers.length > 1 && <p className={styles.hint}>{words.needs(headers.length)} {apart(texts, headers.join(' · '))}</p>}
          {cells.table === undefined ? <Place cells={cells} state={state} texts={texts} columns={headers.length} /> : headers.length === 1 && <p className={styles.hint}>{words.where}: {words.newColumn(apart(texts, cells.table))}</p>}
          {plan?.ok === true && <FormulaPreview formula={plan.value.formula} rows={shown} />}
        </>
      )}
      <div ref={told} className={styles.told}>
        <RefusedMessage issues={[...refused, ...(plan?.ok === false ? [plan.error] : [])]} />
        {done !== undefined && <PageMessage intent="success" role="status" title={words.done(apart(texts, done))} />}
      </div>
    </PageFrame>
  );
}

const takes = (ask: FormulaAsk, name: string): boolean => askDefinition(ask).parameters.some((parameter) => parameter.name === name);
const needs = (ask: FormulaAsk, name: string): boolean => askDefinition(ask).parameters.some((parameter) => parameter.name === name && parameter.isRequired);

function Seen({ cells }: { readonly cells: CustomerCells }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.insert;
  const { address, keys, filled, known, unknown, unknownCount } = cells;
  const first = keys.filter((key) => key !== '').slice(0, 3);
  return (
    <div role="status" className={styles.seen}>
      <strong>{words.selected}: <bdi>{address}</bdi></strong>
      <span>{words.first}: {first.map((key, at) => <span key={`${at} ${key}`}>{at > 0 && ', '}<bdi>{key}</bdi></span>)}{keys.length > 3 && ' …'}</span>
      <span>{unknownCount === 0 ? words.allKnown(filled) : words.known(known, filled)}</span>
      {unknownCount > 0 && (
        <span className={styles.hint}>
          {words.unknown(unknownCount)} {unknown.map(({ cell, key }, at) => <span key={cell}>{at > 0 && ', '}<bdi>{key}</bdi> (<bdi>{cell}</bdi>)</span>)}
          {unknownCount > unknown.length && ` ${words.more(unknownCount - unknown.length)}`}
        </span>
      )}
    </div>
  );
}

function Place({ cells, state, texts, columns }: { readonly cells: CustomerCells; readonly state: OpenInsert; readonly texts: Texts; readonly columns: number }): ReactElement {
  const styles = useStyles();
  const words = texts.pane.insert;
  const { page } = useInsert();
  const free = freeColumn(cells, columns);
  const taken = cells.beside.filter(({ column }) => column > cells.area.column && column < free);
  const chosen = taken.find(({ column }) => column === state.column);
  const lettersFrom = (column: number): string => [columnLetters(column), ...(columns > 1 ? [columnLetters(column + columns - 1)] : [])].join('–');
  return (
    <>
      <Field className={styles.field} label={words.where}>
        <Select value={String(state.column ?? free)} disabled={state.inserting} onChange={(_event, { value }) => page.choose({ column: Number(value) === free ? undefined : Number(value), over: false })}>
          <option value={String(free)}>{words.free(lettersFrom(free), columns)}</option>
          {taken.map(({ column, header }) => <option key={column} value={String(column)}>{words.taken(lettersFrom(column), header, columns)}</option>)}
        </Select>
      </Field>
      {chosen !== undefined && <Checkbox label={words.over(lettersFrom(chosen.column), columns)} checked={state.over} disabled={state.inserting} onChange={(_event, { checked }) => page.choose({ over: checked === true })} />}
      {columns === 1 && (
        <Field className={styles.field} label={words.shape} {...(state.shape === 'one' && { hint: words.oneHint })}>
          <RadioGroup value={state.shape} disabled={state.inserting} onChange={(_event, { value }) => page.choose({ shape: value === 'one' ? 'one' : 'rows' })}>
            <Radio value="rows" label={words.shapes.rows} />
            <Radio value="one" label={words.shapes.one} />
          </RadioGroup>
        </Field>
      )}
    </>
  );
}
