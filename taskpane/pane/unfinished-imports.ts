/**
 * Imports that were begun on this device and did not come to an end: the pane was closed, or the program went down, while they were
 * written. Of no other use than to be told of: the same file again does the rest.
 */
import { z } from 'zod';
import { createDeviceSetting, type DeviceSetting, type SettingKeeping } from './device-setting';

export interface UnfinishedImport {
  /** Id of the register. */
  readonly register: string;
  /** What people call where it came from. */
  readonly name: string;
}

export type UnfinishedImports = readonly UnfinishedImport[];

const shape = z.array(z.object({ register: z.string(), name: z.string() })).readonly();

/** The last ones are told of. */
const most = 20;

export function begun(imports: UnfinishedImports, one: UnfinishedImport): UnfinishedImports {
  return [...ended(imports, one), one].slice(-most);
}

export function ended(imports: UnfinishedImports, { register, name }: UnfinishedImport): UnfinishedImports {
  return imports.filter((other) => other.register !== register || other.name !== name);
}

export function createUnfinishedImports(keeping: SettingKeeping): DeviceSetting<UnfinishedImports> {
  return createDeviceSetting<UnfinishedImports>(keeping, {
    key: 'unfinished-imports', called: 'which imports were not finished', usual: [], read, write: (imports) => (imports.length === 0 ? undefined : JSON.stringify(imports)),
    join: (kept, chosen) => chosen.reduce(begun, kept),
  });
}

function read(kept: string): UnfinishedImports | undefined {
  try {
    const parsed = shape.safeParse(JSON.parse(kept));
    return parsed.success ? parsed.data : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
