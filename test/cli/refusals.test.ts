import { chmodSync, mkdirSync } from 'node:fs';
import { zipSync, strToU8 } from 'fflate';
import { commandFolder, type Run } from '../support/command-line';

const folder = commandFolder();
afterAll(() => folder.remove());

/** One line on stderr, nothing on stdout, exit 2. */
function expectRefused(run: Run, line: RegExp): void {
  expect({ code: run.code, out: run.out, lines: run.err.split('\n').length, line: run.err }).toEqual({ code: 2, out: '', lines: 2, line: expect.stringMatching(line) });
  expect(run.err.startsWith('kartoteka: ')).toBe(true);
}

const book = folder.path('book.xlsx');
beforeAll(() => {
  expect(folder.run('sample', '-o', book, '--cards', '20').code).toBe(0);
});

describe('Wrong usage', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['no command', [], /Name a command: new, sample, id, due, account, automate, check/],
    ['an unknown command', ['polish', 'book.xlsx'], /unknown command 'polish'; there are new, sample, id, due, account, automate, check/],
    ['a missing option', ['new'], /required option '-o, --output <BOOK\.xlsx>' not specified/],
    ['an unknown option', ['new', '-o', 'x.xlsx', '--colour'], /unknown option '--colour'/],
    ['an option without its value', ['new', '-o'], /argument missing/],
    ['a missing argument', ['check'], /missing required argument 'BOOK'/],
    ['too many arguments', ['check', 'a.xlsx', 'b.xlsx'], /too many arguments/],
    ['no number', ['sample', '-o', 'x.xlsx', '--cards', 'many'], /Give a whole number from 1 to/],
    ['a number out of range', ['sample', '-o', 'x.xlsx', '--cards', '0'], /Give a whole number from 1 to/],
    ['a negative seed', ['sample', '-o', 'x.xlsx', '--seed', '-1'], /Give a whole number from 0 to/],
    ['a fraction', ['sample', '-o', 'x.xlsx', '--cards', '1.5'], /Give a whole number/],
    ['an unknown language', ['new', '-o', 'x.xlsx', '--locale', 'tlh'], /Allowed choices are en, he/],
    ['an unknown profile', ['check', book, '--profile', 'vanity'], /there is no profile “vanity”; there are default, finbot, odcanit/],
  ])('%s is refused in one line.', (_, args, line) => {
    expectRefused(folder.run(...args), line);
  });

  test('--help is no mistake.', () => {
    const run = folder.run('--help');
    expect([run.code, run.err]).toEqual([0, '']);
    for (const command of ['new', 'sample', 'id', 'check']) expect(run.out).toContain(command);
    expect(folder.run('sample', '--help')).toMatchObject({ code: 0, err: '' });
  });
});

describe('Bad input', () => {
  const whole = (): Buffer => folder.read('book.xlsx');
  test.each<[string, string, () => string | Uint8Array, RegExp]>([
    ['a truncated workbook', 'cut.xlsx', () => whole().subarray(0, 9000), /cut\.xlsx: .*damaged or cut short/],
    ['a workbook with a damaged middle', 'hole.xlsx', () => { const bytes = Buffer.from(whole()); bytes.fill(0, 3000, 6000); return bytes; }, /hole\.xlsx: .*damaged/],
    ['some other zip', 'other.xlsx', () => zipSync({ 'readme.txt': strToU8('hello') }), /other\.xlsx: .*not an Excel workbook/],
    ['a CSV named .xlsx', 'list.xlsx', () => 'Code;Name\nC-1;Jonas\n', /list\.xlsx: .*text file.*not an Excel workbook/],
    ['an empty file', 'empty.xlsx', () => '', /empty\.xlsx: .*(not an Excel workbook|damaged)/],
    // What Excel saves with a password, and old .xls files, are compound files; only the first has an encryption stream.
    ['a password-protected workbook', 'secret.xlsx', () => compoundFile('EncryptedPackage'), /secret\.xlsx: .*password/],
    ['an old .xls file', 'old.xlsx', () => compoundFile('Workbook'), /old\.xlsx: .*workbook of Excel 97–2003/],
  ])('%s is refused in one line.', (_, name, content, line) => {
    expectRefused(folder.run('check', folder.write(name, content())), line);
  });

  test('A file that is not there, a folder, a path through a file.', () => {
    expectRefused(folder.run('check', folder.path('nowhere.xlsx')), /nowhere\.xlsx: There is no such file/);
    expectRefused(folder.run('check', folder.path('.')), /This is a folder/);
    expectRefused(folder.run('check', `${book}/inside.xlsx`), /A part of this path is a file/);
  });

  test('A workbook without a register says what to do.', async () => {
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Sheet1').addRow(['just', 'a', 'sheet']);
    await workbook.xlsx.writeFile(folder.path('plain.xlsx'));
    expectRefused(folder.run('check', folder.path('plain.xlsx')), /not a customer register yet/);
  });
});

describe('Output', () => {
  test('An existing file is replaced when the work succeeded.', () => {
    folder.write('replaced.xlsx', 'old');
    expect(folder.run('new', '-o', folder.path('replaced.xlsx')).code).toBe(0);
    expect(folder.read('replaced.xlsx').subarray(0, 2).toString()).toBe('PK');
  });

  test('A refused command leaves the file as it was, and nothing beside it.', () => {
    folder.write('kept.xlsx', 'old');
    const before = folder.names();
    expectRefused(folder.run('sample', '-o', folder.path('kept.xlsx'), '--cards', '5', '--truth', folder.path('no/such/truth.json')), /no\/such: There is no such|There is no such file or folder/);
    expectRefused(folder.run('sample', '-o', folder.path('kept.xlsx'), '--cards', 'x'), /whole number/);
    expect(folder.read('kept.xlsx').toString()).toBe('old');
    expect(folder.names()).toEqual(before);
  });

  test('A place that cannot hold the file is refused: a missing folder, a folder itself, a read-only file.', () => {
    expectRefused(folder.run('new', '-o', folder.path('missing/new.xlsx')), /There is no such file or folder/);
    mkdirSync(folder.path('folder.xlsx'));
    expectRefused(folder.run('new', '-o', folder.path('folder.xlsx')), /This is a folder/);
    folder.write('locked.xlsx', 'mine');
    chmodSync(folder.path('locked.xlsx'), 0o444);
    expectRefused(folder.run('new', '-o', folder.path('locked.xlsx')), /read-only/);
    expect(folder.read('locked.xlsx').toString()).toBe('mine');
  });

  test('A device that takes nothing is refused, and stays a device.', () => {
    expectRefused(folder.run('new', '-o', '/proc/new.xlsx'), /\/proc\/new\.xlsx: /);
  });
});

/** A compound file (MS-CFB) of one sector of directory with a stream of that name, as far as telling files apart needs. */
function compoundFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(512 * 4);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeInt32LE(-2, 60);
  bytes.writeInt32LE(-2, 68);
  for (let at = 76; at < 512; at += 4) bytes.writeInt32LE(-1, at);
  bytes.writeUInt32LE(0, 76);
  for (let at = 512; at < 1024; at += 4) bytes.writeInt32LE(-1, at);
  bytes.writeInt32LE(-3, 512);
  bytes.writeInt32LE(-2, 516);
  const entry = (at: number, name: string, type: number): void => {
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes.writeUInt8(type, at + 66);
  };
  entry(1024, 'Root Entry', 5);
  entry(1024 + 128, stream, 2);
  return bytes;
}
