/** Words for an issue that nothing raises any more mislead translators and readers: every code is made somewhere. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { textsOf } from '../../src/locales/locales';

const root = join(__dirname, '../..');
/** Where codes are only named. */
const lists = /^src\/locales\/|\/finding-family\.ts$/;

function sources(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !lists.test(path) ? [path] : [];
  });
}

test('every issue that has words is made somewhere', () => {
  const code = ['src', 'taskpane', 'functions'].flatMap(sources).map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
  // With a colon behind it stands what the code's facts are. Some are put together: `${cause}-nothing`.
  const isMade = (name: string): boolean =>
    new RegExp(`'${name}'(?!:)`).test(code) || code.includes(`\`\${cause}-${name.split('-').at(-1)}\``);
  expect(Object.keys(textsOf('en').issues).filter((name) => !isMade(name))).toEqual([]);
});
