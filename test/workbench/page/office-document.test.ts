/** Office.context.document on the page: settings and the events that do not come through Excel's requests. */
import { ExcelHost } from '../../../workbench/host/excel-host';
import { PlainWorkbook } from '../../../workbench/host/plain-workbook';
import { officeDocument, THEME_CHANGED } from '../../../workbench/page/office-document';
import { eventually } from '../../support/eventually';

interface Answer {
  readonly status: string;
  readonly error?: { readonly code: number };
}

interface EventDocument {
  addHandlerAsync(type: string, handler: (event: object) => void, callback: (answer: Answer) => void): void;
  removeHandlerAsync(type: string, options: object, callback: (answer: Answer) => void): void;
}

function openDocument() {
  const model = new PlainWorkbook();
  const host = new ExcelHost(model);
  const { document, tell } = officeDocument(model, (listener) => host.events.onDocumentSelection(listener));
  const events = document as EventDocument;
  return {
    document, tell,
    select: (row: number) => model.as('user', () => model.select(model.activeSheetId(), { row, column: 0, rowCount: 1, columnCount: 1 })),
    add: (type: string, handler: (event: object) => void) => new Promise<Answer>((resolve) => { events.addHandlerAsync(type, handler, resolve); }),
    remove: (type: string, options: object) => new Promise<Answer>((resolve) => { events.removeHandlerAsync(type, options, resolve); }),
  };
}

describe("Office's document on the page", () => {
  it('tells of a selection until told not to', async () => {
    const { document, select, add, remove } = openDocument();
    const heard: object[] = [];
    const other: object[] = [];
    const hear = (event: object) => heard.push(event);
    await expect(add('documentSelectionChanged', hear)).resolves.toEqual({ status: 'succeeded' });
    await add('documentSelectionChanged', (event) => other.push(event));
    select(3);
    await eventually(() => expect(heard).toEqual([{ type: 'documentSelectionChanged', document }]));
    await expect(remove('documentSelectionChanged', { handler: hear })).resolves.toEqual({ status: 'succeeded' });
    select(4);
    await eventually(() => expect(other).toHaveLength(2));
    expect(heard).toHaveLength(1);
  });

  it('tells of the theme to those who asked for it', async () => {
    const { tell, add } = openDocument();
    const heard: object[] = [];
    await add(THEME_CHANGED, (event) => heard.push(event));
    tell(THEME_CHANGED, { officeTheme: 'dark' });
    expect(heard).toEqual([{ type: THEME_CHANGED, officeTheme: 'dark' }]);
  });

  it('does not claim to know events it never tells of, nor handlers that were not added', async () => {
    const { add, remove } = openDocument();
    await expect(add('bindingDataChanged', () => undefined)).resolves.toMatchObject({ status: 'failed', error: { code: 5000 } });
    await expect(remove('documentSelectionChanged', {})).resolves.toMatchObject({ status: 'failed', error: { code: 5003 } });
  });
});
