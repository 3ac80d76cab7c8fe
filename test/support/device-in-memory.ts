/** What a device remembers, for as long as the test holds it. */
import type { DeviceSettings } from '../../taskpane/device-settings';

export function deviceInMemory(kept: Record<string, string> = {}): DeviceSettings {
  return {
    read: (key) => Promise.resolve(kept[key]),
    readAll: (prefix) => Promise.resolve(new Map(Object.entries(kept).filter(([key]) => key.startsWith(prefix)))),
    write: (key, value) => {
      kept[key] = value;
      return Promise.resolve();
    },
    remove: (key) => {
      delete kept[key];
      return Promise.resolve();
    },
  };
}
