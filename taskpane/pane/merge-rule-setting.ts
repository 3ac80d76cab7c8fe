/** The rules by which merges choose values, as they were last used on this device. */
import { readMergeRules, writeMergeRules, type KeptMergeRules } from '../../src/app/merge-rules-text';
import { createDeviceSetting, type DeviceSetting, type SettingKeeping } from './device-setting';

export type MergeRuleSetting = DeviceSetting<KeptMergeRules>;

export function createMergeRuleSetting(keeping: SettingKeeping): MergeRuleSetting {
  return createDeviceSetting<KeptMergeRules>(keeping, {
    key: 'merge-rules', called: 'the rules of merging', usual: {}, read: readMergeRules, write: writeMergeRules,
  });
}
