/** Whom automations are about, and what these ordered. */
import type { CalendarDate } from '../base/calendar-date';
import { inOrder, orderOf, type Order, type OrderRules } from '../ledger/automations/order';
import type { StatusMeaning } from '../ledger/automations/decide-status';
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { splitSeveral } from '../model/several';
import { linkedCard, successionChain } from '../model/succession-chain';
import type { Clock } from '../base/ports';
import { firmCurrency } from './account-books';
import { createDocumentMeaning } from './document-words';
import { listValuesOf } from './list-values';
import { createMeanings } from './meanings';

export interface AutomationSubjects {
  /** Customers of the firm: not the firm itself, not who is a supplier or a bank only, and no card that another one follows. */
  isAsked(id: RecordId, values: Values): boolean;
  /** Undefined for a status of the firm's own, and for none. */
  statusOf(values: Values): StatusMeaning | undefined;
  statusMeaning(word: Scalar | undefined): StatusMeaning | undefined;
  /** Up to the day, by day; of the cards before this one too, for whoever changed their fiscal details is the same customer. */
  ordersOf(id: RecordId, on: CalendarDate): Order[];
}

const statuses: readonly string[] = ['prospect', 'active', 'inactive'] satisfies readonly StatusMeaning[];
const isStatus = (meaning: string | undefined): meaning is StatusMeaning => meaning !== undefined && statuses.includes(meaning);

/** Of use until the lists, or the firm's own card, change. */
export function createAutomationSubjects(register: Register, clock: Clock): AutomationSubjects {
  const meaning = createMeanings(register);
  const listed = listValuesOf(register)('partyRole') ?? [];
  const asked = new Map<Scalar, boolean>();
  let rules: OrderRules | undefined;

  /** Whose roles say nothing is a customer. */
  function isCustomer(roles: Scalar): boolean {
    let known = asked.get(roles);
    if (known === undefined) {
      const meant = splitSeveral(roles, listed).map((word) => meaning('partyRole', word));
      asked.set(roles, (known = meant.length === 0 || (meant.includes('customer') && !meant.includes('ownCompany'))));
    }
    return known;
  }

  const statusMeaning = (word: Scalar | undefined): StatusMeaning | undefined => {
    const meant = typeof word === 'string' ? meaning('status', word) : undefined;
    return isStatus(meant) ? meant : undefined;
  };

  return {
    isAsked: (id, values) => isCustomer(values['roles'] ?? null) && (values['successor'] === undefined || linkedCard(register, id, 'successor') === undefined),
    statusMeaning,
    statusOf: ({ status }) => statusMeaning(status),
    ordersOf(id, on) {
      const known = (rules ??= { meaningOf: createDocumentMeaning(register), firmCurrency: firmCurrency(register, clock) });
      const cards = register.get('Customers', id)?.['predecessor'] === undefined ? [id] : successionChain(register, id);
      const orders: Order[] = [];
      for (const card of cards) {
        for (const row of register.childrenOf(card)) {
          const values = row.table === 'Documents' ? register.get('Documents', row.id) : undefined;
          const order = values === undefined ? undefined : orderOf(row.id, values, known);
          if (order !== undefined && order.date <= on) orders.push(order);
        }
      }
      return orders.sort(inOrder);
    },
  };
}
