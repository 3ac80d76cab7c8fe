/** What a finding proposes, in words: each field with the value it would get. */
import type { IssueFix } from '../../../src/base/issue';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import type { MeantValue } from '../../meant-value';
import { valueText } from '../../value-text';

export function fixText(texts: Texts, fix: IssueFix, table: string | undefined, meant: MeantValue): string {
  return Object.entries(fix).map(([field, value]) => `${fieldLabel(texts, field, table)}: ${valueText(texts, meant(field, value))}`).join(' · ');
}
