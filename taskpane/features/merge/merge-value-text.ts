/** The values of a merge as a person reads them: another card by its name, a country by its, an address in one line. */
import type { App } from '../../../src/app/app';
import { isCalendarDate } from '../../../src/base/calendar-date';
import type { Texts } from '../../../src/locales/texts';
import type { Values } from '../../../src/model/change';
import type { Scalar } from '../../../src/model/field-kinds';
import { fieldOf } from '../../../src/model/fields';
import { meantValue } from '../../meant-value';
import { isolated, valueText } from '../../value-text';
import { facetValueLabel } from '../customers/facet-words';

export type FieldText = (field: string, value: Scalar) => string;

export function fieldText(app: App, texts: Texts): FieldText {
  const meant = meantValue(app);
  return (field, value) => {
    const said = meant(field, value);
    if (said === null || said === '' || typeof said === 'boolean' || isCalendarDate(String(said))) return valueText(texts, said);
    const text = String(said);
    if (fieldOf('Customers', field)?.refers === 'Customers') return isolated(cardText(app, text) || text);
    return isolated(facetValueLabel(texts, field, text));
  };
}

/** As people name a card: its code and its name; '' if it is gone. */
export function cardText(app: App, id: string): string {
  const { code, name } = app.card(id)?.values ?? {};
  return [code, name].filter((part) => typeof part === 'string' && part !== '').join(' ');
}

export function addressText(values: Values, text: FieldText): string {
  const line = (fields: readonly string[]): string => fields.filter((field) => (values[field] ?? '') !== '').map((field) => text(field, values[field] ?? null)).join(' ');
  return [line(['street', 'houseNumber', 'addressExtra']), line(['postalCode', 'city']), line(['county']), line(['country'])].filter((part) => part !== '').join(', ');
}
