/**
 * The lines of a vCard: unfolded, and taken apart into group, name, parameters and value. RFC 6350 §3.2 and §3.3, RFC 6868;
 * for 2.1 the bare parameters and the folding of that version.
 */

export interface ContentLine {
  /** Of `item1.TEL`; '' without one. */
  readonly group: string;
  /** In capitals. */
  readonly name: string;
  /** By name in capitals. A bare parameter of 2.1 is an ENCODING or a TYPE. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** As it is written, escapes and all. */
  readonly value: string;
  readonly line: number;
}

/** `strange` are lines that are none, by their numbers. */
export function readContentLines(text: string): { readonly lines: readonly ContentLine[]; readonly strange: readonly number[] } {
  const lines: ContentLine[] = [];
  const strange: number[] = [];
  let isOld = false;
  for (const { text: written, line } of unfold(text, () => isOld)) {
    const content = parseLine(written, line);
    if (content === undefined) {
      // Some programs do not fold the lines of a picture.
      if (written.trim() !== '' && !isBinary(lines.at(-1))) strange.push(line);
      continue;
    }
    if (content.name === 'BEGIN') isOld = false;
    if (content.name === 'VERSION') isOld = content.value.trim() === '2.1';
    lines.push(content);
  }
  return { lines, strange };
}

const isBinary = (content: ContentLine | undefined): boolean => /^(?:B|BASE64)$/i.test(content?.params.get('ENCODING')?.[0] ?? '');

const isQuotedPrintable = (written: string): boolean => written.endsWith('=') && /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(written);

function* unfold(text: string, isOld: () => boolean): Generator<{ readonly text: string; readonly line: number }> {
  let parts: string[] = [];
  let begin = 1;
  let line = 0;
  let isQuoted = false;
  let continues = false;
  for (const physical of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    line += 1;
    const isFolded = !continues && parts.length > 0 && /^[ \t]/.test(physical);
    if (continues || isFolded) {
      // In 2.1 a line is folded where a space is, and the space stays.
      parts.push(!isFolded ? physical : isOld() ? ` ${physical.trimStart()}` : physical.slice(1));
    } else {
      if (parts.length > 0) yield { text: parts.join(''), line: begin };
      parts = [physical];
      begin = line;
      isQuoted = isQuotedPrintable(physical);
    }
    continues = isQuoted && physical.endsWith('=');
    if (continues) parts[parts.length - 1] = (parts.at(-1) ?? '').slice(0, -1);
  }
  if (parts.length > 0) yield { text: parts.join(''), line: begin };
}

function parseLine(written: string, line: number): ContentLine | undefined {
  const colon = indexOutsideQuotes(written, ':');
  if (colon < 0) return undefined;
  const [full = '', ...params] = splitOutsideQuotes(written.slice(0, colon), ';');
  const point = full.lastIndexOf('.');
  const name = full.slice(point + 1).trim().toUpperCase();
  if (!/^[A-Z0-9_-]+$/.test(name)) return undefined;
  return { group: full.slice(0, Math.max(0, point)).trim().toLowerCase(), name, params: readParams(params), value: written.slice(colon + 1), line };
}

const encodings = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT', 'B', 'Q']);

function readParams(params: readonly string[]): Map<string, string[]> {
  const read = new Map<string, string[]>();
  for (const param of params) {
    const equals = param.indexOf('=');
    const bare = param.trim().toUpperCase();
    const [name, values] = equals < 0
      ? [encodings.has(bare) ? 'ENCODING' : 'TYPE', bare]
      : [param.slice(0, equals).trim().toUpperCase(), param.slice(equals + 1)];
    const known = read.get(name) ?? [];
    for (const value of splitOutsideQuotes(values, ',')) known.push(unquote(value));
    read.set(name, known);
  }
  return read;
}

const carets: Readonly<Record<string, string>> = { '^n': '\n', '^N': '\n', '^^': '^', "^'": '"' };

/** RFC 6868: a quotation mark, a line end and the caret itself inside of a parameter. */
function unquote(value: string): string {
  const inner = value.trim().replace(/^"([^"]*)"$/, '$1');
  return inner.includes('^') ? inner.replace(/\^[nN^']/g, (mark) => carets[mark] ?? mark) : inner;
}

function indexOutsideQuotes(text: string, sign: string): number {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === sign && !isQuoted) return at;
  }
  // A mark that is never closed quotes nothing.
  return isQuoted ? text.indexOf(sign) : -1;
}

function splitOutsideQuotes(text: string, sign: string): string[] {
  const parts: string[] = [];
  let isQuoted = false;
  let begin = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === sign && !isQuoted) {
      parts.push(text.slice(begin, at));
      begin = at + 1;
    }
  }
  parts.push(text.slice(begin));
  return parts;
}
