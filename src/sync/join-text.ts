// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- Every wall compiles this file, and an ambient module cannot be imported.
/// <reference path="./node-diff3.d.ts" />
/** Longer text, three-way: what two people changed in different lines stands side by side, like in a shared document. */
import { diff3Merge } from 'node-diff3';

/** Undefined where both changed the same line to different things. Two new lines at one place both stay, in the order of the alphabet. */
export function joinText(base: string, mine: string, theirs: string): string | undefined {
  const lines: string[] = [];
  for (const region of diff3Merge(linesOf(mine), linesOf(base), linesOf(theirs))) {
    if (region.ok !== undefined) {
      lines.push(...region.ok);
      continue;
    }
    const { a, o, b } = region.conflict;
    if (o.length > 0) return undefined;
    lines.push(...bothNew(a, b));
  }
  return lines.join('\n');
}

/** An empty text has no line at all, or what is first written would be a change of one. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split(/\r\n|\r|\n/));

/** What was joined before and comes back is not written twice. Whoever comes first must not decide what all read in the end. */
function bothNew(mine: readonly string[], theirs: readonly string[]): readonly string[] {
  if (theirs.every((line) => mine.includes(line))) return mine;
  if (mine.every((line) => theirs.includes(line))) return theirs;
  const [first = [], second = []] = [mine, theirs].sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  return [...first, ...second.filter((line) => !first.includes(line))];
}
