/** What of the pane, as it stands on the page, shuts somebody out: found by axe, out over an edge, or cut off. */
import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { coloursAreThere, dress } from './pane-screens';

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

/** In every language, from both directions and in each theme; then as it was. */
export async function looksWell(page: Page, name: string): Promise<void> {
  for (const [theme, language] of [['light', 'en'], ['contrast', 'he'], ['dark', 'he'], ['light', 'ro'], ['dark', 'lt'], ['light', 'lv']] as const) {
    await dress(page, { theme, language });
    await picture(page, `${name}-${language}-${theme}`);
    expect({ name, theme, language, cut: await cutOff(page), barriers: await barriers(page) }).toEqual({ name, theme, language, cut: [], barriers: [] });
  }
  await dress(page, { theme: 'light', language: 'en' });
}
