/** The hidden _Register… and _Unregister… methods behind an object's events. */
import type { HostContext } from './host-context';

type Method<S> = (state: S) => void;

/** `events` maps the middle of the method name to the event's number: DataChangedEvent, EventNameChanged. */
export function eventMethods<S extends { readonly host: HostContext }>(
  events: Readonly<Record<string, number>>, target: (state: S) => string,
): Record<string, Method<S>> {
  return Object.fromEntries(Object.entries(events).flatMap(([name, number]): [string, Method<S>][] => [
    [`_Register${name}`, (state) => state.host.events.register(number, target(state))],
    [`_Unregister${name}`, (state) => state.host.events.unregister(number, target(state))],
  ]));
}
