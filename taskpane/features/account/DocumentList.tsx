/** The customer's documents in any status, or only the issued ones, or the payments; narrowed where there are many. */
import { useMemo, useState, type ReactElement } from 'react';
import { Button, Field, SearchBox, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { moneyText } from '../../../src/app/amount-text';
import type { CustomerDocument, CustomerPayment } from '../../../src/app/account-desk';
import { foldText } from '../../../src/base/text';
import type { Values } from '../../../src/model/change';
import { Money } from '../../components/Money';
import { Tabs } from '../../components/Tabs';
import { regionOf, unbrokenDate } from '../../date-text';
import type { DocumentsView } from '../../pane/account-page';
import { usePane, useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import * as shared from './account-styles';
import { StatusBadge } from './StatusBadge';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  choices: shared.choices,
  field: shared.field,
  select: shared.select,
  hint: shared.hint,
  list: shared.list,
  item: shared.item,
  line: shared.line,
  top: shared.lineTop,
  name: shared.lineName,
  more: shared.lineMore,
  amount: shared.amount,
  // What counts nothing stands back.
  idle: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  search: { width: '100%', maxWidth: '100%' },
});

const pageSize = 50;
/** From so many on there is something to look through. */
const many = 9;

export interface DocumentListProps {
  /** The customer's name on the card. */
  readonly name: string;
  readonly view: DocumentsView;
  readonly onView: (view: DocumentsView) => void;
  readonly documents: readonly CustomerDocument[];
  readonly payments: readonly CustomerPayment[];
}

const textOf = (value: Values[string] | undefined): string => String(value ?? '').trim();

export function DocumentList({ name, view, onView, documents, payments }: DocumentListProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.accounts;
  const inView: readonly (CustomerDocument | CustomerPayment)[] = view === 'payments' ? payments : view === 'issued' ? documents.filter(({ status }) => status === 'issued') : documents;
  const [narrowed, setNarrowed] = useState({ query: '', status: '', kind: '' });
  const [limit, setLimit] = useState(pageSize);
  const narrow = (part: Partial<typeof narrowed>): void => {
    setNarrowed({ ...narrowed, ...part });
    setLimit(pageSize);
  };
  const found = useMemo(() => {
    const wanted = foldText(narrowed.query).split(/\s+/).filter((word) => word !== '');
    const fits = ({ values }: { readonly values: Values }): boolean => {
      if (view === 'all' && narrowed.status !== '' && textOf(values['status']) !== narrowed.status) return false;
      if (view !== 'payments' && narrowed.kind !== '' && textOf(values['type']) !== narrowed.kind) return false;
      const text = foldText(Object.entries(values).flatMap(([field, value]) => (field === 'customer' || value === null ? [] : [String(value)])).join(' '));
      return wanted.every((word) => text.includes(word));
    };
    return inView.filter(fits);
    // What is in view follows from these.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [documents, payments, view, narrowed]);
  const wordsOf = (key: 'status' | 'type'): readonly string[] => [...new Set(inView.map(({ values }) => textOf(values[key])))].filter((word) => word !== '').sort((a, b) => a.localeCompare(b));
  const choice = (key: 'status' | 'kind', label: string, options: readonly string[]): ReactElement => (
    <Field size="small" className={styles.field} label={label}>
      <Select size="small" className={styles.select} value={options.includes(narrowed[key]) ? narrowed[key] : ''} onChange={(_event, { value }) => narrow({ [key]: value })}>
        <option value="">{words.any}</option>
        {options.map((word) => <option key={word} value={word}>{word}</option>)}
      </Select>
    </Field>
  );
  const none = { all: words.noDocuments, issued: words.noIssued, payments: words.noPayments }[view];
  return (
    <div className={styles.root}>
      <Tabs<DocumentsView>
        label={words.views.label} selected={view} more={words.views.more}
        tabs={[{ key: 'all', text: words.views.all }, { key: 'issued', text: words.views.issued }, { key: 'payments', text: words.views.payments }]}
        onSelect={(key) => {
          onView(key);
          setLimit(pageSize);
        }}
      />
      {view !== 'payments' && inView.length > 0 && <p className={styles.hint}>{view === 'all' ? words.allHint : words.issuedHint}</p>}
      {inView.length >= many && (
        <>
          <SearchBox
            size="small" className={styles.search} aria-label={words.search} placeholder={words.search} value={narrowed.query} autoComplete="off"
            dismiss={{ 'aria-label': words.clearSearch, title: words.clearSearch }} onChange={(_event, { value }) => narrow({ query: value })}
          />
          {view !== 'payments' && (
            <div className={styles.choices}>
              {view === 'all' && choice('status', words.status, wordsOf('status'))}
              {choice('kind', words.kind, wordsOf('type'))}
            </div>
          )}
        </>
      )}
      <ul className={styles.list} aria-label={words.views[view]}>
        {found.slice(0, limit).map((row) => (view === 'payments'
          ? <PaymentLine key={row.id} payment={row} />
          : <DocumentLine key={row.id} document={row as CustomerDocument} name={name} />))}
      </ul>
      {found.length > limit && <div><Button size="small" appearance="subtle" onClick={() => setLimit(limit + pageSize)}>{words.more(found.length - limit)}</Button></div>}
      {found.length === 0 && <p className={styles.hint} role="status">{inView.length === 0 ? none : words.noHits}</p>}
    </div>
  );
}

/** Parts of a line, with points between those that are there. */
function parts(...all: readonly (ReactElement | string | undefined)[]): ReactElement[] {
  return all.filter((part) => part !== undefined && part !== '').map((part, at) => <span key={at}>{at > 0 && ' · '}{part}</span>);
}

function useDay(): (value: Values[string] | undefined) => string {
  const { tag, pane: { accounts: { noDate } } } = useTexts();
  return (value) => {
    const text = textOf(value);
    if (text === '') return noDate;
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? unbrokenDate(regionOf(tag, navigator.languages), text) : text;
  };
}

function DocumentLine({ document, name }: { readonly document: CustomerDocument; readonly name: string }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.accounts;
  const { pane } = usePane();
  const day = useDay();
  const { id, values, due, dueFrom, parts: dueParts, currency, open, uncounted } = document;
  const number = textOf(values['number']);
  const printed = textOf(values['customerName']);
  const amount = values['amount'];
  const dueText = due === undefined || dueFrom === undefined ? undefined : `${words.due(isolated(day(due)))} (${dueParts > 1 ? `${words.dueFrom[dueFrom]}, ${words.inParts(dueParts)}` : words.dueFrom[dueFrom]})`;
  return (
    <li className={styles.item}>
      <button type="button" className={styles.line} title={words.inSheet} onClick={() => pane.selectRow({ table: 'Documents', id })}>
        <span className={styles.top}>
          <span className={mergeClasses(styles.name, uncounted !== undefined && styles.idle)}>
            <bdi>{textOf(values['type']) === '' ? words.noKind : textOf(values['type'])}</bdi> <bdi>{number === '' ? words.noNumber : number}</bdi>
          </span>
          <StatusBadge document={document} />
          {typeof amount === 'number' ? <Money className={mergeClasses(styles.amount, uncounted !== undefined && styles.idle)} amount={amount} currency={currency} /> : <span className={styles.amount}>{amount === null || amount === undefined ? words.noAmount : String(amount)}</span>}
        </span>
        <span className={styles.more}>
          {parts(
            <bdi>{day(values['date'])}</bdi>, uncounted === undefined ? dueText : undefined,
            open === undefined || uncounted !== undefined ? undefined : open === 0 ? words.settled : <strong>{words.open(isolated(moneyText(open, currency, texts.tag)))}</strong>,
            printed !== '' && printed !== name ? words.printed(isolated(printed)) : undefined,
            textOf(values['source']) === '' ? undefined : words.source(isolated(textOf(values['source']))),
          )}
        </span>
        {uncounted !== undefined && <span className={styles.more}>{words.uncounted[uncounted]}</span>}
      </button>
    </li>
  );
}

function PaymentLine({ payment: { id, values, currency, uncounted } }: { readonly payment: CustomerPayment }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.accounts;
  const { pane } = usePane();
  const day = useDay();
  const document = textOf(values['document']);
  const amount = values['amount'];
  return (
    <li className={styles.item}>
      <button type="button" className={styles.line} title={words.inSheet} onClick={() => pane.selectRow({ table: 'Payments', id })}>
        <span className={styles.top}>
          <span className={mergeClasses(styles.name, uncounted !== undefined && styles.idle)}>{document === '' ? texts.account.payment : texts.account.paymentFor(isolated(document))}</span>
          {typeof amount === 'number' ? <Money className={mergeClasses(styles.amount, uncounted !== undefined && styles.idle)} amount={amount} currency={currency} /> : <span className={styles.amount}>{amount === null || amount === undefined ? words.noAmount : String(amount)}</span>}
        </span>
        <span className={styles.more}>
          {parts(
            <bdi>{day(values['date'])}</bdi>, textOf(values['method']) === '' ? undefined : words.method(isolated(textOf(values['method']))),
            textOf(values['reference']) === '' ? undefined : <bdi>{textOf(values['reference'])}</bdi>,
            textOf(values['source']) === '' ? undefined : words.source(isolated(textOf(values['source']))),
          )}
        </span>
        {uncounted !== undefined && <span className={styles.more}>{words.uncounted[uncounted]}</span>}
      </button>
    </li>
  );
}
