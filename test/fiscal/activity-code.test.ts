import { activityShape, caenRevision, hasDivision, mendActivityCode, readActivityCode } from '../../src/fiscal/activity-code';

test.each([
  ['6201', '6201', undefined], ['62.01', '6201', undefined], ['62.01.Z', '6201Z', undefined], ['6201Z', '6201Z', undefined], ['CAEN 6201', '6201', undefined],
  ['CAEN 6201 R2', '6201', '2'], ['6210 (Rev. 3)', '6210', '2.1'], ['caen: 6210 rev.3', '6210', '2.1'], ['NACE 62.10 Rev. 2.1', '6210', '2.1'], ['620100', '620100', undefined],
  ['62.01.00', '620100', undefined], ['119', '119', undefined],
])('%s is read as %s of revision %s', (text, compact, revision) => { expect(readActivityCode(text)).toEqual({ compact, ...(revision !== undefined && { revision }) }); });

test.each(['', 'x', 'Software', '6201, 6202', '62015555', 'CAEN', '6201 R4'])('“%s” is read as nothing', (text) => { expect(readActivityCode(text)).toBeUndefined(); });

test('divisions exist by revision: 45 ended with Rev. 2', () => {
  expect(hasDivision({ compact: '4520' })).toBe(true);
  expect(hasDivision({ compact: '4520', revision: '2' })).toBe(true);
  expect(hasDivision({ compact: '4520', revision: '2.1' })).toBe(false);
  for (const gap of ['00', '04', '34', '40', '44', '48', '54', '57', '67', '76', '83', '89']) expect(hasDivision({ compact: `${gap}10` })).toBe(false);
});

test('the revision in force changed on the first of January 2025', () => {
  expect([caenRevision('2024-12-31'), caenRevision('2025-01-01'), caenRevision('2008-01-01'), caenRevision('2007-12-31')]).toEqual(['2', '2.1', '2', undefined]);
});

test('the zero of farming and mining comes back in Romania, where codes have four digits, and nowhere else', () => {
  expect([mendActivityCode('RO', '119'), mendActivityCode('RO', 'CAEN 119'), mendActivityCode('RO', '1.19'), mendActivityCode('RO', '128 R2')]).toEqual(['0119', 'CAEN 0119', '0119', '0128 R2']);
  expect([mendActivityCode('RO', '0119'), mendActivityCode('RO', '471'), mendActivityCode('RO', '62'), mendActivityCode('LT', '119'), mendActivityCode('RO', 'x')]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect([activityShape('RO'), activityShape('LT')]).toEqual(['9999', undefined]);
});
