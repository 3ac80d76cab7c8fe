/** The fields of a SWIFT MT940 message: a tag between colons, and lines until the next one. SWIFT Category 9, MT 940. */

export interface StatementField {
  /** 61, 86, 60F … */
  readonly tag: string;
  /** Its lines, joined by \n. */
  readonly text: string;
  readonly line: number;
}

export function readStatementFields(text: string): StatementField[] {
  const fields: { tag: string; lines: string[]; line: number }[] = [];
  let line = 0;
  for (const written of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    line += 1;
    // Block 4 of a message may begin on the line of its first field, and a dash ends it.
    const [, tag, rest = ''] = /^(?:\{.*\{4:)?:(\d{2}[A-Z]?|NS):(.*)$/.exec(written) ?? [];
    const current = fields.at(-1);
    if (tag !== undefined) fields.push({ tag, lines: [rest], line });
    else if (current !== undefined && !/^-\}?|^\{/.test(written)) current.lines.push(written);
  }
  return fields.map(({ tag, lines, line: begin }) => ({ tag, text: lines.join('\n').trimEnd(), line: begin }));
}

export interface StatementLine {
  readonly direction: 'in' | 'out';
  /** YYYY-MM-DD as it is written: nobody has asked yet whether there is such a day. */
  readonly day: string;
  /** Three letters of the kind of entry: TRF, CHG … */
  readonly kind: string;
  /** Its second line, where some banks write the account of the other side. */
  readonly supplement: string;
  /** Whether the money came in, which a reversal turns round. */
  readonly money: 'in' | 'out';
  /** As it is written: 1234,56. */
  readonly amount: string;
  /** What the bank calls the entry, else what its customer does; '' where nobody does. */
  readonly reference: string;
}

/** Field 61; undefined if it is none. The parties of a reversal are those of the entry that it takes back. */
export function readStatementLine(text: string): StatementLine | undefined {
  const [first = '', second] = text.split('\n');
  const [, year, month, day, mark, amount = '', kind = '', references = ''] = /^(\d{2})(\d{2})(\d{2})(?:\d{4}| {4})?\s?(R[CD]|E[CD]|[CD])[A-Z]?([\d.]*,?[\d.,]*)\s?(?:[A-Z]([A-Z0-9]{3}))?(.*)/.exec(first) ?? [];
  if (mark === undefined) return undefined;
  const [ofCustomer = '', ofBank = ''] = references.split('//').map((reference) => reference.trim());
  return {
    direction: mark.endsWith('C') ? 'in' : 'out', day: `20${year ?? ''}-${month ?? ''}-${day ?? ''}`, kind, supplement: second?.trim() ?? '',
    money: mark === 'RD' || (mark.endsWith('C') && mark !== 'RC') ? 'in' : 'out', amount, reference: ofBank || (/^(?:NONREF|0+)?$/.test(ofCustomer) ? '' : ofCustomer),
  };
}
