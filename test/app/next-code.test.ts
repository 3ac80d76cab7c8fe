import { nextCode } from '../../src/app/next-code';
import { Register } from '../../src/model/register';

function next(...codes: (string | null)[]): string {
  const register = new Register();
  codes.forEach((code, n) => register.load('Customers', `cu-${n}`, { name: `Customer ${n}`, code }));
  return nextCode(register);
}

test('goes on from the highest of the codes like the last one, in its length', () => {
  expect(next()).toBe('C-00001');
  expect(next('ABC', null)).toBe('C-00001');
  expect(next('C-00007', 'C-00003', 'X')).toBe('C-00008');
  expect(next('0999', 'K12', '0001')).toBe('1000');
  expect(next('99')).toBe('100');
});

test('a code of more digits than a number keeps is counted on to the last digit', () => {
  expect(next('90071992547409929')).toBe('90071992547409930');
  expect(next('90071992547409930', '90071992547409929')).toBe('90071992547409931');
  expect(next('C-00000000000000000000041')).toBe('C-00000000000000000000042');
  expect(next(`N${'9'.repeat(40)}`)).toBe(`N1${'0'.repeat(40)}`);
  expect(next('7', '90071992547409929', '8')).toBe('90071992547409930');
});

test('a code that another card has in another writing is passed over', () => {
  expect(next('c 00002', 'C00003', 'C-00001')).toBe('C-00004');
  expect(next('1-1', '10')).toBe('12');
});

test('a number of another field is nobody’s code', () => {
  const register = new Register();
  register.load('Customers', 'cu-1', { name: 'A', code: '10', taxId: '11' });
  expect(nextCode(register)).toBe('11');
});
