/** Text from the clipboard as cells. */
import { pastedCells } from '../../../workbench/host/pasted-text';

describe('pasted text', () => {
  it.each<[string, string[][]]>([
    ['', [['']]],
    ['one', [['one']]],
    ['a\tb\nc\td', [['a', 'b'], ['c', 'd']]],
    ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['a\n\nb\n', [['a'], [''], ['b']]],
    ['a\nb\tc', [['a', ''], ['b', 'c']]],
    ['\t\tx', [['', '', 'x']]],
    ['"two\nlines"\tb', [['two\nlines', 'b']]],
    ['"UAB ""Ąžuolas"""\t1', [['UAB "Ąžuolas"', '1']]],
    ['"Ąžuolas"\t1', [['"Ąžuolas"', '1']]],
    ['UAB "Ąžuolas"\t5" pipe', [['UAB "Ąžuolas"', '5" pipe']]],
    ['"not closed\tb', [['"not closed', 'b']]],
    ['0042\t3-4\t=1+1', [['0042', '3-4', '=1+1']]],
  ])('reads %j', (text, cells) => {
    expect(pastedCells(text)).toEqual(cells);
  });
});
