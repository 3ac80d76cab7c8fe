/** What a field and a value of it are called where the list is narrowed by them. */
import { cardStates, stateFacet } from '../../../src/model/card-filter';
import { fieldOf } from '../../../src/model/fields';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import { countryChoices } from '../card/country-choices';

export function facetLabel(texts: Texts, field: string): string {
  return field === stateFacet ? texts.pane.many.narrow.check : fieldLabel(texts, field);
}

export function facetValueLabel(texts: Texts, field: string, value: string): string {
  if (value === '') return texts.pane.card.empty;
  if (field === stateFacet) {
    const state = cardStates.find((known) => known === value);
    return state === undefined ? value : texts.pane.many.narrow.states[state];
  }
  if (fieldOf('Customers', field)?.kind !== 'country') return value;
  return countryChoices(texts.tag).find((choice) => choice.value === value)?.label ?? value;
}
