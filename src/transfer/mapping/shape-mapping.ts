/**
 * From single columns to what they make together: first and last name make a person, a whole address is taken apart, columns
 * of a delivery address make one row, and bank details without an account make none.
 */
import type { Candidate } from './column-candidates';
import type { ColumnIssue } from './column-issues';
import { recordKey, targetKey, targetName, type ColumnUse, type RecordTarget, type RowPlan, type SplitName } from './import-mapping';
import type { ImportWords } from './import-words';
import type { Resolved } from './resolve-columns';
import { orderOfNames } from './split-person';
import { splitRecipes, takeApart } from './split-recipes';

export interface ShapedColumn {
  readonly resolved: Resolved;
  readonly uses: readonly ColumnUse[];
  /** Beside the reasons of what was chosen. */
  readonly reasons: readonly ColumnIssue[];
  /** What it was taken for stands on nothing, so it is nothing. */
  readonly isDropped?: boolean;
}

export interface ShapeContext {
  readonly country: string;
  readonly words: ImportWords;
  /** Places, by targetKey, of columns that the file has and that hold nothing. */
  readonly emptyPlaces: ReadonlySet<string>;
}

export interface Shaped {
  readonly columns: readonly ShapedColumn[];
  readonly rows: readonly RowPlan[];
}

const isMain = ({ group }: Candidate): boolean => group === undefined || group === 'main' || group === 'registered';
const addressFields = new Set(['street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country']);

export function shapeMapping(resolved: readonly Resolved[], context: ShapeContext): Shaped {
  const columns = resolved.map((one) => shapeAlone(one, resolved, context));
  const people = withPeople(columns);
  const accounts = withoutLonelyAccounts(people);
  return { columns: accounts, rows: rowsOf(accounts) };
}

function shapeAlone(resolved: Resolved, all: readonly Resolved[], context: ShapeContext): ShapedColumn {
  const { chosen } = resolved;
  if (chosen === undefined) return { resolved, uses: [], reasons: [] };
  const recipe = recipeOf(resolved, chosen, all, context);
  const { table, row } = chosen.to;
  if (recipe === undefined) return { resolved, uses: [{ do: 'take', to: chosen.to }], reasons: [] };
  // A contact person's name also stays the one name on the card.
  const isContact = chosen.to.field === 'contactName';
  const to: RecordTarget = recipe === 'account' ? { table: 'BankAccounts', row: row ?? 'account' } : isContact ? { table: 'Contacts', row: 'contact' } : { table, ...(row !== undefined && { row }) };
  const targets = splitRecipes[recipe].fields.map((field) => targetName({ ...to, field })).join(', ');
  const reason: ColumnIssue = { severity: 'info', code: 'import-column-split', facts: { column: resolved.looked.header, targets } };
  return { resolved, uses: [...(isContact ? [{ do: 'take' as const, to: chosen.to }] : []), { do: 'split', recipe, to }], reasons: [reason] };
}

/** Of the sampled values, how many the recipe must take apart surely. */
const shares: Readonly<Partial<Record<SplitName, number>>> = { address: 0.5, street: 0.5, place: 0.5, numbers: 0.4, phones: 0.3, account: 0.4 };

function recipeOf({ looked }: Resolved, { to, isMixed }: Candidate, all: readonly Resolved[], context: ShapeContext): SplitName | undefined {
  const isThere = (field: string): boolean => all.some(({ chosen }) => chosen !== undefined && recordKey(chosen.to) === recordKey(to) && chosen.to.field === field);
  if (to.field === 'contactName') {
    const ofPerson = all.filter(({ chosen }) => chosen !== undefined && recordKey(chosen.to) === 'Contacts#contact');
    const hasName = ofPerson.some(({ chosen }) => chosen?.to.field === 'lastName' || chosen?.to.field === 'firstName');
    return ofPerson.length > 0 && !hasName ? orderOfNames(looked.sample.cells).recipe : undefined;
  }
  const isColumn = (field: string): boolean => isThere(field) || context.emptyPlaces.has(targetKey({ ...to, field }));
  const { cells } = looked.sample;
  return recipeNames.find(([recipe, fits]) => {
    if (!fits(to.field) || (recipe === 'address' && isThere('city')) || (recipe === 'street' && isColumn('houseNumber')) || (recipe === 'place' && isThere('postalCode'))) return false;
    if (isMixed === true && recipe === 'numbers') return true;
    const sure = cells.filter((cell) => takeApart(recipe, String(cell).trim(), { country: context.country, words: context.words }).isSure).length;
    return cells.length > 0 && sure / cells.length >= (shares[recipe] ?? 1);
  })?.[0];
}

const recipeNames: readonly (readonly [SplitName, (field: string) => boolean])[] = [
  ['address', (field) => field === 'street'],
  ['street', (field) => field === 'street'],
  ['place', (field) => field === 'city'],
  ['numbers', (field) => field === 'taxId' || field === 'vatNumber' || field === 'companyNumber'],
  ['phones', (field) => field === 'phone'],
  ['account', (field) => field === 'iban' || field === 'account' || field === 'bank'],
];

/** First and last name beside no name of a customer are the customer; beside a firm's name they are a person there. */
function withPeople(columns: readonly ShapedColumn[]): ShapedColumn[] {
  const ofPerson = (field: string): ShapedColumn | undefined => columns.find(({ resolved: { chosen } }) => chosen !== undefined && targetKey(chosen.to) === `Contacts#contact.${field}`);
  const first = ofPerson('firstName');
  const last = ofPerson('lastName');
  const name = columns.find(({ resolved: { chosen } }) => chosen?.to.table === 'Customers' && chosen.to.field === 'name');
  const isFull = name === undefined || name.resolved.looked.sample.filled >= name.resolved.looked.sample.rows;
  if ((first ?? last) === undefined || (name !== undefined && isFull)) return [...columns];
  const hasContact = columns.some(({ resolved: { chosen } }) => chosen !== undefined && recordKey(chosen.to) === 'Contacts#contact' && chosen.to.field !== 'firstName' && chosen.to.field !== 'lastName');
  return columns.map((column): ShapedColumn => {
    const { header } = column.resolved.looked;
    if (column === name) return { ...column, uses: [{ do: 'take', to: { table: 'Customers', field: 'name' }, join: 'words', rank: 0 }] };
    if (column !== first && column !== last) return column;
    const use: ColumnUse = { do: 'take', to: { table: 'Customers', field: 'name' }, join: 'words', rank: name === undefined ? 0 : 1, order: column === first ? 0 : 1 };
    const reason: ColumnIssue = { severity: 'info', code: 'import-column-joined', facts: { column: header, target: 'name' } };
    return { ...column, uses: name === undefined && !hasContact ? [use] : [use, ...column.uses], reasons: [...column.reasons, reason] };
  });
}

/** A bank or a currency is nothing without the account. */
function withoutLonelyAccounts(columns: readonly ShapedColumn[]): ShapedColumn[] {
  const withAccount = new Set(columns.flatMap(({ uses }) => uses.flatMap((use) => {
    if (use.to.table !== 'BankAccounts') return [];
    return use.do === 'split' || use.to.field === 'iban' || use.to.field === 'account' ? [recordKey(use.to)] : [];
  })));
  return columns.map((column) => {
    const isLonely = column.uses.some(({ to }) => to.table === 'BankAccounts' && !withAccount.has(recordKey(to)));
    return isLonely ? { ...column, uses: [], isDropped: true } : column;
  });
}

const plans: readonly (readonly [row: string, values: RowPlan['values']])[] = [
  ['shipping', { delivery: true }], ['postal', { correspondence: true }], ['billing', { invoicing: true }],
];

function rowsOf(columns: readonly ShapedColumn[]): RowPlan[] {
  const keys = new Map(columns.flatMap(({ uses }) => uses.flatMap(({ to }) => (to.table === 'Addresses' && to.row !== undefined ? [[recordKey(to), to.row] as const] : []))));
  return [...keys.values()].flatMap((row): RowPlan[] => {
    const values = plans.find(([name]) => row.startsWith(name))?.[1];
    return values === undefined ? [] : [{ table: 'Addresses', row, values }];
  });
}

/** Columns of a billing address make a row of their own where the card has its address from other columns. */
export function withBilling(contenders: readonly (readonly Candidate[])[]): (readonly Candidate[])[] {
  const hasOwn = contenders.some(([top]) => top !== undefined && top.confidence >= 0.85 && isMain(top) && top.to.table === 'Customers' && (top.to.field === 'street' || top.to.field === 'city'));
  if (!hasOwn) return [...contenders];
  return contenders.map((candidates) => candidates.map((candidate) => (candidate.group === 'billing' && candidate.to.table === 'Customers' && addressFields.has(candidate.to.field)
    ? { ...candidate, to: { table: 'Addresses', row: 'billing', field: candidate.to.field } }
    : candidate)));
}
