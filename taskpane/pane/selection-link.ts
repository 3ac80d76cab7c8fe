/**
 * The row selected in the sheet and the card shown follow each other without chasing each other: a selection that we
 * asked for ourselves and that is still on its way is recognised when it comes back; only the person's own are told.
 */
import type { App, AppIssue } from '../../src/app/app';
import type { RecordId } from '../../src/model/ids';
import type { Result } from '../../src/base/result';
import type { SheetRow } from './pane';

export interface SelectionLink {
  /** Call after every change of the app. */
  look(): void;
  /** Selects the row in the sheet. */
  show(row: SheetRow): Promise<Result<void, AppIssue>>;
}

export function createSelectionLink(app: App, selected: (id: RecordId) => void): SelectionLink {
  let last = app.selectedId();
  /** Under way, in the order asked; the app answers in that order. */
  let asked: { readonly id: RecordId | undefined }[] = [];

  function look(): void {
    const id = app.selectedId();
    if (id === last) return;
    last = id;
    if (id === undefined || asked.some((ask) => ask.id === id)) return;
    selected(id);
  }

  async function show({ table, id, field }: SheetRow): Promise<Result<void, AppIssue>> {
    const ask = { id: app.customerOf(table, id) };
    asked = [...asked, ask];
    const shown = app.select(id, field, table);
    // The app may take our word for it at once; that is no selection of the person's.
    last = app.selectedId();
    try {
      const result = await shown;
      look();
      return result;
    } finally {
      asked = asked.slice(asked.indexOf(ask) + 1);
    }
  }

  return { look, show };
}
