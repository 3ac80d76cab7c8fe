/**
 * Duplicates found in a worker beside the page, gone through by the keyboard alone in the narrowest pane: put off, not the same,
 * the same, taken back, a card left out, looked up in the sheet and on its card; and the rules by which they would be merged.
 */
import { eventually } from '../support/eventually';
import { tabTo } from '../support/keyboard-hands';
import { reviewHands, sameCustomer, type ReviewHands } from '../support/review-hands';
import { withWorkbench } from '../support/with-workbench';
import type { WorkbenchPage } from '../support/workbench-page';

describe('the review of duplicates', () => {
  let open: WorkbenchPage;
  let hands: ReviewHands;
  withWorkbench({ paneWidth: 320 }, (page) => {
    open = page;
    hands = reviewHands(open);
  });

  const workers = () => open.page.workers().filter((worker) => worker.url().includes('duplicate-worker'));
  const mergePage = () => hands.pane.getByRole('form', { name: 'Merge customers' });
  const hasKeyboard = () => open.page.waitForFunction(() => document.activeElement?.matches('section[aria-labelledby]') === true);
  const are = (codes: readonly string[]) => eventually(async () => expect(await hands.members()).toEqual(codes));
  /** Decisions about pairs that stand in the workbook. */
  const judged = async () => {
    await open.idle();
    return open.page.evaluate(() => {
      const model = window.workbench?.model;
      const table = model?.tables().find(({ name }) => name === 'Judgements');
      return model === undefined || table === undefined ? 0 : model.values(table.sheetId, table.area).slice(1).filter(([id]) => id !== null && id !== '').length;
    });
  };

  it('is done by keys from group to group, and each decision can be taken back', async () => {
    const { pane, group, press } = hands;
    expect(workers()).toHaveLength(0);
    await hands.makeSame();
    await hands.find();
    expect(workers()).toHaveLength(1);
    const count = await hands.left();
    expect(count).toBeGreaterThan(3);
    await group.getByRole('list', { name: 'Why' }).first().waitFor();
    expect(await group.getByRole('img', { name: 'For it' }).count()).toBeGreaterThan(0);

    const first = await hands.members();
    await press('j');
    const second = await hands.members();
    expect(second).not.toEqual(first);
    await press('ArrowUp');
    await are(first);
    await press('l');
    await pane.getByText(/1 for later/).waitFor();
    await are(second);
    await press('n');
    await pane.getByText(`${count - 1} groups left`).waitFor();
    expect(await hands.members()).not.toEqual(second);
    await hasKeyboard();
    expect(await judged()).toBe(1);
    await press('u');
    await pane.getByText(`${count} groups left`).waitFor();
    await are(second);
    expect(await judged()).toBe(0);
    // Nobody is brought back to what was put off until nothing else is left.
    await press('k');
    await are(first);
    expect(await group.getByRole('heading', { level: 3 }).first().innerText()).toContain('put off');
  });

  it('leads into the sheet and to a card, and back to the group', async () => {
    const { group, press } = hands;
    await hands.goTo(sameCustomer);
    const cards = await hands.members();
    const [, second = ''] = cards;
    await tabTo(group.getByRole('button', { name: /^Show the row of/ }).nth(1));
    await press('Enter');
    const row = Number(/\d+$/.exec(await open.find('Customers', 'Id', second))?.[0]);
    await open.page.waitForFunction((wanted) => {
      const model = window.workbench?.model;
      const sheet = model?.sheets().find(({ id }) => id === model.activeSheetId());
      return sheet?.name === 'Customers' && model?.selection().areas[0]?.row === wanted - 1;
    }, row);
    await open.idle();
    expect(await hands.members()).toEqual(cards);

    await tabTo(group.getByRole('button', { name: /^Open the card of/ }).nth(1));
    await press('Enter');
    const card = hands.pane.getByRole('form', { name: 'Customer card' });
    await card.waitFor();
    expect(await card.getByLabel('Code', { exact: true }).inputValue()).toBe(second);
    await press('Escape');
    await hasKeyboard();
    expect(await hands.members()).toEqual(cards);
    await press('Tab');
    await tabTo(group.getByRole('button', { name: /^Open the card of/ }).first());
    await press('Enter');
    await card.waitFor();
    // The card puts the keyboard at its top; a Tab before that leads the long way round.
    await open.idle();
    await tabTo(hands.pane.getByRole('button', { name: 'Back to the group' }), 'Tab', 200);
    await press('Enter');
    await hasKeyboard();
    expect(await hands.members()).toEqual(cards);
  });

  it('leaves a card out of its group: of what is said not to be the same, and of what is merged', async () => {
    const { pane, group, press } = hands;
    const cards = await hands.members();
    const count = await hands.left();
    const leaveOut = async () => {
      await tabTo(group.getByRole('checkbox').last());
      await press('Space');
      await pane.getByText(/^One card is not ticked/).waitFor();
    };
    await leaveOut();
    await press('n');
    // The others are still to be decided, and are at hand.
    await are(cards.slice(0, 2));
    expect(await hands.left()).toBe(count);
    expect(await judged()).toBe(2);
    await press('u');
    await are(cards);
    expect(await judged()).toBe(0);
    await leaveOut();
    await press('s');
    await mergePage().waitFor();
    const offered = (await mergePage().getByRole('group', { name: 'Which card stays?' }).innerText()).match(/C-\d+/g);
    expect([...(offered ?? [])].sort()).toEqual([...cards.slice(0, 2)].sort());
    await press('Escape');
    await hasKeyboard();
    await are(cards);
    expect(await hands.left()).toBe(count);
  });

  it('keeps the rules of merging by name in the register, remembers them on the device, and brings back what was deleted', async () => {
    const { pane, press } = hands;
    const otherwise = () => mergePage().getByLabel('Where values differ, take');
    await press('s');
    await mergePage().waitFor();
    await tabTo(mergePage().getByRole('button', { name: 'Rules', exact: true }));
    await press('Enter');
    await mergePage().getByText('Saved rules: none').waitFor();
    await tabTo(otherwise());
    for (let steps = 0; await otherwise().inputValue() !== 'longest'; steps += 1) {
      if (steps === 10) throw new Error('The longest value is no rule.');
      await press('ArrowDown');
    }
    await tabTo(mergePage().getByRole('button', { name: 'Save these rules…' }), 'Shift+Tab');
    await press('Enter');
    await open.page.keyboard.type('House');
    await press('Enter');
    await pane.getByText('The rules “House” are saved in the register.').waitFor();
    expect(await hands.rowsWith('Lists', 'Value', 'House')).toBe(1);

    await open.idle();
    await open.reload();
    await open.ready();
    await hands.find();
    await hands.goTo(sameCustomer);
    await press('s');
    const heading = mergePage().getByRole('button', { name: 'Rules: House' });
    await heading.waitFor();
    await tabTo(heading);
    await press('Enter');
    expect(await otherwise().inputValue()).toBe('longest');
    await tabTo(mergePage().getByRole('button', { name: 'Delete the rules “House”' }));
    await press('Enter');
    await pane.getByText(/^The rules “House” are deleted/).waitFor();
    expect(await hands.rowsWith('Lists', 'Value', 'House')).toBe(0);
    await tabTo(pane.getByRole('button', { name: 'Undo', exact: true }));
    await press('Enter');
    await heading.waitFor();
    expect(await hands.rowsWith('Lists', 'Value', 'House')).toBe(1);
  });
});
