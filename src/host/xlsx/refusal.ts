/**
 * How a refusal travels inside this folder: thrown where it is found, deep in a scanner, and turned into a Result by
 * `attempt` at the border (xlsx-workbook.ts). Anything else that is thrown is a bug and passes through.
 */
import { err, ok, type Result } from '../../base/result';
import type { HostIssue, HostIssueFacts } from '../workbook';

export class Refusal extends Error {
  readonly issue: HostIssue;

  constructor(issue: HostIssue) {
    super(issue.code);
    this.issue = issue;
  }
}

export function refuse<C extends keyof HostIssueFacts>(code: C, facts: HostIssueFacts[C], where?: HostIssue['where']): never {
  throw new Refusal({ severity: 'error', code, facts, ...(where === undefined ? {} : { where }) } as unknown as HostIssue);
}

export function damaged(part: string): never {
  return refuse('file-damaged', { part });
}

export function attempt<T>(work: () => T): Result<T, HostIssue> {
  try {
    return ok(work());
  } catch (problem) {
    return err(refusalIn(problem));
  }
}

/** What was thrown as an issue; a bug goes on. */
export function refusalIn(problem: unknown): HostIssue {
  if (problem instanceof Refusal) return problem.issue;
  throw problem;
}
