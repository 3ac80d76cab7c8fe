/**
 * Which sections of the card the person has opened and closed, as this device remembers them. Outside React: every card
 * is drawn the same way, and a device that remembers nothing still lets sections be opened.
 */
import type { Log } from '../../src/base/ports';
import type { DeviceSettings } from '../device-settings';

export interface SectionMemory {
  /** True or false as the person decided; a section they never touched is absent. */
  state(): Readonly<Record<string, boolean>>;
  subscribe(listener: () => void): () => void;
  /** Reads what the device remembers. */
  recall(): Promise<void>;
  set(open: Readonly<Record<string, boolean>>): Promise<void>;
}

const settingKey = 'card-sections';

export function createSectionMemory({ device, log }: { readonly device: DeviceSettings; readonly log: Log }): SectionMemory {
  let state: Readonly<Record<string, boolean>> = {};
  const listeners = new Set<() => void>();

  function become(next: Readonly<Record<string, boolean>>): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async recall() {
      try {
        // What was opened before the device answered is the newer word.
        const kept = readSections(await device.read(settingKey));
        if (Object.keys(kept).length > 0) become({ ...kept, ...state });
      } catch (cause) {
        log.error('The device does not tell the open sections', cause);
      }
    },
    async set(open) {
      become({ ...state, ...open });
      try {
        await device.write(settingKey, JSON.stringify(state));
      } catch (cause) {
        log.error('The device does not keep the open sections', cause);
      }
    },
  };
}

function readSections(kept: string | undefined): Readonly<Record<string, boolean>> {
  if (kept === undefined) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(kept);
  } catch {
    // A hand or another version wrote it; nothing is lost but which sections were open.
    return {};
  }
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(Object.entries(parsed).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'));
}
