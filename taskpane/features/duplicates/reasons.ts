/** Why two cards are one customer, in words: a line a field, the weightiest first. */
import type { PairExplanation } from '../../../src/app/duplicate-desk';
import { foldText } from '../../../src/base/text';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';

export interface Reason {
  readonly field: string;
  readonly label: string;
  /** Speaks for one customer, or against. */
  readonly speaks: 'for' | 'against';
  readonly text: string;
}

type Contribution = PairExplanation['contributions'][number];

/** Less than this in either direction says nothing. */
const leastBits = 0.3;

export function reasonsOf(texts: Texts, { contributions }: PairExplanation): readonly Reason[] {
  const byField = new Map<string, Contribution[]>();
  for (const contribution of contributions) {
    if (contribution.level === 'missing') continue;
    const known = byField.get(contribution.field);
    if (known === undefined) byField.set(contribution.field, [contribution]);
    else known.push(contribution);
  }
  const reasons = [...byField].map(([field, of]) => ({ field, of, weight: of.reduce((sum, { weight }) => sum + weight, 0) }));
  return reasons
    .filter(({ weight }) => Math.abs(weight) >= leastBits)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .map(({ field, of, weight }) => ({
      field, label: reasonLabel(texts, field), speaks: weight > 0 ? 'for' : 'against',
      text: levelTexts(texts, of).join(', '),
    }));
}

/** Labels of the fields that agree, for a line of few words. */
export function agreeingLabels(texts: Texts, explanation: PairExplanation): readonly string[] {
  return reasonsOf(texts, explanation).filter(({ speaks }) => speaks === 'for').map(({ label }) => label);
}

function levelTexts({ pane: { duplicates: { levels } } }: Texts, of: readonly Contribution[]): readonly string[] {
  const said = new Set(of.map(({ level }) => level));
  if (said.has('same')) {
    const [{ values: [one, other] } = { values: ['', ''] as const }] = of;
    // All words are the same, and yet it is not written alike: in another order.
    if (said.size === 1) return [one !== '' && other !== '' && foldText(one) !== foldText(other) ? levels.order : levels.same];
    // Some words are the same: what is said of the others tells that too.
    said.delete('same');
    if (said.has('different')) return [levels.some];
  }
  return [...said].map((level) => levels[level]);
}

function reasonLabel(texts: Texts, field: string): string {
  switch (field) {
    // Compared together: a VAT number is the tax number with its country before it.
    case 'taxId': case 'vatNumber': case 'companyNumber': case 'personalId': case 'otherNumbers': return texts.pane.duplicates.numbers;
    case 'legalForm': return texts.pane.duplicates.legalForm;
    case 'iban': return fieldLabel(texts, 'iban', 'BankAccounts');
    default: return fieldLabel(texts, field);
  }
}
