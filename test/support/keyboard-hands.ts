/** What a person does by the keyboard alone, in a browser. */
import type { Locator } from 'playwright-core';

/** Tab after Tab, as far as a person would put up with. */
export async function tabTo(goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 60): Promise<void> {
  const place = (): Promise<string> => goal.evaluate((element) => {
    const at = document.activeElement;
    return at === element ? 'there' : at?.closest('.pane') ? 'elsewhere' : 'lost';
  });
  for (let steps = 0, at = await place(); at !== 'there'; steps += 1, at = await place()) {
    // Whoever loses the place begins at the top of the page again.
    if (at === 'lost') throw new Error(`The keyboard is in no place of the pane on its way to ${goal.toString()}.`);
    if (steps === most) throw new Error(`${key} does not lead to ${goal.toString()}.`);
    await goal.page().keyboard.press(key);
  }
}
