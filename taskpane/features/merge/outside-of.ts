/** Of the cells in other sheets that name cards of a page, those that name one of these: by id or by code. */
import type { App, AppIssue } from '../../../src/app/app';
import type { RecordId } from '../../../src/model/ids';

export function outsideOf(app: App, issues: readonly AppIssue[], cards: readonly RecordId[]): readonly AppIssue[] {
  const keys = new Set(cards.flatMap((id) => [id, String(app.card(id)?.values['code'] ?? '').trim()]));
  return issues.filter(({ where }) => keys.has(where?.value ?? ''));
}
