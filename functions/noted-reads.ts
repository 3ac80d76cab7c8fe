/**
 * What an answer was made of, noted while it is made: of which customers, and of what day it is. Whatever else is asked of the app
 * counts as asked of the whole register, so that a function that asks for something new is at worst answered too often.
 */
import type { App } from '../src/app/app';
import type { CalendarDate } from '../src/base/calendar-date';
import type { RecordId } from '../src/model/ids';

export interface Reads {
  /** It may be another one after any change. */
  isOfAll: boolean;
  /** It is another one tomorrow. */
  isOfToday: boolean;
  cards: readonly RecordId[];
}

export interface NotedReads {
  /** The app, for evaluations. */
  readonly app: App;
  readonly today: () => CalendarDate;
  /** What `evaluate` asks of the two until it returns. */
  during<T>(evaluate: () => T): { readonly value: T; readonly reads: Reads };
}

/**
 * Answers that hang on the customer they are asked of, on what `changedSince` says nothing more exact about, or on nothing that
 * changes. What is asked of a customer's values was found by one of the first two.
 */
const ofCards: ReadonlySet<string | symbol> = new Set<keyof App>(['cardsNamed', 'successorOf', 'addressFor', 'balancesOf', 'accountOf']);
const ofNothingElse: ReadonlySet<string | symbol> = new Set<keyof App>(['state', 'cardsVersion', 'date1904', 'customFields', 'meaningOf', 'listValues', 'dueDateOf', 'dueDateBy']);

export function noteReads(app: App, today: () => CalendarDate): NotedReads {
  let reads: Reads = { isOfAll: false, isOfToday: false, cards: [] };
  const noted: Pick<App, 'cardsNamed' | 'successorOf'> = {
    cardsNamed(key) {
      const found = app.cardsNamed(key);
      const [card] = found;
      if (card !== undefined) reads.cards = found.length === 1 && reads.cards.length === 0 ? [card.id] : [...reads.cards, ...found.map(({ id }) => id)];
      return found;
    },
    successorOf(id, date) {
      const found = app.successorOf(id, date);
      if (found !== undefined) reads.cards = [...reads.cards, found.id];
      return found;
    },
  };
  return {
    app: new Proxy(app, {
      get(target, name): unknown {
        if (name in noted) return Reflect.get(noted, name);
        if (!ofCards.has(name) && !ofNothingElse.has(name)) reads.isOfAll = true;
        return Reflect.get(target, name);
      },
    }),
    today() {
      reads.isOfToday = true;
      return today();
    },
    during(evaluate) {
      reads = { isOfAll: false, isOfToday: false, cards: [] };
      return { value: evaluate(), reads };
    },
  };
}
