/** The accounts of all customers: who owes what, who is late, by who looks after them, and what came in by categories. */
import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { Button, Checkbox, Field, SearchBox, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { AccountLine, AccountList } from '../../../src/app/account-desk';
import { linesByManager, overdueLines, sumsOfLines } from '../../../src/app/account-lines';
import { isCalendarDate } from '../../../src/base/calendar-date';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import { RefusedMessage } from '../../components/RefusedMessage';
import { RunningWork } from '../../components/RunningWork';
import { Tabs } from '../../components/Tabs';
import { lineSorts, type AccountsList, type OpenAccounts } from '../../pane/accounts-page';
import { useAccounts, useApp, usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import * as shared from '../account/account-styles';
import { DayField } from '../account/DayField';
import { AccountLines } from './AccountLines';
import { IncomeTable } from './IncomeTable';
import { ManagerGroup } from './ManagerGroup';
import { sortedLines } from './sorted-lines';
import { SumsTable } from './SumsTable';

const useStyles = makeStyles({
  choices: shared.choices,
  field: shared.field,
  select: shared.select,
  hint: shared.hint,
  told: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, ':empty': { display: 'none' } },
  search: { width: '100%', maxWidth: '100%' },
  empty: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS },
  groups: { ...shared.list, display: 'flex', flexDirection: 'column' },
});

/** The workbook may be closed while the page is open. */
export function AccountsView(): ReactElement | null {
  const { state } = useAccounts();
  return state === undefined ? null : <Page state={state} />;
}

function Page({ state }: { readonly state: OpenAccounts }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.accounts.lists;
  const { app, cards } = useApp();
  const { pane } = usePane();
  const { accounts: page } = pane;
  const { list, asOf, from, to, query, currency, withZero, lines, income, running, writing, refused, done, left } = state;
  const isIncome = list === 'income';
  const sort = state.sort ?? (list === 'overdue' ? 'late' : 'name');
  const wanted = useDeferredValue(query.trim());
  const currencies = useMemo(() => [...new Set((lines ?? []).map((line) => line.currency))].sort(), [lines]);
  // cards stands for what the search may find.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const found = useMemo(() => (wanted === '' ? undefined : new Set(app.matching(wanted))), [app, cards, wanted]);
  const shown = useMemo((): readonly AccountLine[] => {
    const narrowed = (list === 'overdue' ? overdueLines(lines ?? []) : lines ?? [])
      .filter((line) => (withZero || line.balance !== 0 || line.overdue !== 0) && (currency === undefined || line.currency === currency) && (found === undefined || found.has(line.card)));
    return sortedLines(narrowed, sort);
  }, [lines, list, currency, found, sort, withZero]);
  const sums = useMemo(() => sumsOfLines(shown), [shown]);
  const groups = useMemo(() => (list === 'managers' ? linesByManager(shown) : []), [list, shown]);
  const customers = useMemo(() => new Set(shown.map(({ card }) => card)).size, [shown]);

  const back = useRef<HTMLButtonElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  // The keyboard comes with the page, or back to the customer that was looked into.
  useEffect(() => {
    const line = left === undefined ? undefined : scroll.current?.querySelector<HTMLElement>(`[data-card="${left.id}"]`);
    (line ?? back.current)?.focus();
  }, [left]);

  const isCounted = isIncome ? income !== undefined : lines !== undefined;
  const hasDay = isIncome ? isCalendarDate(from) && isCalendarDate(to) : isCalendarDate(asOf);
  const isBlank = isIncome ? income?.categories.length === 0 : lines?.length === 0;
  const asList = (): AccountList | undefined => {
    if (!isCounted || isBlank) return undefined;
    if (list === 'income') return income === undefined ? undefined : { kind: list, from, to, income };
    return list === 'managers' ? { kind: list, asOf, groups } : { kind: list, asOf, lines: shown };
  };
  const canWrite = !writing && asList() !== undefined;
  const write = (as: 'file' | 'sheet'): void => {
    const written = asList();
    if (written !== undefined) void page.write(as, written, texts);
  };
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  return (
    <PageFrame
      heading={texts.pane.accounts.headingAll} name="" back={texts.pane.accounts.backToList} backRef={back} onLeave={() => pane.leaveAccounts()} scrollRef={scroll}
      commands={(
        <>
          <Button disabledFocusable={!canWrite} onClick={() => write('sheet')}>{words.sheet}</Button>
          <Button disabledFocusable={!canWrite} onClick={() => write('file')}>{words.csv}</Button>
        </>
      )}
    >
      {/* The tabs take all room that there is along a line, not down the page. */}
      <div>
        <Tabs<AccountsList>
          label={words.label} selected={list} more={words.more} onSelect={(key) => page.choose({ list: key })}
          tabs={[{ key: 'owed', text: words.owed }, { key: 'overdue', text: words.overdue }, { key: 'managers', text: words.managers }, { key: 'income', text: words.income }]}
        />
      </div>
      <div className={styles.choices}>
        {isIncome ? (
          <>
            <DayField label={texts.account.fromDay} className={styles.field} day={from} onChange={(day) => page.choose({ from: day })} />
            <DayField label={texts.account.toDay} className={styles.field} day={to} onChange={(day) => page.choose({ to: day })} />
          </>
        ) : (
          <>
            <DayField label={texts.pane.accounts.asOf} className={styles.field} day={asOf} onChange={(day) => page.choose({ asOf: day })} />
            <Field size="small" className={styles.field} label={words.sort}>
              <Select size="small" className={styles.select} value={sort} onChange={(_event, { value }) => page.choose({ sort: lineSorts.find((one) => one === value) })}>
                {lineSorts.map((one) => <option key={one} value={one}>{words.sorts[one]}</option>)}
              </Select>
            </Field>
            {currencies.length > 1 && (
              <Field size="small" className={styles.field} label={words.currency}>
                <Select size="small" className={styles.select} value={currency === undefined ? '*' : `=${currency}`} onChange={(_event, { value }) => page.choose({ currency: value === '*' ? undefined : value.slice(1) })}>
                  <option value="*">{words.allCurrencies}</option>
                  {currencies.map((one) => <option key={one} value={`=${one}`}>{one === '' ? texts.account.noCurrency : one}</option>)}
                </Select>
              </Field>
            )}
          </>
        )}
      </div>
      {!isIncome && (lines?.length ?? 0) > 0 && (
        <SearchBox
          size="small" className={styles.search} aria-label={words.search} placeholder={words.search} value={query} autoComplete="off"
          dismiss={{ 'aria-label': texts.pane.accounts.clearSearch, title: texts.pane.accounts.clearSearch }} onChange={(_event, { value }) => page.choose({ query: value })}
        />
      )}
      {(list === 'owed' || list === 'managers') && (lines?.length ?? 0) > 0 && (
        <Checkbox size="medium" label={words.withZero} checked={withZero} onChange={(_event, { checked }) => page.choose({ withZero: checked === true })} />
      )}
      <div className={styles.told}>
        {running !== undefined && !isCounted && <RunningWork doing={words.counting} part={running.part} stop={words.stop} onStop={() => page.stop()} />}
        {running === undefined && !isCounted && hasDay && (
          <div role="status" className={styles.empty}>
            <span>{words.stopped}</span>
            <Button size="small" onClick={() => page.look()}>{words.again}</Button>
          </div>
        )}
        <RefusedMessage issues={refused} />
        {done !== undefined && <PageMessage intent="success" role="status" title={done.kind === 'file' ? texts.pane.accounts.statement.saved(apart(texts, done.name)) : words.onSheet(apart(texts, done.name))} />}
      </div>
      {isIncome && income !== undefined && (isBlank ? <p className={styles.hint} role="status">{words.noIncome}</p> : <IncomeTable income={income} />)}
      {!isIncome && lines !== undefined && (isBlank ? (
        <div className={styles.empty}>
          <span role="status">{words.noAccounts}</span>
          <Button size="small" onClick={() => pane.go({ kind: 'import' })}>{words.import}</Button>
        </div>
      ) : (
        <>
          {shown.length > 0 && <SumsTable sums={sums} caption={`${words.sums} (${words.customers(customers)})`} />}
          {shown.length === 0 && <p className={styles.hint} role="status">{list === 'overdue' && found === undefined && currency === undefined ? words.noOverdue : words.noHits}</p>}
          {list === 'managers' ? (
            <ul className={styles.groups} aria-label={words.managers}>
              {groups.map((group) => (
                <ManagerGroup
                  key={group.manager} group={group} isOpen={opened.has(group.manager)}
                  onToggle={() => setOpened(opened.has(group.manager) ? new Set([...opened].filter((one) => one !== group.manager)) : new Set([...opened, group.manager]))}
                />
              ))}
            </ul>
          ) : <AccountLines key={list} label={words[list]} lines={shown} shows={list} left={left?.id} />}
        </>
      ))}
    </PageFrame>
  );
}
