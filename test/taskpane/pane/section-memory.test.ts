/** The sections of the card that were opened and closed, as the device remembers them. */
import { createSectionMemory } from '../../../taskpane/pane/section-memory';
import { deviceInMemory } from '../../support/device-in-memory';

const silent = { error: (message: string) => { throw new Error(message); } };

test('what was opened and closed is so in the next pane of this device', async () => {
  const device = deviceInMemory();
  const first = createSectionMemory({ device, log: silent });
  await first.recall();
  await first.set({ fiscal: true });
  await first.set({ notes: false });
  const next = createSectionMemory({ device, log: silent });
  await next.recall();
  expect(next.state()).toEqual({ fiscal: true, notes: false });
});

test('what was opened before the device answered joins what was kept', async () => {
  const memory = createSectionMemory({ device: deviceInMemory({ 'card-sections': '{"fiscal":false,"notes":true}' }), log: silent });
  const recalled = memory.recall();
  await Promise.all([memory.set({ fiscal: true }), recalled]);
  expect(memory.state()).toEqual({ fiscal: true, notes: true });
});

test.each(['{', '7', 'null', '{"fiscal":"yes"}'])('what another version left as %s is nothing', async (text) => {
  const memory = createSectionMemory({ device: deviceInMemory({ 'card-sections': text }), log: silent });
  await memory.recall();
  expect(memory.state()).toEqual({});
});
