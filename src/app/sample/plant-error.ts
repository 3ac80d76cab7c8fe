/** One mistake put into a card on purpose. */
import type { SeededRandom } from '../../base/seeded-random';
import type { Values } from '../../model/change';
import type { ErrorKind } from './sample-truth';

export interface CardError {
  readonly field: string;
  readonly values: Values;
}

const numberFields = ['taxId', 'vatNumber', 'companyNumber', 'personalId'];

function wrongEnd(number: string): string {
  const end = number.slice(-1);
  // The next digit or letter is never the right one.
  const next = end === '9' ? '0' : end === 'Z' ? 'A' : String.fromCharCode(end.charCodeAt(0) + 1);
  return number.slice(0, -1) + next;
}

/** Undefined where the card has nothing to get wrong that way, or where the mistake is not one of a single card. */
export function plantError(values: Values, kind: ErrorKind, random: SeededRandom): CardError | undefined {
  const wrong = (field: string, value: string | null): CardError => ({ field, values: { ...values, [field]: value } });
  switch (kind) {
    case 'required-missing':
      return wrong('name', null);
    case 'email-format': {
      const email = values['email'];
      if (typeof email !== 'string') return undefined;
      return wrong('email', random.pick([email.replace('@', ' at '), email.replace('@', ''), email.replace(/\.[^.]+$/, ''), `${email}, ${email}`]));
    }
    case 'country-unknown':
      return wrong('country', random.pick(['XX', 'Lietuva', 'UK1', '??']));
    case 'value-not-in-list':
      return wrong('status', random.pick(['actve', 'old', 'VIP!']));
    case 'check-digit': {
      const field = numberFields.find((key) => typeof values[key] === 'string');
      // French numbers are left alone: only one of their two parts would be wrong.
      if (field === undefined || values['country'] === 'FR') return undefined;
      return wrong(field, wrongEnd(String(values[field])));
    }
    case 'code-taken':
    case 'child-orphan':
      return undefined;
  }
}
