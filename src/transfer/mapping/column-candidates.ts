/**
 * What a column may be: what its header says and what its values are, weighed against each other. A header that its values
 * contradict counts little; values whose check digits hold need no header.
 */
import { definitionOf, targetKey, targetName, type FieldTarget } from './import-mapping';
import { fewest, type ColumnContent, type Sense } from './column-content';
import type { ColumnIssue } from './column-issues';
import type { ColumnSample } from './column-sample';
import type { HeaderCandidate, HeaderTargets } from './header-targets';
import type { HeaderGroup } from './header-key';

export interface Candidate {
  readonly to: FieldTarget;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why, as infos; a contradiction as a warning. */
  readonly reasons: readonly ColumnIssue[];
  readonly group?: HeaderGroup;
  /** Each value is one of several fields. */
  readonly isMixed?: boolean;
}

export interface LookedAtColumn {
  readonly column: number;
  readonly header: string;
  readonly sample: ColumnSample;
  readonly content: ColumnContent;
}

const numbers: readonly Sense[] = ['taxId', 'vatNumber', 'companyNumber', 'personalId'];
const phones: readonly Sense[] = ['phone', 'number'];

/** Which senses values of a field can have, where values tell; others say nothing against the header. */
function sensesOf({ table, field, row }: FieldTarget): { readonly fits: readonly Sense[]; readonly isStrict: boolean } {
  if (field === 'iban') return { fits: ['iban'], isStrict: true };
  if (field === 'id') return { fits: ['recordId'], isStrict: true };
  if (field === 'currency') return { fits: ['currency'], isStrict: true };
  if (numbers.some((sense) => sense === field)) return { fits: [...numbers, 'number'], isStrict: false };
  // As numbers of customers are: neither is likelier for being one.
  if (field === 'houseNumber') return { fits: ['number', 'flag'], isStrict: false };
  const definition = definitionOf({ table, field, ...(row !== undefined && { row }) });
  switch (definition?.kind) {
    case 'email': return { fits: ['email'], isStrict: true };
    case 'phone': return { fits: phones, isStrict: false };
    case 'several': return { fits: definition.of === 'email' ? ['email'] : definition.of === 'phone' ? phones : [], isStrict: definition.of === 'email' };
    case 'url': return { fits: ['url'], isStrict: false };
    case 'date': return { fits: ['date', 'number'], isStrict: true };
    case 'number': case 'amount': case 'coordinate': return { fits: ['number'], isStrict: true };
    case 'flag': return { fits: ['flag'], isStrict: true };
    case 'country': return { fits: ['country'], isStrict: false };
    case 'choice': return { fits: ['flag'], isStrict: false };
    case 'identifier': return { fits: ['number', 'postalCode', 'phone', 'taxId', 'companyNumber', 'personalId', 'vatNumber', 'flag', 'bic', 'date'], isStrict: false };
    case 'terms': return { fits: ['number', 'flag'], isStrict: false };
    default: return { fits: [], isStrict: false };
  }
}

/** Senses that hardly any other field's values have. */
const telling: readonly Sense[] = ['email', 'url', 'iban', 'date', 'vatNumber'];

const few = 0.2;
/** Half of the values are of another sense: nobody decides that alone. */
const half = 0.5;
const most = 0.8;
const nearlyAll = 0.9;

export function candidatesOf(looked: LookedAtColumn, targets: HeaderTargets): readonly Candidate[] {
  const { header, sample } = looked;
  const found = new Map<string, Candidate>();
  const add = (candidate: Candidate): void => {
    const key = targetKey(candidate.to);
    const before = found.get(key);
    if (before === undefined || before.confidence < candidate.confidence) found.set(key, candidate);
  };
  const named = targets.candidatesOf(header);
  for (const candidate of named) add(weighed(candidate, looked));
  if (sample.filled > 0) for (const candidate of byContent(looked, named)) add(candidate);
  return [...found.values()].sort((a, b) => b.confidence - a.confidence);
}

function weighed({ to, score, how, known, group, isMixed }: HeaderCandidate, looked: LookedAtColumn): Candidate {
  const { header, sample, content } = looked;
  const target = targetName(to);
  const marks = { ...(group !== undefined && { group }), ...(isMixed !== undefined && { isMixed }) };
  const reason: ColumnIssue = { severity: 'info', code: how === 'typo' ? 'import-column-by-typo' : 'import-column-by-header', facts: { column: header, target, known } };
  const { fits, isStrict } = sensesOf(to);
  const share = Math.max(0, ...fits.map((sense) => content.shares[sense] ?? 0));
  // Our ids look like nothing else; those of other programs are none, however few there are.
  const isOtherId = to.field === 'id' && share === 0 && sample.cells.length > 0;
  if (sample.cells.length < fewest && !isOtherId) return { to, confidence: score, reasons: [reason], ...marks };
  const against = telling.some((sense) => !fits.includes(sense) && (content.shares[sense] ?? 0) >= most) || isTicks(looked, fits);
  const kind = definitionOf(to)?.kind;
  const contradicted: ColumnIssue = { severity: 'warning', code: 'import-column-contradicted', facts: { column: header, target, share: percent(share) } };
  const isOther = to.field === 'county' && (content.shares.status ?? 0) >= nearlyAll;
  const isDoubted = kind !== 'note' && contradictingSense(looked, fits) !== undefined;
  if (isOther || (isStrict && share < few) || (against && kind !== 'note') || (lacksDigits(looked, fits) && !isDoubted)) return { to, confidence: score * 0.35, reasons: [contradicted], ...marks };
  if (isDoubted) return { to, confidence: Math.min(score, openConfidence), reasons: [contradicted], ...marks };
  // Many of them are something else: it stays what it is called, with a word.
  if (isStrict && share < half) return { to, confidence: score, reasons: [reason, contradicted], ...marks };
  // A customer's own code may be anything, unless all of it is the number of a state.
  if (to.field === 'code' && stateNumber(looked) !== undefined) return { to, confidence: score * 0.6, reasons: [reason], ...marks };
  if (share < most || fits.length === 0) return { to, confidence: score, reasons: [reason], ...marks };
  const content1: ColumnIssue = { severity: 'info', code: 'import-column-by-content', facts: { column: header, target, share: percent(share) } };
  return { to, confidence: 1 - (1 - score) * (1 - share * 0.6), reasons: [reason, content1], ...marks };
}

/** Between what the header says and what half of the values or more are: both are shown. */
const openConfidence = 0.6;

function contradictingSense({ content }: LookedAtColumn, fits: readonly Sense[]): Sense | undefined {
  return telling.find((sense) => !fits.includes(sense) && (content.shares[sense] ?? 0) >= half && (content.shares[sense] ?? 0) < most);
}

/** Telephones and numbers of states without digits are none, whatever else they are. */
function lacksDigits({ sample }: LookedAtColumn, fits: readonly Sense[]): boolean {
  if (!fits.includes('phone') && !fits.includes('taxId')) return false;
  const without = sample.cells.filter((cell) => !/\d/.test(String(cell))).length;
  return without >= sample.cells.length * 0.75;
}

/** Yes and no under a header of something else; a single digit may be a short code. */
function isTicks({ sample, content }: LookedAtColumn, fits: readonly Sense[]): boolean {
  return !fits.includes('flag') && sample.distinct <= 3 && (content.shares.flag ?? 0) >= nearlyAll;
}

const percent = (share: number): number => Math.round(share * 100);

const bySense: readonly (readonly [sense: Sense, least: number, confidence: number, to: FieldTarget])[] = [
  ['recordId', nearlyAll, 0.98, { table: 'Customers', field: 'id' }],
  ['iban', most, 0.92, { table: 'BankAccounts', row: 'account', field: 'iban' }],
  ['email', most, 0.9, { table: 'Customers', field: 'email' }],
  ['vatNumber', most, 0.92, { table: 'Customers', field: 'vatNumber' }],
  ['url', most, 0.85, { table: 'Customers', field: 'website' }],
  ['legalName', 0.4, 0.7, { table: 'Customers', field: 'name' }],
  ['phone', nearlyAll, 0.65, { table: 'Customers', field: 'phone' }],
  ['country', nearlyAll, 0.6, { table: 'Customers', field: 'country' }],
];

function byContent(looked: LookedAtColumn, named: readonly HeaderCandidate[]): Candidate[] {
  const { header, content: { shares }, sample } = looked;
  const made = (to: FieldTarget, share: number, confidence: number): Candidate => ({
    to, confidence,
    reasons: [{ severity: 'info', code: 'import-column-by-content', facts: { column: header, target: targetName(to), share: percent(share) } }],
  });
  // An id of another program is what the firm calls the customer by.
  const [first] = named;
  const isOtherId = first?.to.field === 'id' && (shares.recordId ?? 0) < few && sample.distinct >= sample.filled;
  const asCode = isOtherId ? [made({ table: 'Customers', field: 'code' }, 1, 0.8)] : [];
  if (sample.cells.length < fewest) return asCode;
  const doubted = first === undefined ? undefined : contradictingSense(looked, sensesOf(first.to).fits);
  const found = [...asCode, ...bySense.flatMap(([sense, least, confidence, to]) => {
    const share = shares[sense] ?? 0;
    if (sense === doubted) return [made(to, share, openConfidence)];
    return share < least || (sense === 'country' && sample.distinct > 120) ? [] : [made(to, share, confidence)];
  })];
  const number = stateNumber(looked);
  if (number !== undefined) found.push(made({ table: 'Customers', field: number }, shares[number] ?? 0, 0.86));
  if ((shares.fullAddress ?? 0) >= 0.6) found.push(made({ table: 'Customers', field: 'street' }, shares.fullAddress ?? 0, 0.65));
  // Yes and no under a header that speaks of VAT say who pays it.
  const vat = named.find(({ to }) => to.field === 'vatNumber' || to.field === 'vatStatus');
  if ((shares.status ?? 0) >= nearlyAll) found.push(made({ table: 'Customers', field: 'status' }, shares.status ?? 0, 0.75));
  if (vat !== undefined && isTicks(looked, [])) found.push(made({ table: 'Customers', field: 'vatStatus' }, shares.flag ?? 0, 0.9 * vat.score));
  return found;
}

const enough = 5;

/** The field of numbers that nearly all values are by their check digits: few columns of other digits are so by chance. */
function stateNumber({ sample, content }: LookedAtColumn): 'taxId' | 'companyNumber' | 'personalId' | undefined {
  const { shares, country } = content;
  const { taxId = 0, companyNumber = 0, personalId = 0 } = shares;
  if (sample.cells.length < enough || Math.max(taxId, companyNumber, personalId) < nearlyAll || sample.distinct < sample.filled * 0.5) return undefined;
  if (personalId >= nearlyAll && companyNumber < 0.5) return 'personalId';
  const isByCompany = country === 'LT' || country === 'LV' || country === 'EE';
  if (isByCompany && companyNumber >= nearlyAll) return 'companyNumber';
  return taxId >= nearlyAll ? 'taxId' : companyNumber >= nearlyAll ? 'companyNumber' : undefined;
}
