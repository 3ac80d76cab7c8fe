/** Duplicates of the open register: what is found, what of it stands later, why, twins of a typed card; and where the search runs. */
import type { Duplicates } from '../../src/app/standing-duplicates';
import type { DuplicateSearch } from '../../src/app/duplicate-search';
import type { Values } from '../../src/model/change';
import type { RecordId } from '../../src/model/ids';
import { must } from '../support/must';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { searchAtOnce } from '../support/search-at-once';

let over: AppOverMemory;
let expectedBugs: readonly RegExp[] = [];
const started: DuplicateSearch[] = [];

beforeEach(async () => {
  expectedBugs = [];
  started.length = 0;
  over = await registerOverMemory({
    startSearch: () => {
      const search = searchAtOnce();
      started.push(search);
      return search;
    },
  });
});
afterEach(() => {
  expect(over.bugs.length).toBe(expectedBugs.length);
  for (const [at, bug] of expectedBugs.entries()) expect(over.bugs[at]).toMatch(bug);
});

async function add(edits: Values): Promise<RecordId> {
  const saved = await over.app.save({ base: {}, edits });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error(saved.ok ? 'conflict' : saved.error.map(({ code }) => code).join());
  await over.settle();
  return saved.value.id;
}

/** Lets timers run until the promise is there. */
async function when<T>(promise: Promise<T>): Promise<T> {
  let isThere = false;
  void promise.finally(() => { isThere = true; }).catch(() => undefined);
  for (let rounds = 0; !isThere; rounds += 1) {
    if (rounds > 20_000) throw new Error('It never came');
    await over.settle();
  }
  return promise;
}

const find = async (): Promise<Duplicates> => must(await when(over.app.findDuplicates().result));
const standing = (found: Duplicates): readonly (readonly RecordId[])[] => over.app.standingDuplicates(found).groups.map(({ ids }) => ids);

const anna = { name: 'Anna Cernescu', phone: '+40 721 000 111', email: 'anna.cernescu@firm.example', city: 'Cluj', country: 'RO' };
const strangers = [
  { name: 'Bruno Albrecht', phone: '+49 30 5550 1234', city: 'Berlin' }, { name: 'Medonas UAB', city: 'Vilnius', email: 'info@medonas.example' },
  { name: 'שמעון כהן', city: 'חיפה', phone: '+972 4 555 0101' },
];

async function withStrangers(): Promise<void> {
  for (const stranger of strangers) await add(stranger);
}

describe('a search of the register', () => {
  it('finds the cards that are one customer, by their groups and as pairs', async () => {
    await withStrangers();
    const ids = [await add(anna), await add({ ...anna, name: 'Cernescu Anna', phone: '0721000111' })];
    const progress: number[] = [];
    const found = must(await when(over.app.findDuplicates((done) => progress.push(done)).result));
    expect(found.groups).toEqual([ids]);
    expect(found.cards).toBe(5);
    expect(over.app.standingDuplicates(found)).toMatchObject({ isCurrent: true, groups: [{ ids, verdict: 'certain', links: [ids] }] });
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.every((done) => done >= 0 && done <= 1)).toBe(true);
  });

  it('of an empty register, and without one, finds nothing', async () => {
    expect((await find()).groups).toEqual([]);
    over.app.close();
    expect(await when(over.app.findDuplicates().result)).toBeUndefined();
    expect(await when(over.app.twinsOf(anna))).toEqual([]);
  });

  it('can be cancelled before it began and while it runs', async () => {
    await withStrangers();
    const run = over.app.findDuplicates();
    run.cancel();
    expect(await when(run.result)).toBeUndefined();
    const next = over.app.findDuplicates();
    await over.settle();
    next.cancel();
    await when(next.result);
    expect((await find()).cards).toBe(3);
  });

  it('ends with the workbook', async () => {
    await withStrangers();
    const run = over.app.findDuplicates();
    over.app.close();
    expect(await when(run.result)).toBeUndefined();
  });
});

describe('what was found', () => {
  it('loses the group that somebody decided about, and has it again when that is taken back', async () => {
    await withStrangers();
    const [one, other] = [await add(anna), await add({ ...anna, name: 'Cernescu Anna' })];
    const found = await find();
    const judged = await over.app.judge([{ first: one, second: other, verdict: 'different' }]);
    expect(judged.ok).toBe(true);
    expect(over.app.standingDuplicates(found)).toEqual({ groups: [], isCurrent: true });
    const again = await find();
    expect(again.groups).toEqual([]);
    await over.app.undo();
    expect(standing(found)).toEqual([[one, other]]);
    // The second search knew of the decision: only a third one can tell.
    expect(over.app.standingDuplicates(again).isCurrent).toBe(false);
    expect((await find()).groups).toEqual([[one, other]]);
  });

  it('parts a group of three where one of them was said to be another customer', async () => {
    await withStrangers();
    const ids = [await add(anna), await add({ ...anna, name: 'Cernescu Anna' }), await add({ ...anna, phone: '0721000111' })];
    const [one = '', other = '', third = ''] = ids;
    const found = await find();
    expect(found.groups).toEqual([ids]);
    await over.app.judge([{ first: one, second: third, verdict: 'different' }, { first: other, second: third, verdict: 'different' }]);
    expect(standing(found)).toEqual([[one, other]]);
  });

  it('leaves out cards that were deleted or merged, and says that a change of a card needs another search', async () => {
    await withStrangers();
    const ids = [await add(anna), await add({ ...anna, name: 'Cernescu Anna' }), await add({ ...anna, phone: '0721000111' })];
    const [one = '', other = '', third = ''] = ids;
    const found = await find();
    await over.app.remove([third]);
    expect(standing(found)).toEqual([[one, other]]);
    await find();
    const merged = await over.app.merge({ keep: one, absorb: [other] });
    expect(merged.ok).toBe(true);
    expect(standing(found)).toEqual([]);
    const fresh = await find();
    expect(over.app.standingDuplicates(fresh).isCurrent).toBe(true);
    await over.app.save({ id: one, base: { notes: null }, edits: { notes: 'rings at noon' } });
    expect(over.app.standingDuplicates(fresh).isCurrent).toBe(true);
    await over.app.save({ id: one, base: { city: 'Cluj' }, edits: { city: 'Iași' } });
    expect(over.app.standingDuplicates(fresh).isCurrent).toBe(false);
  });
});

describe('why two cards are one customer', () => {
  it('is told by what each field says', async () => {
    await withStrangers();
    const [one, other] = [await add(anna), await add({ ...anna, name: 'Cernescu Anna' })];
    const told = must(await when(over.app.explainPair(one, other)));
    expect(told.verdict).toBe('certain');
    expect(told.contributions.find(({ field }) => field === 'name')).toMatchObject({ values: ['Anna Cernescu', 'Cernescu Anna'] });
    await over.app.judge([{ first: one, second: other, verdict: 'same' }]);
    expect(await when(over.app.explainPair(one, other))).toMatchObject({ limit: 'judged-same' });
    expect(await when(over.app.explainPair(one, 'kc-nobody'))).toBeUndefined();
  });

  it('counts what rows of other tables add', async () => {
    const [one, other] = [await add({ name: 'Anna Cernescu' }), await add({ name: 'Firma Cernescu', phone: '0721000111' })];
    await withStrangers();
    const before = must(await when(over.app.explainPair(one, other)));
    const saved = await over.app.save({ id: one, base: {}, edits: {}, children: [{ type: 'add', table: 'Contacts', values: { lastName: 'Anna', phone: '+40 721 000 111' } }] });
    expect(saved).toMatchObject({ ok: true });
    const after = must(await when(over.app.explainPair(one, other)));
    expect(before.contributions.find(({ field, level }) => field === 'phone' && level === 'same')).toBeUndefined();
    expect(after.contributions.find(({ field, level }) => field === 'phone' && level === 'same')).toBeDefined();
  });
});

describe('twins of a card', () => {
  it('that is being typed are found, archived ones too, and told why', async () => {
    await withStrangers();
    const there = await add(anna);
    await over.app.archive([there]);
    const [twin, ...others] = await when(over.app.twinsOf({ name: 'Cernescu Ana', phone: '0721 000 111', city: 'Cluj' }));
    expect(others).toEqual([]);
    expect(twin).toMatchObject({ card: { id: there, name: 'Anna Cernescu' }, isArchived: true });
    expect(twin?.explanation.contributions.map(({ field }) => field)).toContain('phone');
  });

  it('are there again when a merged card is given back', async () => {
    await withStrangers();
    const [one, other] = [await add(anna), await add({ ...anna, name: 'Cernescu Anna' })];
    expect((await when(over.app.duplicatesOf(one))).map(({ card }) => card.id)).toEqual([other]);
    await find();
    const merged = await over.app.merge({ keep: one, absorb: [other] });
    expect(await when(over.app.duplicatesOf(one))).toEqual([]);
    expect(merged.ok && (await over.app.unmerge([merged.value.id])).ok).toBe(true);
    expect((await when(over.app.duplicatesOf(one))).map(({ card }) => card.id)).toEqual([other]);
  });

  it('never are the card itself, nor one that was decided to be another', async () => {
    await withStrangers();
    const [one, other] = [await add(anna), await add({ ...anna, name: 'Cernescu Anna' })];
    expect((await when(over.app.duplicatesOf(one))).map(({ card }) => card.id)).toEqual([other]);
    await over.app.judge([{ first: other, second: one, verdict: 'different' }]);
    expect(await when(over.app.duplicatesOf(one))).toEqual([]);
    expect(await when(over.app.duplicatesOf('kc-nobody'))).toEqual([]);
  });

  it('follow what changes in cards, without another search', async () => {
    await withStrangers();
    const there = await add(anna);
    const typed = { name: 'Anna Cernescu', email: anna.email };
    expect(await when(over.app.twinsOf(typed))).toHaveLength(1);
    await over.app.save({ id: there, base: { name: anna.name, email: anna.email, phone: anna.phone }, edits: { name: 'Gita Hofmann', email: 'g@hofmann.example', phone: null } });
    expect(await when(over.app.twinsOf(typed))).toEqual([]);
    const late = await add({ ...anna, name: 'Anna Cernescu' });
    expect((await when(over.app.twinsOf(typed))).map(({ card }) => card.id)).toEqual([late]);
    await over.app.remove([late]);
    expect(await when(over.app.twinsOf(typed))).toEqual([]);
    expect(started).toHaveLength(1);
  });
});

describe('where the search runs', () => {
  it('nothing is started before somebody asks', async () => {
    await withStrangers();
    expect(started).toEqual([]);
  });

  it('in slices, and told to the log, where it cannot be started', async () => {
    over = await registerOverMemory({ startSearch: () => { throw new Error('no workers here'); } });
    expectedBugs = [/could not be started.*no workers here/];
    await withStrangers();
    await add(anna);
    expect(await when(over.app.twinsOf(anna))).toHaveLength(1);
    expect((await find()).cards).toBe(4);
  });

  it('in slices from then on where it is lost in the middle, and what was asked is answered all the same', async () => {
    let lose: (cause: unknown) => void = () => undefined;
    const never = { result: new Promise<undefined>(() => undefined), cancel: () => undefined };
    over = await registerOverMemory({
      startSearch(lost) {
        lose = lost;
        return { take: () => undefined, find: () => never, twinsOf: () => new Promise(() => undefined), explain: () => new Promise(() => undefined), close: () => undefined };
      },
    });
    expectedBugs = [/it was lost.*out of memory/];
    await withStrangers();
    const one = await add(anna);
    const [search, twins] = [over.app.findDuplicates().result, over.app.twinsOf(anna)];
    await over.settle();
    await over.settle();
    lose(new Error('out of memory'));
    expect((await when(twins)).map(({ card }) => card.id)).toEqual([one]);
    expect((await when(search))?.cards).toBe(4);
  });
});
