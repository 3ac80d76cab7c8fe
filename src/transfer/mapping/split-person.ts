/**
 * A person's name as first and last name. Which comes first is asked of the whole column: only where the first names of a
 * language stand in one place nearly always is it sure.
 */
import { foldText, words } from '../../base/text';
import type { SourceCell } from '../source';
import type { Split, SplitRecipe } from './split-recipe';

// The commonest first names of the languages, folded: enough to see on which side of a column they stand.
const firstNames = new Set((`
john james robert michael david william richard thomas mark paul mary linda susan sarah karen anna laura emma kate jane peter george andrew daniel
ion ioan andrei mihai alexandru gheorghe stefan cristian marian florin elena ioana andreea mihaela cristina gabriela daniela maria ana adriana alina bogdan radu vasile nicolae
jonas petras antanas tomas mindaugas darius saulius vytautas rasa ruta egle jurgita daiva ona kristina lina inga mantas lukas ieva giedre rimantas
janis andris juris edgars martins aivars normunds valdis inese ilze liga kristine sandra dace inga aija baiba arturs raivis
hans klaus jurgen wolfgang andreas stefan sabine monika petra claudia ursula heike birgit uwe dieter karl jan lukas felix lena
jan piotr krzysztof andrzej tomasz pawel marcin michal katarzyna malgorzata agnieszka anna barbara ewa magdalena joanna monika zofia
ivan sergey aleksandr dmitry olga tatiana natalia elena irina иван сергей александр дмитрий алексей андрей ольга татьяна наталья елена ирина анна мария
דוד משה יוסף יעקב אברהם שרה רחל יעל מיכל דנה רונית אבי יוסי דני רוני נועה תמר איתן עמית גל אורי אורלי שירה חיים שלמה אסתר רבקה מרים לאה
`).trim().split(/\s+/).map(foldText));

const particles = new Set(['van', 'von', 'de', 'der', 'den', 'da', 'di', 'del', 'della', 'la', 'le', 'bin', 'ben', 'bar', 'al', 'el', 'zu', 'zur', 'ter', 'בן', 'בר', 'אל', 'אבן'].map(foldText));
const titles = /^(?:(?:mr|mrs|ms|dr|prof|ing|dl|d-l|dna|d-na|dra|herr|frau|pan|pani|p|ponas|ponia|kungs|kundze|מר|גב'|גב׳|ד"ר|ד״ר|г-н|г-жа)(?:\.\s*|\s+))+/iu;

function splitName(text: string, surnameFirst: boolean): Split {
  const title = titles.exec(text)?.[0] ?? '';
  const name = text.slice(title.length).trim();
  const [beforeComma = '', ...behind] = name.split(',').map((part) => part.trim());
  if (behind.length === 1 && behind[0] !== '') return made(behind[0] ?? '', beforeComma, title);
  if (behind.length > 1) return { parts: { lastName: name }, rest: title.trim(), isSure: false };
  const parts = name.split(/\s+/);
  if (parts.length < 2) return { parts: name === '' ? {} : { lastName: name }, rest: title.trim(), isSure: false };
  if (surnameFirst) {
    const end = parts.findIndex((part, at) => at < parts.length - 1 && !particles.has(foldText(part))) + 1;
    return made(parts.slice(end).join(' '), parts.slice(0, end).join(' '), title);
  }
  let start = parts.length - 1;
  while (start > 1 && particles.has(foldText(parts[start - 1] ?? ''))) start -= 1;
  return made(parts.slice(0, start).join(' '), parts.slice(start).join(' '), title);
}

const made = (firstName: string, lastName: string, title: string): Split => ({ parts: { firstName, lastName }, rest: title.trim(), isSure: true });

export const splitPerson: SplitRecipe = {
  fields: ['lastName', 'firstName'],
  restTo: 'note',
  split: (text) => splitName(text, false),
  join: ({ firstName = '', lastName = '' }) => [firstName, lastName].filter(Boolean).join(' '),
};

export const splitSurnameFirst: SplitRecipe = {
  fields: ['lastName', 'firstName'],
  restTo: 'note',
  split: (text) => splitName(text, true),
  join: ({ firstName = '', lastName = '' }) => [lastName, firstName].filter(Boolean).join(' '),
};

export interface NameOrder {
  readonly recipe: 'person' | 'surname-first';
  readonly isSure: boolean;
}

const fewest = 5;

/** On which side of the column's names the first names stand. */
export function orderOfNames(cells: readonly SourceCell[]): NameOrder {
  let first = 0;
  let last = 0;
  for (const cell of cells) {
    const parts = words(foldText(String(cell ?? '').replace(titles, '')));
    if (parts.length < 2 || String(cell).includes(',')) continue;
    const atStart = firstNames.has(parts[0] ?? '');
    const atEnd = firstNames.has(parts.at(-1) ?? '');
    if (atStart && !atEnd) first += 1;
    if (atEnd && !atStart) last += 1;
  }
  const isSure = Math.max(first, last) >= fewest && Math.min(first, last) * 9 <= Math.max(first, last);
  return { recipe: last > first ? 'surname-first' : 'person', isSure };
}
