/* Stories of a hub and up to five workbooks, and what has to be true at the end of every one (test/sync/simulation.ts); `npm run soak` tells more of them. */
import { ablations, tellingSeeds } from './ablations';
import { Simulation } from './simulation';

/** In stories of this length every rule is needed; `npm run soak` tells all of them so long. */
const steps = 120;
const shorter = 70;

test('in 2,000 stories all workbooks agree with the hub, nothing that was typed is lost, ids are unique, and a further round changes nothing', async () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= 2000; seed += 1) wrong.push(...(await new Simulation(seed).run(shorter)).map((what) => `${seed} ${what}`));
  expect(wrong).toEqual([]);
});

test.each(Object.entries(ablations))('without a rule it does not end well. %s', async (name, rules) => {
  const from = tellingSeeds[name] ?? 1;
  let wrong: readonly string[] = [];
  for (let seed = from; wrong.length === 0 && seed < from + 50; seed += 1) wrong = await new Simulation(seed, { rules }).run(steps);
  expect(wrong).not.toEqual([]);
});
