/** docs/five-systems.md leaves out no row of the list of what the five systems do, where that list is at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const list = join(__dirname, '../../../shared/facts/source-systems.md');
const ids = (file: string): string[] => [...readFileSync(file, 'utf8').matchAll(/^\| ([A-Z][A-Z0-9]-\d\d) \|/gm)].map(([, id = '']) => id);

if (existsSync(list)) {
  it('has every row of the five systems, and no other', () => {
    expect(ids(join(__dirname, '../../docs/five-systems.md'))).toEqual(ids(list));
  });
} else {
  it('has nothing to compare with: ../shared is not at hand', () => {
    process.stdout.write('test/conformance/five-systems: ../shared is not here, nothing compared.\n');
    expect(existsSync(list)).toBe(false);
  });
}
