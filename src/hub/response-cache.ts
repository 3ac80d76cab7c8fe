/** Answers of registers that the proxy may give again, bounded in number and in letters; what was not asked for longest goes first. */
import type { Clock } from '../base/ports';
import type { HttpResponse } from '../registry/http-port';

export interface KeptResponse {
  readonly response: HttpResponse;
  /** When the service gave it. */
  readonly at: number;
}

export interface ResponseCache {
  readonly size: number;
  read(key: string): KeptResponse | undefined;
  write(key: string, kept: KeptResponse, forMs: number): void;
}

export interface CacheBounds {
  readonly mostEntries: number;
  readonly mostLetters: number;
}

export function createResponseCache(clock: Clock, { mostEntries, mostLetters }: CacheBounds = { mostEntries: 2000, mostLetters: 32 * 1024 * 1024 }): ResponseCache {
  const entries = new Map<string, KeptResponse & { readonly until: number }>();
  let letters = 0;
  const remove = (key: string): void => {
    const entry = entries.get(key);
    if (entry === undefined) return;
    letters -= entry.response.text.length;
    entries.delete(key);
  };
  return {
    get size() {
      return entries.size;
    },
    read(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      if (clock.now() >= entry.until) {
        remove(key);
        return undefined;
      }
      // The end of the map is what was asked for last.
      entries.delete(key);
      entries.set(key, entry);
      return entry;
    },
    write(key, kept, forMs) {
      remove(key);
      if (forMs <= 0 || kept.response.text.length > mostLetters) return;
      entries.set(key, { ...kept, until: clock.now() + forMs });
      letters += kept.response.text.length;
      for (const oldest of entries.keys()) {
        if (entries.size <= mostEntries && letters <= mostLetters) break;
        remove(oldest);
      }
    },
  };
}
