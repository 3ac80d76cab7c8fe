/** `npm run soak [-- FIRST LAST]`: stories of the simulation by their seeds, 1…100,000 unless told, on all cores. Exit 1 and the seeds that went wrong. */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { ablations } from './ablations';
import { Simulation } from './simulation';

const [first, last] = process.argv.slice(2, 4).map(Number);
const [from, to] = [first ?? 1, last ?? 100_000];
const steps = 120;
const part = process.env['KARTOTEKA_SOAK_PART'];

async function soakPart(place: number, of: number): Promise<void> {
  let failed = 0;
  for (let seed = from + place; seed <= to; seed += of) {
    const wrong = await new Simulation(seed).run(steps);
    if (wrong.length === 0) continue;
    failed += 1;
    process.stdout.write(`seed ${seed}: ${wrong.slice(0, 3).join('; ').slice(0, 400)}\n`);
  }
  process.exitCode = failed === 0 ? 0 : 1;
}

async function soak(): Promise<void> {
  const began = Date.now();
  const cores = availableParallelism();
  const ends = await Promise.all(Array.from({ length: cores }, (_, place) => new Promise<number>((resolve) => {
    fork(process.argv[1] ?? '', process.argv.slice(2), { env: { ...process.env, KARTOTEKA_SOAK_PART: `${place}/${cores}` } }).on('exit', (code) => resolve(code ?? 1));
  })));
  const isWell = ends.every((code) => code === 0);
  process.stdout.write(`${to - from + 1} stories of ${steps} steps in ${Math.round((Date.now() - began) / 1000)} s: ${isWell ? 'nothing went wrong' : 'see above'}\n`);
  for (const [name, rules] of Object.entries(ablations)) {
    let bad = 0;
    for (let seed = 1; seed <= 200; seed += 1) if ((await new Simulation(seed, { rules }).run(steps)).length > 0) bad += 1;
    process.stdout.write(`without ${name}: ${bad} of 200 go wrong\n`);
  }
  process.exitCode = isWell ? 0 : 1;
}

if (part === undefined) void soak();
else {
  const [place = 0, of = 1] = part.split('/').map(Number);
  void soakPart(place, of);
}
