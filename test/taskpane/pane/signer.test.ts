/** Who the history names: asked once and when it matters, remembered by the device, changeable, never in the way. */
import { createSigner, longestName, type Signer, type SignerDeps } from '../../../taskpane/pane/signer';
import { deviceInMemory } from '../../support/device-in-memory';

let logged: string[];
beforeEach(() => {
  logged = [];
});
function signer(deps: Partial<SignerDeps> = {}): Signer {
  return createSigner({ given: () => '', device: deviceInMemory(), log: { error: (message) => void logged.push(message) }, ...deps });
}
const no = (): Promise<never> => Promise.reject(new Error('no'));
const broken = { read: no, readAll: no, write: no, remove: no };

test('nobody is asked before a change would be journalled without a name', async () => {
  const dana = signer();
  await dana.recall();
  expect(dana.state()).toEqual({ name: '', isGiven: false, asks: false, isForgotten: false });
  let told = 0;
  dana.subscribe(() => { told += 1; });
  expect(dana.sign()).toBe('');
  expect(dana.state().asks).toBe(true);
  expect(told).toBe(1);
  expect(dana.sign()).toBe('');
  expect(told).toBe(1);
});

test('the answer signs every later change, on this device for good', async () => {
  const kept = {};
  const dana = signer({ device: deviceInMemory(kept) });
  await dana.recall();
  dana.sign();
  await dana.rename('  Dana\t Levi ');
  expect(dana.state()).toEqual({ name: 'Dana Levi', isGiven: false, asks: false, isForgotten: false });
  expect(dana.sign()).toBe('Dana Levi');
  const later = signer({ device: deviceInMemory(kept) });
  await later.recall();
  expect(later.sign()).toBe('Dana Levi');
  expect(later.state().asks).toBe(false);
});

test('a change made before the device has answered asks only if the device knows no name', async () => {
  const known = signer({ device: deviceInMemory({ author: 'Dana' }) });
  expect(known.sign()).toBe('');
  expect(known.state().asks).toBe(false);
  await known.recall();
  expect(known.state()).toMatchObject({ name: 'Dana', asks: false });
  const unknown = signer();
  unknown.sign();
  await unknown.recall();
  expect(unknown.state().asks).toBe(true);
});

test('whoever would rather not say is not asked again, and may still say it later', async () => {
  const kept = {};
  const dana = signer({ device: deviceInMemory(kept) });
  await dana.recall();
  dana.sign();
  await dana.decline();
  const later = signer({ device: deviceInMemory(kept) });
  await later.recall();
  later.sign();
  expect(later.state().asks).toBe(false);
  await later.rename('Dana');
  expect(later.sign()).toBe('Dana');
});

test('a name can be taken away without a new question', async () => {
  const kept = { author: 'Dana' };
  const dana = signer({ device: deviceInMemory(kept) });
  await dana.recall();
  await dana.rename(' ');
  expect(dana.sign()).toBe('');
  expect(dana.state().asks).toBe(false);
});

test('a name that the host gives is used and nobody is asked', async () => {
  let host = 'Demo user';
  const dana = signer({ given: () => host, device: deviceInMemory({ author: 'Dana' }) });
  await dana.recall();
  expect(dana.sign()).toBe('Demo user');
  expect(dana.state()).toEqual({ name: 'Demo user', isGiven: true, asks: false, isForgotten: false });
  host = '';
  expect(dana.sign()).toBe('Dana');
});

test('a device that keeps nothing still has a name until the pane is closed, and says so', async () => {
  const dana = signer({ device: broken });
  await dana.recall();
  dana.sign();
  expect(dana.state().asks).toBe(true);
  await dana.rename('Dana');
  expect(dana.sign()).toBe('Dana');
  expect(dana.state()).toEqual({ name: 'Dana', isGiven: false, asks: false, isForgotten: true });
  expect(logged).toEqual(['The device does not tell the name', 'The device does not tell that there is to be no name', 'The device does not keep the name']);
});

test('a name typed before the device has answered is not overwritten by the answer', async () => {
  let answer: (kept: string | undefined) => void = () => undefined;
  const dana = signer({ device: { ...deviceInMemory(), read: () => new Promise((resolve) => { answer = resolve; }) } });
  const recalled = dana.recall();
  await dana.rename('Dana');
  answer(undefined);
  void recalled;
  expect(dana.sign()).toBe('Dana');
});

test('a name longer than a history line is cut', async () => {
  const dana = signer();
  await dana.rename('D'.repeat(200));
  expect(dana.sign()).toBe('D'.repeat(longestName));
});
