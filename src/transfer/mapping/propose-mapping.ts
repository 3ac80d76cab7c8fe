/**
 * What the columns of a file most probably are. A mapping that was made for such a file before comes first, then the ways of
 * the programs we know, then headers and values. What is not sure enough is not decided: the candidates are shown.
 */
import { foldText } from '../../base/text';
import { isCountry } from '../../model/check-record';
import { tableOfHolding, type Holding } from '../holding';
import type { ShippedSource } from '../sources/shipped-source';
import { candidatesOf, type Candidate, type LookedAtColumn } from './column-candidates';
import { contentOf, fewest } from './column-content';
import type { ColumnIssue } from './column-issues';
import { sampleColumn, type ColumnSample } from './column-sample';
import { decideReading, type ReadingDecision } from './decide-readings';
import { plainKey } from './header-key';
import { isOwnAccount, isPlaceBeside } from './entry-targets';
import type { HeaderTargets } from './header-targets';
import { recordKey, targetKey, targetName, type ColumnMapping, type ColumnUse, type FieldTarget, type ImportMapping, type MappedTable, type RowPlan } from './import-mapping';
import type { ImportWords } from './import-words';
import { fitMapping, recogniseMapping, type RememberedMapping } from './mapping-key';
import { withNameHalves } from './name-columns';
import { resolveColumns, type Contender, type Resolved } from './resolve-columns';
import { shapeMapping, withBilling, type ShapedColumn } from './shape-mapping';
import { columnsOfSource, recogniseSource } from './source-uses';

export interface MappingKnowledge {
  /** What the rows are; customers where it is not said. */
  readonly holds?: Exclude<Holding, 'customers'>;
  /** Made once of the labels of all languages. */
  readonly targets: HeaderTargets;
  readonly words: ImportWords;
  /** The firm's own fields. */
  readonly ownFields: readonly { readonly key: string; readonly header: string }[];
  readonly sources: readonly ShippedSource[];
  readonly remembered: readonly RememberedMapping[];
  /** Where most customers are, if the file does not tell. */
  readonly country?: string;
}

export interface ColumnProposal extends ReadingDecision {
  readonly column: number;
  readonly header: string;
  /** own: a field of the firm's own, there or to be made. */
  readonly verdict: 'mapped' | 'own' | 'ambiguous' | 'left-out';
  readonly uses: readonly ColumnUse[];
  /** 0 to 1; of an ambiguous column that of its best candidate. */
  readonly confidence: number;
  /** Why it is what it is; warnings are what a person should look at. */
  readonly reasons: readonly ColumnIssue[];
  /** What else it may be, the likeliest first; of an ambiguous column what to choose from. */
  readonly candidates: readonly { readonly to: FieldTarget; readonly confidence: number }[];
  readonly sample: Pick<ColumnSample, 'filled' | 'rows' | 'distinct' | 'examples'>;
}

export interface MappingProposal {
  readonly columns: readonly ColumnProposal[];
  /** Ready to be applied; ambiguous columns are left out until somebody chooses. */
  readonly mapping: ImportMapping;
  /** The program whose export it is. */
  readonly source?: ShippedSource;
  /** The name under which the mapping was remembered. */
  readonly remembered?: string;
  /** What is to be said beside the columns: those that the mapping of before speaks of and the file does not have. */
  readonly issues: readonly ColumnIssue[];
}

interface Known {
  readonly columns: ReadonlyMap<number, ColumnMapping>;
  readonly rows: readonly RowPlan[];
  readonly continues?: boolean;
  readonly country?: string;
  readonly source?: ShippedSource;
  readonly remembered?: string;
  readonly gone: readonly string[];
}

/** Column by column, for a screen that stays alive. */
export function* proposeInSteps(table: MappedTable, knowledge: MappingKnowledge): Generator<void, MappingProposal> {
  const known = knownOf(table.headers, knowledge);
  const samples: ColumnSample[] = [];
  for (const column of table.headers.keys()) {
    samples.push(sampleColumn(table, column));
    yield;
  }
  const country = known.country ?? countryOf(table, samples, knowledge);
  const looked: LookedAtColumn[] = [];
  for (const [column, sample] of samples.entries()) {
    looked.push({ column, header: table.headers[column] ?? '', sample, content: contentOf(sample, country, knowledge.words) });
    yield;
  }
  const taken = new Set([...known.columns.values()].flatMap(({ uses }) => uses.flatMap((use) => (use.do === 'take' ? [targetKey(use.to)] : []))));
  const rest = looked.filter(({ column }) => !known.columns.has(column));
  const resolved = resolveColumns(contendersOf(rest, knowledge), taken, table);
  const emptyPlaces = new Set(looked.flatMap(({ header, sample }) => (sample.filled === 0 ? knowledge.targets.candidatesOf(header).slice(0, 1).map(({ to }) => targetKey(to)) : [])));
  const shaped = shapeMapping(resolved, { country: country ?? '', words: knowledge.words, emptyPlaces });
  const rows = [...known.rows, ...shaped.rows.filter((plan) => !known.rows.some((one) => recordKey(one) === recordKey(plan)))];
  const byColumn = new Map(shaped.columns.map((column) => [column.resolved.looked.column, column]));
  const propose = (one: LookedAtColumn): ColumnProposal => {
    const before = known.columns.get(one.column);
    const shape = byColumn.get(one.column);
    const proposal = before !== undefined ? proposeKnown(one, before, known) : shape !== undefined ? proposeFound(one, shape, knowledge, table) : leftOut(one, []);
    const decided = decideReading({ ...one, uses: proposal.uses }, table, country, knowledge.words);
    const reading = before?.reading === undefined ? decided.reading : { ...decided.reading, ...before.reading };
    return { ...proposal, ...decided, ...(reading !== undefined && { reading }), issues: before?.reading === undefined ? decided.issues : stillOpen(decided, before) };
  };
  const columns: ColumnProposal[] = [];
  for (const one of looked) {
    columns.push(propose(one));
    yield;
  }
  return {
    columns, issues: known.gone.map((column): ColumnIssue => ({ severity: 'warning', code: 'import-column-gone', facts: { column } })),
    mapping: {
      columns: columns.map(({ column, header, uses, reading }) => ({ column, header, uses, ...(reading !== undefined && { reading }) })),
      ...(knowledge.holds !== undefined && { holds: knowledge.holds }), rows, ...(country !== undefined && { country }), ...(known.continues !== undefined && { continues: known.continues }),
    },
    ...(known.source !== undefined && { source: known.source }),
    ...(known.remembered !== undefined && { remembered: known.remembered }),
  };
}

function knownOf(headers: readonly string[], { remembered, sources, words }: MappingKnowledge): Known {
  const before = recogniseMapping(headers, remembered);
  if (before !== undefined) {
    const { mapping: { columns, rows, country, continues }, gone } = fitMapping(before.mapping, headers);
    return {
      columns: new Map(columns.map((column) => [column.column, column])), rows, gone, remembered: before.name,
      ...(country !== undefined && { country }), ...(continues !== undefined && { continues }),
    };
  }
  const source = recogniseSource(headers, sources);
  if (source === undefined) return { columns: new Map(), rows: [], gone: [] };
  return { columns: columnsOfSource(source, headers, words), rows: source.rows ?? [], gone: [], source, ...(source.continues !== undefined && { continues: source.continues }) };
}

/** Where most of the customers are: by the column of countries, else by whose numbers the columns hold. */
function countryOf({ headers }: MappedTable, samples: readonly ColumnSample[], { targets, words, country }: MappingKnowledge): string | undefined {
  const counts = new Map<string, number>();
  for (const [column, header] of headers.entries()) {
    const [top] = targets.candidatesOf(header);
    if (top?.to.field !== 'country' || top.score < 0.8) continue;
    for (const cell of samples[column]?.cells ?? []) {
      const code = words.country(String(cell));
      if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? countryOfNumbers(headers, samples, { targets, words }) ?? country;
}

const numberFields = new Set(['taxId', 'companyNumber', 'personalId', 'vatNumber', 'code']);
const nearlyAll = 0.9;

/** Digits that are right by chance are in columns of everything, so only columns that are called like numbers are asked. */
function countryOfNumbers(headers: readonly string[], samples: readonly ColumnSample[], { targets, words }: Pick<MappingKnowledge, 'targets' | 'words'>): string | undefined {
  for (const [column, header] of headers.entries()) {
    const [top] = targets.candidatesOf(header);
    const sample = samples[column];
    if (top === undefined || sample === undefined || top.score < 0.8 || !numberFields.has(top.to.field) || sample.cells.length < fewest) continue;
    const { shares, country } = contentOf(sample, undefined, words);
    if ((shares.vatNumber ?? 0) >= nearlyAll) return commonestLetters(sample);
    if (Math.max(shares.taxId ?? 0, shares.companyNumber ?? 0, shares.personalId ?? 0) >= nearlyAll) return country;
  }
  return undefined;
}

/** The country before most of the VAT numbers. */
function commonestLetters({ cells }: ColumnSample): string | undefined {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const letters = String(cell).trim().slice(0, 2).toUpperCase().replace('EL', 'GR');
    counts.set(letters, (counts.get(letters) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && isCountry(most[0]) ? most[0] : undefined;
}

const likelyName = 0.8;

function contendersOf(looked: readonly LookedAtColumn[], { targets, ownFields, holds }: MappingKnowledge): Contender[] {
  const ours = new Map(ownFields.map(({ key, header }) => [plainKey(header), key]));
  const candidates = looked.map((one): readonly Candidate[] => {
    const own = ours.get(plainKey(one.header));
    const found = one.sample.filled === 0 || (holds !== undefined && isOwnAccount(one.sample)) ? [] : candidatesOf(one, targets).filter(({ to }) => holds === undefined || isPlaceBeside(to, tableOfHolding[holds]));
    if (own === undefined) return found;
    const reasons: ColumnIssue[] = [{ severity: 'info', code: 'import-column-by-header', facts: { column: one.header, target: own, known: own.slice(2) } }];
    return [{ to: { table: 'Customers', field: own }, confidence: 1, reasons }, ...found.filter(({ confidence }) => confidence < likelyName)];
  });
  const billed = withBilling(candidates);
  return withNameHalves(looked.map((one, at) => ({ looked: one, candidates: billed[at] ?? [] })));
}

function proposeKnown(looked: LookedAtColumn, { uses }: ColumnMapping, { source, remembered }: Known): ColumnProposal {
  const [first] = uses;
  const { header } = looked;
  if (first === undefined) {
    return leftOut(looked, looked.sample.filled === 0 ? [empty(header)] : source === undefined ? [] : [{ severity: 'info', code: 'import-column-not-kept', facts: { column: header, source: source.name } }]);
  }
  const target = first.do === 'take' ? targetName(first.to) : first.to.table;
  const reason: ColumnIssue = source !== undefined
    ? { severity: 'info', code: 'import-column-of-source', facts: { column: header, target, source: source.name } }
    : { severity: 'info', code: 'import-column-remembered', facts: { column: header, target } };
  const isOwn = remembered !== undefined && first.do === 'take' && first.to.field.startsWith('x:');
  return { ...described(looked), verdict: isOwn ? 'own' : 'mapped', uses, confidence: source?.isAssumed === true ? 0.9 : 1, reasons: [reason], candidates: [] };
}

function proposeFound(looked: LookedAtColumn, { resolved, uses, reasons, isDropped }: ShapedColumn, { ownFields, holds }: MappingKnowledge, table: MappedTable): ColumnProposal {
  const { chosen, open, rivals, twin } = resolved;
  const candidates = resolved.candidates.map(({ to, confidence }) => ({ to, confidence }));
  if (chosen !== undefined && isDropped !== true) {
    const verdict = ownFields.some(({ key }) => key === chosen.to.field) ? 'own' : 'mapped';
    return { ...described(looked), verdict, uses, confidence: chosen.confidence, reasons: [...chosen.reasons, ...reasons], candidates };
  }
  if (open !== undefined) {
    const warnings = rivals === undefined ? [ambiguous(looked, open)] : [shared(looked, open, rivals, table)];
    return { ...described(looked), verdict: 'ambiguous', uses: [], confidence: open[0]?.confidence ?? 0, reasons: warnings, candidates: open.map(({ to, confidence }) => ({ to, confidence })) };
  }
  if (twin !== undefined) return leftOut(looked, [{ severity: 'info', code: 'import-column-same', facts: { column: looked.header, twin: table.headers[twin] ?? '' } }]);
  return proposeUnknown(looked, resolved, candidates, holds);
}

/** Nothing is known of it: filled with different things it can be a field of the firm's own. */
function proposeUnknown(looked: LookedAtColumn, { candidates: all }: Resolved, candidates: ColumnProposal['candidates'], holds: MappingKnowledge['holds']): ColumnProposal {
  const { header, sample } = looked;
  const doubts = all.flatMap(({ reasons }) => reasons.filter(({ severity }) => severity === 'warning'));
  if (sample.filled === 0) return leftOut(looked, [empty(header)]);
  if (sample.distinct < 2 && sample.rows > 1 && sample.filled === sample.rows) {
    return leftOut(looked, [...doubts, { severity: 'info', code: 'import-column-constant', facts: { column: header }, where: { value: sample.examples[0] ?? '' } }]);
  }
  // The firm's own fields are about customers.
  if (holds !== undefined) return { ...leftOut(looked, [...doubts, { severity: 'info', code: 'import-column-unneeded', facts: { column: header } }]), candidates };
  const own = `x:${header.trim()}`;
  return {
    ...described(looked), verdict: 'own', uses: [{ do: 'take', to: { table: 'Customers', field: own } }], confidence: 0.5, candidates,
    reasons: [...doubts, { severity: 'info', code: 'import-column-own', facts: { column: header, values: sample.distinct } }],
  };
}

const empty = (column: string): ColumnIssue => ({ severity: 'info', code: 'import-column-empty', facts: { column } });

function ambiguous({ header }: LookedAtColumn, open: readonly Candidate[]): ColumnIssue {
  return { severity: 'warning', code: 'import-column-ambiguous', facts: { column: header, targets: open.map(({ to }) => targetName(to)).join(', ') } };
}

function shared({ header }: LookedAtColumn, open: readonly Candidate[], rivals: readonly number[], { headers }: MappedTable): ColumnIssue {
  const [best] = open;
  return {
    severity: 'warning', code: 'import-column-shared',
    facts: { column: header, target: best === undefined ? '' : targetName(best.to), others: rivals.map((column) => headers[column] ?? '').join(', ') },
  };
}

function leftOut(looked: LookedAtColumn, reasons: readonly ColumnIssue[]): ColumnProposal {
  return { ...described(looked), verdict: 'left-out', uses: [], confidence: 1, reasons, candidates: [] };
}

function described({ column, header, sample: { filled, rows, distinct, examples } }: LookedAtColumn): Pick<ColumnProposal, 'column' | 'header' | 'sample' | 'issues'> {
  return { column, header, sample: { filled, rows, distinct, examples }, issues: [] };
}

/** What the mapping of before does not settle already. */
function stillOpen({ issues, words }: ReadingDecision, { reading }: ColumnMapping): readonly ColumnIssue[] {
  const said = new Set(Object.keys(reading?.words ?? {}));
  const isSettled = reading?.dates !== undefined || reading?.decimal !== undefined || (words ?? []).every(({ word, value }) => value !== undefined || said.has(foldText(word)));
  return isSettled ? [] : issues;
}
