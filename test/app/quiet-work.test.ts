/** What is done while nobody waits: it gives way to what somebody waits for. */
import { createApp } from '../../src/app/create-app';
import { makeRegister } from '../../src/app/make-register';
import { makeSample } from '../../src/app/sample/sample-register';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { textsOf } from '../../src/locales/locales';
import { fixedClock, manualTimer } from '../support/app-over-memory';

test('search learns nothing more while a check runs, and all of it after that', async () => {
  const texts = textsOf('en');
  const sample = makeSample(1000, 1, texts);
  const workbook = createMemoryWorkbook();
  expect(await makeRegister({ workbook, random: sample.random, texts }, sample.records)).toMatchObject({ ok: true });
  const timer = manualTimer();
  const app = createApp({
    workbook, timer, clock: fixedClock(), random: sample.random, author: () => 'Dana', texts: () => texts,
    log: { error: (message, cause) => { throw new Error(message, { cause }); } },
  });
  expect(await app.open()).toMatchObject({ ok: true });

  const { result } = app.check();
  let isDone = false;
  const done = result.then(() => { isDone = true; });
  let rounds = 0;
  for (; !isDone; rounds += 1) {
    timer.run();
    await Promise.resolve();
  }
  await done;
  const found = (): number => app.search('a', 10).total;
  const meanwhile = found();
  // Time enough to have learnt everything beside the check.
  for (let round = 0; round < rounds; round += 1) timer.run();
  const all = found();
  timer.run();
  expect([found(), meanwhile < all / 2]).toEqual([all, true]);
  app.close();
});
