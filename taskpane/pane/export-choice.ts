/** What the person last exported for, and the columns they chose, as this device remembers it. */
import { exportFormatNames, type ExportFormatName } from '../../src/app/export-formats';
import { createDeviceSetting, type DeviceSetting, type SettingKeeping } from './device-setting';

export interface ExportChoice {
  readonly format: ExportFormatName;
  /** Whether only chosen columns are written. */
  readonly isOwn: boolean;
  /** Fields that were chosen, in the order of the page; also of other workbooks. */
  readonly columns: readonly string[];
}

export function createExportChoice(keeping: SettingKeeping): DeviceSetting<ExportChoice> {
  return createDeviceSetting<ExportChoice>(keeping, {
    key: 'export-choice', called: 'what was exported last', usual: { format: 'csv', isOwn: false, columns: [] },
    read: readExportChoice, write: (choice) => JSON.stringify(choice),
  });
}

/** Undefined for what is none: a hand or another version may have written it. */
export function readExportChoice(kept: string): ExportChoice | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(kept);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const { format, isOwn, columns }: { readonly format?: unknown; readonly isOwn?: unknown; readonly columns?: unknown } = parsed;
  const known = exportFormatNames.find((name) => name === format);
  if (known === undefined || typeof isOwn !== 'boolean' || !Array.isArray(columns)) return undefined;
  return { format: known, isOwn, columns: columns.filter((column) => typeof column === 'string') };
}
