/** One measured line of `npm run bench`: what was done, by whom, how long it took. */
export interface BenchRow {
  readonly work: string;
  readonly tool: string;
  readonly ms: number;
  readonly note?: string;
  /** How many times as long this tool takes as ours. */
  readonly ratio?: number;
  /** What we mean to reach, as DESIGN has it. */
  readonly bar?: string;
}

/** Each `*.bench.ts` exports one as `bench`. */
export interface Bench {
  readonly name: string;
  run(): Promise<BenchRow[]>;
}
