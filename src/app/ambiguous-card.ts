/** What is said when a key means several cards: some of them, so that the person can name the right one. */
import type { Issue } from '../base/issue';
import type { AppIssueFacts } from './app-issues';

/** So many are named to who has to choose. */
const mostNamed = 5;

export function ambiguousCard<T>(key: string, found: readonly T[], called: (card: T) => string): Issue<Pick<AppIssueFacts, 'card-ambiguous'>> {
  const named = found.slice(0, mostNamed);
  return { severity: 'error', code: 'card-ambiguous', facts: { key, count: found.length, cards: named.map(called).join('; '), more: found.length - named.length } };
}
