/** The list of registers, what each of them promises, and what every one of them keeps. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowedRequest } from '../../src/registry/allowed-request';
import { registerService, registerServices, servicesFor } from '../../src/registry/register-services';
import { registerServiceContract, type ServiceExample } from '../contract/register-service-contract';
import { must } from '../support/must';

const folder = join(__dirname, '../../src/registry/services');
const files = readdirSync(folder);

/** A number that each service takes; a new service without one fails here. */
const examples: Readonly<Record<string, ServiceExample>> = {
  'ANAF': { number: '13265409' }, 'VIES': { number: 'IE6388047V', requester: 'LT119511515' }, 'HMRC': { number: '553557881' },
  'LV-UR': { number: '40003074764' }, 'LV-VAT': { number: 'LV40003052786' }, 'LT-JAR': { number: '110443493' },
  'IL-COMPANIES': { number: '516179157' }, 'IL-PARTNERSHIPS': { number: '540000003' }, 'IL-ASSOCIATIONS': { number: '580000002' },
  'EE-ARI': { number: '12417834' }, 'PL-WL': { number: '7740001454' }, 'PL-KRS': { number: '0000028860', saysNoBy404: true },
  'DE-EVATR': { number: 'LT119511515', requester: 'DE811569869' }, 'FR-RE': { number: '356000000' },
};

for (const service of registerServices) registerServiceContract(service, must(examples[service.key]));

test('every file of a service is in the list, and the list has nothing else', () => {
  const listed = readFileSync(join(folder, '../register-services.ts'), 'utf8');
  const imported = [...listed.matchAll(/from '\.\/services\/([a-z-]+)'/g)].map(([, name]) => `${name}.ts`);
  expect(imported.sort()).toEqual([...files].sort());
  expect(registerServices).toHaveLength(files.length);
});

test('keys are short, for ever and not given twice', () => {
  const keys = registerServices.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !/^[A-Z][A-Z-]{1,19}$/.test(key))).toEqual([]);
  expect(keys.map((key) => registerService(key)?.key)).toEqual(keys);
  // Evidence that is already kept names them.
  expect(keys.sort()).toEqual(Object.keys(examples).sort());
});

test('every adapter says at its beginning what was read where, and when', () => {
  const silent = files.filter((name) => !/\/\*\*[\s\S]*?[Rr]ead 20\d\d-\d\d-\d\d[\s\S]*?\*\//.test(readFileSync(join(folder, name), 'utf8')));
  expect(silent).toEqual([]);
});

test('every service is reached over TLS and has its limits', () => {
  for (const { origin, limits, timeoutMs } of registerServices) {
    expect(origin).toMatch(/^https:\/\/[a-z0-9.-]+$/);
    expect(limits.perSecond).toBeGreaterThan(0);
    expect(limits.batch).toBeGreaterThanOrEqual(1);
    expect(timeoutMs).toBeGreaterThan(1000);
  }
});

test.each([
  [{ country: 'RO', taxId: 'RO 1326 5409' }, ['ANAF 13265409']],
  [{ country: 'RO', taxId: '13265409', vatNumber: 'RO13265409' }, ['ANAF 13265409', 'VIES RO13265409']],
  [{ country: 'RO', taxId: '1630615123457' }, []],
  [{ country: 'LV', companyNumber: '4000 3074 764', vatNumber: 'LV40003074764' }, ['LV-UR 40003074764', 'LV-VAT LV40003074764', 'VIES LV40003074764']],
  [{ country: 'LT', companyNumber: '110443493', vatNumber: 'LT104434917' }, ['LT-JAR 110443493', 'VIES LT104434917']],
  [{ country: 'IL', taxId: '516179157' }, ['IL-COMPANIES 516179157']],
  [{ country: 'IL', taxId: '039337423' }, []],
  [{ country: 'IL', companyNumber: '58-000000-2' }, ['IL-ASSOCIATIONS 580000002']],
  [{ country: 'EE', companyNumber: '12417834', vatNumber: 'EE101551171' }, ['EE-ARI 12417834', 'VIES EE101551171']],
  [{ country: 'PL', taxId: '774-000-14-54', companyNumber: 'KRS 28860' }, ['PL-KRS 0000028860', 'PL-WL 7740001454']],
  [{ country: 'FR', vatNumber: 'FR39356000000' }, ['FR-RE 356000000', 'VIES FR39356000000']],
  [{ country: 'GB', vatNumber: 'GB 553 5578 81' }, ['HMRC 553557881']],
  [{ country: 'GB', vatNumber: 'XI553557881' }, ['VIES XI553557881']],
  [{ country: 'GR', vatNumber: 'GR 123456783' }, ['VIES EL123456783']],
  [{ country: 'EL', vatNumber: '123456783' }, ['VIES EL123456783']],
  [{ country: 'US', taxId: '123456789', vatNumber: '' }, []],
  [{}, []],
] as const)('of %o these registers know something: %o', (card, expected) => {
  expect(servicesFor(card).map(({ service, number }) => `${service.key} ${number}`)).toEqual(expected);
});

test('Germany confirms for German firms only, and only about others', () => {
  const lithuanian = { country: 'LT', vatNumber: 'LT119511515' };
  expect(servicesFor(lithuanian, 'DE811569869').map(({ service }) => service.key)).toEqual(['VIES', 'DE-EVATR']);
  expect(servicesFor({ country: 'DE', vatNumber: 'DE136695976' }, 'DE811569869').map(({ service }) => service.key)).toEqual(['VIES']);
});

describe('requests that no adapter makes', () => {
  const anaf = must(registerService('ANAF'));
  const krs = must(registerService('PL-KRS'));
  const israel = must(registerService('IL-COMPANIES'));
  const body = JSON.stringify([{ cui: 13265409, data: '2026-11-22' }]);
  const path = '/api/PlatitorTvaRest/v9/tva';
  const rows = '/api/3/action/datastore_search?resource_id=f004176c-b85f-4542-8901-7b3176f9a054&limit=50&filters=';

  test('what the adapters make is let through', () => {
    expect(isAllowedRequest(anaf, { method: 'POST', path, body })).toBe(true);
    expect(isAllowedRequest(israel, { method: 'GET', path: `${rows}${encodeURIComponent('{"מספר חברה":"516179157"}')}` })).toBe(true);
  });

  test.each([
    ['another path', { method: 'POST', path: '/bilant', body }],
    ['another method', { method: 'GET', path }],
    ['a step up', { method: 'POST', path: `/x/..${path}`, body }],
    ['an encoded step up', { method: 'POST', path: `/x/%2e%2e${path}`, body }],
    ['a query', { method: 'POST', path: `${path}?x=1`, body }],
    ['no body', { method: 'POST', path }],
    ['a body that is no JSON', { method: 'POST', path, body: 'cui=1' }],
    ['a body with more in it', { method: 'POST', path, body: JSON.stringify([{ cui: 1, data: '2026-11-22', x: 1 }]) }],
    ['too many numbers', { method: 'POST', path, body: JSON.stringify(Array.from({ length: 101 }, () => ({ cui: 1, data: '2026-11-22' }))) }],
    ['another host in the path', { method: 'POST', path: `//evil.example${path}`, body }],
    ['credentials in the path', { method: 'POST', path: `@evil.example${path}`, body }],
    ['a line break', { method: 'POST', path: `${path}%0d%0aHost: evil.example`, body }],
    ['broken encoding', { method: 'POST', path: `${path}%`, body }],
  ] as const)('%s is not', (_name, request) => {
    expect(isAllowedRequest(anaf, request)).toBe(false);
  });

  test.each([
    ['another resource', '/api/3/action/datastore_search?resource_id=28780ab5-3ef1-44c7-8377-da82c0aa6781&limit=50&filters=%7B%7D'],
    ['no filter', rows],
    ['another column', `${rows}${encodeURIComponent('{"שם חברה":"516179157"}')}`],
    ['a second filter', `${rows}${encodeURIComponent('{"מספר חברה":"516179157","a":"b"}')}`],
    ['a hidden separator', `${rows}${encodeURIComponent('{"מספר חברה":"516179157"}')}%26q=x`],
  ])('%s at an open-data portal is not', (_name, wanted) => {
    expect(isAllowedRequest(israel, { method: 'GET', path: wanted })).toBe(false);
  });

  test('a body where none belongs is not', () => {
    const extract = '/api/krs/OdpisAktualny/0000028860?rejestr=P&format=json';
    expect(isAllowedRequest(krs, { method: 'GET', path: extract })).toBe(true);
    expect(isAllowedRequest(krs, { method: 'GET', path: extract, body: '{}' })).toBe(false);
  });
});
