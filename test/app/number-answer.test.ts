/* Numbers asked for in formulas, of cells that hold anything. */
import { formattedNumber, isValidNumber, kindOfNumber } from '../../src/app/number-answer';

const today = '2026-11-22';

test.each([
  ['RO', 'RO18547290', null, true],
  ['ro', ' 18547290 ', 'cui', true],
  ['RO', 18547290, 'VAT', true],
  ['RO', '18547291', null, false],
  ['RO', '', null, false],
  ['RO', true, null, false],
  ['LV', '328673-00679', null, true],
  ['IL', '000000000', null, false],
  ['', 'DE89 3704 0044 0532 0130 00', 'IBAN', true],
  ['GB', 'AB123', 'VAT', false],
])('%p %p as %p is valid: %p', (country, number, kind, expected) => {
  expect(isValidNumber({ country, number, kind }, today)).toEqual({ ok: true, value: expected });
});

test('a number is written as in its country, also with a wrong check digit', () => {
  expect(formattedNumber({ country: 'LV', number: '32867300679', kind: null }, today)).toEqual({ ok: true, value: '328673-00679' });
  expect(formattedNumber({ country: '', number: 'de89370400440532013000', kind: 'IBAN' }, today)).toEqual({ ok: true, value: 'DE89 3704 0044 0532 0130 00' });
  expect(formattedNumber({ country: 'RO', number: 'ro18547291', kind: 'VAT' }, today)).toMatchObject({ ok: true });
});

test.each([
  ['RO', 'A1', 'CUI', 'number-format'],
  ['IL', '000000000', null, 'number-placeholder'],
  ['RO', '1.63E+12', 'CNP', 'number-digits-lost'],
  ['RO', 'nothing of the kind', null, 'number-of-no-kind'],
  ['XX', '1', null, 'number-country-unknown'],
  ['RO', '1', 'HOROSCOPE', 'number-kind-unknown'],
])('what cannot be a number of %p is not written: %p', (country, number, kind, code) => {
  const answer = formattedNumber({ country, number, kind }, today);
  expect(answer.ok).toBe(false);
  if (!answer.ok) expect(answer.error.code).toBe(code);
});

test('the kind is told by the name it has there', () => {
  expect(kindOfNumber({ country: 'LV', number: '328673-00679' }, today)).toMatchObject({ ok: true, value: 'PK' });
  expect(kindOfNumber({ country: 'RO', number: 'J2012000750528' }, today)).toMatchObject({ ok: true });
  expect(kindOfNumber({ country: 'RO', number: '?' }, today)).toEqual({
    ok: false, error: { severity: 'error', code: 'number-of-no-kind', facts: { number: '?', country: 'RO' } },
  });
});
