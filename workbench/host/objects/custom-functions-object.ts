/** The object custom functions report to: results come in here. */
import type { HostContext } from '../host-context';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';

export const CUSTOM_FUNCTIONS_CLASS = 'Microsoft.ExcelServices.CustomFunctions';

interface State {
  readonly host: HostContext;
}

export function customFunctionsObject(host: HostContext): HostObject {
  return bindObject(CUSTOM_FUNCTIONS, { host });
}

const CUSTOM_FUNCTIONS: Shape<State> = {
  className: 'CustomFunctions',
  methods: {
    SetInvocationArrayResults: ({ host }, results) => host.calls.accept(results),
    SetInvocationResults: ({ host }, results) => host.calls.accept(results),
    _SetOsfControlContainerReadyForCustomFunctions: ({ host }) => host.calls.markReady(),
    // Of the client's optional features none is on: results come unsliced, at the slower pace.
    _GetEnabledFeatures: () => [],
  },
};
