/** What Excel accepts as names of sheets and tables. */
import { parseAddress } from './areas';
import { ExcelError, invalidArgument } from './excel-error';
import type { HostContext } from './host-context';
import { SHEET_NAME_CHARACTERS } from './limits';

/** `own` is the sheet that is being renamed. */
export function guardSheetName(host: HostContext, name: unknown, own: string | null): string {
  const fine = typeof name === 'string' && name.length > 0 && name.length <= SHEET_NAME_CHARACTERS
    && !/[[\]:*?/\\]/.test(name) && !name.startsWith("'") && !name.endsWith("'") && name.toLowerCase() !== 'history';
  if (!fine) throw invalidArgument();
  const taken = host.model.sheets().some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new ExcelError('ItemAlreadyExists');
  return name;
}

/** Tables share their names with defined names. */
export function guardTableName(host: HostContext, name: unknown, own: string): string {
  const fine = typeof name === 'string' && /^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u.test(name) && !parseAddress(name) && !/^[rc]$/i.test(name);
  if (!fine) throw invalidArgument();
  const wanted = name.toLowerCase();
  const taken = host.model.tables().some((table) => table.id !== own && table.name.toLowerCase() === wanted)
    || host.model.names().some((one) => one.name.toLowerCase() === wanted);
  if (taken) throw new ExcelError('ItemAlreadyExists');
  return name;
}
