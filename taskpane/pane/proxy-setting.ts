/**
 * Where the firm's proxy for public registers is, as this device remembers it: it is an address of the network around the
 * device, and another office has another one.
 */
import { createDeviceSetting, type DeviceSetting, type SettingKeeping } from './device-setting';

export interface ProxyState {
  readonly address: string | undefined;
  /** The device would not remember it: it holds until the pane is closed. */
  readonly isForgotten: boolean;
}

export interface ProxySetting extends Omit<DeviceSetting<ProxyState>, 'choose'> {
  /** An empty address takes it away; false if it is none. */
  change(address: string): Promise<boolean>;
}

/** A page that came over https may ask only https, and this device itself. */
const shape = /^(?:https:\/\/[^\s/?#@]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?)(?:\/[^\s?#]*)?$/i;

export function createProxySetting(keeping: SettingKeeping): ProxySetting {
  const { choose, ...setting } = createDeviceSetting<ProxyState>(keeping, {
    key: 'register-proxy',
    called: 'the address of the proxy',
    usual: { address: undefined, isForgotten: false },
    read: (kept) => (shape.test(kept) ? { address: kept, isForgotten: false } : undefined),
    write: ({ address }) => address,
    unkept: ({ address }) => ({ address, isForgotten: true }),
  });
  return {
    ...setting,
    async change(typed) {
      const address = typed.trim().replace(/\/+$/, '');
      if (address !== '' && !shape.test(address)) return false;
      await choose({ address: address === '' ? undefined : address, isForgotten: false });
      return true;
    },
  };
}
