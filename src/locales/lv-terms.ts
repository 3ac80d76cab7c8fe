/** Latvian: payment terms. */
import { createCountText } from './count-text';
import type { TermsTexts } from './terms-texts';

const { count } = createCountText('lv');
const months = (number: number): string => count(number, { zero: '# mēnešu', one: '# mēnesis', other: '# mēneši' });

export const lvTerms: TermsTexts = {
  words: {
    atOnce: 'uzreiz',
    days: (number) => count(number, { zero: '# dienu', one: '# diena', other: '# dienas' }),
    workingDays: (number) => count(number, { zero: '# darba dienu', one: '# darba diena', other: '# darba dienas' }),
    months,
    monthEnd: (number) => (number === 0 ? 'mēneša beigas' : number === 1 ? 'nākamā mēneša beigas' : `mēneša beigas + ${months(number)}`),
    quarterEnd: (number) => (number === 0 ? 'ceturkšņa beigas' : 'nākamā ceturkšņa beigas'),
    dayOfMonth: (day, number) => (number === 1 ? `nākamā mēneša ${day}. datums` : `mēneša ${day}. datums${number === 0 ? '' : ` + ${months(number)}`}`),
    weekdays: {
      sunday: 'nākamā svētdiena', monday: 'nākamā pirmdiena', tuesday: 'nākamā otrdiena', wednesday: 'nākamā trešdiena', thursday: 'nākamā ceturtdiena',
      friday: 'nākamā piektdiena', saturday: 'nākamā sestdiena',
    },
    then: 'tad',
    discount: (share, until) => `${share} atlaide ${until}`,
    net: (due) => `neto ${due}`,
    from: (day, terms) => `no ${day}: ${terms}`,
    document: (date) => `Dokuments ${date}`,
    weekend: (date) => `${date} ir brīvdiena`,
    holiday: (date, name) => `${date} ir svētku diena (${name})`,
    without: (holidays) => `neskaitot ${holidays}`,
    rolledNext: (date) => `tāpēc nākamā darba diena: ${date}`,
    rolledPrevious: (date) => `tāpēc iepriekšējā darba diena: ${date}`,
    notRolled: (date) => `bet starp to un dokumentu nav darba dienas: paliek ${date}`,
    discountUntil: (share, explained) => `${share} atlaide līdz: ${explained}`,
    noCountry: 'Valsts nav norādīta, tāpēc brīvas ir tikai sestdienas un svētdienas, bez svētku dienām. Norādiet valsti.',
    noHolidays: (country) => `${country} svētku dienas šeit nav zināmas: brīvas ir tikai tās nedēļas nogales.`,
  },
  issues: {
    'terms-none': () => 'Šim klientam nav apmaksas termiņa. Ierakstiet to kartītē, piemēram, 30 – trīsdesmit dienas, vai nosakiet kopīgu lapā Lists (saraksts terms-settings, vērtība default).',
    'terms-unknown': ({ terms }) =>
      `Pēc apmaksas termiņa „${terms}” nevar aprēķināt. Rakstiet, piemēram: 30, mēneša beigas + 30, 30 EOM, nākamā mēneša 10. datums, 5 darba dienas, 2/10 net 30 vai 50% tagad, 50% 30.`,
    'terms-ambiguous': ({ terms, first, second }) => `„${terms}” dažādās valstīs nozīmē dažādas dienas. Rakstiet ${first} vai ${second}.`,
    'terms-shares': ({ terms, percent }) => `„${terms}” daļas kopā ir ${percent}% no visa, nevis 100%. Labojiet tās vai pēdējai rakstiet „atlikums”.`,
    'terms-discount-late': ({ terms }) => `„${terms}” atlaide beidzas ne agrāk, kā jāsamaksā viss. Vispirms rakstiet atlaides dienas, kā 2/10 net 30.`,
    'terms-from-unknown': ({ terms, day }) => `No „${day}” nav saprotams, no kuras dienas ir spēkā „${terms}”. Rakstiet tā: 30; no 2026-07-01: EOM+30.`,
    'terms-from-twice': ({ terms, day }) => `„${terms}” ir divi termiņi ${day === '' ? 'bez sākuma dienas' : `no ${day}`}. Katram norādiet savu dienu, piemēram: 30; no 2026-07-01: EOM+30.`,
    'terms-beyond-legal-cap': ({ terms, days, country, law, allowed }) =>
      `„${terms}” var sasniegt ${count(days, { zero: '# dienu', one: '# dienu', other: '# dienas' })} – vairāk, nekā parasti pieļauj ${country} tiesības (${law}): ${allowed}. Pārliecinieties, ka tā ir norunāts.`,
    'due-date-beyond-calendar': ({ from }) => `Skaitot no ${from}, šis termiņš ir aiz 9999. gada, ar kuru beidzas Excel kalendārs. Pārbaudiet datumu.`,
    'terms-country-unknown': ({ country }) => `„${country}” nav valsts. Rakstiet tās divus burtus, piemēram, RO.`,
    'holidays-unavailable': ({ country }) => `Neizdevās iegūt ${country} svētku dienas. Pārbaudiet savienojumu un mēģiniet vēlreiz.`,
  },
};
