/** The accounts of an open register, kept up with every change that it takes in. */
import { localDate, type CalendarDate } from '../base/calendar-date';
import type { Clock } from '../base/ports';
import type { Result } from '../base/result';
import { AccountIndex } from '../ledger/account-index';
import { currencyOfCountry } from '../ledger/currency';
import { dueByCardAlone, dueShares } from '../ledger/due-parts';
import type { LedgerRules } from '../ledger/entry';
import type { Change, Values } from '../model/change';
import type { Register } from '../model/register';
import type { DueDate } from '../terms/due-date';
import { createDocumentMeaning } from './document-words';
import { createOwnCompany } from './own-company';
import type { RegisterSession } from './register-session';

export interface AccountBooks {
  /** As everything stands that is known now. */
  index(): AccountIndex;
  rules(): LedgerRules;
}

export interface AccountBooksDeps {
  readonly clock: Clock;
  /** Undefined while the public holidays that it takes are being fetched. */
  readonly dueDateOf: (customer: Values, from: CalendarDate) => Result<DueDate, unknown> | undefined;
  /** Grows when more is known than before. */
  readonly version: () => number;
}

export function openAccountBooks(session: RegisterSession, { clock, dueDateOf, version }: AccountBooksDeps): AccountBooks {
  const { register } = session;
  let rules: LedgerRules | undefined;
  /** When a due day was counted without the holidays that it takes. */
  let countedWithout: number | undefined;
  const alone = dueByCardAlone();
  const makeRules = (): LedgerRules => ({
    meaningOf: createDocumentMeaning(register),
    firmCurrency: firmCurrency(register, clock),
    dueParts(customer, day) {
      const due = dueDateOf(customer, day);
      if (due?.ok === true) return dueShares(due.value);
      if (due === undefined) countedWithout = version();
      return alone(customer, day);
    },
  });
  const inForce = (): LedgerRules => (rules ??= makeRules());
  const index = new AccountIndex(register, inForce);
  const forget = (): void => {
    rules = undefined;
    countedWithout = undefined;
    index.forget();
  };
  session.watch((changes) => {
    index.note(changes);
    if (rules === undefined || !changes.some(mayChangeRules)) return;
    // Of cards, only the firm's own says what an empty currency means, and in whose working days is counted: both by its country.
    if (changes.some(isOfAll) || firmCurrency(register, clock) !== rules.firmCurrency) forget();
  });
  return {
    index() {
      if (countedWithout !== undefined && countedWithout !== version()) forget();
      return index;
    },
    rules: inForce,
  };

  function isOfAll(change: Change): boolean {
    return change.table === 'Lists' || (change.type === 'set' && change.field === 'country' && createOwnCompany(register).cards().includes(change.id));
  }
}

function mayChangeRules(change: Change): boolean {
  return change.table === 'Lists' || (change.table === 'Customers' && (change.type !== 'set' || change.field === 'roles' || change.field === 'country'));
}

/** That of the own company's country; '' where nobody says which that is. */
export function firmCurrency(register: Register, clock: Clock): string {
  const [own] = createOwnCompany(register).cards();
  const country = own === undefined ? undefined : register.get('Customers', own)?.['country'];
  return typeof country === 'string' ? currencyOfCountry(country.trim().toUpperCase(), localDate(clock.now())) ?? '' : '';
}
