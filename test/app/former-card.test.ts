/** A card that is found by what a merged one was called says so, and by its own words it does not. */
import { addCustomer } from '../support/pane-over-memory';
import { registerOverMemory } from '../support/app-over-memory';

test('an old code or name says of whom it was, through chains of merges; what the card says itself needs no word', async () => {
  const over = await registerOverMemory();
  const { app } = over;
  const a = await addCustomer(over, { name: 'Alfa Nord', code: 'A-100' });
  const b = await addCustomer(over, { name: 'Beta Sud', code: 'B-200' });
  const c = await addCustomer(over, { name: 'Gamma', code: 'C-300', city: 'Riga' });
  await app.merge({ keep: b, absorb: [a] });
  await app.merge({ keep: c, absorb: [b], picks: { code: b } });
  const formerly = (query: string): unknown => app.search(query, 5).hits.map(({ id, formerly: told }) => [id, told]);
  expect(formerly('A-100')).toEqual([[c, 'A-100 Alfa Nord']]);
  expect(formerly('a100')).toEqual([[c, 'A-100 Alfa Nord']]);
  expect(formerly('alfa')).toEqual([[c, 'A-100 Alfa Nord']]);
  // The card that stays took this code, and gave its own up.
  expect(formerly('B-200')).toEqual([[c, undefined]]);
  expect(formerly('C-300')).toEqual([[c, 'C-300']]);
  expect(formerly('gamma')).toEqual([[c, undefined]]);
  expect(formerly('riga')).toEqual([[c, undefined]]);
  expect(formerly('')).toEqual([[c, undefined]]);
  expect(over.bugs).toEqual([]);
});
