/** Counts what is on its way between Office.js and the host, so that scripts can wait until nothing is. */
import type { ExcelHost, NativeBridge } from '../host/excel-host';

/** Events and their answers follow each other; quiet means nothing for this long. */
const CALM = 120;

export interface Traffic {
  readonly bridge: NativeBridge;
  quiet(): Promise<void>;
}

export function countTraffic(host: ExcelHost): Traffic {
  const waiting = new Set<string>();
  let last = performance.now();
  const inner = host.bridge;
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, type } = JSON.parse(text) as { readonly id?: string; readonly type: number };
      if (type === 1 && id !== undefined) waiting.add(id);
      last = performance.now();
      inner.sendMessageToHost(text);
    },
  };
  inner.onMessageFromHost = (text) => {
    const { id } = JSON.parse(text) as { readonly id?: string };
    if (id !== undefined) waiting.delete(id);
    last = performance.now();
    bridge.onMessageFromHost?.(text);
  };
  return {
    bridge,
    async quiet() {
      while (waiting.size > 0 || performance.now() - last < CALM) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}
