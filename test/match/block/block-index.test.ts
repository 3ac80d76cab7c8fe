/** What blocking promises: which cards are compared for certain, whatever else is in the register. */
import fc from 'fast-check';
import { createBlockIndex } from '../../../src/match/block/block-index';
import { blockSizes, type BlockSizes } from '../../../src/match/block/blocks';
import type { MatchRow } from '../../../src/match/match-row';
import { createCards } from '../../../src/match/pair-judge';

const fields = ['name', 'taxId', 'companyNumber', 'otherNumbers', 'iban', 'email', 'phone', 'mobile', 'city', 'street', 'houseNumber', 'postalCode'];

/** All pairs that would be compared, as "one other" with the lower number first. */
function comparedPairs(rows: readonly MatchRow[], sizes?: BlockSizes): Set<string> {
  const cards = createCards(fields);
  for (const [card, row] of rows.entries()) cards.set(card, row);
  const building = createBlockIndex(rows.length, cards.comparisons.all, sizes);
  for (;;) {
    const step = building.next();
    if (step.done !== true) continue;
    const found = new Set<string>();
    for (let card = 0; card < rows.length; card += 1) {
      step.value.eachAfter(card, (other) => {
        if (other <= card || found.has(`${card} ${other}`)) throw new Error(`${other} for the second time, or in front of ${card}`);
        found.add(`${card} ${other}`);
      });
    }
    return found;
  }
}

const pairsOf = (cards: readonly number[]): string[] => cards.flatMap((one, at) => cards.slice(at + 1).map((other) => `${one} ${other}`));

/** Strangers: nothing that one of them says is said by another, but for common words. */
function strangers(count: number): MatchRow[] {
  return Array.from({ length: count }, (_, at): MatchRow => ({
    id: `c${at}`,
    values: {
      name: `${word(at)} ${['Anna', 'Bruno', 'Clara'][at % 3] ?? ''}`, taxId: `9${String(at * 7919 + 1_000_000_019).slice(-9)}`, email: `${word(at * 31 + 7)}@${word(at % 40)}.example`,
      phone: `+370 6${String(at * 104_729 + 10_000_019).slice(-7)}`, city: ['Vilnius', 'Kaunas'][at % 2] ?? '', street: word(at % 50), houseNumber: String(at % 90),
    },
  }));
}

/** A word for every number; no two are alike. */
function word(number: number): string {
  const syllables = ['ba', 'de', 'fi', 'go', 'hu', 'ka', 'le', 'mi', 'no', 'pu'];
  return [...String(number * 7 + 100_000)].map((digit) => syllables[Number(digit)] ?? '').join('');
}

const identifiers: readonly (readonly [field: string, value: string])[] = [
  ['taxId', '305357429'], ['companyNumber', 'J12/345/2001'], ['iban', 'LT121000011101001000'], ['email', 'shared@firm.example'], ['phone', '+371 26 777 888'], ['mobile', '+371 29 111 222'],
];

test.each(identifiers)('whoever shares %s is compared, however little else is alike', (field, value) => {
  fc.assert(fc.property(
    fc.uniqueArray(fc.integer({ min: 0, max: 1499 }), { minLength: 2, maxLength: 40 }),
    (chosen) => {
      const holders = [...chosen].sort((a, b) => a - b);
      const rows = strangers(1500);
      for (const card of holders) rows[card] = { id: `c${card}`, values: { ...rows[card]?.values, [field]: value } };
      const found = comparedPairs(rows);
      expect(pairsOf(holders).filter((pair) => !found.has(pair))).toEqual([]);
    },
  ), { numRuns: 3 });
});

test('as many as the limit says share an identifier and are all compared; a number in two fields counts once', () => {
  const { mostSure } = blockSizes(1500);
  const rows = strangers(1500);
  const holders = Array.from({ length: mostSure }, (_, at) => at * 4 + 1);
  for (const card of holders) rows[card] = { id: `c${card}`, values: { ...rows[card]?.values, taxId: '305357429', otherNumbers: '305357429' } };
  const found = comparedPairs(rows);
  expect(pairsOf(holders).filter((pair) => !found.has(pair))).toEqual([]);
});

test('an agency whose mailbox is on 676 cards: those of them that have another rare thing in common are compared, the others are not', () => {
  const rows = strangers(3000);
  const clients = Array.from({ length: 676 }, (_, at) => at * 4);
  for (const card of clients) rows[card] = { id: `c${card}`, values: { ...rows[card]?.values, email: 'office@agency.example' } };
  const [one = 0, other = 0] = [clients[10], clients[600]];
  for (const card of [one, other]) rows[card] = { id: `c${card}`, values: { ...rows[card]?.values, name: 'Quintessa Zyl' } };
  const found = comparedPairs(rows);
  expect(found.has(`${one} ${other}`)).toBe(true);
  const among = pairsOf(clients).filter((pair) => found.has(pair)).length;
  expect(among).toBeLessThan(676 * blockSizes(3000).most);
});

test('the larger the register, the fewer cards a mailbox may be on to be one customer’s; a tax number may always be on as many', () => {
  const sizes = [1000, 100_000, 1_000_000].map(blockSizes);
  expect(sizes.map(({ mostOwn }) => mostOwn)).toEqual([300, 50, 30]);
  expect(sizes.map(({ mostSure }) => mostSure)).toEqual([300, 300, 300]);
});

test('a mailbox on more cards than can be one customer’s brings together those that share another thing, too', () => {
  const rows = strangers(8000);
  const shared = Array.from({ length: 40 }, (_, at) => at * 11);
  for (const card of shared) rows[card] = { id: `c${card}`, values: { ...rows[card]?.values, email: 'office@agency.example' } };
  const [one = 0, other = 0] = [shared[3], shared[30]];
  for (const card of [one, other]) rows[card] = { id: `c${card}`, values: { ...rows[card]?.values, name: 'Quintessa Zyl' } };
  const among = (mostOwn: number): string[] => {
    const found = comparedPairs(rows, { ...blockSizes(rows.length), mostOwn });
    return pairsOf(shared).filter((pair) => found.has(pair));
  };
  expect(among(40)).toHaveLength(40 * 39 / 2);
  expect(among(39)).toContain(`${one} ${other}`);
  expect(among(39).length).toBeLessThan(40 * 39 / 2);
});

test('who has nothing in common but what nearly all have is not compared', () => {
  const found = comparedPairs(strangers(2000));
  expect(found.size).toBeLessThan(2000 * 20);
});
