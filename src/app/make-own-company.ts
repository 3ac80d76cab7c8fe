/** Says which card is that of the firm that keeps the register. */
import type { Random } from '../base/ports';
import { err, type Result } from '../base/result';
import { localeOfTag, textsOf } from '../locales/locales';
import type { Change, ChangeSet } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { tables } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import { withParts } from '../model/several';
import type { AppIssue } from './app';
import { addListRow } from './list-rows';
import { createOwnCompany } from './own-company';
import type { RegisterSession } from './register-session';

/** The card that had the role loses it in the same step: what only one card can have goes over (follow-changes.ts). */
export async function makeOwnCompany(session: RegisterSession, id: RecordId, random: Random): Promise<Result<ChangeSet, AppIssue>> {
  const { register } = session;
  const card = register.get('Customers', id);
  if (card === undefined) return err({ severity: 'error', code: 'card-missing', facts: { key: id } });
  const company = createOwnCompany(register);
  if (company.is(card)) return err({ severity: 'error', code: 'bulk-nothing', facts: {} });
  const before = card['roles'] ?? null;
  const set = (after: Scalar): Change => ({ type: 'set', table: 'Customers', id, field: 'roles', before, after });
  const known = company.with(before);
  if (known !== undefined) return session.commit([set(known)], 'card');
  // The firm took the word out of its list: it is put back, or the rule would not know it.
  const word = textsOf(localeOfTag(session.meta.locale)).lists.partyRole.ownCompany;
  const row = addListRow(register, makeId(tables.Lists.idPrefix, random), { list: 'partyRole', value: word, meaning: 'ownCompany' });
  return session.commit([row, set(withParts(before, [word]))], 'card');
}
