/** An index that was kept up through edits says what a new one over the same cards says, to the last bit. */
import fc from 'fast-check';
import { atOnce } from '../../src/base/at-once';
import { prepare, type MatchQuestion, type Prepared } from '../../src/match/find-twins';
import type { MatchRow } from '../../src/match/match-row';
import { createCards, createPairJudge } from '../../src/match/pair-judge';
import { createTwinIndex, indexTwins, type Twin, type TwinIndex } from '../../src/match/twin-index';

const fields = ['name', 'taxId', 'email', 'phone', 'street', 'houseNumber', 'city', 'country'];

const names = ['Anna Brandt', 'Brandt Ana', 'UAB Medausta', 'Medausta grūdai UAB', 'Jonas Petraitis', 'J. Petraitis', 'Philips', 'Philips Lietuva', 'כהן משה', 'Moshe Cohen', 'Elena Cantù', 'Cantu Sistemi'];
const streets = ['Ateities g.', 'Via Roma', 'Hauptstraße', 'Str. Mihai Eminescu', 'הנביאים'];

function rowOf(id: string, seed: number): MatchRow {
  const part = (of: number, sort: number): number => Math.floor(seed / sort) % of;
  const name = names[part(names.length, 1)] ?? '';
  return {
    id,
    values: {
      name: `${name} ${part(3, 12) === 0 ? String(seed % 97) : ''}`.trim(),
      ...(part(3, 36) > 0 && { email: `mail${seed % 151}@firm${seed % 12}.example` }),
      ...(part(4, 108) > 0 && { phone: `+370 6${String(10_000_019 + (seed % 211) * 7919).slice(-7)}` }),
      ...(part(4, 432) === 0 && { taxId: String(300_000_000 + (seed % 61) * 1_000_003) }),
      street: streets[part(streets.length, 5)] ?? '', houseNumber: String(seed % 40), city: ['Vilnius', 'Riga', 'Cluj'][seed % 3] ?? '', country: ['LT', 'LV', 'RO'][seed % 3] ?? '',
    },
  };
}

const start = Array.from({ length: 420 }, (_, at) => rowOf(`c${at}`, at * 7919 + 13));

/** A new index over these cards, which weighs what agrees as the other one learned it. */
function freshIndex(rows: readonly MatchRow[], like: Prepared): TwinIndex {
  const cards = createCards(fields);
  for (const [card, row] of rows.entries()) cards.set(card, row);
  return atOnce(indexTwins({ ...like, cards, judge: createPairJudge(cards, like.judge.weights) }, rows.length));
}

/** Equals in no order of their own. */
const sorted = (twins: readonly Twin[]): readonly Twin[] => [...twins].sort((one, other) => other.probability - one.probability || (one.id < other.id ? -1 : 1));

const edits = fc.array(fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('set' as const), card: fc.nat(459), seed: fc.nat(200_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), card: fc.nat(459), seed: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ask' as const), card: fc.nat(459), seed: fc.nat(200_000) }) },
), { minLength: 1, maxLength: 120 });

test('after any edits the index answers as a new one does, probabilities and reasons alike', () => {
  fc.assert(fc.property(edits, fc.array(fc.nat(200_000), { minLength: 5, maxLength: 10 }), (steps, typed) => {
    const question: MatchQuestion = { rows: start, fields };
    const prepared = atOnce(prepare(question));
    const kept = atOnce(indexTwins(prepared, start.length));
    const now = new Map(start.map((row) => [row.id, row]));
    for (const { kind, card, seed } of steps) {
      const id = `c${card}`;
      if (kind === 'remove') {
        kept.remove(id);
        now.delete(id);
      } else if (kind === 'set') {
        const row = rowOf(id, seed);
        kept.set(row);
        now.set(id, row);
      } else kept.twinsOf(rowOf('typed', seed));
    }
    const fresh = freshIndex([...now.values()], prepared);
    const asked = [...typed.map((seed) => rowOf('typed', seed)), ...[...now.values()].slice(0, 10)];
    for (const row of asked) expect(sorted(kept.twinsOf(row, 1000))).toEqual(sorted(fresh.twinsOf(row, 1000)));
  }), { numRuns: 2 });
});

test('cards that changed and became what they were leave no trace, not even in what was learned', () => {
  const kept = atOnce(createTwinIndex({ rows: start, fields }));
  const fresh = atOnce(createTwinIndex({ rows: start, fields }));
  for (const [at, row] of start.entries()) {
    if (at % 3 === 0) kept.set(rowOf(row.id, at * 31 + 5));
    else if (at % 3 === 1) kept.remove(row.id);
    else kept.set(rowOf(`new${at}`, at * 17 + 3));
  }
  for (const [at, row] of start.entries()) {
    if (at % 3 === 2) kept.remove(`new${at}`);
    else kept.set(row);
  }
  const asked = start.filter((_, at) => at % 8 === 0);
  const found = asked.map((row) => sorted(kept.twinsOf(row, 1000)));
  expect(found).toEqual(asked.map((row) => sorted(fresh.twinsOf(row, 1000))));
  expect(found.some((twins) => twins.length > 0)).toBe(true);
});
