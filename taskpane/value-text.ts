/** A value as a person reads it, and isolated: a Latin value inside a Hebrew sentence, or the other way round, keeps its order. */
import { isCalendarDate } from '../src/base/calendar-date';
import { runsAgainst } from '../src/locales/issue-text';
import type { Texts } from '../src/locales/texts';
import type { Scalar } from '../src/model/field-kinds';
import { unbrokenDate, regionOf } from './date-text';

export function valueText(texts: Texts, value: Scalar): string {
  const text = plainText(texts, value);
  // What stands for an empty cell, yes and no are words of ours.
  return value === null || value === '' || typeof value === 'boolean' ? text : isolated(text);
}

/** For what isolates it by an element of its own. */
export function plainText(texts: Texts, value: Scalar): string {
  if (value === null || value === '') return texts.pane.card.empty;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  return isCalendarDate(String(value)) ? unbrokenDate(regionOf(texts.tag, navigator.languages), String(value)) : String(value);
}

export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A name within words of ours: isolated only where it is written the other way than they are, so that labels stay plain. */
export function apart({ direction }: Texts, text: string): string {
  return runsAgainst(direction, text) ? isolated(text) : text;
}

/** A value and what it became, in the direction of reading. */
export function fromTo({ direction }: Texts, before: string, after: string): string {
  return `${before} ${direction === 'rtl' ? '←' : '→'} ${after}`;
}
