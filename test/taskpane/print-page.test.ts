/** @jest-environment ./test/support/page-environment.cjs */
/* Printing ends for the page that asked for it, whatever the browser tells of its window, and its frame does not stay for ever. */
import { printPage } from '../../taskpane/print-page';
import { must } from '../support/must';

const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')];
/** The window of the page that is about to be printed, which has this way of printing. */
function printsBy(print: (page: Window) => void): Window {
  const page = must(frames().at(-1)?.contentWindow);
  page.print = () => print(page);
  page.focus = () => frames().at(-1)?.focus();
  return page;
}
const tell = (page: Window, event: 'beforeprint' | 'afterprint'): void => void page.dispatchEvent(new Event(event));

afterEach(() => {
  for (const frame of frames()) frame.remove();
});

test('what comes of it waits for a task of its own, since microtasks are lost while a browser prepares the print', async () => {
  const order: string[] = [];
  const printed = printPage('<p>1</p>').then((isPrinted) => order.push(`told ${isPrinted}`));
  printsBy((page) => {
    tell(page, 'beforeprint');
    setTimeout(() => order.push('next task'));
    let microtasks = 50;
    const step = (): void => void ((microtasks -= 1) > 0 ? queueMicrotask(step) : order.push('microtasks'));
    step();
  });
  await printed;
  expect(order[0]).toBe('microtasks');
  expect(order.at(-1)).toBe('told true');
});

test('a browser that never says that its window is closed is left alone, and the next page takes the place of the last', async () => {
  for (const text of ['1', '2']) {
    const printed = printPage(`<p>${text}</p>`);
    printsBy((page) => tell(page, 'beforeprint'));
    expect(await printed).toBe(true);
    expect(frames().map(({ srcdoc }) => srcdoc)).toEqual([`<p>${text}</p>`]);
  }
});

test('when the window is closed, the frame goes, and the keyboard is where it was', async () => {
  const button = document.body.appendChild(document.createElement('button'));
  button.focus();
  const printed = printPage('<p>1</p>');
  const page = printsBy((asked) => tell(asked, 'beforeprint'));
  await printed;
  tell(page, 'afterprint');
  expect(frames()).toEqual([]);
  expect(document.activeElement).toBe(button);
  button.remove();
});

test('where no window comes, that is said', async () => {
  const printed = printPage('<p>1</p>');
  printsBy(() => undefined);
  expect(await printed).toBe(false);
  expect(frames()).toEqual([]);
});

test('a browser that refuses is no page that works for ever', async () => {
  const printed = printPage('<p>1</p>');
  printsBy(() => { throw new Error('Not here.'); });
  await expect(printed).rejects.toThrow('Not here.');
  expect(frames()).toEqual([]);
});
