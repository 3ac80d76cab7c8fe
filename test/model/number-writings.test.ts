/** One number as it may stand on two cards. */
import { isSameNumber, writingsOf } from '../../src/model/number-writings';

test.each([
  ['RO', '185 472 90', ['18547290', 'RO18547290']], ['RO', 'ro 18547290', ['RO18547290', '18547290']],
  ['IL', '39337423', ['39337423', '039337423', 'IL39337423', 'IL039337423']], ['ZW', 'AB-1', ['AB1']], [undefined, '1 2', ['12']], ['LT', ' - ', []],
])('in %s “%s” is looked for in every writing, its own first', (country, number, writings) => {
  const found = writingsOf(number, country);
  expect([found[0], [...found].sort()]).toEqual([writings[0], [...writings].sort()]);
});

test.each([
  ['RO18547290', 'RO', '18547290', 'RO', true], ['39337423', 'IL', '039337423', 'IL', true], ['516179157', 'IL', '516179157', null, true],
  ['LV40003521600', 'LV', '4000-3521-600', 'lv', true], ['018547290', 'RO', '18547290', 'RO', false], ['110443493', 'LT', '110443493', 'IL', false],
  ['RO18547290', 'RO', 'RO18547290', 'HU', true], ['18547290', 'RO', '18547291', 'RO', false], ['', 'RO', '', 'RO', false], ['RO', 'RO', '', 'RO', false],
])('“%s” of %s and “%s” of %s: one number? %s', (a, countryOfA, b, countryOfB, same) => {
  expect(isSameNumber(a, countryOfA, b, countryOfB)).toBe(same);
  expect(isSameNumber(b, countryOfB, a, countryOfA)).toBe(same);
});

test('numbers that are one are found by each other’s writings', () => {
  for (const [a, b] of [['RO18547290', '18547290'], ['185.472.90', 'RO 18547290']] as const) {
    expect(writingsOf(a, 'RO')).toEqual(expect.arrayContaining([writingsOf(b, 'RO')[0]]));
  }
});

test('Greece has two prefixes, and numbers whose zeros go missing', () => {
  expect(writingsOf('EL094259216', 'GR')).toEqual(expect.arrayContaining(['EL094259216', '094259216', 'GR094259216', '94259216']));
});
