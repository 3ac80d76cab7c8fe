/** What of the pane, as it stands on the page, shuts somebody out: found by axe, out over an edge, or cut off. */
import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { must } from './must';
import { coloursAreThere, dress } from './pane-screens';
import type { PaneLook } from './pane-screens';

export type AxeRules = 'all' | 'colours';

export interface Barrier {
  readonly id: string;
  readonly nodes: readonly string[];
}

export async function barriers(page: Page, rules: AxeRules = 'all'): Promise<readonly Barrier[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axeSource);
  await coloursAreThere(page);
  return page.evaluate(async (everything) => {
    const { axe } = window as unknown as { axe: { run: (place: string, options: object) => Promise<AxeResults> } };
    const { violations, incomplete } = await axe.run('.pane', { resultTypes: ['violations', 'incomplete'], ...(everything !== 'all' && { runOnly: ['color-contrast'] }) });
    // Words of exactly the colour of their ground axe takes for hidden on purpose; nothing here is hidden that way.
    const invisible = incomplete.flatMap((result) => {
      const nodes = result.nodes.filter(({ any }) => any.some(({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'equalRatio'));
      return nodes.length === 0 ? [] : [{ ...result, nodes }];
    });
    return [...violations, ...invisible].map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`) }));
  }, rules);
}

/** Words and controls that stand out over an edge of the pane, and commands that are too small for their words. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const pane = document.querySelector('.pane')?.getBoundingClientRect();
    if (!pane) throw new Error('There is no pane.');
    // What is folded to nothing is not to be seen, whatever stands in it.
    const isFolded = (element: Element | null): boolean => {
      if (element === null || element.matches('.pane')) return false;
      const { width, height } = element.getBoundingClientRect();
      return ((width < 1 || height < 1) && getComputedStyle(element).overflow === 'hidden') || isFolded(element.parentElement);
    };
    const out = [...document.querySelectorAll('.pane *')].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (left < pane.left - 1 || right > pane.right + 1) && !isFolded(element.parentElement);
    });
    const small = [...document.querySelectorAll('.pane button, .pane [role=button], .pane [role=tab]')]
      .filter((element) => element.textContent !== '' && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1));
    return [...out, ...small].map(({ outerHTML }) => outerHTML.slice(0, 160));
  });
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KARTOTEKA_PICTURES'];
  if (folder) await page.locator('.pane').screenshot({ path: `${folder}/${name}.png` });
}

const themes = ['light', 'dark', 'contrast'] as const;

/** How often somebody looked: from look to look the themes go on. */
let turn = 0;

/**
 * In each theme, from both directions and in every language. Only colours hang on the theme, and all other rules are asked once in
 * each direction; on the language hangs what fits. Which theme goes with which language changes from screen to screen: after three
 * screens each has gone with each of the first three. English comes last: in it the next screen is looked for.
 */
function nextLooks() {
  const theme = (at: number): PaneLook['theme'] => must(themes[(at + 2 * turn) % themes.length]);
  const looks = [
    { theme: theme(0), language: 'lt', rules: 'none' },
    { theme: theme(1), language: 'lv', rules: 'none' }, { theme: theme(1), language: 'he', rules: 'all' },
    { theme: theme(2), language: 'ro', rules: 'colours' }, { theme: theme(0), language: 'en', rules: 'all' },
  ] as const;
  turn += 1;
  return looks;
}

export interface Fault {
  readonly screen: string;
  readonly look: PaneLook;
  readonly barriers: readonly Barrier[];
  readonly cut: readonly string[];
}

/** What is wrong with the screen that the pane shows, in any of its looks; at last it is English again. */
export async function faultsOf(page: Page, screen: string): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const { rules, ...look } of nextLooks()) {
    await dress(page, look);
    await picture(page, `${screen}-${look.language}-${look.theme}`);
    const found = { barriers: rules === 'none' ? [] : await barriers(page, rules), cut: await cutOff(page) };
    if (found.barriers.length + found.cut.length > 0) faults.push({ screen, look, ...found });
  }
  return faults;
}
