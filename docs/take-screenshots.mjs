// Takes the pictures of the README anew, from the workbench: npm run screenshots. Each language shows its own register.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureDependencies, projectRoot } from '../workbench/setup.mjs';

ensureDependencies();
const { chromium } = await import('playwright-core');
const { findBrowser } = await import('../test/browser.mjs');
const { build } = await import('../workbench/build.mjs');
const { serve } = await import('../workbench/server.mjs');

/** Words of the pane that the script looks for, by language. */
const languages = [
  { tag: 'en', list: 'Customers', form: 'Customer card' },
  { tag: 'he', list: 'לקוחות', form: 'כרטיס לקוח' },
];
/** The customer whose card is shown, by the place in the list. */
const shown = 2;

const folder = mkdtempSync(path.join(tmpdir(), 'kartoteka-'));
const { folder: pages } = await build('production');
const server = await serve({ folder: pages });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--headless', '--no-sandbox', '--disable-gpu'] });
try {
  for (const { tag, list, form } of languages) {
    const book = path.join(folder, `${tag}.xlsx`);
    const made = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'sample', '-o', book, '--locale', tag], { cwd: projectRoot, encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.address);
    await page.waitForFunction(() => window.workbench !== undefined);
    await page.locator('#toolbar select').first().selectOption(tag);
    const again = page.waitForEvent('load');
    await page.evaluate(([base64, name]) => window.workbench.open(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)), name),
      [readFileSync(book).toString('base64'), `register-${tag}.xlsx`]);
    await again;
    await page.getByRole('list', { name: list, exact: true }).waitFor({ timeout: 60_000 });
    await page.evaluate(() => window.workbench.idle());
    const picture = (name) => page.screenshot({ path: path.join(projectRoot, 'docs/screenshots', `${name}-${tag}.png`) });
    await picture('register');
    await page.getByRole('list', { name: list, exact: true }).getByRole('listitem').nth(shown).getByRole('button').first().click();
    await page.getByRole('form', { name: form }).waitFor();
    await page.evaluate(() => window.workbench.idle());
    await picture('card');
    await page.close();
    console.log(`docs/screenshots/register-${tag}.png, card-${tag}.png`);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
