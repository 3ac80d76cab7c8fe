/** The purpose of the check as the device remembers it. */
import { createGateChoice } from '../../../taskpane/pane/gate-choice';
import { deviceInMemory } from '../../support/device-in-memory';

const silent = { error: (message: string) => { throw new Error(message); } };

test('is remembered, and forgotten when none is chosen', async () => {
  const device = deviceInMemory();
  const first = createGateChoice({ device, log: silent });
  await first.recall();
  expect(first.state()).toBeUndefined();
  await first.choose('efactura-ro');
  const next = createGateChoice({ device, log: silent });
  let told = 0;
  next.subscribe(() => { told += 1; });
  await next.recall();
  expect([next.state(), told]).toEqual(['efactura-ro', 1]);
  await next.choose('efactura-ro');
  expect(told).toBe(1);
  await next.choose(undefined);
  expect(await device.read('check-gate')).toBeUndefined();
});

test('chosen before the device answers is the newer word, and what is no purpose is none', async () => {
  const device = deviceInMemory();
  await device.write('check-gate', 'peppol');
  const gate = createGateChoice({ device, log: silent });
  const asked = gate.recall();
  await gate.choose('invoice');
  await asked;
  expect(gate.state()).toBe('invoice');
  await device.write('check-gate', 'moon');
  const odd = createGateChoice({ device, log: silent });
  await odd.recall();
  expect(odd.state()).toBeUndefined();
});

test('holds until the pane is closed where the device keeps nothing, and the log says so', async () => {
  const said: string[] = [];
  const refuse = async (): Promise<never> => { throw new Error('no room'); };
  const gate = createGateChoice({ device: { ...deviceInMemory(), read: refuse, write: refuse, remove: refuse }, log: { error: (message) => said.push(message) } });
  await gate.recall();
  await gate.choose('isaf-lt');
  expect(gate.state()).toBe('isaf-lt');
  await gate.choose(undefined);
  expect(said).toHaveLength(3);
});
