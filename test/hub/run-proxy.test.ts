/** The proxy as a program: its command line, its environment, its life. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { credentialsIn, runOptions } from '../../src/hub/run-proxy';

test.each([
  [['--origin', 'https://a.example'], { origins: ['https://a.example'], host: '127.0.0.1', port: 8790, isBehindProxy: false }],
  [['--origin', 'https://a.example', '--origin', 'http://localhost:3000', '--port', '0', '--host', '0.0.0.0', '--service', 'ANAF', '--service', 'VIES', '--behind-proxy'],
    { origins: ['https://a.example', 'http://localhost:3000'], host: '0.0.0.0', port: 0, services: ['ANAF', 'VIES'], isBehindProxy: true }],
])('%o', (args, expected) => {
  expect(runOptions(args)).toEqual(expected);
});

test.each([
  [[], 'origin'], [['--origin', '*'], '\\*'], [['--origin', 'https://a.example/'], 'https://a.example/'], [['--origin', 'https://*.example'], 'Not an origin'], [['--origin', 'a.example'], 'Not an origin'],
  [['--origin', 'https://a.example', '--port', 'x'], 'Not a port: x'], [['--origin', 'https://a.example', '--port', '99999'], 'Not a port'],
  [['--origin', 'https://a.example', '--service', 'GOOGLE'], 'No such service: GOOGLE'], [['--what'], '--what'],
])('%o is refused', (args, said) => {
  expect(runOptions(args)).toEqual(expect.stringMatching(said));
});

test('credentials are whole or none, and only for those who need a token', () => {
  expect(credentialsIn({ KARTOTEKA_HMRC_CLIENT_ID: 'a', KARTOTEKA_HMRC_CLIENT_SECRET: 'b', KARTOTEKA_ANAF_CLIENT_ID: 'c', KARTOTEKA_ANAF_CLIENT_SECRET: 'd' })).toEqual({ HMRC: { clientId: 'a', clientSecret: 'b' } });
  expect(credentialsIn({ KARTOTEKA_HMRC_CLIENT_ID: 'a' })).toEqual({});
});

test('it starts, says where it is, answers, and ends when it is told to', async () => {
  const root = join(__dirname, '../..');
  const program = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/hub/proxy-main.ts'), '--origin', 'https://a.example', '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  const ended = new Promise<number | null>((resolve) => { program.on('exit', resolve); });
  program.stderr.on('data', (chunk: Buffer) => { complained += chunk.toString(); });
  const url = await new Promise<string>((resolve, reject) => {
    program.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const match = /http:\/\/\S+/.exec(said);
      if (match !== null) resolve(match[0]);
    });
    void ended.then(() => reject(new Error(`ended: ${complained}`)));
  });
  expect(await (await fetch(url)).json()).toMatchObject({ ok: true, services: expect.arrayContaining(['ANAF', 'VIES', 'HMRC']) });
  program.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(complained).toBe('');
});

test('without an origin it says what is missing and ends with 2', async () => {
  const root = join(__dirname, '../..');
  const program = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/hub/proxy-main.ts')], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let complained = '';
  program.stderr.on('data', (chunk: Buffer) => { complained += chunk.toString(); });
  expect(await new Promise((resolve) => { program.on('close', resolve); })).toBe(2);
  expect(complained).toContain('--origin');
});
