/** Charts, pivots, macros, formats, notes and formulas: untouched by edits of cells, moved along when rows or columns move. */
import type { InsertedRow } from '../../../src/host/workbook';
import { foreignParts, richWorkbook, salesRows } from './rich-workbook';
import { changedParts, opened, partText, partsOf, value, withParts } from './workbook-of-file';

const sales = 'xl/worksheets/sheet2.xml';
const report = 'xl/worksheets/sheet3.xml';

/** The compressed bytes of an entry, as they stand in the zip. */
function rawEntry(zip: Uint8Array, name: string): Uint8Array {
  const data = new DataView(zip.buffer, zip.byteOffset, zip.length);
  let at = data.getUint32(zip.length - 22 + 16, true);
  for (;;) {
    const length = data.getUint16(at + 28, true);
    const found = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + length)) === name;
    if (found) {
      const local = data.getUint32(at + 42, true);
      const start = local + 30 + data.getUint16(local + 26, true) + data.getUint16(local + 28, true);
      return zip.subarray(start, start + data.getUint32(at + 20, true));
    }
    at += 46 + length + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
}

const formulasOf = (bytes: Uint8Array, sheet: string): (string | undefined)[] =>
  value(opened(bytes).readFileSheet(sheet)).cells.filter((cell) => cell.formula !== undefined).map((cell) => cell.formula);

describe('Parts that Kartoteka does not know', () => {
  it('keep their very compressed bytes when a cell is edited', async () => {
    const before = richWorkbook();
    const workbook = opened(before);
    value(await workbook.apply({ tables: [{ table: 'Sales', cells: [{ key: 'k2', column: 'Region', value: 'Süd' }] }] }));
    const after = workbook.bytes();
    expect(changedParts(before, after)).toEqual(['xl/workbook.xml', sales]);
    for (const name of Object.keys(foreignParts)) expect(Buffer.from(rawEntry(after, name)).equals(Buffer.from(rawEntry(before, name)))).toBe(true);
    expect(partText(after, sales)).toBe(partText(before, sales).replace('<t>South</t>', '<t>Süd</t>'));
    expect(partText(after, 'xl/workbook.xml')).toBe(partText(before, 'xl/workbook.xml').replace('</definedNames>', '</definedNames><calcPr fullCalcOnLoad="1"/>'));
  });

  it('stay when tables are added and a table is adopted', async () => {
    const before = richWorkbook();
    const workbook = opened(before);
    value(await workbook.createTables([{ name: 'Lists', visibility: 'visible', columns: [{ header: 'Id', numberFormat: '@', width: 9 }], rows: [['a']] }]));
    const after = workbook.bytes();
    expect(changedParts(before, after).filter((part) => part in foreignParts)).toEqual([]);
    // The print area belongs to the second sheet, which is the third now.
    expect(partText(after, 'xl/workbook.xml')).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">');
  });

  it('lose the calculation chain with the first formula that is written over, and nothing else', async () => {
    const before = richWorkbook();
    const workbook = opened(before);
    value(await workbook.apply({ tables: [{ table: 'Sales', cells: [{ key: 'k5', column: 'Double', value: 1 }] }] }));
    const after = workbook.bytes();
    expect(partsOf(after)['xl/calcChain.xml']).toBeUndefined();
    expect(partText(after, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partText(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(changedParts(before, after)).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/workbook.xml', sales]);
  });

  it('keep the formulas of a group whose first cell is written over', async () => {
    const workbook = opened(richWorkbook());
    value(await workbook.apply({ tables: [{ table: 'Sales', cells: [{ key: 'k1', column: 'Double', value: 'text' }] }] }));
    expect(formulasOf(workbook.bytes(), 'Sales')).toEqual(['C3*2', 'C4*2', 'C5*2', 'C6*2']);
  });
});

describe('Removing rows of a table', () => {
  const removed = async (keys: readonly string[]): Promise<Uint8Array> => {
    const workbook = opened(richWorkbook());
    value(await workbook.apply({ tables: [{ table: 'Sales', remove: keys }] }));
    return workbook.bytes();
  };

  it('moves formulas in the table and about it', async () => {
    const after = await removed(['k2']);
    expect(formulasOf(after, 'Sales')).toEqual(['C2*2', 'C3*2', 'C4*2', 'C5*2']);
    expect(formulasOf(after, 'Report')).toEqual(['Sales!C3', 'SUM(Sales!$C$2:$C$5)', 'Sales!#REF!', 'SUM(Sales[Amount])', '"Sales!C4"', 'Total']);
  });

  it('moves names, charts, pivot sources, formats, validations, links and notes', async () => {
    const after = await removed(['k2']);
    const workbook = partText(after, 'xl/workbook.xml');
    expect(workbook).toContain('SUM(Sales!$C$2:$C$5)');
    expect(workbook).toContain('Sales!$A$1:$D$5');
    expect(partText(after, 'xl/charts/chart1.xml')).toContain('Sales!$C$2:$C$5');
    expect(partText(after, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('ref="A1:C5"');
    const sheet = partText(after, sales);
    expect(sheet).toContain('<conditionalFormatting sqref="A2:D5"><cfRule type="expression" priority="1"><formula>$C2&gt;25</formula>');
    expect(sheet).not.toContain('sqref="C3"');
    expect(sheet).toContain('sqref="B2:B5"');
    expect(sheet).toContain('<dataValidation type="whole" sqref="C4"><formula1>C3</formula1>');
    expect(sheet).toContain('<hyperlink ref="B5"');
    const notes = partText(after, 'xl/comments1.xml');
    expect(notes).not.toContain('gone');
    expect(notes).toContain('<comment ref="B4"');
    const boxes = partText(after, 'xl/drawings/vmlDrawing1.vml');
    expect(boxes.match(/<x:Row>/g)).toHaveLength(1);
    expect(boxes).toContain('<x:Row>3</x:Row>');
    expect(partText(after, 'xl/tables/table1.xml')).toContain('ref="A1:D5" totalsRowShown="0"><autoFilter ref="A1:D5"/>');
    // What hangs on no cell of the table is not touched.
    for (const name of ['xl/vbaProject.bin', 'xl/pivotTables/pivotTable1.xml', 'xl/drawings/drawing1.xml', 'xl/pivotCache/pivotCacheRecords1.xml']) {
      expect(partsOf(after)[name]).toEqual(partsOf(richWorkbook())[name]);
    }
  });

  it('empties the last row and keeps the table', async () => {
    const after = await removed(['k1', 'k2', 'k3', 'k4', 'k5']);
    expect(value(await opened(after).readTable('Sales')).values).toEqual([]);
    expect(partText(after, 'xl/tables/table1.xml')).toContain('ref="A1:D2"');
  });
});

describe('Adding rows to a table', () => {
  it('continues its formulas, formats and validations', async () => {
    const workbook = opened(richWorkbook());
    value(await workbook.apply({ tables: [{ table: 'Sales', append: [['k6', 'East', 60, null], ['k7', 'West', 70, 1]] }] }));
    const after = workbook.bytes();
    expect(formulasOf(after, 'Sales')).toEqual(['C2*2', 'C3*2', 'C4*2', 'C5*2', 'C6*2', 'C7*2']);
    const sheet = partText(after, sales);
    expect(sheet).toContain('<conditionalFormatting sqref="A2:D8">');
    expect(sheet).toContain('sqref="B2:B8"');
    expect(partText(after, 'xl/tables/table1.xml')).toContain('ref="A1:D8"');
  });

  it('moves down what stands below, unless that tears another table', async () => {
    const workbook = opened(richWorkbook());
    value(workbook.writeCells('Sales', [{ row: 7, column: 0, value: 'below' }, { row: 8, column: 1, value: 2, formula: 'SUM(C2:C6)' }]));
    value(await workbook.apply({ tables: [{ table: 'Sales', append: [['k6', null, null, null], ['k7', null, null, null], ['k8', null, null, null]] }] }));
    const { cells } = value(workbook.readFileSheet('Sales'));
    expect(cells.find((cell) => cell.value === 'below')).toMatchObject({ row: 10, column: 0 });
    expect(cells.find((cell) => cell.row === 11 && cell.column === 1)).toMatchObject({ formula: 'SUM(C2:C6)' });

    const torn = opened(richWorkbook());
    value(torn.writeCells('Sales', [{ row: 6, column: 0, value: 'below' }, ...['H', 'a', 'b', 'c', 'd', 'e', 'f', 'g'].map((text, row) => ({ row, column: 7, value: text }))]));
    value(await torn.adoptTable({ sheet: 'Sales', headerRow: 0, firstColumn: 7, rowCount: 7, columnCount: 1, name: 'Beside', insertLeft: [], addRight: [] }));
    const before = torn.bytes();
    const refused = await torn.apply({ tables: [{ table: 'Sales', append: [['k6', null, null, null]] }] });
    expect(refused.ok ? undefined : refused.error).toMatchObject({ code: 'cells-in-the-way', facts: { sheet: 'Sales', cell: 'A7' } });
    expect(Buffer.from(torn.bytes()).equals(Buffer.from(before))).toBe(true);
  });
});

describe('Putting rows between those of a table', () => {
  const inserted = async (before: Uint8Array, insert: readonly InsertedRow[]): Promise<Uint8Array> => {
    const workbook = opened(before);
    value(await workbook.apply({ tables: [{ table: 'Sales', insert }] }));
    return workbook.bytes();
  };
  const two: readonly InsertedRow[] = [{ values: ['k8', 'East', 80, null], place: { above: 'k2' } }, { values: ['k9', 'West', 90, null], place: { below: 'k5' } }];

  it('moves formulas in the table and about it, and goes on with its own', async () => {
    const after = await inserted(richWorkbook(), two);
    expect(value(await opened(after).readTable('Sales')).values.map(([key]) => key)).toEqual(['k1', 'k2', 'k8', 'k3', 'k4', 'k9', 'k5']);
    expect(formulasOf(after, 'Sales')).toEqual(['C2*2', 'C3*2', 'C4*2', 'C5*2', 'C6*2', 'C7*2', 'C8*2']);
    expect(formulasOf(after, 'Report')).toEqual(['Sales!C5', 'SUM(Sales!$C$2:$C$8)', 'Sales!C3', 'SUM(Sales[Amount])', '"Sales!C4"', 'Total']);
  });

  it('moves names, charts, pivot sources, formats, validations, links and notes, and touches nothing else', async () => {
    const before = richWorkbook();
    const after = await inserted(before, two);
    expect(partText(after, 'xl/workbook.xml')).toContain('SUM(Sales!$C$2:$C$8)');
    expect(partText(after, 'xl/workbook.xml')).toContain('Sales!$A$1:$D$8');
    expect(partText(after, 'xl/charts/chart1.xml')).toContain('Sales!$C$2:$C$8');
    expect(partText(after, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('ref="A1:C8"');
    const sheet = partText(after, sales);
    expect(sheet).toContain('<conditionalFormatting sqref="A2:D8"><cfRule type="expression" priority="1"><formula>$C2&gt;25</formula>');
    expect(sheet).toContain('<conditionalFormatting sqref="C3">');
    expect(sheet).toContain('sqref="B2:B8"');
    expect(sheet).toContain('<dataValidation type="whole" sqref="C6"><formula1>C5</formula1>');
    expect(sheet).toContain('<hyperlink ref="B8"');
    const notes = partText(after, 'xl/comments1.xml');
    expect(notes).toContain('<comment ref="B3"');
    expect(notes).toContain('<comment ref="B6"');
    expect(partText(after, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>5</x:Row>');
    expect(partText(after, 'xl/tables/table1.xml')).toContain('ref="A1:D8" totalsRowShown="0"><autoFilter ref="A1:D8"/>');
    for (const name of ['xl/vbaProject.bin', 'xl/pivotTables/pivotTable1.xml', 'xl/drawings/drawing1.xml', 'xl/pivotCache/pivotCacheRecords1.xml']) {
      expect(partsOf(after)[name]).toEqual(partsOf(before)[name]);
    }
  });

  it('gives a new first row what the first row had', async () => {
    const after = await inserted(richWorkbook(), [{ values: ['k0', 'East', 5, null], place: { below: 'k1' } }]);
    expect(formulasOf(after, 'Sales')).toEqual(['C2*2', 'C3*2', 'C4*2', 'C5*2', 'C6*2', 'C7*2']);
    const sheet = partText(after, sales);
    expect(sheet).toContain('<conditionalFormatting sqref="A2:D7">');
    expect(sheet).toContain('sqref="B2:B7"');
  });

  it('takes back a removal to the byte, but for what only the removed row had', async () => {
    const before = richWorkbook();
    const workbook = opened(before);
    value(await workbook.apply({ tables: [{ table: 'Sales', remove: ['k3'] }] }));
    value(await workbook.apply({ tables: [{ table: 'Sales', insert: [{ values: ['k3', 'East', 30, null], place: { above: 'k2', below: 'k4' } }] }] }));
    const after = workbook.bytes();
    expect(value(await opened(after).readTable('Sales')).values.map((row) => row.slice(0, 3))).toEqual(salesRows);
    expect(formulasOf(after, 'Sales')).toEqual(['C2*2', 'C3*2', 'C4*2', 'C5*2', 'C6*2']);
    // The cell that pointed at the removed row says so, as in Excel; all else is about the same cells again.
    expect(formulasOf(after, 'Report')).toEqual(['Sales!#REF!', ...formulasOf(before, 'Report').slice(1)]);
    for (const name of ['xl/charts/chart1.xml', 'xl/pivotCache/pivotCacheDefinition1.xml', 'xl/tables/table1.xml', 'xl/comments1.xml']) {
      expect(partText(after, name)).toBe(partText(before, name));
    }
  });

  it('keeps rows and cells beside the table, the totals row and what stands below where Excel has them', async () => {
    const workbook = opened(richWorkbook());
    value(workbook.writeCells('Sales', [{ row: 2, column: 6, value: 'beside k2' }, { row: 3, column: 6, value: 'beside k3', formula: 'C4' }, { row: 6, column: 0, value: 'below' }]));
    value(await workbook.apply({ tables: [{ table: 'Sales', insert: two.slice(0, 1) }] }));
    const { cells } = value(workbook.readFileSheet('Sales'));
    expect(cells.find((cell) => cell.value === 'beside k2')).toMatchObject({ row: 2, column: 6 });
    // The cell stays, and follows the row it is about.
    expect(cells.find((cell) => cell.value === 'beside k3')).toMatchObject({ row: 3, column: 6, formula: 'C5' });
    expect(cells.find((cell) => cell.value === 'below')).toMatchObject({ row: 7, column: 0 });
    expect(cells.find((cell) => cell.value === 'k5')).toMatchObject({ row: 6, column: 0 });
  });

  it('takes the heights and marks of the rows along where nothing stands beside the table', async () => {
    const before = richWorkbook();
    const marked = withParts(before, { [sales]: partText(before, sales).replace('<row r="5">', '<row r="5" ht="40" customHeight="1">') });
    const after = await inserted(marked, two.slice(0, 1));
    expect(partText(after, sales)).toContain('<row r="6" ht="40" customHeight="1">');
    expect(partText(after, sales).match(/ht="40"/g)).toHaveLength(1);
  });
});

describe('Adopting a table that others refer to', () => {
  it('renames it in formulas and moves what refers to its columns', async () => {
    const workbook = opened(richWorkbook());
    value(await workbook.adoptTable({
      sheet: 'Sales', existing: 'Sales', headerRow: 0, firstColumn: 0, rowCount: 5, columnCount: 4, name: 'Customers',
      insertLeft: [{ spec: { header: 'Id', numberFormat: '@', width: 10, hidden: true }, values: ['c1', 'c2', 'c3', 'c4', 'c5'] }],
      addRight: [{ header: 'Email', numberFormat: '@', width: 24 }],
    }));
    const after = workbook.bytes();
    expect(formulasOf(after, 'Report')).toEqual(['Sales!D4', 'SUM(Sales!$D$2:$D$6)', 'Sales!D3', 'SUM(Customers[Amount])', '"Sales!C4"', 'Total']);
    expect(formulasOf(after, 'Sales')).toEqual(['D2*2', 'D3*2', 'D4*2', 'D5*2', 'D6*2']);
    const sheet = partText(after, sales);
    expect(sheet).toContain('<col min="1" max="1" width="10.7109375" style="1" hidden="1" customWidth="1"/><col min="6" max="6"');
    expect(sheet).toContain('<conditionalFormatting sqref="B2:E6"><cfRule type="expression" priority="1"><formula>$D2&gt;25</formula>');
    expect(partText(after, 'xl/comments1.xml')).toContain('ref="C5"');
    expect(partText(after, 'xl/charts/chart1.xml')).toContain('Sales!$D$2:$D$6');
    expect(partText(after, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('ref="B1:D6"');
    expect(partText(after, 'xl/tables/table1.xml')).toContain('name="Customers" displayName="Customers" ref="A1:F6"');
    expect(partText(after, report)).not.toBe('');
  });
});
