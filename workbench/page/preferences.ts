/** What the person set on the page's switches: kept on this device, and told to Office's context. */
import { z } from 'zod';
import { locales, type Locale } from '../../src/locales/locales';

const KEY = 'kartoteka-workbench';

const shape = z.object({
  theme: z.enum(['light', 'dark', 'contrast']).catch('light'),
  language: z.custom<Locale>((value) => locales.includes(value as Locale)).catch('en'),
  paneWidth: z.number().min(320).max(450).catch(380),
  author: z.string().max(80).catch('Demo user'),
});

export type Preferences = z.infer<typeof shape>;

export class PreferenceStore {
  private kept: Preferences = shape.parse(readKept());
  private given: Partial<Preferences>;
  private current: Preferences;
  private readonly listeners = new Set<() => void>();

  /** What is given goes before what is kept, and is not kept itself. */
  constructor(given: Partial<Preferences> = {}) {
    this.given = given;
    this.current = shape.parse({ ...this.kept, ...given });
  }

  get(): Preferences {
    return this.current;
  }

  set(change: Partial<Preferences>): void {
    this.kept = shape.parse({ ...this.kept, ...change });
    this.given = Object.fromEntries(Object.entries(this.given).filter(([key]) => !(key in change)));
    this.current = { ...this.kept, ...this.given };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.kept));
    } catch (cause) {
      // A browser that keeps nothing still has working switches until the page closes.
      console.warn('The switches could not be kept.', cause);
    }
    for (const listener of [...this.listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

function readKept(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as unknown;
  } catch {
    return {};
  }
}
