import { bucharestSector, countyOfSeat, isBucharest, isRomanianCounty, romanianCounty } from '../../src/fiscal/romanian-counties';

const iso = 'AB AR AG BC BH BN BT BR BV BZ CL CS CJ CT CV DB DJ GL GR GJ HD HR IL IS IF MM MH MS NT OT PH SJ SM SB SV TL TM TR VL VN VS B'.split(' ');

test('the codes are those of ISO 3166-2:RO, all of them and no other', () => {
  expect(iso).toHaveLength(42);
  const pairs = Array.from({ length: 26 * 26 }, (_, at) => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26)));
  expect([...pairs, 'B'].filter((code) => isRomanianCounty(`RO-${code}`)).sort()).toEqual([...iso].sort());
  expect(['CJ', 'Cluj', 'ro-cj', 'RO-CJ '].filter(isRomanianCounty)).toEqual([]);
});

test.each([
  ['RO-CJ', 'RO-CJ'], ['CJ', 'RO-CJ'], ['cj', 'RO-CJ'], ['Cluj', 'RO-CJ'], ['CLUJ', 'RO-CJ'], ['Judetul Cluj', 'RO-CJ'], ['Județul Cluj', 'RO-CJ'],
  ['jud. Cluj', 'RO-CJ'], ['JUD CLUJ', 'RO-CJ'], ['Cluj County', 'RO-CJ'], ['Cluj (CJ)', 'RO-CJ'], ['CJ - Cluj', 'RO-CJ'], ['Cluj, RO-CJ', 'RO-CJ'], ['RO CJ', 'RO-CJ'],
  ['Argeş', 'RO-AG'], ['Argeș', 'RO-AG'], ['Bistrita Nasaud', 'RO-BN'], ['Dîmbovița', 'RO-DB'], ['VILCEA', 'RO-VL'], ['Caras-Severin', 'RO-CS'], ['Il', 'RO-IL'],
  ['București', 'RO-B'], ['Bucureşti', 'RO-B'], ['Municipiul București', 'RO-B'], ['Mun. Bucuresti', 'RO-B'], ['Bucharest', 'RO-B'], ['B', 'RO-B'],
  ['București, Sector 3', 'RO-B'], ['Sector 3', 'RO-B'], ['בוקרשט', 'RO-B'],
])('%s is the county %s', (text, code) => { expect(romanianCounty(text)).toBe(code); });

test.each(['', '-', 'Cluj-Napoca', 'Harju maakond', 'CJ - Timiș', 'XX', 'Sector 9', 'Timișoara', 'Moldova', 'RO', '1'])('“%s” is no county', (text) => {
  expect(romanianCounty(text)).toBeUndefined();
});

test('every county is found by its code, with and without its country', () => {
  for (const code of iso) {
    expect(romanianCounty(code)).toBe(`RO-${code}`);
    expect(romanianCounty(`RO-${code}`)).toBe(`RO-${code}`);
  }
});

test('a seat that is not called like its county tells the county; one that is tells nothing, for it may be the county', () => {
  expect([countyOfSeat('Cluj-Napoca'), countyOfSeat('mun. Cluj Napoca'), countyOfSeat('Tîrgu Mureș'), countyOfSeat('Rimnicu Vilcea')]).toEqual(['RO-CJ', 'RO-CJ', 'RO-MS', 'RO-VL']);
  expect([countyOfSeat('Arad'), countyOfSeat('București'), countyOfSeat('Florești')]).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['București, Sector 3', 'SECTOR3'], ['Bucuresti sectorul 1', 'SECTOR1'], ['BUCUREŞTI SECT. 6', 'SECTOR6'], ['Sector 3, București', 'SECTOR3'], ['Bucuresti S3', 'SECTOR3'],
  ['București (Sector 2)', 'SECTOR2'], ['Municipiul București, Sector 5', 'SECTOR5'], ['SECTOR 4', 'SECTOR4'], ['Sectorul 2', 'SECTOR2'], ['sector2', 'SECTOR2'], ['Sector IV', 'SECTOR4'],
  ['SECTOR3', 'SECTOR3'], ['Bucharest, Sector 1', 'SECTOR1'],
])('%s is %s', (text, sector) => { expect(bucharestSector(text)).toBe(sector); });

test.each(['București', 'Sector 7', 'S3', 'Cluj-Napoca, Sector 3', 'București 3', 'București, Sector 33', 'Sectorul Agricol Ilfov', ''])('“%s” is no sector', (text) => {
  expect(bucharestSector(text)).toBeUndefined();
});

test('Bucharest is known by its names in several languages', () => {
  expect(['București', 'BUCURESTI', 'Bucharest', 'Bukareste', 'Municipiul București'].every(isBucharest)).toBe(true);
  expect(['Cluj', 'București, Sector 3', ''].some(isBucharest)).toBe(false);
});
