import { PassThrough } from 'node:stream';
import { answerLine, answerLines } from '../../src/cli/id';
import { commandFolder } from '../support/command-line';

const today = '2026-11-22';
const folder = commandFolder();
afterAll(() => folder.remove());

/** What is answered to these bytes, given in these pieces. */
async function answersTo(pieces: readonly (string | Uint8Array)[]): Promise<{ answers: Record<string, unknown>[]; findings: number }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answered = answerLines(input, output, today);
  for (const piece of pieces) input.write(piece);
  input.end();
  const findings = await answered;
  output.end();
  const lines: Buffer[] = [];
  for await (const chunk of output) lines.push(chunk as Buffer);
  const text = Buffer.concat(lines).toString('utf8');
  return { answers: text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>), findings };
}

describe('A line is answered with what its number is.', () => {
  test.each<[string, Record<string, unknown>]>([
    ['RO\tJ2012000750528', { input: 'J2012000750528', country: 'RO', kind: 'ONRC', verdict: 'valid', compact: 'J2012000750528', formatted: 'J2012000750528' }],
    ['LV\t328673-00679', { input: '328673-00679', country: 'LV', kind: 'PK', verdict: 'valid', compact: '32867300679', formatted: '328673-00679' }],
    ['IL\t000000000', { input: '000000000', country: 'IL', kind: 'TZ', verdict: 'invalid', reason: 'placeholder', compact: '000000000' }],
    ['GB\tAB123\tVAT', { input: 'AB123', country: 'GB', kind: 'VAT', verdict: 'invalid', reason: 'format' }],
    ['ro\t18547291', { input: '18547291', country: 'RO', kind: 'CUI', verdict: 'invalid', reason: 'checksum', compact: '18547291', formatted: '18547291' }],
    ['RO\tRO 18547290 ', { input: 'RO 18547290 ', country: 'RO', kind: 'VAT', verdict: 'valid', compact: 'RO18547290', formatted: 'RO18547290' }],
    ['RO\t18547290\tvat', { input: '18547290', country: 'RO', kind: 'VAT', verdict: 'valid', compact: 'RO18547290', formatted: 'RO18547290' }],
    ['RO\tJ52/750/2012\tONRC', { input: 'J52/750/2012', country: 'RO', kind: 'ONRC-OLD', verdict: 'valid', compact: 'J52/750/2012', formatted: 'J52/750/2012' }],
    ['RO\t1.63E+12\tCNP', { input: '1.63E+12', country: 'RO', kind: 'CNP', verdict: 'invalid', reason: 'digits-lost' }],
    ['RO\twhatever', { input: 'whatever', country: 'RO', kind: null, verdict: 'invalid', reason: 'format' }],
    ['LV\t010199-30006\tPK', { input: '010199-30006', country: 'LV', kind: 'PK-OLD', verdict: 'invalid', reason: 'component', compact: '01019930006' }],
    ['RO\tJ2031000750529', { input: 'J2031000750529', country: 'RO', kind: 'ONRC', verdict: 'invalid', reason: 'component', compact: 'J2031000750529' }],
    ['DE\t', { input: '', country: 'DE', kind: null, verdict: 'invalid', reason: 'empty' }],
    ['QQ\t1234', { input: '1234', country: 'QQ', kind: null, verdict: 'unknown', reason: 'country-unknown' }],
    ['RO\t1234\tshoe-size', { input: '1234', country: 'RO', kind: 'SHOE-SIZE', verdict: 'unknown', reason: 'kind-unknown' }],
    ['\t1234', { input: '1234', country: null, kind: null, verdict: 'unknown', reason: 'country-unknown' }],
    ['RO 18547290', { input: 'RO 18547290', country: null, kind: null, verdict: 'unknown', reason: 'no-tab' }],
  ])('%j', (line, answer) => {
    expect(answerLine(line, today)).toEqual(answer);
  });
});

test('Lines may end in CRLF, the last in nothing; empty lines are passed over; pieces may end anywhere.', async () => {
  const text = '\ufeffRO\t18547290\r\n\r\n  \nIL\t39337423\tTZ\r\nLV\t4000 3521 600';
  const bytes = Buffer.from(text, 'utf8');
  const whole = await answersTo([text]);
  expect(whole.findings).toBe(0);
  expect(whole.answers.map(({ country, verdict, compact }) => [country, verdict, compact])).toEqual([
    ['RO', 'valid', '18547290'], ['IL', 'valid', '039337423'], ['LV', 'valid', '40003521600'],
  ]);
  expect(await answersTo(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole);
  expect(await answersTo([Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(text.slice(1), 'utf16le')])])).toEqual(whole);
});

test('Signs of more than one byte survive being cut apart.', async () => {
  const { answers } = await answersTo(Array.from(Buffer.from('IL\t\u200f03933742\u200b3 ת.ז.\n', 'utf8'), (byte) => Uint8Array.of(byte)));
  expect(answers).toEqual([expect.objectContaining({ input: '\u200f03933742\u200b3 ת.ז.' })]);
});

test('Nothing at all is no finding.', async () => {
  expect(await answersTo([])).toEqual({ answers: [], findings: 0 });
  expect(await answersTo(['\n'])).toEqual({ answers: [], findings: 0 });
  expect((await answersTo(['x'])).findings).toBe(1);
});

test('What is no text is refused, and each answer comes before the next line is there.', async () => {
  await expect(answersTo([Uint8Array.of(0x52, 0x4f, 0x09, 0xff, 0x31, 0x0a)])).rejects.toThrow(/not UTF-8/);
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answered = answerLines(input, output, today);
  const next = (): Promise<string> => new Promise((resolve) => { output.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8'))); });
  for (const number of ['18547290', '18547291']) {
    const answer = next();
    input.write(`RO\t${number}\n`);
    expect(JSON.parse(await answer)).toMatchObject({ input: number });
  }
  input.end();
  expect(await answered).toBe(1);
});

test('Exit 0 if all are valid, 1 if one is not, 2 for wrong usage; four of the four that everyone should get right.', () => {
  const fine = folder.runWith('RO\tJ2012000750528\nLV\t328673-00679\n', 'id');
  expect([fine.code, fine.err, fine.out.split('\n').length]).toEqual([0, '', 3]);
  const four = folder.runWith('RO\tJ2012000750528\nLV\t328673-00679\nIL\t000000000\nGB\tAB123\tVAT\n', 'id');
  expect([four.code, four.err]).toEqual([1, '']);
  const verdicts = four.out.trim().split('\n').map((line) => JSON.parse(line) as { verdict: string; reason?: string });
  expect(verdicts.map(({ verdict, reason }) => [verdict, reason])).toEqual([['valid', undefined], ['valid', undefined], ['invalid', 'placeholder'], ['invalid', 'format']]);
  expect(folder.runWith('RO\t1\n', 'id', 'extra')).toMatchObject({ code: 2, out: '' });
  expect(folder.runWith(Uint8Array.of(0x52, 0x09, 0xff, 0x0a), 'id')).toMatchObject({ code: 2, out: '', err: 'kartoteka: the input is not UTF-8 text\n' });
});
