/**
 * What the cards are to be good for beside being kept: the gate (an e-invoice, a declaration) whose findings the check and
 * the card show. A person's own question, so this device remembers it and not the register.
 */
import { checkPurposes, type CheckPurpose } from '../../src/app/check-purposes';
import { createDeviceSetting, type DeviceSetting, type SettingKeeping } from './device-setting';

/** Undefined: none. */
export type GateChoice = DeviceSetting<CheckPurpose | undefined>;

export function createGateChoice(keeping: SettingKeeping): GateChoice {
  return createDeviceSetting<CheckPurpose | undefined>(keeping, {
    key: 'check-gate', called: 'the purpose of the check', usual: undefined, read: gateOf, write: (gate) => gate,
  });
}

/** Undefined for what is none: a hand or another version may have written it. */
export function gateOf(name: string | undefined): CheckPurpose | undefined {
  return checkPurposes.find((gate) => gate === name);
}
