/** Random tables and random patches: what is read back is what a plain model says, and other parts stay as they were. */
import fc from 'fast-check';
import type { TablePatch, WritableValue } from '../../../src/host/workbook';
import { createXlsx } from '../../../src/host/xlsx/xlsx-workbook';
import { changedParts, opened, partText, value, withParts } from './workbook-of-file';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('=A1', '007', '_x0041_', '_x000D_', 'a\r\nb'.replace('\r', ''), ' x ', ']]>', '&amp;', '\u0001', '\ud800', 'שלום'),
).filter((candidate) => candidate !== '' && !candidate.includes('\r'));
const cell: fc.Arbitrary<WritableValue> = fc.oneof(
  text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)), fc.boolean(), fc.constant(null),
);

interface Case {
  readonly width: number;
  readonly rows: readonly (readonly WritableValue[])[];
  readonly steps: readonly { readonly edits: readonly [number, number, WritableValue][]; readonly append: readonly (readonly WritableValue[])[]; readonly insert: readonly (readonly [readonly WritableValue[], number, number])[]; readonly remove: readonly number[] }[];
}

const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 5 }).chain((width) => {
  const row = fc.array(cell, { minLength: width, maxLength: width });
  return fc.record({
    width: fc.constant(width),
    rows: fc.array(row, { maxLength: 8 }),
    steps: fc.array(fc.record({
      edits: fc.array(fc.tuple(fc.nat(30), fc.nat(width - 1), cell), { maxLength: 6 }),
      append: fc.array(row, { maxLength: 4 }),
      // 30 and more name no row.
      insert: fc.array(fc.tuple(row, fc.nat(40), fc.nat(40)), { maxLength: 4 }),
      remove: fc.array(fc.nat(30), { maxLength: 4 }),
    }), { minLength: 1, maxLength: 4 }),
  });
});

const header = (column: number): string => (column === 0 ? 'Key' : `Column ${column}`);

describe('Random patches of random tables', () => {
  it('read back as the model has them, saved or not, and leave the other parts alone', async () => {
    await fc.assert(fc.asyncProperty(cases, fc.boolean(), async ({ width, rows, steps }, saveBetween) => {
      let keys = 0;
      const keyed = (row: readonly WritableValue[]): WritableValue[] => [`k${keys++}`, ...row];
      let model = rows.map(keyed);
      let workbook = createXlsx();
      value(await workbook.createTables([{
        name: 'Rows', visibility: 'visible', rows: model,
        columns: Array.from({ length: width + 1 }, (_, c) => ({ header: header(c), numberFormat: c % 2 === 0 ? '@' : 'General', width: 10 })),
      }, { name: 'Other', visibility: 'hidden', columns: [{ header: 'Id', numberFormat: '@', width: 9 }], rows: [['o1']] }]));
      const before = workbook.bytes();
      for (const step of steps) {
        const present = model.map((row) => String(row[0]));
        const pick = (n: number): string | undefined => present[n % Math.max(1, present.length)];
        const edits = step.edits.map(([n, column, written]) => ({ key: pick(n), column: column + 1, written })).filter((edit) => edit.key !== undefined);
        const append = step.append.map(keyed);
        const insert = step.insert.map(([values, above, below]) => ({
          values: keyed(values), place: { above: above < 30 ? pick(above) : undefined, below: below < 30 ? pick(below) : 'nobody' },
        }));
        const remove = [...new Set(step.remove.map(pick).filter((key) => key !== undefined))];
        const patch: TablePatch = {
          table: 'Rows', append, insert, remove,
          cells: edits.map(({ key = '', column, written }) => ({ key, column: header(column), value: written })),
        };
        for (const { key, column, written } of edits) {
          const row = model.find((candidate) => candidate[0] === key);
          if (row !== undefined) row[column] = written;
        }
        const rowsNow = [...model, ...append];
        for (const { values, place: { above, below } } of insert) {
          const [upper, lower] = [above, below].map((key) => rowsNow.findIndex(([known]) => known === key));
          rowsNow.splice(upper !== undefined && upper >= 0 ? upper + 1 : lower !== undefined && lower >= 0 ? lower : rowsNow.length, 0, values);
        }
        model = rowsNow.filter((row) => !remove.includes(String(row[0])));
        value(await workbook.apply({ tables: [patch] }));
        if (saveBetween) workbook = opened(workbook.bytes());
        expect(value(await workbook.readTable('Rows')).values).toEqual(model);
      }
      const after = workbook.bytes();
      expect(value(await opened(after).readTable('Rows')).values).toEqual(model);
      expect(changedParts(before, after).filter((part) => !['xl/worksheets/sheet2.xml', 'xl/tables/table1.xml'].includes(part))).toEqual([]);
    }), { numRuns: 80 });
  });

  it('keep what stands beside the table where it stands', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.boolean(), { minLength: 2, maxLength: 9 }), fc.nat(3), async (gone, added) => {
      const workbook = createXlsx();
      value(workbook.writeCells('Sheet1', gone.flatMap((_, r) => [
        { row: r + 1, column: 1, value: `k${r}` }, { row: r + 1, column: 2, value: r }, { row: r + 1, column: 4, value: `beside ${r}` },
      ])));
      value(workbook.writeCells('Sheet1', [{ row: 0, column: 1, value: 'Key' }, { row: 0, column: 2, value: 'N' }, { row: 0, column: 4, value: 'Beside' }]));
      value(await workbook.adoptTable({ sheet: 'Sheet1', headerRow: 0, firstColumn: 1, rowCount: gone.length, columnCount: 2, name: 'T', insertLeft: [], addRight: [] }));
      const kept = gone.flatMap((away, r) => (away ? [] : [[`k${r}`, r]]));
      const more = Array.from({ length: added }, (_, n): WritableValue[] => [`new${n}`, 100 + n]);
      value(await workbook.apply({ tables: [{ table: 'T', remove: gone.flatMap((away, r) => (away ? [`k${r}`] : [])), append: more }] }));
      const again = opened(workbook.bytes());
      expect(value(await again.readTable('T')).values).toEqual([...kept, ...more]);
      const cells = value(again.readFileSheet('Sheet1')).cells.filter((entry) => entry.column === 4 && entry.value !== null);
      expect(cells.map((entry) => [entry.row, entry.value])).toEqual([[0, 'Beside'], ...gone.map((_, r) => [r + 1, `beside ${r}`])]);
    }), { numRuns: 60 });
  });
});

describe('Sheets as other programs write them', () => {
  const base = createXlsx().bytes();
  const part = 'xl/worksheets/sheet1.xml';
  const withRows = (rows: string): Uint8Array => withParts(base, { [part]: partText(base, part).replace('<sheetData/>', `<sheetData>${rows}</sheetData>`) });
  const read = async (bytes: Uint8Array): Promise<unknown> => value(await opened(bytes).readSheet('Sheet1')).values;

  const shapes: readonly [string, string, unknown][] = [
    ['cells and rows without addresses', '<row><c><v>1</v></c><c t="str"><v>b</v></c></row><row><c><v>2</v></c></row>', [[1, 'b'], [2, null]]],
    ['inline rich text with a phonetic guide', '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Ta</t></r><r><t xml:space="preserve">x </t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c></row>', [['Tax ']]],
    ['errors, truths and results of formulas', '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>1</v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>', [[{ error: '#N/A' }, true, 2, 'ab']]],
    ['ISO dates', '<row r="1"><c r="A1" t="d"><v>2024-01-31</v></c><c r="B1" t="d"><v>2024-01-31T12:00:00</v></c></row>', [[45322, 45322.5]]],
    ['entities, CDATA and hexadecimal escapes', '<row r="1"><c r="A1" t="inlineStr"><is><t>&lt;&#65;&#x42;&gt;</t></is></c><c r="B1" t="inlineStr"><is><t><![CDATA[<&]]></t></is></c><c r="C1" t="inlineStr"><is><t>_x0041__x005F_x</t></is></c></row>', [['<AB>', '<&', 'A_x']]],
    ['comments, unknown elements and apostrophes', "<!-- x > y --><row r='1'><!-- <c> --><c r='A1' s='0'><v>5</v><extLst><ext><v>6</v></ext></extLst></c><extLst/></row>", [[5]]],
    ['long and small numbers', '<row r="1"><c r="A1"><v>0.1</v></c><c r="B1"><v>1E-7</v></c><c r="C1"><v>12345678901234567</v></c><c r="D1"><v>-3.5</v></c></row>', [[0.1, 1e-7, Number('12345678901234567'), -3.5]]],
  ];
  it.each(shapes)('are read: %s', async (_label, rows, expected) => {
    expect(await read(withRows(rows))).toEqual(expected);
  });

  it.each(shapes)('are patched beside: %s', async (_label, rows, expected) => {
    const workbook = opened(withRows(rows));
    value(workbook.writeCells('Sheet1', [{ row: 0, column: 7, value: 'new' }]));
    const [first] = value(await opened(workbook.bytes()).readSheet('Sheet1')).values;
    const [old] = expected as unknown[][];
    expect(first).toEqual([...(old ?? []), ...Array.from({ length: 7 - (old?.length ?? 0) }, () => null), 'new']);
  });

  it('are read with a namespace prefix, a byte order mark, UTF-16, absolute targets and odd case', async () => {
    const prefixed = partText(withRows('<row r="1"><c r="A1" t="inlineStr"><is><t>žą</t></is></c></row>'), part)
      .replace(/<(\/?)(worksheet|sheetViews|sheetView|sheetFormatPr|sheetData|row|c|is|t)(?=[\s>/])/g, '<$1x:$2').replace('xmlns="', 'xmlns:x="');
    expect(await read(withParts(base, { [part]: `\uFEFF${prefixed}` }))).toEqual([['žą']]);
    const utf16 = Buffer.from(`\uFEFF${prefixed.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(await read(withParts(base, { [part]: utf16 }))).toEqual([['žą']]);
    const rels = partText(base, 'xl/_rels/workbook.xml.rels').replace('worksheets/sheet1.xml', '/XL/Worksheets/Sheet1.XML');
    const odd = withParts(base, { [part]: prefixed, 'xl/_rels/workbook.xml.rels': rels });
    expect(await read(odd)).toEqual([['žą']]);
    const workbook = opened(odd);
    value(workbook.writeCells('Sheet1', [{ row: 0, column: 1, value: 'x:c' }, { row: 4, column: 0, value: 7 }]));
    expect(await read(workbook.bytes())).toEqual([['žą', 'x:c'], [null, null], [null, null], [null, null], [7, null]]);
  });

  it('keep their formats when a cell is edited, and lose the formula that is written over', async () => {
    const workbook = opened(withRows('<row r="1" spans="1:2"><c r="A1" s="0"><f>B1*2</f><v>4</v></c><c r="B1"><v>2</v></c></row>'));
    value(workbook.writeCells('Sheet1', [{ row: 0, column: 0, value: 'x' }, { row: 0, column: 4, value: null }, { row: 0, column: 5, value: 1, numberFormat: '0.00' }]));
    const sheet = partText(workbook.bytes(), part);
    expect(sheet).toContain('<row r="1" spans="1:6"><c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="B1"><v>2</v></c><c r="F1" s="1"><v>1</v></c></row>');
    expect(workbook.formats()[1]).toMatchObject({ numberFormat: '0.00' });
  });
});
