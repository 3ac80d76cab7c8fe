/** Names of parts: compared without case, written without a leading slash; targets of relationships are relative to a part. */

export function partKey(name: string): string {
  return (name.startsWith('/') ? name.slice(1) : name).toLowerCase();
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

export function resolveTarget(source: string, target: string): string {
  const path = target.startsWith('/') ? target : folderOf(source) + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** `xl/tables/table1.xml` as seen from `xl/worksheets/sheet1.xml` is `../tables/table1.xml`. */
export function relativeTarget(source: string, part: string): string {
  const from = folderOf(source).split('/').slice(0, -1);
  const to = part.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
