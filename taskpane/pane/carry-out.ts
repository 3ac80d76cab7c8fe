/** The end of a page on which a person prepares one step: done, the page is left; refused, it stays as it is and says why. */
import type { AppIssue } from '../../src/app/app';
import type { Result } from '../../src/base/result';

export interface PreparedStep {
  readonly working: boolean;
  /** Why the last attempt was refused. */
  readonly refused: readonly AppIssue[];
}

export interface StepPage {
  change(part: Partial<PreparedStep>): void;
  leave(): void;
}

/** Undefined if it was refused. */
export async function carryOut<Made>(page: StepPage, step: () => Promise<Result<Made, readonly AppIssue[]>>): Promise<Made | undefined> {
  page.change({ working: true, refused: [] });
  try {
    const done = await step();
    if (done.ok) {
      page.leave();
      return done.value;
    }
    page.change({ refused: done.error });
    return undefined;
  } finally {
    page.change({ working: false });
  }
}
