/** What a person can answer to a finding: it is put right; it stands all the same, for a reason; it is doubted again; or the other card is the one. */
import type { StatementOfCard } from '../../../src/app/accept-number';
import type { AppIssue } from '../../../src/app/app';
import type { IssueFix } from '../../../src/base/issue';
import type { RecordId } from '../../../src/model/ids';

export type Answer =
  /** `right` says in words what it would write. */
  | { readonly kind: 'fix'; readonly fix: IssueFix; readonly right: string }
  | { readonly kind: 'accept'; readonly number: string }
  | { readonly kind: 'noTaxId' }
  /** `reason` is the one that was given. */
  | { readonly kind: 'takeBack'; readonly what: StatementOfCard['kind']; readonly reason: string }
  | { readonly kind: 'open'; readonly card: RecordId; readonly name: string; readonly isArchived: boolean };

export function answersTo(issue: AppIssue): readonly Answer[] {
  const { where } = issue;
  switch (issue.code) {
    // The firm may give a doubt any weight; a form that is an error cannot be accepted.
    case 'number-checksum':
    case 'number-elsewhere':
      return where?.value === undefined ? [] : [{ kind: 'accept', number: where.value }];
    case 'number-format':
      return where?.value === undefined || issue.severity === 'error' ? [] : [{ kind: 'accept', number: where.value }];
    case 'required-missing':
      return isOfCard(issue) && issue.facts.field === 'taxId' ? [{ kind: 'noTaxId' }] : [];
    case 'any-of-missing':
    case 'not-ready-for':
      return isOfCard(issue) && namesTaxId(issue.facts.missing) ? [{ kind: 'noTaxId' }] : [];
    case 'number-accepted':
      return [{ kind: 'takeBack', what: 'accepted', reason: issue.facts.reason }];
    case 'tax-id-waived':
    case 'tax-id-not-waived':
      return [{ kind: 'takeBack', what: 'noTaxId', reason: issue.facts.reason }];
    case 'number-taken':
    case 'code-taken':
      return [{ kind: 'open', card: issue.facts.card, name: issue.facts.name, isArchived: issue.facts.state === 'archived' }];
    default:
      return [];
  }
}

const isOfCard = ({ where }: AppIssue): boolean => where?.table === undefined || where.table === 'Customers';
/** Requirements with commas between, fields of which one will do with strokes. */
const namesTaxId = (missing: string): boolean => missing.split(', ').some((part) => part.split('|').includes('taxId'));
