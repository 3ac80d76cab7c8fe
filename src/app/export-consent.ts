/**
 * Who agreed to be written to by a channel: a row of Consents that has begun and was not withdrawn, neither there nor in a later
 * row (GDPR (2016/679), art. 7(3)). Channel and purpose are named by the firm's word or by what it means. A consent without a
 * purpose is none for a purpose that is asked for.
 */
import type { CalendarDate } from '../base/calendar-date';
import { foldText } from '../base/text';
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { listValuesOf } from './list-values';
import { meaningOfWord, wordsOfMeaning } from './words-of-meaning';

export interface ConsentWanted {
  readonly channel: string;
  /** Any, if it is not given. */
  readonly purpose?: string | undefined;
}

/** Whether a card consents; undefined for a channel or a purpose that nobody can agree to. */
export function consentAsked(register: Register, { channel, purpose }: ConsentWanted, today: CalendarDate): ((id: RecordId) => boolean) | undefined {
  const isChannel = isWord(register, 'consentChannel', channel);
  const isPurpose = purpose === undefined ? () => true : isWord(register, 'consentPurpose', purpose);
  if (isChannel === undefined || isPurpose === undefined) return undefined;
  const holds = ({ given, withdrawn, ...row }: Values): boolean =>
    isPurpose(row['purpose']) && (typeof given !== 'string' || given <= today) && (typeof withdrawn !== 'string' || withdrawn > today);
  return (id) => {
    const rows = register.childrenOf(id).filter(({ table }) => table === 'Consents').map((row) => register.get('Consents', row.id) ?? {}).filter((row) => isChannel(row['channel']));
    return rows.some((row) => holds(row) && !rows.some((other) => takesBack(other, row, today)));
  };
}

/** Whether a withdrawal, noted in a row of its own, came after this consent; without a purpose it is of all. On the same day it wins. */
function takesBack({ withdrawn, purpose }: Values, { given, ...consent }: Values, today: CalendarDate): boolean {
  if (typeof withdrawn !== 'string' || withdrawn > today || (typeof given === 'string' && withdrawn < given)) return false;
  return typeof purpose !== 'string' || foldText(purpose) === foldText(String(consent['purpose'] ?? ''));
}

/** The words of a list that can be named. */
export function consentWords(register: Register, list: 'consentChannel' | 'consentPurpose'): readonly string[] {
  return listValuesOf(register)(list) ?? [];
}

function isWord(register: Register, list: 'consentChannel' | 'consentPurpose', name: string): ((value: Values[string] | undefined) => boolean) | undefined {
  const folded = foldText(name);
  const meant = wordsOfMeaning(register, list, name.trim()).map(foldText);
  const words = new Set([...consentWords(register, list).map(foldText).filter((word) => word === folded), ...meant]);
  if (words.size === 0) return undefined;
  const meaning = meaningOfWord(register, list, [...words][0] ?? '');
  // Words that were taken out of the list mean nothing any more; those with one meaning are one.
  for (const word of meaning === undefined ? [] : wordsOfMeaning(register, list, meaning)) words.add(foldText(word));
  return (value) => typeof value === 'string' && words.has(foldText(value));
}
