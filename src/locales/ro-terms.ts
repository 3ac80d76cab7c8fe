/** Romanian: payment terms. */
import { createCountText } from './count-text';
import type { TermsTexts } from './terms-texts';

const { count } = createCountText('ro');
const months = (number: number): string => count(number, { one: '# lună', few: '# luni', other: '# de luni' });

export const roTerms: TermsTexts = {
  words: {
    atOnce: 'imediat',
    days: (number) => count(number, { one: '# zi', few: '# zile', other: '# de zile' }),
    workingDays: (number) => count(number, { one: '# zi lucrătoare', few: '# zile lucrătoare', other: '# de zile lucrătoare' }),
    months,
    monthEnd: (number) => (number === 0 ? 'sfârșitul lunii' : number === 1 ? 'sfârșitul lunii următoare' : `sfârșitul lunii + ${months(number)}`),
    quarterEnd: (number) => (number === 0 ? 'sfârșitul trimestrului' : 'sfârșitul trimestrului următor'),
    dayOfMonth: (day, number) => (number === 1 ? `${day} ale lunii următoare` : `${day} ale lunii${number === 0 ? '' : ` + ${months(number)}`}`),
    weekdays: {
      sunday: 'duminica următoare', monday: 'lunea următoare', tuesday: 'marțea următoare', wednesday: 'miercurea următoare', thursday: 'joia următoare',
      friday: 'vinerea următoare', saturday: 'sâmbăta următoare',
    },
    then: 'apoi',
    discount: (share, until) => `${share} reducere ${until}`,
    net: (due) => `neto ${due}`,
    from: (day, terms) => `din ${day}: ${terms}`,
    document: (date) => `Document din ${date}`,
    weekend: (date) => `${date} cade în weekend`,
    holiday: (date, name) => `${date} este sărbătoare legală (${name})`,
    without: (holidays) => `fără ${holidays}`,
    rolledNext: (date) => `deci următoarea zi lucrătoare: ${date}`,
    rolledPrevious: (date) => `deci ziua lucrătoare dinainte: ${date}`,
    notRolled: (date) => `dar între document și această zi nu este nicio zi lucrătoare: rămâne ${date}`,
    discountUntil: (share, explained) => `Reducere de ${share} până la: ${explained}`,
    noCountry: 'Nu s-a indicat nicio țară, deci doar sâmbăta și duminica sunt zile libere, fără sărbători legale. Indicați țara.',
    noHolidays: (country) => `Sărbătorile legale din ${country} nu sunt cunoscute aici: doar weekendurile sunt zile libere.`,
  },
  issues: {
    'terms-none': () => 'Acest client nu are termen de plată. Completați-l în fișă, de exemplu 30 pentru treizeci de zile, sau stabiliți unul pentru toți în foaia Lists (lista terms-settings, valoarea default).',
    'terms-unknown': ({ terms }) =>
      `După termenul de plată „${terms}” nu se poate calcula. Scrieți-l, de exemplu: 30, sfârșitul lunii + 30, 30 EOM, 10 ale lunii următoare, 5 zile lucrătoare, 2/10 net 30 sau 50% acum, 50% 30.`,
    'terms-ambiguous': ({ terms, first, second }) => `„${terms}” înseamnă zile diferite, după țară. Scrieți ${first} sau ${second}.`,
    'terms-shares': ({ terms, percent }) => `Ratele din „${terms}” fac ${percent}% din total, nu 100%. Corectați-le sau scrieți „restul” la ultima.`,
    'terms-discount-late': ({ terms }) => `Reducerea din „${terms}” nu se încheie înainte de scadență. Scrieți întâi zilele reducerii, ca în 2/10 net 30.`,
    'terms-from-unknown': ({ terms, day }) => `Din „${day}” nu se înțelege de când este valabil „${terms}”. Scrieți ca în: 30; din 2026-07-01: EOM+30.`,
    'terms-from-twice': ({ terms, day }) => `„${terms}” are două termene ${day === '' ? 'fără zi de început' : `din ${day}`}. Dați fiecăruia ziua lui, ca în: 30; din 2026-07-01: EOM+30.`,
    'terms-beyond-legal-cap': ({ terms, days, country, law, allowed }) =>
      `„${terms}” poate ajunge la ${count(days, { one: '# zi', few: '# zile', other: '# de zile' })}, mai mult decât prevede de regulă legea din ${country} (${law}): ${allowed}. Verificați că așa s-a convenit.`,
    'due-date-beyond-calendar': ({ from }) => `Socotit de la ${from}, acest termen trece dincolo de anul 9999, unde se termină calendarul Excel. Verificați data.`,
    'terms-country-unknown': ({ country }) => `„${country}” nu este o țară. Folosiți cele două litere ale ei, de exemplu RO.`,
    'holidays-unavailable': ({ country }) => `Sărbătorile legale din ${country} nu au putut fi aduse. Verificați conexiunea și încercați din nou.`,
  },
};
