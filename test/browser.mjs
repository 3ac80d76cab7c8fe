// Finds a Chromium for the browser tests, or installs one: an installed Chrome or Chromium, else Debian's package when
// root, else one that an npm package carries, else Playwright's own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../workbench/setup.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]),
];

/** Whether it starts and shows a page, which a browser without its libraries does not. */
function works(path) {
  const run = spawnSync(path, ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--dump-dom', 'data:text/html,<p>ready</p>'], { encoding: 'utf8', timeout: 60_000 });
  return run.status === 0 && run.stdout.includes('ready');
}

function installed() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) =>
    names.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)));
  return [...onPath, ...places].find((path) => existsSync(path) && works(path));
}

function fromDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Debian’s Chromium for the browser tests (once)…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  return installed();
}

async function fromNpm() {
  if (process.platform !== 'linux') return undefined;
  console.log('Installing the Chromium that an npm package carries (once)…');
  const folder = join(projectRoot, 'node_modules', '.kartoteka-browser');
  spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder, '@sparticuz/chromium@131.0.1'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const entry = join(folder, 'node_modules/@sparticuz/chromium/build/index.js');
  if (!existsSync(entry)) return undefined;
  const { default: chromium } = await import(pathToFileURL(entry).href);
  const path = await (chromium.default ?? chromium).executablePath();
  return existsSync(path) && works(path) ? path : undefined;
}

async function fromPlaywright() {
  console.log('Installing Playwright’s Chromium (once)…');
  spawnSync(process.execPath, [join(projectRoot, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) && works(path) ? path : undefined;
}

/** Path of a browser that works; ends the program with a clear line if there is none to be had. */
export async function findBrowser() {
  const given = process.env.KARTOTEKA_BROWSER;
  if (given !== undefined && given !== '') {
    if (works(given)) return given;
    console.error(`KARTOTEKA_BROWSER names ${given}, which does not start.`);
    process.exit(2);
  }
  const found = installed() ?? fromDebian() ?? (await fromNpm()) ?? (await fromPlaywright());
  if (found !== undefined) return found;
  console.error('No browser for the browser tests: install Chrome or Chromium, or name one in KARTOTEKA_BROWSER.');
  return process.exit(2);
}
