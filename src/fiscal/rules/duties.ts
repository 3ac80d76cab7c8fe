/** Numbers of the customer that a state wants on invoices from a day on. */
import { needs, type Rule } from './rule';

const siren: Pick<Rule, 'countries' | 'kind' | 'level' | 'gates' | 'fields' | 'source' | 'test'> = {
  countries: ['FR'], kind: 'organisation', level: 'gate', gates: ['invoice', 'e-invoice'], fields: ['companyNumber', 'taxId'],
  source: 'Décret 2022-1299 (new mentions of invoices); days from which they are issued: legifiscal.com, 451-F; read 2026-11-22',
  test: needs('companyNumber', 'taxId'),
};

const latvia: Pick<Rule, 'countries' | 'kind' | 'level' | 'gates' | 'severity' | 'fields' | 'source'> = {
  countries: ['LV'], kind: 'organisation', level: 'gate', gates: ['e-invoice'], severity: 'error', fields: ['companyNumber', 'vatNumber'],
  source: 'Grāmatvedības likums (structured e-invoices), days by vatupdate.com and banqup.com; read 2026-11-22',
};
const latvianNumber = needs('companyNumber', 'vatNumber');

export const dutyRules: readonly Rule[] = [
  // Large and middle firms issue e-invoices first; which ones those are the card does not know.
  { id: 'FR-SIREN', since: '2026-09-01', until: '2027-08-31', severity: 'warning', ...siren },
  { id: 'FR-SIREN-ALL', since: '2027-09-01', severity: 'error', ...siren },
  {
    id: 'LV-E-INVOICE-STATE', since: '2025-01-01', until: '2027-12-31', ...latvia, fields: ['companyNumber', 'vatNumber', 'dealerType'],
    test: (card, day) => (card.meaning('dealerType') === 'publicBody' ? latvianNumber(card, day) : undefined),
  },
  { id: 'LV-E-INVOICE', since: '2028-01-01', ...latvia, test: latvianNumber },
];
