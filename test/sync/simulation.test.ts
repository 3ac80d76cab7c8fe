/* Stories of a hub and up to five workbooks, and what has to be true at the end of every one (test/sync/simulation.ts); `npm run soak` tells more of them. */
import { ablations } from './ablations';
import { Simulation } from './simulation';

const steps = 120;

test('in 2,000 stories all workbooks agree with the hub, nothing that was typed is lost, ids are unique, and a further round changes nothing', async () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= 2000; seed += 1) wrong.push(...(await new Simulation(seed).run(steps)).map((what) => `${seed} ${what}`));
  expect(wrong).toEqual([]);
});

test.each(Object.entries(ablations))('without a rule it does not end well. %s', async (_, rules) => {
  let seed = 0;
  let wrong: readonly string[] = [];
  while (wrong.length === 0 && seed < 100) wrong = await new Simulation((seed += 1), { rules }).run(steps);
  expect(wrong).not.toEqual([]);
});
