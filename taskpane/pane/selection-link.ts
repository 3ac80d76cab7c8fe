/**
 * The row selected in the sheet and the card shown follow each other without chasing each other: a selection that we
 * asked for ourselves is recognised when it comes back, late or never, and only the person's own selections are told.
 */
import type { App, AppIssue } from '../../src/app/app';
import type { RecordId } from '../../src/model/ids';
import type { Result } from '../../src/base/result';

export interface SelectionLink {
  /** Call after every change of the app. */
  look(): void;
  /** Selects the customer's row in the sheet. */
  show(id: RecordId, field?: string): Promise<Result<void, AppIssue>>;
}

/** An echo that has not come back after this long is not waited for any more. */
const echoMs = 3000;

export function createSelectionLink(app: App, now: () => number, selected: (id: RecordId) => void): SelectionLink {
  let last = app.selectedId();
  let asked: { readonly id: RecordId; readonly at: number }[] = [];

  function look(): void {
    const id = app.selectedId();
    if (id === last) return;
    last = id;
    if (id === undefined) return;
    asked = asked.filter(({ at }) => now() - at < echoMs);
    const echo = asked.findIndex((ask) => ask.id === id);
    if (echo >= 0) {
      asked = asked.slice(echo + 1);
      return;
    }
    asked = [];
    selected(id);
  }

  async function show(id: RecordId, field?: string): Promise<Result<void, AppIssue>> {
    asked = [...asked, { id, at: now() }];
    const shown = app.select(id, field);
    // The app may take our word for it at once; that is no selection of the person's.
    last = app.selectedId();
    const result = await shown;
    if (!result.ok) asked = asked.filter((ask) => ask.id !== id);
    look();
    return result;
  }

  return { look, show };
}
