/** Counts what a file has and the register has no place for, so that it is told once for each and not a thousand times. */
import type { TransferIssue } from '../../transfer-issues';

export class LeftOut {
  readonly #times = new Map<string, { times: number; readonly line: number }>();

  /** `part` as the format calls it. */
  note(part: string, line: number): void {
    const known = this.#times.get(part);
    if (known === undefined) this.#times.set(part, { times: 1, line });
    else known.times += 1;
  }

  issues(): TransferIssue[] {
    return [...this.#times].map(([part, { times, line }]) =>
      ({ severity: 'info', code: 'format-part-left-out', facts: { part, times }, where: { line } }));
  }
}
