/** The card that an option names by its id, code, any number or exact name; refused if there is none, or several. */
import type { App } from '../app/app';
import { cardOf } from '../app/look-up';
import type { RecordId } from '../model/ids';
import { refusalOf } from './refusal';

export function namedCard(app: App, option: string, key: string): RecordId {
  const card = cardOf(app, key);
  if (!card.ok) throw refusalOf(`${option} ${key}`, card.error);
  return card.value.id;
}
