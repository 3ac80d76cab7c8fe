/**
 * `npm run soak [-- FIRST LAST]`: stories of the simulation by their seeds, 1…100,000 unless told, on all cores, and how many of
 * 200 go wrong without each rule. Exit 1 and the seeds that went wrong.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { ablations } from './ablations';
import { Simulation } from './simulation';

const [first, last] = process.argv.slice(2, 4).map(Number);
const [from, to] = [first ?? 1, last ?? 100_000];
const steps = 120;
const part = process.env['KARTOTEKA_SOAK_PART'];

/** How many stories broke each property. */
type Violations = Readonly<Record<string, number>>;

async function soakPart(place: number, of: number): Promise<void> {
  const violations: Record<string, number> = {};
  for (let seed = from + place; seed <= to; seed += of) {
    const wrong = await new Simulation(seed).run(steps);
    if (wrong.length === 0) continue;
    for (const property of new Set(wrong.map((what) => what.slice(0, what.indexOf(':'))))) violations[property] = (violations[property] ?? 0) + 1;
    process.stdout.write(`seed ${seed}: ${wrong.slice(0, 3).join('; ').slice(0, 400)}\n`);
  }
  process.send?.(violations);
}

function soakInProcess(place: number, of: number): Promise<Violations> {
  return new Promise((resolve, reject) => {
    let told: Violations | undefined;
    const child = fork(process.argv[1] ?? '', process.argv.slice(2), { env: { ...process.env, KARTOTEKA_SOAK_PART: `${place}/${of}` } });
    child.on('message', (message) => void (told = message as Violations));
    child.on('exit', (code) => {
      if (told === undefined) reject(new Error(`The stories of one core broke off with code ${String(code)}`));
      else resolve(told);
    });
  });
}

async function soak(): Promise<void> {
  const began = Date.now();
  const cores = availableParallelism();
  const parts = await Promise.all(Array.from({ length: cores }, (_, place) => soakInProcess(place, cores)));
  const seconds = (Date.now() - began) / 1000;
  const sums = new Map<string, number>();
  for (const violations of parts) for (const [property, count] of Object.entries(violations)) sums.set(property, (sums.get(property) ?? 0) + count);
  const seeds = to - from + 1;
  const wrong = [...sums].map(([property, count]) => `${property} in ${count}`).sort().join(', ');
  process.stdout.write(`${seeds} seeds, ${seeds * steps} steps, ${Math.round(seconds)} s, ${Math.round(seeds * steps / seconds)} steps/s on ${cores} cores; violations: ${wrong || 0}\n`);
  for (const [name, rules] of Object.entries(ablations)) {
    let bad = 0;
    for (let seed = 1; seed <= 200; seed += 1) if ((await new Simulation(seed, { rules }).run(steps)).length > 0) bad += 1;
    process.stdout.write(`without ${name}: ${bad} of 200 go wrong\n`);
  }
  process.exitCode = sums.size === 0 ? 0 : 1;
}

if (part === undefined) void soak();
else {
  const [place = 0, of = 1] = part.split('/').map(Number);
  void soakPart(place, of);
}
