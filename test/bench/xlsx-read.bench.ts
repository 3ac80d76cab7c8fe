/**
 * Workbook files: reading 100,000 × 30 cells and patching 100 of them, beside ExcelJS and SheetJS in the same run. The
 * file is made once, into the folder for temporary files.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import * as SheetJs from 'xlsx';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import type { ColumnSpec } from '../../src/host/workbook';
import { createXlsx, openXlsx, type XlsxWorkbook } from '../../src/host/xlsx/xlsx-workbook';
import { columnLetters } from '../../src/host/list-formula';
import { nodeZipCodec } from '../../src/cli/node-zip-codec';
import type { BenchRow } from './bench-row';

const rows = 100_000;
const columns = 30;
const patched = 100;

const kinds = ['text', 'shared', 'number', 'date', 'amount'] as const;
const kindOf = (column: number): (typeof kinds)[number] => kinds[column % kinds.length] ?? 'text';

/** As Excel writes it: shared strings, formats, spans. */
async function makeFile(path: string): Promise<void> {
  const formats = { text: '@', shared: '@', number: 'General', date: 'yyyy-mm-dd', amount: '0.00' } as const;
  const specs = Array.from({ length: columns }, (_, c): ColumnSpec => ({ header: c === 0 ? 'Id' : `${kindOf(c)} ${c}`, numberFormat: formats[kindOf(c)], width: 12 }));
  const empty = createXlsx();
  const made = await empty.createTables([{ name: 'Customers', visibility: 'visible', columns: specs, rows: [] }]);
  if (!made.ok) throw new Error(made.error.code);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((problem, chunk) => {
    if (problem !== null) throw problem;
    chunks.push(chunk);
  });
  const add = (name: string, content: Iterable<string>): void => {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    for (const text of content) entry.push(strToU8(text));
    entry.push(new Uint8Array(), true);
  };
  const strings = new Map<string, number>();
  const shared = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const cell = (row: number, column: number): string => {
    const name = `${columnLetters(column)}${row + 1}`;
    const seed = row * 31 + column * 7;
    switch (column === 0 ? 'id' : kindOf(column)) {
      case 'id': return `<c r="${name}" s="1" t="s"><v>${shared(`K${row}`)}</v></c>`;
      case 'text': return `<c r="${name}" s="1" t="s"><v>${shared(`Žmogus & ${seed % 30_011}`)}</v></c>`;
      case 'shared': return `<c r="${name}" s="1" t="s"><v>${shared(`Town ${seed % 200}`)}</v></c>`;
      case 'number': return `<c r="${name}"><v>${seed}</v></c>`;
      case 'date': return `<c r="${name}" s="2"><v>${40_000 + (seed % 6000)}</v></c>`;
      default: return `<c r="${name}" s="3"><v>${(seed % 1_000_003) / 100}</v></c>`;
    }
  };
  function* sheet(text: string): Generator<string> {
    const [head = '', tail = ''] = text.split(/(?<=<row r="1">.*<\/row>)/s);
    yield head.replace(/A1:AD2/g, `A1:AD${rows + 1}`);
    for (let r = 1; r <= rows; r += 1) {
      const cells = Array.from({ length: columns }, (_, c) => cell(r, c)).join('');
      yield `<row r="${r + 1}" spans="1:${columns}">${cells}</row>`;
    }
    yield tail;
  }
  for (const [name, content] of Object.entries(unzipSync(empty.bytes()))) {
    let text = strFromU8(content);
    if (name === '[Content_Types].xml') text = text.replace('</Types>', '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>');
    if (name === 'xl/_rels/workbook.xml.rels') text = text.replace('</Relationships>', '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>');
    if (name.startsWith('xl/tables/')) text = text.replaceAll('A1:AD2', `A1:AD${rows + 1}`);
    add(name, name === 'xl/worksheets/sheet2.xml' ? sheet(text) : [text]);
  }
  const items = [...strings.keys()].map((text) => `<si><t>${text.replaceAll('&', '&amp;')}</t></si>`).join('');
  add('xl/sharedStrings.xml', [`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${rows * 13}" uniqueCount="${strings.size}">${items}</sst>`]);
  zip.end();
  writeFileSync(path, Buffer.concat(chunks));
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: Math.round(performance.now() - start), result };
}

function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function readOurs(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const workbook = must(openXlsx(bytes, undefined, nodeZipCodec));
  const { values } = must(await workbook.readTable('Customers'));
  if (values.length !== rows || values[rows - 1]?.[0] !== `K${rows}`) throw new Error('Our reading is wrong');
  return workbook;
}

async function patchOurs(workbook: XlsxWorkbook): Promise<Uint8Array> {
  const cells = Array.from({ length: patched }, (_, i) => ({ key: `K${1 + i * 991}`, column: 'shared 1', value: `patched ${i}` }));
  must(await workbook.apply({ tables: [{ table: 'Customers', cells }] }));
  return workbook.bytes();
}

async function readExcelJs(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  if (workbook.getWorksheet('Customers')?.getCell(rows + 1, 1).value !== `K${rows}`) throw new Error('ExcelJS reads it wrong');
  return workbook;
}

function readSheetJs(bytes: Buffer): SheetJs.WorkBook {
  const workbook = SheetJs.read(bytes, { dense: true });
  const sheet = workbook.Sheets['Customers'];
  const last = (sheet as unknown as SheetJs.CellObject[][] | undefined)?.[rows]?.[0];
  if (last?.v !== `K${rows}`) throw new Error('SheetJS reads it wrong');
  return workbook;
}

export const bench = {
  name: 'Workbook files',
  async run(): Promise<BenchRow[]> {
    const path = join(tmpdir(), `kartoteka-bench-${rows}x${columns}.xlsx`);
    if (!existsSync(path)) await makeFile(path);
    const bytes = readFileSync(path);
    const size = `${(bytes.length / 1e6).toFixed(1)} MB`;
    const work = `read ${rows} × ${columns} cells`;

    // Each tool reads once and cold.
    const ours = await timed(() => readOurs(bytes));
    const patch = await timed(() => patchOurs(ours.result));
    must(openXlsx(patch.result));
    const sheetJs = await timed(() => readSheetJs(bytes));
    const excelJs = await timed(() => readExcelJs(bytes));
    const column = excelJs.result.getWorksheet('Customers');
    for (let i = 0; i < patched; i += 1) if (column !== undefined) column.getCell(2 + i * 991, 2).value = `patched ${i}`;
    const excelJsWrite = await timed(() => excelJs.result.xlsx.writeBuffer());
    return [
      { work, tool: 'Kartoteka', ms: ours.ms, note: `${size}; open, check, read` },
      { work, tool: 'ExcelJS 4.4.0', ms: excelJs.ms, ratio: excelJs.ms / ours.ms, note: 'drops what it does not know' },
      { work, tool: 'SheetJS 0.18.5', ms: sheetJs.ms, ratio: sheetJs.ms / ours.ms, note: 'knows no tables' },
      { work: `patch ${patched} cells and save`, tool: 'Kartoteka', ms: patch.ms },
      { work: `patch ${patched} cells and save`, tool: 'ExcelJS 4.4.0', ms: excelJsWrite.ms, ratio: excelJsWrite.ms / patch.ms },
    ];
  },
};
