/** English: payment terms. */
import { createCountText } from './count-text';
import type { TermsTexts } from './terms-texts';

const { count } = createCountText('en');
const months = (number: number): string => count(number, { one: '# month', other: '# months' });

export const enTerms: TermsTexts = {
  words: {
    atOnce: 'immediately',
    days: (number) => count(number, { one: '# day', other: '# days' }),
    workingDays: (number) => count(number, { one: '# working day', other: '# working days' }),
    months,
    monthEnd: (number) => (number === 0 ? 'end of month' : number === 1 ? 'end of next month' : `end of month + ${months(number)}`),
    quarterEnd: (number) => (number === 0 ? 'end of quarter' : 'end of next quarter'),
    dayOfMonth: (day, number) => (number === 1 ? `${day} of next month` : `${day} of the month${number === 0 ? '' : ` + ${months(number)}`}`),
    weekdays: {
      sunday: 'next Sunday', monday: 'next Monday', tuesday: 'next Tuesday', wednesday: 'next Wednesday', thursday: 'next Thursday',
      friday: 'next Friday', saturday: 'next Saturday',
    },
    then: 'then',
    discount: (share, until) => `${share} discount ${until}`,
    net: (due) => `net ${due}`,
    from: (day, terms) => `from ${day}: ${terms}`,
    document: (date) => `Document of ${date}`,
    weekend: (date) => `${date} is in the weekend`,
    holiday: (date, name) => `${date} is a public holiday (${name})`,
    without: (holidays) => `not counting ${holidays}`,
    rolledNext: (date) => `so the next working day: ${date}`,
    rolledPrevious: (date) => `so the working day before: ${date}`,
    notRolled: (date) => `but there is no working day between it and the document: it stays ${date}`,
    discountUntil: (share, explained) => `${share} discount until: ${explained}`,
    noCountry: 'No country was named, so Saturdays and Sundays count as days off, and no public holidays. Name the country.',
    noHolidays: (country) => `The public holidays of ${country} are not known here: only its weekends count as days off.`,
  },
  issues: {
    'terms-none': () => 'This customer has no payment terms. Fill them in on the card, for example 30 for thirty days, or set what holds for all in the sheet Lists (list terms-settings, value default).',
    'terms-unknown': ({ terms }) =>
      `The payment terms “${terms}” cannot be counted from. Write them, for example, as 30, EOM+30, 30 EOM, 10 of next month, 5 working days, 2/10 net 30, or 50% now, 50% 30.`,
    'terms-ambiguous': ({ terms, first, second }) => `“${terms}” means one day here and another there. Write ${first}, or ${second}.`,
    'terms-shares': ({ terms, percent }) => `The instalments of “${terms}” come to ${percent}% of the whole and not to 100%. Correct them, or write “rest” for the last.`,
    'terms-discount-late': ({ terms }) => `The discount of “${terms}” ends no earlier than all of it is due. Write the days of the discount first, as in 2/10 net 30.`,
    'terms-from-unknown': ({ terms, day }) => `From which day “${terms}” hold, cannot be read from “${day}”. Write it as in: 30; from 2026-07-01: EOM+30.`,
    'terms-from-twice': ({ terms, day }) =>
      `“${terms}” names two terms ${day === '' ? 'that hold from ever' : `from ${day}`}. Give each its day, as in: 30; from 2026-07-01: EOM+30.`,
    'terms-beyond-legal-cap': ({ terms, days, country, law, allowed }) =>
      `“${terms}” can come to ${days} days, more than the law of ${country} has as a rule (${law}): ${allowed}. Make sure that it was agreed so.`,
    'due-date-beyond-calendar': ({ from }) => `Counted from ${from}, these terms lead beyond the year 9999, where Excel’s calendar ends. Check the date.`,
    'terms-country-unknown': ({ country }) => `“${country}” is no country. Use its two letters, for example RO.`,
    'holidays-unavailable': ({ country }) => `The public holidays of ${country} could not be fetched. Check the connection and try again.`,
  },
};
