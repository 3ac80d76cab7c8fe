/* Findings put right from the check: what they propose now, in one step that one undo takes back. */
import type { AppIssue } from '../../src/app/app';
import { must } from '../support/must';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';

async function filled(): Promise<AppOverMemory> {
  const over = await registerOverMemory({});
  for (const [name, postalCode] of [['Alfa', 'LV—1010'], ['Beta', 'LV 1050'], ['Gamma', 'nowhere'], ['Delta', 'LV-3001']] as const) {
    await over.app.save({ base: {}, edits: { name, country: 'LV', postalCode } });
  }
  await over.settle();
  return over;
}

async function fixable({ app, settle }: AppOverMemory): Promise<readonly AppIssue[]> {
  let found: readonly AppIssue[] | undefined;
  void app.check().result.then(({ issues }) => { found = issues; });
  while (found === undefined) await settle();
  return found.filter(({ fix, where }) => fix !== undefined && where?.field === 'postalCode');
}

const codes = ({ app }: AppOverMemory) => app.search('', 10).hits.map(({ id }) => must(app.card(id)).values['postalCode']);

test('all of a kind are put right in one step, and taken back in one', async () => {
  const over = await filled();
  const before = codes(over);
  const found = await fixable(over);
  expect(found.map(({ where }) => where?.value)).toEqual(['LV—1010', 'LV 1050']);
  expect(await over.app.fixIssues(found)).toMatchObject({ ok: true, value: { cause: 'fix', changes: [{ after: 'LV-1010' }, { after: 'LV-1050' }] } });
  expect(codes(over)).toEqual(['LV-1010', 'LV-1050', 'nowhere', 'LV-3001']);
  expect(await fixable(over)).toEqual([]);
  expect(await over.app.undo()).toMatchObject({ ok: true });
  expect(codes(over)).toEqual(before);
});

test('what was changed after the check is left as it is', async () => {
  const over = await filled();
  const found = await fixable(over);
  const [first] = over.app.search('Alfa', 1).hits;
  const { id, values } = must(over.app.card(must(first).id));
  await over.app.save({ id, base: values, edits: { postalCode: 'LV-1011' } });
  expect(await over.app.fixIssues(found)).toMatchObject({ ok: true, value: { changes: [{ after: 'LV-1050' }] } });
  expect(codes(over)).toEqual(['LV-1011', 'LV-1050', 'nowhere', 'LV-3001']);
  expect(await over.app.fixIssues(found)).toMatchObject({ ok: false, error: { code: 'fixes-outdated' } });
});

test('what is proposed is what the checks say now, not what the caller says', async () => {
  const over = await filled();
  const [found] = await fixable(over);
  expect(await over.app.fixIssues([{ ...must(found), fix: { name: 'Someone else' } }])).toMatchObject({ ok: true, value: { changes: [{ field: 'postalCode', after: 'LV-1010' }] } });
  expect(await over.app.fixIssues([{ severity: 'error', code: 'required-missing', facts: { field: 'name' }, where: { table: 'Customers', id: 'no such card', field: 'name' } }]))
    .toMatchObject({ ok: false, error: { code: 'fixes-outdated' } });
});
