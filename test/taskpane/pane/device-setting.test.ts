/** One thing that the device remembers: kept, told to those who listen, and held without a device that keeps it. */
import { createDeviceSetting, type DeviceSetting, type SettingKind } from '../../../taskpane/pane/device-setting';
import { deviceInMemory } from '../../support/device-in-memory';

const silent = { error: (message: string) => { throw new Error(message); } };
const refuse = (): Promise<never> => Promise.reject(new Error('no room'));

const colour: SettingKind<string> = {
  key: 'colour', called: 'the colour', usual: 'none', read: (kept) => (kept === '?' ? undefined : kept), write: (value) => (value === 'none' ? undefined : value),
};

function listened(setting: DeviceSetting<string>): string[] {
  const told: string[] = [];
  setting.subscribe(() => told.push(setting.state()));
  return told;
}

test('is what is usual until the device tells what was chosen', async () => {
  const device = deviceInMemory({ colour: 'red' });
  const setting = createDeviceSetting({ device, log: silent }, colour);
  const told = listened(setting);
  expect(setting.state()).toBe('none');
  await setting.recall();
  expect([setting.state(), told]).toEqual(['red', ['red']]);
});

test('stays as usual where the device keeps nothing of it, or nothing that can be read', async () => {
  for (const kept of [{}, { colour: '?' }]) {
    const setting = createDeviceSetting({ device: deviceInMemory(kept), log: silent }, colour);
    const told = listened(setting);
    await setting.recall();
    expect([setting.state(), told]).toEqual(['none', []]);
  }
});

test('is kept when chosen, and taken from the device when nothing is to be kept of it', async () => {
  const kept: Record<string, string> = {};
  const setting = createDeviceSetting({ device: deviceInMemory(kept), log: silent }, colour);
  await setting.choose('blue');
  expect(kept).toEqual({ colour: 'blue' });
  await setting.choose('none');
  expect(kept).toEqual({});
});

test('tells nobody of what is the same, and nobody who has gone', async () => {
  const setting = createDeviceSetting({ device: deviceInMemory(), log: silent }, colour);
  const told = listened(setting);
  let others = 0;
  const stop = setting.subscribe(() => { others += 1; });
  await setting.choose('blue');
  stop();
  await setting.choose('blue');
  await setting.choose('green');
  expect([told, others]).toEqual([['blue', 'green'], 1]);
});

test('takes what was chosen before the device answered for the newer word', async () => {
  const device = deviceInMemory({ colour: 'red' });
  const setting = createDeviceSetting({ device: { ...device, write: () => Promise.resolve() }, log: silent }, colour);
  const recalled = setting.recall();
  await setting.choose('blue');
  await recalled;
  expect(setting.state()).toBe('blue');
});

test('joins what was kept and what was chosen meanwhile where both count', async () => {
  const setting = createDeviceSetting({ device: deviceInMemory({ colour: 'red' }), log: silent }, { ...colour, join: (kept, chosen) => `${kept} ${chosen}` });
  const recalled = setting.recall();
  const chosen = setting.choose('blue');
  await recalled;
  await chosen;
  expect(setting.state()).toBe('red blue');
});

test('holds without a device that keeps it; the log says what it would not tell or keep, and the setting that it is forgotten', async () => {
  const said: string[] = [];
  const device = { ...deviceInMemory(), read: refuse, write: refuse, remove: refuse };
  const setting = createDeviceSetting({ device, log: { error: (message) => said.push(message) } }, { ...colour, unkept: (value) => `${value}, for now` });
  await setting.recall();
  expect(setting.state()).toBe('none');
  await setting.choose('blue');
  expect(setting.state()).toBe('blue, for now');
  await setting.choose('none');
  expect(said).toEqual(['The device does not tell the colour', 'The device does not keep the colour', 'The device does not keep the colour']);
});
