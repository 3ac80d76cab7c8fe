import fc from 'fast-check';
import { createSortedRuns } from '../../src/model/sorted-runs';

test('A range gives the same members as looking through all of them, however many came and went.', () => {
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.record({ type: fc.constant('add' as const), keys: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 200 }) }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('remove' as const), every: fc.integer({ min: 2, max: 5 }) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('sweep' as const) }) },
  );
  fc.assert(fc.property(fc.array(step, { maxLength: 8 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (steps, one, other) => {
    const keys: number[] = [];
    const dead = new Set<number>();
    const runs = createSortedRuns((member) => !dead.has(member));
    for (const taken of steps) {
      if (taken.type === 'add') for (const key of taken.keys) runs.add(key, keys.push(key) - 1);
      else if (taken.type === 'remove') for (let member = 0; member < keys.length; member += taken.every) dead.add(member);
      else runs.sweep();
    }
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const found: number[] = [];
    runs.eachInRange(low, high, (member, key) => {
      expect(key).toBe(keys[member]);
      if (!dead.has(member)) found.push(member);
    });
    const expected = keys.flatMap((key, member) => (key >= low && key < high && !dead.has(member) ? [member] : []));
    expect(found.sort((a, b) => a - b)).toEqual(expected);
  }));
});

test('Sweeping takes the dead ones out.', () => {
  const runs = createSortedRuns((member) => member % 2 === 0);
  for (let member = 0; member < 300; member++) runs.add(member, member);
  runs.sweep();
  const found: number[] = [];
  runs.eachInRange(0, 300, (member) => found.push(member));
  expect(found).toEqual(Array.from({ length: 150 }, (_, at) => at * 2));
});
