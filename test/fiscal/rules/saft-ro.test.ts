/** The customer's id in the Romanian D406. */
import type { RuleCard } from '../../../src/fiscal/rules/rule';
import { saftCustomerId } from '../../../src/fiscal/rules/saft-ro';
import type { Values } from '../../../src/model/change';

const idOf = (values: Values, kind: RuleCard['kind'] = 'organisation', day = '2026-11-22'): unknown => saftCustomerId({
  values, kind, country: String(values['country'] ?? ''),
}, day);

test('a Romanian firm is 00 and its CUI without RO, whichever field it stands in', () => {
  expect(idOf({ country: 'RO', taxId: '4221306' })).toEqual({ id: '004221306' });
  expect(idOf({ country: 'RO', taxId: 'RO 185 472 90' })).toEqual({ id: '0018547290' });
  expect(idOf({ country: 'RO', vatNumber: 'RO18547290' })).toEqual({ id: '0018547290' });
  expect(idOf({ country: 'RO', companyNumber: '18547290', code: 'C-1' })).toEqual({ id: '0018547290' });
});

test('a Romanian firm without CUI has none: a CNP is refused after 00, and so is a trade register number', () => {
  expect(idOf({ country: 'RO', taxId: '1630615123457', code: 'C-1' })).toEqual({ missing: 'taxId' });
  expect(idOf({ country: 'RO', companyNumber: 'J2012000750528' })).toEqual({ missing: 'taxId' });
});

test('a person is 03 and the CNP, or 04 and the firm’s own code', () => {
  expect(idOf({ country: 'RO', personalId: '1630615123457', code: 'C-1' }, 'person')).toEqual({ id: '031630615123457' });
  expect(idOf({ country: 'RO', code: 'C-1' }, 'person')).toEqual({ id: '04C-1' });
  expect(idOf({ country: 'HU', code: 'C-2' }, 'person')).toEqual({ id: '04C-2' });
  expect(idOf({ country: 'RO' }, 'person')).toEqual({ missing: 'code' });
});

test('a firm of the Union is 01 and its VAT number, Greece with EL; without one 05, country and own code', () => {
  expect(idOf({ country: 'HU', vatNumber: '12892312' })).toEqual({ id: '01HU12892312' });
  expect(idOf({ country: 'GR', vatNumber: 'EL094259216' })).toEqual({ id: '01EL094259216' });
  expect(idOf({ country: 'GR', vatNumber: '094259216' })).toEqual({ id: '01EL094259216' });
  expect(idOf({ country: 'LT', code: 'C-3' })).toEqual({ id: '05LTC-3' });
  expect(idOf({ country: 'LT' })).toEqual({ missing: 'code' });
});

test('any other firm is 02 and its VAT number, or 06, country and own code; the United Kingdom since it left', () => {
  expect(idOf({ country: 'IL', vatNumber: '516179157' })).toEqual({ id: '02IL516179157' });
  expect(idOf({ country: 'US', code: 'C-4' })).toEqual({ id: '06USC-4' });
  expect(idOf({ country: 'GB', vatNumber: 'GB980780684' }, 'organisation', '2020-12-31')).toEqual({ id: '01GB980780684' });
  expect(idOf({ country: 'GB', vatNumber: 'GB980780684' }, 'organisation', '2021-01-01')).toEqual({ id: '02GB980780684' });
});

test('nobody knows which of all that without a country', () => {
  expect(idOf({ taxId: '4221306', code: 'C-1' })).toEqual({ missing: 'country' });
});
