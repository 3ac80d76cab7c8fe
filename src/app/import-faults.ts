/** What was found while a file was read, by the line of the row that it is about. */
import type { TransferIssue } from '../transfer/transfer-issues';
import type { ImportOrder } from './import-plan';

export interface ImportFaults {
  /** By the line of the row; what stands in a line below it is the row's too. */
  readonly byLine: ReadonlyMap<number, readonly TransferIssue[]>;
  /** Of the file as a whole, and of lines of which nobody comes. */
  readonly ofFile: readonly TransferIssue[];
}

export function faultsOf({ cards, issues = [] }: ImportOrder): ImportFaults {
  const byLine = new Map<number, TransferIssue[]>();
  /** By line of the file, the line of the row that it belongs to. */
  const lines = new Map<number, number>();
  for (const { line, further = [] } of cards) for (const one of [line, ...further]) lines.set(one, line);
  const ofFile = issues.filter((issue) => {
    const said = issue.where?.line;
    const line = said === undefined ? undefined : lines.get(said);
    if (line === undefined) return true;
    const known = byLine.get(line);
    if (known === undefined) byLine.set(line, [issue]);
    else known.push(issue);
    return false;
  });
  return { byLine, ofFile };
}
