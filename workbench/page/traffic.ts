/** Counts what is on its way between Office.js and the host, so that scripts can wait until nothing is. */
import type { ExcelHost, NativeBridge } from '../host/excel-host';

/**
 * Events and their answers follow each other; quiet means nothing was sent for so many turns of so many milliseconds. Turns
 * and not the clock: what is under way between two requests holds the turns up too, on a slow machine for long.
 */
const CALM = { turns: 6, ms: 20 };

export interface Traffic {
  readonly bridge: NativeBridge;
  quiet(): Promise<void>;
}

export function countTraffic(host: ExcelHost): Traffic {
  const waiting = new Set<string>();
  let sent = 0;
  const inner = host.bridge;
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, type } = JSON.parse(text) as { readonly id?: string; readonly type: number };
      if (type === 1 && id !== undefined) waiting.add(id);
      sent += 1;
      inner.sendMessageToHost(text);
    },
  };
  inner.onMessageFromHost = (text) => {
    const { id } = JSON.parse(text) as { readonly id?: string };
    if (id !== undefined) waiting.delete(id);
    sent += 1;
    bridge.onMessageFromHost?.(text);
  };
  return {
    bridge,
    async quiet() {
      for (let [calm, seen] = [0, sent]; calm < CALM.turns; calm += 1) {
        await new Promise((resolve) => setTimeout(resolve, CALM.ms));
        if (waiting.size > 0 || sent !== seen) calm = -1;
        seen = sent;
      }
    },
  };
}
