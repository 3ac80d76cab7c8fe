/** A glance as a sheet: the figures in plain cells, a block for each chart. */
import type { FigureBlock, FiguresSheet, WorkbookOutline } from '../host/workbook';
import { ageingBuckets } from '../ledger/account';
import { minorDigits } from '../ledger/currency';
import type { Texts } from '../locales/texts';
import { cardStates } from '../model/card-filter';
import { glanceFields, type Glance, type GlanceField } from './glance-desk';

/** Sheets have names of 31 letters at most; a number has to go behind. */
const longestName = 26;

export function glanceSheet(glance: Glance, texts: Texts, { sheets, tables }: WorkbookOutline): FiguresSheet {
  const words = texts.pane.glance;
  const taken = new Set([...sheets, ...tables].map(({ name }) => name.toLowerCase()));
  const behind = sheets.filter(({ visibility }) => visibility === 'visible').at(-1)?.name;
  return {
    name: freeName(words.sheetName, taken), title: words.heading, notes: notesOf(glance, texts),
    blocks: [...glanceFields.flatMap((field) => countBlock(glance, field, texts)), ...debtBlocks(glance, texts), ...growthBlock(glance, texts)],
    ...(behind !== undefined && { behind }),
  };
}

function notesOf({ asOf, customers, unchecked, undated }: Glance, { pane: { glance: words } }: Texts): string[] {
  return [words.onDay(asOf), `${words.customers}: ${customers}`, ...(unchecked > 0 ? [words.unchecked(unchecked)] : []), ...(undated > 0 ? [words.undated(undated)] : [])];
}

function countBlock({ counts }: Glance, field: GlanceField, texts: Texts): FigureBlock[] {
  const { glance: words } = texts.pane;
  const values = counts[field];
  return values.length === 0 ? [] : [{
    title: words.charts[field], headers: [words.value, words.count], numberFormat: '#,##0', chart: 'columns',
    rows: values.map(({ value, count }) => [valueText(field, value, texts), count]),
  }];
}

function valueText(field: GlanceField, value: string, texts: Texts): string {
  if (value === '') return texts.pane.card.empty;
  if (field !== 'check') return value;
  const state = cardStates.find((known) => known === value);
  return state === undefined ? value : texts.pane.many.narrow.states[state];
}

function debtBlocks({ debts }: Glance, texts: Texts): FigureBlock[] {
  const { account, pane: { glance: words } } = texts;
  return debts.map(({ currency, ageing }): FigureBlock => ({
    title: words.ageing(currency === '' ? account.noCurrency : currency), headers: [words.value, words.amount], numberFormat: `#,##0.${'0'.repeat(Math.max(2, minorDigits(currency)))}`, chart: 'columns',
    rows: ageingBuckets.map((bucket) => [account.buckets[bucket], ageing[bucket]]),
  }));
}

function growthBlock({ months }: Glance, { pane: { glance: words } }: Texts): FigureBlock[] {
  return months.length === 0 ? [] : [{
    title: words.growth, headers: [words.month, words.came], numberFormat: '#,##0', chart: 'line', rows: months.map(({ month, came }) => [month, came]),
  }];
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.slice(0, longestName);
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base} ${n}`;
  return name;
}
