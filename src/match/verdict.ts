/** What a probability is called. */
import type { MatchVerdict } from './explanation';

/** From these probabilities on; constants of the engine, never tuned to a file. */
export const verdictFrom = { certain: 0.99, likely: 0.85, possible: 0.5 } as const satisfies Record<MatchVerdict, number>;

export function verdictOf(probability: number): MatchVerdict | undefined {
  return probability >= verdictFrom.certain ? 'certain' : probability >= verdictFrom.likely ? 'likely' : probability >= verdictFrom.possible ? 'possible' : undefined;
}
