/**
 * A customer's statement of account as a page that any browser shows and prints, in the customer's language: what was issued and
 * paid between two days with what was owed after each, what is open on the last of them, and since when it has been due. Nothing
 * in the page is fetched or run, and nothing from a cell becomes part of it but as text.
 */
import { ageingBuckets, ageingOf, balancesAt, daysBetween, openItemsAt, statementOf, type Account, type Statement } from '../ledger/account';
import type { CalendarDate } from '../base/calendar-date';
import { minorDigits } from '../ledger/currency';
import { textOf, type Entry } from '../ledger/entry';
import { ofMinor } from '../ledger/money';
import type { Texts } from '../locales/texts';
import type { Values } from '../model/change';
import { escaped, htmlPage } from './html-page';

const style = `body { font: 14px/1.45 "Segoe UI", Arial, sans-serif; max-width: 60em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.25em; margin-top: 1.6em; border-bottom: 1px solid; } h3 { font-size: 1em; margin-bottom: .3em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1em; } dt { font-weight: 600; } dd { margin: 0; white-space: pre-line; }
table { border-collapse: collapse; width: 100%; } th, td { padding: .25em .5em; text-align: start; border-bottom: 1px solid #8888; vertical-align: top; }
.number { text-align: end; white-space: nowrap; } .number bdi { direction: ltr; unicode-bidi: isolate; } tr.sum { font-weight: 600; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } thead { display: table-header-group; } }`;

export interface StatementOf {
  readonly account: Account;
  readonly customer: Values;
  /** The card of the own company. */
  readonly firm: Values | undefined;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly firmCurrency: string;
}

/** Currencies with something to tell: something happened between the days, or is owed on the last of them. */
export function statementsOf({ account, from, to }: Pick<StatementOf, 'account' | 'from' | 'to'>): Statement[] {
  return [...balancesAt(account, to)].map(([currency]) => currency).sort()
    .map((currency) => statementOf(account, currency, from, to))
    .filter(({ lines, opening, closing }) => lines.length > 0 || opening !== 0 || closing !== 0);
}

export function entryText(entry: Entry, texts: Texts): string {
  if (entry.kind !== 'payment') return texts.lists.documentType[entry.kind];
  return entry.settles === '' ? texts.account.payment : texts.account.paymentFor(entry.settles);
}

export function statementPage(of: StatementOf, texts: Texts): string {
  const words = texts.account;
  const statements = statementsOf(of);
  const assumed = of.account.entries.filter(({ isAssumed, date }) => isAssumed && date <= of.to).length;
  const title = `${words.title}: ${textOf(of.customer['name'])}`;
  const body = `<h1>${escaped(words.title)}</h1>
<dl>
${of.firm === undefined ? '' : `<dt>${escaped(words.from)}</dt><dd>${party(of.firm, texts)}</dd>\n`}<dt>${escaped(words.to)}</dt><dd>${party(of.customer, texts)}</dd>
<dt>${escaped(words.period)}</dt><dd>${escaped(words.days(of.from, of.to))}</dd>
</dl>
${statements.length === 0 ? `<p>${escaped(words.nothing)}</p>` : statements.map((statement) => section(of, statement, texts)).join('\n')}
${assumed === 0 || of.firmCurrency === '' ? '' : `<p>${escaped(words.assumed(assumed, of.firmCurrency))}</p>\n`}`;
  return htmlPage({ title, style, body }, texts);
}

/** Name, numbers and address, a line each. */
function party(card: Values, texts: Texts): string {
  const labels = texts.fields.Customers;
  const numbers = (['taxId', 'vatNumber', 'companyNumber'] as const).flatMap((field) => (textOf(card[field]) === '' ? [] : [`${labels[field]}: ${textOf(card[field])}`]));
  const address = [`${textOf(card['street'])} ${textOf(card['houseNumber'])}`.trim(), textOf(card['addressExtra']), `${textOf(card['postalCode'])} ${textOf(card['city'])}`.trim(), textOf(card['country'])];
  const lines = [textOf(card['name']), ...numbers, address.filter((part) => part !== '').join(', ')];
  return lines.filter((line) => line !== '').map((line) => `<bdi>${escaped(line)}</bdi>`).join('\n');
}

interface Cell {
  readonly text: string;
  readonly isNumber?: boolean;
}

const cell = (text: string): Cell => ({ text });
const amountCell = (text: string): Cell => ({ text, isNumber: true });

function row(cells: readonly Cell[], kind: 'td' | 'th' = 'td', name = ''): string {
  const told = cells.map(({ text, isNumber }) => `<${kind}${kind === 'th' ? ' scope="col"' : ''}${isNumber === true ? ' class="number"' : ''}><bdi>${escaped(text)}</bdi></${kind}>`);
  return `<tr${name === '' ? '' : ` class="${name}"`}>${told.join('')}</tr>`;
}

const table = (head: readonly Cell[], body: readonly string[]): string => `<table>\n<thead>${row(head, 'th')}</thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;

function section({ account, customer, from, to }: StatementOf, { currency, opening, lines, closing }: Statement, texts: Texts): string {
  const words = texts.account;
  const format = new Intl.NumberFormat(texts.tag, { minimumFractionDigits: minorDigits(currency), maximumFractionDigits: minorDigits(currency) });
  const money = (minor: number): Cell => amountCell(format.format(ofMinor(minor, currency)));
  const blank = (count: number): Cell[] => Array.from({ length: count }, () => cell(''));
  const name = textOf(customer['name']);
  const named = ({ number, printedName, table: of }: Entry): string => (of === 'Payments' || printedName === '' || printedName === name ? number : `${number} (${words.issuedTo(printedName)})`);
  const due = (entry: Entry): string => account.dueOf(entry).parts.map((part) => part.due).join(', ');
  const open = openItemsAt(account, currency, to);
  const ageing = ageingOf(open, to);
  const moves = table(
    [cell(words.date), cell(words.document), cell(words.number), cell(words.due), amountCell(words.debit), amountCell(words.credit), amountCell(words.balance)],
    [
      row([cell(from), cell(words.opening), ...blank(4), money(opening)], 'td', 'sum'),
      ...lines.map(({ entry, balance }) => row([
        cell(entry.date), cell(entryText(entry, texts)), cell(named(entry)), cell(entry.table === 'Documents' ? due(entry) : ''),
        entry.debit === 0 ? amountCell('') : money(entry.debit), entry.credit === 0 ? amountCell('') : money(entry.credit), money(balance),
      ])),
      row([cell(to), cell(words.closing), ...blank(4), money(closing)], 'td', 'sum'),
    ],
  );
  const items = open.items.length === 0 ? '' : `<h3>${escaped(words.openItems(to))}</h3>\n${table(
    [cell(words.document), cell(words.number), cell(words.date), cell(words.due), amountCell(words.daysLate), amountCell(words.amount), amountCell(words.open)],
    open.items.map((item) => row([
      cell(entryText(item.entry, texts)), cell(named(item.entry)), cell(item.entry.date), cell(item.due), amountCell(String(item.due < to ? daysBetween(item.due, to) : 0)), money(item.amount), money(item.open),
    ])),
  )}\n`;
  const aged = `<h3>${escaped(words.ageing(to))}</h3>\n${table(
    [...ageingBuckets.map((bucket) => amountCell(words.buckets[bucket])), amountCell(words.balance)],
    [row([...ageingBuckets.map((bucket) => money(ageing[bucket])), money(closing)])],
  )}`;
  return `<section>\n<h2>${escaped(words.inCurrency(currency === '' ? words.noCurrency : currency))}</h2>\n${moves}\n${items}${aged}\n</section>`;
}
