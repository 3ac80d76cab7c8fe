/**
 * A type of dealer that another field of the card contradicts: an exempt dealer who is a VAT payer, an Israeli company as
 * an exempt dealer (תקנות מס ערך מוסף (רישום), התשל"ו-1976: companies register as authorised), a private person who is a
 * company. Asked by meanings, whatever words the firm has; never more than a warning, for either field may be the right one.
 */
import type { ModelIssue } from '../model/check-record';
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { createMeanings } from './meanings';

const nothing: readonly ModelIssue[] = [];

/** Forms in which a person works alone, who may well be entered as one. */
const personsForms = new Set(['ro-pfa', 'ro-ii', 'lt-ii', 'lv-ik', 'lv-zs']);

/** Of use only until the lists change. */
export function createDealerTypeCheck(register: Register): (values: Values, id: RecordId | undefined) => readonly ModelIssue[] {
  const meaning = createMeanings(register);
  const meant = (list: string, word: Values[string] | undefined): string | undefined => (typeof word === 'string' ? meaning(list, word) : undefined);
  return (values, id) => {
    const { dealerType } = values;
    if (typeof dealerType !== 'string') return nothing;
    const other = contradicting(meant('dealerType', dealerType), meant('vatStatus', values['vatStatus']), meant('legalForm', values['legalForm']));
    return other === undefined ? nothing : [{
      severity: 'warning', code: 'dealer-type-contradicted', facts: { field: 'dealerType', other },
      where: { table: 'Customers', ...(id !== undefined && { id }), field: 'dealerType', value: dealerType },
    }];
  };
}

function contradicting(dealer: string | undefined, vatStatus: string | undefined, form: string | undefined): 'vatStatus' | 'legalForm' | undefined {
  switch (dealer) {
    case 'exemptDealer':
      return vatStatus === 'registered' || vatStatus === 'cashAccounting' ? 'vatStatus' : form === 'il-ltd' ? 'legalForm' : undefined;
    case 'authorisedDealer':
      return vatStatus === 'notRegistered' ? 'vatStatus' : undefined;
    case 'privatePerson':
      return form !== undefined && !personsForms.has(form) ? 'legalForm' : undefined;
    default:
      return undefined;
  }
}
