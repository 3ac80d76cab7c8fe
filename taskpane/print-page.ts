/**
 * Prints a page that is not on the screen: it is laid in a frame nobody sees, which asks for the print window itself.
 *
 * Excel for Windows opens it. In Excel on the web the page stands in a frame of Microsoft's own: whether that lets a page
 * print is Microsoft's to say (HTML, sandboxed modals flag: `print()` then does nothing). In Excel for Mac it does nothing
 * (OfficeDev/office-js issue 3385, open, read 2026-11-23). None of them says so. What is printed hears `beforeprint`; where
 * nobody has heard it after a while, no window came.
 */

/** Some browsers ask the system first. */
const waitMs = 1500;

/** Whether a print window came. */
export type PrintPage = (html: string) => Promise<boolean>;

/** On the frame: not every browser tells when its window is closed; then the frame stays until something else is printed. */
const mark = 'data-printed-page';

export async function printPage(html: string): Promise<boolean> {
  document.querySelector(`iframe[${mark}]`)?.remove();
  const keyboard = document.activeElement;
  const frame = document.createElement('iframe');
  frame.setAttribute(mark, '');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  // Laid out, but out of sight: what is not laid out prints nothing.
  Object.assign(frame.style, { position: 'fixed', insetInlineStart: '-10000px', width: '800px', height: '600px', border: '0' });
  frame.srcdoc = html;
  await new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
    document.body.append(frame);
  });
  const page = frame.contentWindow;
  let isPrinted = false;
  if (page !== null) {
    try {
      isPrinted = await asked(page, () => frame.remove());
    } finally {
      if (!isPrinted) frame.remove();
    }
  }
  // Else the keyboard is in a frame that nobody sees.
  if (keyboard instanceof HTMLElement) keyboard.focus({ preventScroll: true });
  return isPrinted;
}

function asked(page: Window, onClosed: () => void): Promise<boolean> {
  return new Promise((resolve) => {
    // While it is told, Chromium holds the page still, and drops what is queued as microtasks (as React does) instead of holding
    // it back: what comes of it waits for a task of its own.
    page.addEventListener('beforeprint', () => void setTimeout(() => resolve(true)), { once: true });
    page.addEventListener('afterprint', onClosed, { once: true });
    page.focus();
    page.print();
    setTimeout(() => resolve(false), waitMs);
  });
}
