/** @jest-environment ./test/support/page-environment.cjs */
/* What every menu of the pane has. */
import { screen } from '@testing-library/react';
import { must } from '../support/must';
import { showRegister } from '../support/pane-screen';

/** The border that a class of the element's own gives it; jsdom itself resolves no variables. */
function borderOf({ classList }: Element): string | undefined {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const own = rules.filter((rule) => rule instanceof CSSStyleRule && [...classList].some((name) => rule.selectorText === `.${name}`));
  return own.map(({ cssText }) => /border: ?([^;}]+)/.exec(cssText)?.[1]?.trim()).find((border) => border !== undefined);
}

test('a menu has an edge that is seen on a pane of its own colour', async () => {
  const over = await showRegister();
  await over.user.click(screen.getByRole('button', { name: 'Select many' }));
  const surface = must((await screen.findByRole('menu')).parentElement);
  expect(borderOf(surface)).toBe('var(--strokeWidthThin) solid var(--colorNeutralStroke1)');
});

test('a command that has nothing to work on counts nothing', async () => {
  const over = await showRegister();
  await over.user.click(screen.getByRole('button', { name: 'Select many' }));
  expect(await screen.findByRole('menuitem', { name: 'Select the rows selected in the sheet' })).toHaveAttribute('aria-disabled', 'true');
});
