/** One customer's account: what is owed on a day and since when, the documents and payments it is made of, the statement. */
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { isCalendarDate } from '../../../src/base/calendar-date';
import type { Card } from '../../../src/app/app';
import { CustomerGone } from '../../components/CustomerGone';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import { RefusedMessage } from '../../components/RefusedMessage';
import type { AccountDone, OpenAccount } from '../../pane/account-page';
import { today } from '../../today';
import { useAccount, useApp, usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { AccountBalances } from './AccountBalances';
import * as shared from './account-styles';
import { DayField } from './DayField';
import { DocumentForm } from './DocumentForm';
import { DocumentList } from './DocumentList';
import { DueDates } from './DueDates';
import { startDocument } from './start-document';
import { StatementForm } from './StatementForm';

const useStyles = makeStyles({ hint: shared.hint, told: { ':empty': { display: 'none' } } });

/** The customer may be deleted from the sheet while the page is open. */
export function AccountView(): ReactElement {
  const { app } = useApp();
  const { state } = useAccount();
  const card = state === undefined ? undefined : app.card(state.id);
  return state === undefined || card === undefined ? <CustomerGone /> : <Page state={state} card={card} />;
}

function Page({ state, card }: { readonly state: OpenAccount; readonly card: Card }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.accounts;
  const { app, cards } = useApp();
  const { pane } = usePane();
  const { page } = useAccount();
  const { id, asOf, view, form, statement, working, refused, done } = state;
  // cards stands for everything that the app may answer.
  /* eslint-disable react-hooks/exhaustive-deps */
  const account = useMemo(() => (isCalendarDate(asOf) ? app.accountOf(id, asOf) : undefined), [app, cards, id, asOf]);
  const documents = useMemo(() => (isCalendarDate(asOf) ? app.documentsOf(id, 'all', asOf) : app.documentsOf(id, 'all')), [app, cards, id, asOf]);
  const payments = useMemo(() => app.paymentsOf(id), [app, cards, id]);
  const proposals = useMemo(() => app.planDueDates(id), [app, cards, id]);
  /* eslint-enable react-hooks/exhaustive-deps */
  const name = String(card.values['name'] ?? '');
  const code = String(card.values['code'] ?? '');
  const isEmpty = documents.length === 0 && payments.length === 0;

  // The keyboard comes here with the page, and back here when a form closes.
  const back = useRef<HTMLButtonElement>(null);
  const hadForm = useRef(form);
  useEffect(() => back.current?.focus(), [id]);
  useEffect(() => {
    if (hadForm.current !== undefined && form === undefined) back.current?.focus();
    hadForm.current = form;
  }, [form]);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done !== undefined || refused.length > 0) told.current?.scrollIntoView({ block: 'nearest' });
  }, [done, refused]);

  const canState = working === undefined && isCalendarDate(statement.from) && isCalendarDate(statement.to);
  const statementFile = [words.statement.file, code].filter((part) => part !== '').join(' ');
  return (
    <PageFrame
      heading={words.heading} name={name === '' ? code : name} back={state.from === 'accounts' ? words.backToAccounts : words.backToCard} backRef={back}
      onLeave={() => (form === undefined ? pane.leaveAccount() : page.open(undefined))} tight
      {...(form === 'document' && { onSubmit: () => void page.saveDocument() })}
      commands={form === undefined ? (
        <>
          <Button appearance="primary" onClick={() => page.open('document', startDocument(app, today(Date.now())))}>{words.document.add}</Button>
          <Button onClick={() => page.open('statement')}>{words.statement.command}</Button>
        </>
      ) : form === 'document' ? (
        <>
          <Button appearance="primary" disabledFocusable={working !== undefined} onClick={() => void page.saveDocument()}>{working === 'document' ? words.document.saving : words.document.save}</Button>
          <Button appearance="subtle" onClick={() => page.open(undefined)}>{words.document.cancel}</Button>
        </>
      ) : (
        <>
          <Button appearance="primary" disabledFocusable={!canState} onClick={() => void page.makeStatement('print', statementFile)}>{working === 'print' ? words.statement.working : words.statement.print}</Button>
          <Button disabledFocusable={!canState} onClick={() => void page.makeStatement('page', statementFile)}>{working === 'page' ? words.statement.working : words.statement.page}</Button>
          <Button disabledFocusable={!canState} onClick={() => void page.makeStatement('sheet', statementFile)}>{working === 'sheet' ? words.statement.working : words.statement.sheet}</Button>
          <Button appearance="subtle" onClick={() => page.open(undefined)}>{words.statement.close}</Button>
        </>
      )}
    >
      <div ref={told} className={styles.told}>{done !== undefined && <Done done={done} />}</div>
      {form === 'document' && <DocumentForm state={state} customer={card} />}
      {form === 'statement' && <StatementForm state={state} />}
      {form === undefined && (
        <>
          <RefusedMessage issues={refused} />
          {isEmpty ? <p className={styles.hint}>{words.none}</p> : (
            <>
              <DayField label={words.asOf} day={asOf} onChange={page.lookAt} />
              {account !== undefined && <AccountBalances account={account} />}
              <DueDates customer={card.values} proposals={proposals} />
              <DocumentList key={id} name={name} view={view} onView={page.show} documents={documents} payments={payments} />
            </>
          )}
        </>
      )}
    </PageFrame>
  );
}

function Done({ done }: { readonly done: AccountDone }): ReactElement {
  const texts = useTexts();
  const { document, dueDates, statement } = texts.pane.accounts;
  const { pane } = usePane();
  switch (done.kind) {
    case 'file': return <PageMessage intent="success" role="status" title={statement.saved(apart(texts, done.name))} />;
    case 'sheet': return <PageMessage intent="success" role="status" title={statement.onSheet(apart(texts, done.name))} />;
    case 'document': return <PageMessage intent="success" role="status" title={document.saved(apart(texts, done.name))} />;
    case 'not-printed': return <PageMessage intent="warning" role="status" title={statement.notPrinted} />;
    case 'due-dates': return (
      <PageMessage intent="success" role="status" title={dueDates.written(done.count)}>
        <div><Button size="small" onClick={() => void pane.undo(done.changeSet)}>{dueDates.undo}</Button></div>
      </PageMessage>
    );
  }
}
