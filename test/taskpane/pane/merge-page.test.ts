/** What was decided on the page where cards become one: which stays, which go, whose values, by what rules, and doing it. */
import { createMergePage, isConfirmed, type MergePage } from '../../../taskpane/pane/merge-page';
import { createMergeRuleSetting, type MergeRuleSetting } from '../../../taskpane/pane/merge-rule-setting';
import { deviceInMemory } from '../../support/device-in-memory';
import { must } from '../../support/must';
import { addCustomer, paneOverMemory, type PaneOverMemory } from '../../support/pane-over-memory';

let over: PaneOverMemory;
let page: MergePage;
let kept: Record<string, string>;

function ruleSetting(): MergeRuleSetting {
  return createMergeRuleSetting({ device: deviceInMemory(kept), log: { error: (message, cause) => over.bugs.push(`${message}: ${String(cause)}`) } });
}

function pageOver(): MergePage {
  return createMergePage({ app: over.app, rules: ruleSetting(), run: (task) => task() });
}

beforeEach(async () => {
  over = await paneOverMemory();
  kept = {};
  page = pageOver();
});
afterEach(() => {
  page.close();
  expect(over.bugs).toEqual([]);
});

test('the card that is most in use stays, unless the person says another', () => {
  const { Alfa, Beta, Gamma } = over.ids;
  page.begin([Beta, Gamma, Alfa]);
  expect(page.cards()).toEqual({ all: [Beta, Gamma, Alfa], keep: Alfa, absorb: [Beta, Gamma] });
  page.keep(Gamma);
  expect(page.order()).toMatchObject({ keep: Gamma, absorb: [Beta, Alfa] });
});

test('a card that is left out stays out, and taking it for the one that stays takes it in', () => {
  const { Alfa, Beta, Gamma } = over.ids;
  page.begin([Alfa, Beta, Gamma]);
  page.include(Beta, false);
  expect(page.order()).toMatchObject({ keep: Alfa, absorb: [Gamma] });
  page.include(Gamma, false);
  expect(page.order()).toBeUndefined();
  page.keep(Beta);
  expect(page.cards()).toMatchObject({ keep: Beta, absorb: [Alfa] });
});

test('leaving the proposed card out is not possible by accident: the one that stays does not jump', async () => {
  const { Alfa, Beta, Gamma } = over.ids;
  page.begin([Beta, Gamma]);
  const { keep } = must(page.cards());
  page.include(keep === Beta ? Gamma : Beta, false);
  page.add(Alfa);
  expect(page.cards()?.keep).toBe(keep);
});

test('what was decided is there again after a look elsewhere, and other cards start afresh', () => {
  const { Alfa, Beta, Gamma } = over.ids;
  page.begin([Alfa, Beta], 'card');
  page.keep(Beta);
  page.pick('city', Alfa);
  page.begin([Beta, Alfa], 'duplicates');
  expect(page.state()).toMatchObject({ keep: Beta, picks: { city: Alfa }, from: 'duplicates' });
  page.begin([Beta, Alfa]);
  expect(page.state()?.from).toBeUndefined();
  page.begin([Alfa, Gamma]);
  expect(page.state()?.picks).toEqual({});
  expect(page.state()?.keep).toBeUndefined();
});

test('parts of one address are picked together, and a pick of a card that is left out is not sent', () => {
  const { Alfa, Beta, Gamma } = over.ids;
  page.begin([Alfa, Beta, Gamma]);
  page.pick('street', Beta);
  page.pick('city', Gamma);
  page.pick('email', Beta);
  expect(page.order()?.picks).toEqual({ city: Gamma, email: Beta });
  page.include(Gamma, false);
  expect(page.order()?.picks).toEqual({ email: Beta });
  page.pick('email', undefined);
  expect(page.order()?.picks).toEqual({});
});

test('rules choose, propose, and are remembered by the device', async () => {
  const { Alfa, Beta } = over.ids;
  page.begin([Alfa, Beta]);
  page.setRules({ otherwise: 'longest', stays: 'oldest' });
  expect(page.order()?.rules).toEqual({ otherwise: 'longest', stays: 'oldest' });
  const next = ruleSetting();
  await next.recall();
  expect(next.state()).toEqual({ otherwise: 'longest', stays: 'oldest' });
  for (const damaged of ['{"otherwise":"best"}', '{"otherwise":']) {
    kept['merge-rules'] = damaged;
    const other = ruleSetting();
    await other.recall();
    expect(other.state()).toEqual({});
  }
});

test('a doubt is confirmed for the cards that it is about; another one is asked for again', async () => {
  const [one, two, three] = [
    await addCustomer(over, { name: 'Alfa Riga', country: 'LV', companyNumber: '40003521600' }),
    await addCustomer(over, { name: 'Alfa Riga', country: 'LV', companyNumber: '40003009497' }),
    await addCustomer(over, { name: 'Alfa Riga', country: 'LV', companyNumber: '40003032949' }),
  ];
  page.begin([must(one), must(two)]);
  const doubts = over.app.planMerge(must(page.order())).doubts;
  expect(doubts.map(({ code }) => code)).toEqual(['merge-numbers-differ']);
  expect(await page.merge()).toBeUndefined();
  page.confirm(doubts, true);
  expect(isConfirmed(must(page.state()), doubts)).toBe(true);
  page.add(must(three));
  expect(isConfirmed(must(page.state()), over.app.planMerge(must(page.order())).doubts)).toBe(false);
  expect(await page.merge()).toBeUndefined();
  page.include(must(three), false);
  const merged = await page.merge();
  expect(merged?.absorbed).toHaveLength(1);
  expect(page.state()).toBeUndefined();
});

test('refused, everything is still there and the page says why', async () => {
  const { Alfa, Beta } = over.ids;
  page.begin([Alfa, Beta]);
  over.workbook.user.protect('Customers', true);
  expect(await page.merge()).toBeUndefined();
  expect(page.state()?.refused.map(({ code }) => code)).not.toEqual([]);
  expect(page.state()?.working).toBe(false);
  over.workbook.user.protect('Customers', false);
  expect((await page.merge())?.keep).toBe(Alfa);
});

test('cards that others delete meanwhile are not merged', async () => {
  const { Alfa, Beta, Gamma } = over.ids;
  page.begin([Alfa, Beta, Gamma]);
  page.keep(Alfa);
  await over.app.remove([Alfa]);
  expect(page.cards()).toMatchObject({ all: [Beta, Gamma] });
  await over.app.remove([Beta, Gamma]);
  expect(page.cards()).toBeUndefined();
  expect(await page.merge()).toBeUndefined();
});

test('cells of other sheets are looked for once for all cards of the page, and again when one joins', async () => {
  const { Alfa, Beta, Gamma } = over.ids;
  over.workbook.user.fillSheet('Sheet1', [[Beta], [Gamma]]);
  page.begin([Alfa, Beta]);
  expect(page.state()?.outside).toEqual({ kind: 'looking' });
  await over.settle();
  const cells = (): unknown => {
    const outside = page.state()?.outside;
    return outside?.kind === 'found' ? outside.issues.map(({ where }) => where?.cell) : outside?.kind;
  };
  expect(cells()).toEqual(['A1']);
  page.keep(Beta);
  expect(cells()).toEqual(['A1']);
  page.add(Gamma);
  await over.settle();
  expect(cells()).toEqual(['A1', 'A2']);
});
