/** Whether a link in a cell may be opened: addresses of the web and of files may, programs may not. */

/** runs: opening it runs a program · unknown: no kind of link that we know. */
export type LinkRisk = 'runs' | 'unknown';

const runs = new Set(['javascript', 'vbscript', 'data', 'jar']);
const known = new Set(['http', 'https', 'file', 'mailto']);
// A single letter is a drive of Windows; a colon before digits belongs to a port.
const scheme = /^([a-z][a-z0-9+-]+):(?!\d)/i;

export function linkRisk(link: string): LinkRisk | undefined {
  // Browsers pass over blanks and control characters inside a scheme.
  const name = scheme.exec(link.replace(/[\s\p{Cc}\p{Cf}]+/gu, ''))?.[1]?.toLowerCase();
  if (name === undefined || known.has(name)) return undefined;
  return runs.has(name) ? 'runs' : 'unknown';
}
