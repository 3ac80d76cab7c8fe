/** A number that two documents of one customer and type have is told of both, until one is cancelled or put right. */
import { newRow, registerForEachTest } from '../support/register-for-each-test';

const register = registerForEachTest();
const app = () => register.current().app;

async function doubled(): Promise<(string | undefined)[]> {
  const run = app().check();
  for (let at = 0; at < 5; at += 1) await register.current().settle();
  const { issues } = await run.result;
  return issues.filter(({ code }) => code === 'document-number-doubled').map(({ severity, where }) => `${severity} ${where?.table ?? ''} ${String(where?.value)}`);
}

test('of one customer and type, however its spaces and capitals; not of another customer, of another type, or without a number', async () => {
  const document = (number: string | null, more = {}) => newRow('Documents', { type: 'Invoice', status: 'Issued', number, date: '2026-01-01', amount: 5, currency: 'EUR', ...more });
  const id = await register.add({ name: 'Alfa' }, [document('A-1'), document('a - 1'), document('A-1', { type: 'Receipt' }), document(null), document(null), document('A-2'), document('A-2', { status: 'Cancelled' })]);
  await register.add({ name: 'Beta' }, [document('A-1')]);
  expect(await doubled()).toEqual(['warning Documents A-1', 'warning Documents a - 1']);
  const [twice] = app().documentsOf(id, 'all').filter(({ values }) => values['number'] === 'a - 1');
  await app().save({ id, base: register.valuesOf(id), edits: {}, children: [{ type: 'remove', table: 'Documents', id: twice?.id ?? '', base: twice?.values ?? {} }] });
  expect(await doubled()).toEqual([]);
});
