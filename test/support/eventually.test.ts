/** Waiting for what comes by itself: a slow machine is no reason to give up, and what never comes is told. */
import { eventually } from './eventually';

test('a try that takes longer than the whole time is not the last one', async () => {
  let tries = 0;
  await eventually(() => {
    tries += 1;
    const end = Date.now() + 20;
    while (Date.now() < end);
    if (tries < 3) throw new Error('not yet');
  }, 1);
  expect(tries).toBe(3);
});

test('what never comes is told in its own words', async () => {
  await expect(eventually(() => { throw new Error('it never came'); }, 1)).rejects.toThrow('it never came');
});
