/**
 * Where the firm's proxy for public registers is, as this device remembers it: it is an address of the network around the
 * device, and another office has another one.
 */
import type { Log } from '../../src/base/ports';
import type { DeviceSettings } from '../device-settings';

export interface ProxyState {
  readonly address: string | undefined;
  /** The device would not remember it: it holds until the pane is closed. */
  readonly isForgotten: boolean;
}

export interface ProxySetting {
  state(): ProxyState;
  subscribe(listener: () => void): () => void;
  /** Reads what the device remembers. */
  recall(): Promise<void>;
  /** An empty address takes it away; false if it is none. */
  change(address: string): Promise<boolean>;
}

const settingKey = 'register-proxy';

/** A page that came over https may ask only https, and this device itself. */
const shape = /^(?:https:\/\/[^\s/?#@]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?)(?:\/[^\s?#]*)?$/i;

export function createProxySetting({ device, log }: { readonly device: DeviceSettings; readonly log: Log }): ProxySetting {
  let state: ProxyState = { address: undefined, isForgotten: false };
  let isChanged = false;
  const listeners = new Set<() => void>();

  function become(next: ProxyState): void {
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
        const kept = await device.read(settingKey);
        if (!isChanged && kept !== undefined && shape.test(kept)) become({ address: kept, isForgotten: false });
      } catch (cause) {
        log.error('The device does not tell the address of the proxy', cause);
      }
    },
    async change(typed) {
      const address = typed.trim().replace(/\/+$/, '');
      if (address !== '' && !shape.test(address)) return false;
      isChanged = true;
      become({ address: address === '' ? undefined : address, isForgotten: false });
      try {
        if (address === '') await device.remove(settingKey);
        else await device.write(settingKey, address);
      } catch (cause) {
        log.error('The device does not keep the address of the proxy', cause);
        become({ ...state, isForgotten: true });
      }
      return true;
    },
  };
}
