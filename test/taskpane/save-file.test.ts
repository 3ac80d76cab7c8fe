/** @jest-environment jsdom */
/* What is handed over as a download is what was written, however it came. */
import { saveFile, saveLongFile } from '../../taskpane/save-file';

let handed: { readonly name: string; readonly content: Blob }[];

beforeEach(() => {
  handed = [];
  let latest = new Blob();
  URL.createObjectURL = (blob) => {
    latest = blob as Blob;
    return 'blob:file';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    handed.push({ name: this.download, content: latest });
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

const textIn = (blob: Blob | undefined): Promise<string> => new Promise((resolve, reject) => {
  if (blob === undefined) throw new Error('Nothing was handed over');
  const reader = new FileReader();
  reader.addEventListener('load', () => resolve(String(reader.result)));
  reader.addEventListener('error', reject);
  reader.readAsText(blob);
});

test.each([
  ['a text', 'Žanas 😀', 'Žanas 😀', 1],
  ['texts one behind the other', Array.from({ length: 200 }, (_, at) => `ž${at} `), Array.from({ length: 200 }, (_, at) => `ž${at} `).join(''), 4],
  ['no text', [], '', 0],
  ['bytes', new Uint8Array(2 ** 22 + 3).fill(0x61), 'a'.repeat(2 ** 22 + 3), 2],
])('%s, with a pause after each part', async (_, content, text, parts) => {
  const pauses = jest.spyOn(globalThis, 'setTimeout');
  await saveLongFile('cards.txt', 'text/plain', content);
  expect(pauses.mock.calls.filter(([, ms]) => ms === undefined)).toHaveLength(parts);
  expect(handed.map(({ name, content: { type } }) => [name, type])).toEqual([['cards.txt', 'text/plain']]);
  expect(await textIn(handed[0]?.content) === text).toBe(true);
});

test('a short one comes at once', async () => {
  saveFile('cards.txt', 'text/plain', 'Žanas');
  expect(handed.map(({ name }) => name)).toEqual(['cards.txt']);
  expect(await textIn(handed[0]?.content)).toBe('Žanas');
});
