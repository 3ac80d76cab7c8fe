/**
 * One thing that this device remembers and the register does not: read once when the pane starts, written whenever the
 * person chooses. The device is never waited for, and one that keeps nothing costs only the remembering: what was chosen
 * holds until the pane is closed, and the log says what the device would not tell or keep.
 */
import type { Log } from '../../src/base/ports';
import type { DeviceSettings } from '../device-settings';
import { createListeners, type Observed } from './listeners';

export interface DeviceSetting<Value> extends Observed<Value> {
  /** Reads what the device remembers. */
  recall(): Promise<void>;
  /** From now on it is this. */
  choose(value: Value): Promise<void>;
}

/** What every setting is kept with. */
export interface SettingKeeping {
  readonly device: DeviceSettings;
  readonly log: Log;
}

export interface SettingKind<Value> {
  readonly key: string;
  /** As the log calls it: "The device does not keep …". */
  readonly called: string;
  /** Until somebody has chosen. */
  readonly usual: Value;
  /** Undefined for what is none: a hand or another version may have written it. */
  readonly read: (kept: string) => Value | undefined;
  /** Undefined: nothing is kept of it. */
  readonly write: (value: Value) => string | undefined;
  /** What was chosen before the device answered is the newer word; this makes one of both where both count. */
  readonly join?: (kept: Value, chosen: Value) => Value;
  /** What it is where the device would not keep it, if that shows. */
  readonly unkept?: (value: Value) => Value;
}

export function createDeviceSetting<Value>({ device, log }: SettingKeeping, kind: SettingKind<Value>): DeviceSetting<Value> {
  const { key, called, read, write, join = (_kept, chosen) => chosen, unkept = (value) => value } = kind;
  let value = kind.usual;
  let isChosen = false;
  const listeners = createListeners();

  function become(next: Value): void {
    if (next === value) return;
    value = next;
    listeners.tell();
  }

  return {
    state: () => value,
    subscribe: listeners.subscribe,
    async recall() {
      try {
        const text = await device.read(key);
        const kept = text === undefined ? undefined : read(text);
        if (kept !== undefined) become(isChosen ? join(kept, value) : kept);
      } catch (cause) {
        log.error(`The device does not tell ${called}`, cause);
      }
    },
    async choose(next) {
      isChosen = true;
      become(next);
      try {
        const text = write(next);
        await (text === undefined ? device.remove(key) : device.write(key, text));
      } catch (cause) {
        log.error(`The device does not keep ${called}`, cause);
        become(unkept(value));
      }
    },
  };
}
