// One compiler run per wall: each folder is checked with the globals it may know, and no others.
import { openWall, parts, problemsOf } from './walls.mjs';

const walls = Object.values(parts).flat();
const failures = walls.flatMap((wall) => {
  const problems = problemsOf(openWall(wall));
  return problems === '' ? [] : [`typecheck ${wall}\n${problems}`];
});
if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exit(1);
}
console.log(`typecheck: ${walls.length} walls hold`);
