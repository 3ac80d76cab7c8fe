/** Excel.SettingCollection and Excel.Setting: values kept in the document for this add-in. */
import { invalidArgument, itemNotFound } from '../excel-error';
import type { HostContext } from '../host-context';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';

export function settingsObject(host: HostContext): HostObject {
  return bindObject(SETTINGS, { host });
}

interface State {
  readonly host: HostContext;
}

const SETTING: Shape<State & { readonly key: string }> = {
  className: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { read: ({ key }) => key },
    Value: {
      read: ({ host, key }) => present(host, key),
      write: ({ host, key }, value) => host.model.setSetting(key, value ?? null),
    },
  },
  methods: {
    Delete({ host, key }) {
      present(host, key);
      host.model.setSetting(key, undefined);
    },
  },
};

const SETTINGS: Shape<State> = {
  className: 'SettingCollection',
  items: ({ host }) => [...host.model.settings().keys()].map((key) => bindObject(SETTING, { host, key })),
  item({ host }, key) {
    if (typeof key !== 'string') throw invalidArgument();
    present(host, key);
    return bindObject(SETTING, { host, key });
  },
  methods: {
    Add({ host }, key, value) {
      if (typeof key !== 'string' || key === '') throw invalidArgument();
      host.model.setSetting(key, value ?? null);
      return bindObject(SETTING, { host, key });
    },
    GetCount: ({ host }) => host.model.settings().size,
    GetItemOrNullObject({ host }, key) {
      if (typeof key !== 'string') throw invalidArgument();
      return host.model.settings().has(key) ? bindObject(SETTING, { host, key }) : null;
    },
  },
};

function present(host: HostContext, key: string): unknown {
  if (!host.model.settings().has(key)) throw itemNotFound();
  return host.model.settings().get(key);
}
