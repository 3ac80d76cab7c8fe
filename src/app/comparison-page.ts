/** A comparison as a page that any browser shows and prints: nothing in it is fetched or run, and nothing of a cell becomes part of it but as text. */
import { cardKinds, type ComparedCard, type ComparedRow, type Difference } from './register-comparison';
import type { TableKey } from '../model/fields';
import type { ComparisonWords } from './comparison-words';
import { escaped, htmlPage } from './html-page';
import type { Comparison } from './time-desk';

const style = `body { font: 14px/1.45 "Segoe UI", Arial, sans-serif; max-width: 60em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.25em; margin-top: 1.6em; border-bottom: 1px solid; } h3 { font-size: 1em; margin: 1.2em 0 .3em; }
.counts td, .counts th { text-align: start; } .number { text-align: end; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; } .counts { width: auto; table-layout: auto; }
th, td { padding: .25em .5em; text-align: start; border-bottom: 1px solid #8888; vertical-align: top; white-space: pre-line; }
.row th { font-weight: 600; border-bottom: none; padding-top: .6em; }
@media print { body { margin: 0; max-width: none; } tr, h3 { break-inside: avoid; } h3 { break-after: avoid; } thead { display: table-header-group; } }`;

const told = (text: string): string => `<bdi>${escaped(text)}</bdi>`;

export function comparisonPage(comparison: Comparison, words: ComparisonWords): string {
  const { texts } = words;
  const { time } = texts.pane;
  const title = time.title(words.state(comparison.before), words.state(comparison.after));
  const sections = cardKinds.flatMap((kind) => {
    const cards = comparison.cards.filter((card) => card.kind === kind);
    return cards.length === 0 ? [] : [`<section>\n<h2>${escaped(words.kind(kind, cards.length))}</h2>\n${cards.map((card) => cardOf(card, words)).join('\n')}\n</section>`];
  });
  const others = comparison.others.length === 0 ? '' : `<section>\n<h2>${escaped(time.lists)}</h2>\n${table(comparison.others.flatMap((row) => rowOf(row, words)), words)}\n</section>\n`;
  const isEmpty = sections.length === 0 && others === '';
  const body = `<h1>${escaped(title)}</h1>
${comparison.pairing === 'numbers' ? `<p>${escaped(time.byNumbers)}</p>\n` : ''}${isEmpty ? `<p>${escaped(time.nothing)}</p>\n` : `${countsTable(comparison, words)}\n${sections.join('\n')}\n${others}`}`;
  return htmlPage({ title, style, body }, texts);
}

function countsTable({ counts, rows }: Comparison, { texts }: ComparisonWords): string {
  const { time } = texts.pane;
  const lines = [[texts.rowOf.Customers, counts.added, counts.removed, counts.changed, counts.merged], ...rows.map(({ table: of, added, removed, changed }) => [texts.rowOf[of], added, removed, changed, ''])];
  const head = ['', ...cardKinds.map((kind) => time.kinds[kind])].map((text) => (text === '' ? '<td></td>' : `<th scope="col">${told(text)}</th>`)).join('');
  const body = lines.map(([first, ...numbers]) => `<tr><th scope="row">${told(String(first))}</th>${numbers.map((number) => `<td class="number">${String(number)}</td>`).join('')}</tr>`);
  return `<table class="counts">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

function cardOf({ code, name, into, differences, rows }: ComparedCard, words: ComparisonWords): string {
  const { time } = words.texts.pane;
  const heading = `<h3>${[name, code].filter((text) => text !== '').map(told).join(' · ')}</h3>`;
  if (into !== undefined) return `${heading}\n<p>${escaped(time.mergedInto)}: ${told(into.name)}</p>`;
  const lines = [...linesOf('Customers', differences, words), ...rows.flatMap((row) => rowOf(row, words))];
  return lines.length === 0 ? heading : `${heading}\n${table(lines, words)}`;
}

function rowOf(row: ComparedRow, words: ComparisonWords): string[] {
  return [`<tr class="row"><th scope="rowgroup" colspan="3">${told(words.texts.pane.time.kinds[row.kind])} · ${told(words.row(row))}</th></tr>`, ...linesOf(row.table, row.differences, words)];
}

const linesOf = (of: TableKey, differences: readonly Difference[], words: ComparisonWords): string[] => differences.map((difference) =>
  `<tr><td>${told(words.label(of, difference))}</td><td>${told(words.values(of, difference, 'before'))}</td><td>${told(words.values(of, difference, 'after'))}</td></tr>`);

function table(lines: readonly string[], { texts }: ComparisonWords): string {
  const { field, before, after } = texts.pane.time.columns;
  return `<table>\n<thead><tr>${[field, before, after].map((text) => `<th scope="col">${told(text)}</th>`).join('')}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`;
}
