/** What is written must come out as meant: text stays text, errors are errors, empty is null. */
import { decodeCell, encodeCell, holds, looksTyped, maybeError } from '../../../src/host/excel/cell-value';

describe('encodeCell', () => {
  it.each(['+49151', '-5', '=A1', '@x', '007', '1E5', '3-4', '2024-01-31', 'TRUE', 'False', '#N/A', '50%', '$5', ' x', 'May 5', "'q", 'EUR 5', '１２'])(
    'gives %p the text format, because Excel would read something else', (text) => {
      expect(looksTyped(text)).toBe(true);
      expect(encodeCell(text, false).numberFormat).toBe('@');
    });

  it.each(['Alpha', 'UAB „Žalgiris“', 'שלום עולם', 'Ion & fiii', 'Truely'])('leaves the format of plain words alone: %p', (text) => {
    expect(encodeCell(text, false)).toEqual({ value: text });
  });

  it('does not repeat the text format in a text column', () => {
    expect(encodeCell('007', false, true)).toEqual({ value: '007' });
  });

  it('doubles a leading apostrophe first, and tries it bare the second time', () => {
    expect(encodeCell("'x", false).value).toBe("''x");
    expect(encodeCell("'x", true).value).toBe("'x");
  });

  it('has a second way for every value that did not arrive', () => {
    expect(encodeCell('007', true)).toEqual({ value: "'007", numberFormat: 'General' });
    expect(encodeCell(7, true)).toEqual({ value: 7, numberFormat: 'General' });
    expect(encodeCell(null, false)).toEqual({ value: '' });
    expect(encodeCell('', false)).toEqual({ value: '' });
  });
});

describe('holds', () => {
  it('knows that Excel keeps fifteen digits and line feeds', () => {
    expect(holds(0.30000000000000004, 0.3)).toBe(true);
    expect(holds(123456789012345, 123456789012346)).toBe(false);
    expect(holds('a\nb', 'a\r\nb')).toBe(true);
    expect(holds('', null)).toBe(true);
  });

  it('sees a text that became a number, and a number that became a text', () => {
    expect(holds(7, '007')).toBe(false);
    expect(holds('7', 7)).toBe(false);
    expect(holds(1, true)).toBe(false);
  });
});

describe('decodeCell', () => {
  it('tells errors from texts by the value type', () => {
    expect(decodeCell('#N/A', 'Error')).toEqual({ error: '#N/A' });
    expect(decodeCell('#N/A', 'String')).toBe('#N/A');
    expect(decodeCell('', 'Empty')).toBeNull();
    expect([maybeError('#N/A'), maybeError('#DIV/0!'), maybeError('#12'), maybeError('N/A')]).toEqual([true, true, false, false]);
  });
});
