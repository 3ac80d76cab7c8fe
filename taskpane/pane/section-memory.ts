/**
 * Which sections of the card the person has opened and closed, as this device remembers them. Outside React: every card
 * is drawn the same way, and a device that remembers nothing still lets sections be opened.
 */
import { createDeviceSetting, type DeviceSetting, type SettingKeeping } from './device-setting';

/** True or false as the person decided; a section they never touched is absent. */
export type DecidedSections = Readonly<Record<string, boolean>>;

export interface SectionMemory extends Omit<DeviceSetting<DecidedSections>, 'choose'> {
  /** The others stay as they are. */
  set(open: DecidedSections): Promise<void>;
}

export function createSectionMemory(keeping: SettingKeeping): SectionMemory {
  const { choose, ...setting } = createDeviceSetting<DecidedSections>(keeping, {
    key: 'card-sections',
    called: 'the open sections',
    usual: {},
    read: readSections,
    write: (decided) => JSON.stringify(decided),
    join: (kept, chosen) => ({ ...kept, ...chosen }),
  });
  return { ...setting, set: (open) => choose({ ...setting.state(), ...open }) };
}

/** Undefined if there are none. */
function readSections(kept: string): DecidedSections | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(kept);
  } catch {
    // A hand or another version wrote it; nothing is lost but which sections were open.
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const sections = Object.entries(parsed).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean');
  return sections.length === 0 ? undefined : Object.fromEntries(sections);
}
