/** What a device remembers, for as long as the test holds it. */
import type { DeviceSettings } from '../../taskpane/device-settings';

export function deviceInMemory(kept: Record<string, string> = {}): DeviceSettings {
  return {
    read: (key) => Promise.resolve(kept[key]),
    write: (key, value) => {
      kept[key] = value;
      return Promise.resolve();
    },
  };
}
