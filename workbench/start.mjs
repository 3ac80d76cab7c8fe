// npm start: sets up what is missing, builds what has changed, serves the workbench on this machine and shows it.
// Plain Node without dependencies up to the point where they are installed.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './setup.mjs';

const usage = 'npm start -- [--port N] [--no-open]';

function readArguments() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean', default: false } } });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`"${values.port}" is no port: a whole number up to 65535.`);
    return { port, open: !values['no-open'] };
  } catch (cause) {
    console.error(`${cause.message}\n${usage}`);
    process.exit(2);
  }
}

/** Where nobody looks at a screen no browser is opened. */
function hasScreen() {
  if (process.env.CI) return false;
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function openBrowser(address) {
  const [command, args] = process.platform === 'darwin' ? ['open', [address]]
    : process.platform === 'win32' ? ['cmd', ['/c', 'start', '', address]] : ['xdg-open', [address]];
  const browser = spawn(command, args, { stdio: 'ignore', detached: true });
  // The address stands on the screen already; without a browser the person opens it by hand.
  browser.on('error', () => console.log('No browser could be opened; open the address above.'));
  browser.unref();
}

const { port, open } = readArguments();
ensureDependencies();
const { build } = await import('./build.mjs');
const { serve } = await import('./server.mjs');
const { sampleFile } = await import('./sample.mjs');

try {
  const { folder, built } = await build('production');
  console.log(built ? 'The workbench is built.' : 'The workbench is built already.');
  const server = await serve({ folder, port, extra: { '/sample.xlsx': sampleFile() } });
  console.log(`Kartoteka workbench: ${server.address}\nCtrl-C ends it.`);
  const end = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  if (open && hasScreen()) openBrowser(server.address);
} catch (cause) {
  if (cause.code === 'EADDRINUSE') console.error(`Port ${port} is in use; choose another with --port, or leave it out.`);
  else console.error(cause.message);
  process.exit(1);
}
