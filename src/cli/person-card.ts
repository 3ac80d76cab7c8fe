/** The card of the person that a command is about: by id, code or number. A name can be several people's, so it names nobody here. */
import type { App } from '../app/app';
import type { RecordId } from '../model/ids';
import { namedCard } from './named-card';
import { Refusal } from './refusal';

export function personCard(app: App, key: string): RecordId {
  const card = app.find(key);
  if (card === undefined) throw new Refusal(`--card ${key}: no card has this id, code or number. Look it up with export --format csv.`);
  const same = key.trim().toLowerCase();
  if (String(card.values['name'] ?? '').trim().toLowerCase() === same && String(card.values['code'] ?? '').trim().toLowerCase() !== same) {
    throw new Refusal(`--card ${key}: this is a name, and several people may have it. Give the id, code or number of the card, such as ${String(card.values['code'] ?? card.id)}.`);
  }
  return namedCard(app, '--card', key);
}
