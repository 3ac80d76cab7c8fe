import { checkNumber } from '../../src/fiscal/check-number';

// Without a kind: which one is meant where several would fit.
test.each([
  ['DE', '36574261809', 'IDNR'], ['DE', '18181508155', 'STNR'], ['DE', '136695976', 'VAT'], ['DE', 'Aachen HRA 11223', 'HR'], ['DE', '991-03730-19', 'LEITWEG'],
  ['ES', 'B64717838', 'CIF'], ['ES', '54362315K', 'DNI'], ['ES', 'X5253868R', 'NIE'], ['ES', 'M1234567L', 'NIF'], ['ES', 'ESB64717838', 'VAT'],
  ['IT', '00743110157', 'PIVA'], ['IT', 'RCCMNL83S18D969H', 'CF'], ['IT', 'IT00743110157', 'VAT'],
  ['FR', '404833048', 'SIREN'], ['FR', '73282932000074', 'SIRET'], ['FR', 'K7399859412', 'VAT'], ['FR', '3023217600053', 'SPI'], ['FR', 'RCS Nancy B 323 159 715', 'RCS'],
  ['GB', '980780684', 'VAT'], ['GB', '1955839661', 'UTR'], ['GB', 'SC095237', 'CRN'], ['GB', 'XI980780684', 'XI'], ['UK', 'GD001', 'VAT'], ['XI', '980780684', 'VAT'],
  ['DK', '13585628', 'CVR'], ['DK', 'DK13585628', 'VAT'], ['DK', '211062-5629', 'CPR'],
  ['AT', 'FN 122119m', 'FN'], ['AT', 'U13585627', 'VAT'], ['BE', '0403.019.261', 'KBO'], ['BE', '98.47.28-997.65', 'BIS'], ['BE', '85073003328', 'NN'],
  ['BG', '175074752', 'EIK'], ['BG', '8032056031', 'EGN'], ['BG', '7111042925', 'LNCH'], ['BG', '7153849522', 'VAT'],
  ['CH', 'CHE-100.155.212', 'UID'], ['CH', 'CHE-107.787.577 IVA', 'VAT'], ['CH', '756.9217.0769.85', 'AHV'],
  ['CZ', '25123891', 'ICO'], ['CZ', '7103192745', 'RC'], ['CZ', '640903926', 'VAT'], ['SK', '7103192745', 'RC'], ['SK', '2022749619', 'DIC'], ['SK', '31364501', 'ICO'],
  ['FI', '2077474-0', 'YTUNNUS'], ['GR', '094259216', 'AFM'], ['EL', 'EL094259216', 'VAT'], ['HU', '12892312-2-41', 'ADOSZAM'], ['IE', '6433435OA', 'VAT'],
  ['NL', '111222333', 'BSN'], ['NL', '004495445', 'RSIN'], ['NL', '27124701', 'KVK'], ['NL', 'NL004495445B01', 'VAT'],
  ['NO', '995525828', 'ORGNR'], ['NO', '995525828MVA', 'VAT'], ['SE', '8803200016', 'PERSONNUMMER'], ['SE', '556012-5790', 'ORGNR'], ['SE', '701063-2391', 'SAMORDNINGSNUMMER'],
  ['SI', '50223054', 'DAVCNA'], ['SI', '9331310000', 'MATICNA'], ['EU', 'EU372022452', 'OSS'], ['EU', 'IM3720000224', 'IOSS'],
])('%s %s is a %s.', (country, number, key) => {
  const answer = checkNumber({ country, number });
  expect([answer.verdict, answer.kind?.key]).toEqual(['valid', key]);
});

test.each([
  ['GB', 'AB123', 'VAT', 'format'], ['GB', '000000000', 'VAT', 'placeholder'], ['GB', '802311781', 'VAT', 'checksum'], ['DE', '123456789', 'VAT', 'placeholder'],
  ['FI', 'FI FI 20774740', 'VAT', 'format'], ['HR', '00000000000', 'OIB', 'placeholder'], ['DK', '2110525629', 'CPR', 'component'],
  ['BE', '0288584698', 'KBO', 'checksum'], ['XI', '', 'VAT', 'empty'],
])('%s %s as %s is not valid: %s.', (country, number, kind, reason) => {
  const answer = checkNumber({ country, number, kind, on: '2026-11-22' });
  expect([answer.verdict, answer.reason]).toEqual(['invalid', reason]);
});

test('What follows from a number: places of business tell their firm, numbers of the whole country those of the Land.', () => {
  const derived = (country: string, number: string, kind: string): unknown => {
    const answer = checkNumber({ country, number, kind });
    return answer.kind?.derive?.(answer.compact ?? '');
  };
  expect(derived('FR', '73282932000074', 'SIRET')).toEqual([{ kind: 'SIREN', number: '732829320' }]);
  expect(derived('FR', 'FR53000004605', 'VAT')).toEqual([]);
  // A VAT number follows from nothing: who has the firm's number need not be registered for VAT.
  expect(derived('FR', '732829320', 'SIREN')).toBeUndefined();
  expect(derived('DK', 'DK13585628', 'VAT')).toEqual([{ kind: 'CVR', number: '13585628' }]);
  expect(derived('ES', 'ESX5253868R', 'VAT')).toEqual([{ kind: 'NIF', number: 'X5253868R' }]);
  expect(derived('DE', '4151081508156', 'STNR')).toEqual([{ kind: 'STNR', number: '15181508156' }]);
  expect(derived('DE', '2613081508153', 'STNR')).toEqual([{ kind: 'STNR', number: '01381508153' }]);
  expect(derived('DE', '5133081508159', 'STNR')).toEqual([{ kind: 'STNR', number: '13381508159' }]);
  expect(derived('CZ', 'CZ25123891', 'VAT')).toEqual([{ kind: 'ICO', number: '25123891' }]);
  expect(derived('SE', 'SE556012579001', 'VAT')).toEqual([{ kind: 'ORGNR', number: '5560125790' }]);
  expect(derived('NL', 'NL002455799B11', 'VAT')).toEqual([]);
  expect(derived('NO', 'NO995525828MVA', 'VAT')).toEqual([{ kind: 'ORGNR', number: '995525828' }]);
});
