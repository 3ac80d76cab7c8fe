/** European Union: numbers of the one stop shops, for firms outside the union (EU…) and for imports (IM…). */
import { numberKind, type CountryNumbers, type NumberKind, type NumberVerdict } from '../number-kind';

/** ISO 3166-1 numbers of the states that give them; 900 stands for Northern Ireland. */
const states = new Set(['040', '056', '100', '191', '196', '203', '208', '233', '246', '250', '276', '300', '348', '372', '380', '428', '440', '442', '470', '528', '616', '620', '642', '703', '705', '724', '752', '900']);

function shopKind(prefix: string, digits: number, given: Pick<NumberKind, 'key' | 'name' | 'source' | 'examples' | 'wrong'> & Partial<NumberKind>): NumberKind {
  const shape = new RegExp(`^${prefix}\\d{${digits}}$`);
  return numberKind({
    fields: ['vatNumber'], holder: 'organisation', issuer: 'the state of identification',
    check: (compact): NumberVerdict => (!shape.test(compact) ? 'format' : states.has(compact.slice(2, 5)) ? 'valid' : 'component'),
    parts: (compact) => ({ state: compact.slice(2, 5) }),
    make: (random) => `${prefix}${random.pick(['372', '442', '528', '276'])}${random.digits(digits - 3)}`,
    ...given,
  });
}

const oss = shopKind('EU', 9, {
  key: 'OSS', name: 'One stop shop, non-Union scheme', since: '2003-07-01',
  source: 'Directive 2006/112/EC art. 362, Regulation (EU) 282/2011; no check digit is published; python-stdnum eu.oss, read 2026-11-22',
  examples: ['EU372022452', 'EU 372 022452'], wrong: [['EU123010755', 'component'], ['EU3720000224', 'format'], ['AA826010755', 'format']],
});

const ioss = shopKind('IM', 10, {
  key: 'IOSS', name: 'Import one stop shop', since: '2021-07-01',
  source: 'Directive 2006/112/EC art. 369q, Implementing Regulation (EU) 2020/194; no check digit is published; python-stdnum eu.oss, read 2026-11-22',
  examples: ['IM3720000224', 'IM 372 000 0224'], wrong: [['IM1230000224', 'component'], ['IM372000022', 'format']],
});

export const eu: CountryNumbers = { country: 'EU', kinds: [oss, ioss] };
