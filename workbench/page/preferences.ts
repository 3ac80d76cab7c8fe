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
  private current: Preferences = shape.parse(readKept());
  private readonly listeners = new Set<() => void>();

  get(): Preferences {
    return this.current;
  }

  set(change: Partial<Preferences>): void {
    this.current = shape.parse({ ...this.current, ...change });
    try {
      localStorage.setItem(KEY, JSON.stringify(this.current));
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
