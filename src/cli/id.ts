/**
 * `id`: reads lines COUNTRY⇥NUMBER[⇥KIND] and answers each with one JSON object: {input, country, kind, verdict, reason?,
 * compact?, formatted?}. Answers as it reads. Exit 1 if any number is not valid.
 */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { TextDecoder } from 'node:util';
import type { Command } from 'commander';
import { localDate, type CalendarDate } from '../base/calendar-date';
import { checkNumber, type NumberReason } from '../fiscal/check-number';
import { nodeClock } from './node-ports';
import { Refusal } from './refusal';

/** The contract: one of these a line; null where nothing is known. */
interface IdLine {
  /** The number as it was given, or the whole line if there is none in it. */
  readonly input: string;
  readonly country: string | null;
  readonly kind: string | null;
  readonly verdict: 'valid' | 'invalid' | 'unknown';
  readonly reason?: NumberReason | 'no-tab';
  readonly compact?: string;
  readonly formatted?: string;
}

export function answerLine(line: string, today: CalendarDate): IdLine {
  const [first = '', input, third = ''] = line.split('\t');
  if (input === undefined) return { input: line, country: null, kind: null, verdict: 'unknown', reason: 'no-tab' };
  const country = first.trim().toUpperCase();
  const wished = third.trim().toUpperCase();
  const { kind, verdict, reason, compact, formatted } = checkNumber({ country, number: input, on: today, kind: wished });
  return {
    input,
    country: country === '' ? null : country,
    kind: kind?.key ?? (wished === '' ? null : wished),
    verdict,
    ...(reason !== undefined && { reason }),
    ...(compact !== undefined && { compact }),
    ...(formatted !== undefined && { formatted }),
  };
}

/** Lines without their ends, of a stream that is cut anywhere; the first signs tell UTF-8 from the UTF-16 that some shells write. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let rest = '';
  let beginning: Buffer | undefined = Buffer.alloc(0);
  const text = (bytes: Buffer | undefined): string => {
    try {
      return decoder?.decode(bytes, { stream: bytes !== undefined }) ?? '';
    } catch {
      throw new Refusal('the input is not UTF-8 text');
    }
  };
  for await (const chunk of input) {
    let bytes: Buffer = chunk as Buffer;
    if (beginning !== undefined) {
      bytes = Buffer.concat([beginning, bytes]);
      if (bytes.length < 2) {
        beginning = bytes;
        continue;
      }
      beginning = undefined;
      decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    }
    const lines = (rest + text(bytes)).split(/\r\n|\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (beginning !== undefined) {
    decoder = new TextDecoder('utf-8', { fatal: true });
    rest += text(beginning);
  }
  rest += text(undefined);
  if (rest !== '') yield rest;
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** How many answers were not `valid`. */
export async function answerLines(input: Readable, output: Writable, today: CalendarDate): Promise<number> {
  let findings = 0;
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue;
    const answer = answerLine(line, today);
    if (answer.verdict !== 'valid') findings++;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  return findings;
}

export function addId(program: Command): void {
  program
    .command('id')
    .description('check numbers: lines COUNTRY<tab>NUMBER[<tab>KIND] from the input, one JSON object a line')
    .action(async () => {
      // Who reads the answers may have enough of them: `| head` closes the pipe.
      process.stdout.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') throw error;
        process.exit();
      });
      const today = localDate(nodeClock.now());
      process.exitCode = (await answerLines(process.stdin, process.stdout, today)) > 0 ? 1 : 0;
    });
}
