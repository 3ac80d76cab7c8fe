/**
 * What the cards are to be good for beside being kept: the gate (an e-invoice, a declaration) whose findings the check and
 * the card show. A person's own question, so this device remembers it and not the register.
 */
import type { Log } from '../../src/base/ports';
import { checkPurposes, type CheckPurpose } from '../../src/app/check-purposes';
import type { DeviceSettings } from '../device-settings';

export interface GateChoice {
  /** Undefined: none. */
  state(): CheckPurpose | undefined;
  subscribe(listener: () => void): () => void;
  /** Reads what the device remembers. */
  recall(): Promise<void>;
  choose(gate: CheckPurpose | undefined): Promise<void>;
}

const settingKey = 'check-gate';

export function createGateChoice({ device, log }: { readonly device: DeviceSettings; readonly log: Log }): GateChoice {
  let state: CheckPurpose | undefined;
  let isChosen = false;
  const listeners = new Set<() => void>();

  function become(next: CheckPurpose | undefined): void {
    if (next === state) return;
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
        // What was chosen before the device answered is the newer word.
        if (!isChosen) become(gateOf(kept));
      } catch (cause) {
        log.error('The device does not tell the purpose of the check', cause);
      }
    },
    async choose(gate) {
      isChosen = true;
      become(gate);
      try {
        await (gate === undefined ? device.remove(settingKey) : device.write(settingKey, gate));
      } catch (cause) {
        log.error('The device does not keep the purpose of the check', cause);
      }
    },
  };
}

/** Undefined for what is none: a hand or another version may have written it. */
export function gateOf(name: string | undefined): CheckPurpose | undefined {
  return checkPurposes.find((gate) => gate === name);
}
