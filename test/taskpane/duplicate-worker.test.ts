/** What the worker that looks for duplicates answers, its own entry run in a page's place; both ends of the wire together. */
import { createRemoteSearch, type RemoteSearch, type SearchAnswer, type SearchRequest } from '../../src/app/search-messages';
import type { MatchRow } from '../../src/match/match-row';

type Hear = (event: { readonly data: SearchRequest }) => void;

const said: SearchAnswer[] = [];
let hear: Hear = () => undefined;
let remote: RemoteSearch;

beforeAll(async () => {
  Object.assign(globalThis, {
    addEventListener: (kind: string, listener: Hear) => { if (kind === 'message') hear = listener; },
    postMessage: (answer: SearchAnswer) => {
      // As it goes over the wire: what cannot be copied is refused there.
      const copy = structuredClone(answer);
      said.push(copy);
      remote.receive(copy);
    },
  });
  await import('../../taskpane/duplicate-worker');
  remote = createRemoteSearch({ send: (request) => hear({ data: structuredClone(request) }), close: () => undefined });
});
beforeEach(() => said.splice(0));

const rows: readonly MatchRow[] = [
  { id: 'a', values: { name: 'Anna Cernescu', phone: '+40 721 000 111', city: 'Cluj' } },
  { id: 'b', values: { name: 'Cernescu Anna', phone: '0721000111', city: 'Cluj' } },
  { id: 'c', values: { name: 'Bruno Albrecht', city: 'Berlin' } },
];

test('it finds, tells how far it is, answers for one card and says why', async () => {
  const { search } = remote;
  search.take(rows, []);
  const progress: number[] = [];
  const found = await search.find([], (done) => progress.push(done)).result;
  expect(found?.groups).toEqual([['a', 'b']]);
  expect(progress.length).toBeGreaterThan(0);
  expect((await search.twinsOf({ id: '', values: { name: 'Ana Cernescu', phone: '0721 000 111' } }, 5)).map(({ id }) => id).sort()).toEqual(['a', 'b']);
  expect(['certain', 'likely']).toContain((await search.explain('a', 'b'))?.verdict);
  expect(await search.explain('a', 'nobody')).toBeUndefined();
});

test('a card that changed or went is known before the next answer', async () => {
  const { search } = remote;
  search.take([{ id: 'b', values: { name: 'Dora Jansons', city: 'Riga' } }], ['c']);
  expect((await search.find([]).result)?.groups).toEqual([]);
  search.take([...rows.slice(1)], []);
  expect((await search.find([{ ids: ['a', 'b'], same: false }]).result)?.groups).toEqual([]);
  expect((await search.find([]).result)?.groups).toEqual([['a', 'b']]);
});

test('a search that is cancelled finds nothing, and the next one does', async () => {
  const { search } = remote;
  const run = search.find([]);
  run.cancel();
  expect(await run.result).toBeUndefined();
  expect((await search.find([]).result)?.groups).toHaveLength(1);
});

test('nothing is sent for nothing, and what goes wrong there is told here', async () => {
  const sent: SearchRequest[] = [];
  const deaf = createRemoteSearch({ send: (request) => sent.push(request), close: () => undefined });
  deaf.search.take([], []);
  expect(sent).toEqual([]);
  const answer = deaf.search.explain('a', 'b');
  deaf.receive({ kind: 'failed', number: 1, cause: new Error('broken there') });
  await expect(answer).rejects.toThrow('broken there');
});
