/** A browser with the workbench for all tests of a `describe`: opened before them, closed after them, and no test may leave a problem in the page. */
import { startWorkbench } from './workbench-page';
import type { FirstLook, WorkbenchBrowser, WorkbenchPage } from './workbench-page';

/** `opened` gets the page once the pane shows the customers. */
export function withWorkbench(first: FirstLook, opened: (open: WorkbenchPage) => void): void {
  let browser: WorkbenchBrowser;
  let open: WorkbenchPage;

  beforeAll(async () => {
    browser = await startWorkbench();
    open = await browser.open(first);
    await open.ready();
    opened(open);
  });
  afterAll(() => browser.close());
  afterEach(() => expect(open.problems.splice(0)).toEqual([]));
}
