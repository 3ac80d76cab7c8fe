/** Excel's limits, as documented for Excel on the web ("Resource limits and performance optimization for Office Add-ins"). */

/** Of a request and of a response. */
export const PAYLOAD_BYTES = 5 * 1024 * 1024;
/** Read at once; beyond it Excel gives null instead of the values, without an error. */
export const READ_CELLS = 5_000_000;
/** Reading or writing the values of whole rows and columns needs a bounded range: nobody can hold 16 billion cells. */
export const OPERATION_CELLS = 33_554_000;
export const CELL_CHARACTERS = 32_767;
export const FORMULA_CHARACTERS = 8_192;
export const SHEET_NAME_CHARACTERS = 31;

export function byteLength(text: string): number {
  // Most messages are far below the limit; only the large ones are worth counting.
  return text.length * 3 < PAYLOAD_BYTES ? text.length : new Blob([text]).size;
}
