/**
 * Latvia's register of VAT payers (Valsts ieņēmumu dienests), open data on data.gov.lv, renewed daily.
 * Read 2026-11-22: the project's C9 and public code with tests of 2026-10 (exact filter Numurs, several rows a number of
 * which one says 'ir', a row of another number or an unknown word is no answer). Column names with and without Latvian
 * letters were seen, and the form of its days was not, so both names and every usual form are read.
 */
import { z } from 'zod';
import { ckanRoute, ckanRows, type CkanResource } from '../ckan-search';
import { numberInShape } from '../card-number';
import { inTurn } from '../in-turn';
import { readShape } from '../read-response';
import { emptyRecord, notAsked, type RegisterAnswer } from '../register-answer';
import type { Asked, AskContext, RegisterService } from '../register-service';
import type { VatKnowledge, VatStatus } from '../vat-history';
import { filled, wireDate, wireText } from '../wire-values';

const key = 'LV-VAT';

const search: CkanResource = {
  service: key, path: '/dati/api/3/action/datastore_search', resource: '610910e9-e086-4c5b-a7ea-0a896a697672', column: 'Numurs',
};

const rowsShape = z.array(z.object({
  Numurs: z.string(), Aktivs: z.enum(['ir', 'nav']), Nosaukums: wireText,
  'Registrets': wireText, 'Reģistrēts': wireText, 'Izslegts': wireText, 'Izslēgts': wireText,
}));

async function askOne({ number }: Asked, context: AskContext): Promise<RegisterAnswer> {
  const answer = await ckanRows(search, number, number, context);
  if (!answer.ok) return answer.error;
  const { rows, evidence } = answer.value;
  if (rows.length === 0) return { kind: 'absent', evidence };
  const read = readShape(rows, rowsShape);
  if (!read.ok) return { ...read.error, evidence };
  if (read.value.some(({ Numurs }) => Numurs !== number)) return notAsked('not-answered', { detail: 'Numurs', evidence });
  const vatStatus: VatStatus = read.value.some(({ Aktivs }) => Aktivs === 'ir') ? 'registered' : 'notRegistered';
  const told = read.value.map((one) => ({ active: one.Aktivs === 'ir', from: wireDate(one.Registrets ?? one['Reģistrēts']), to: wireDate(one.Izslegts ?? one['Izslēgts']) }));
  const periods = told.flatMap(({ active, from, to }) => (from === undefined || (to === undefined && !active) ? [] : [{ from, to: to ?? null }]));
  const vat: VatKnowledge = {
    periods: [...periods].sort((a, b) => (a.from < b.from ? -1 : 1)), cashPeriods: [],
    completeUntil: periods.length === told.length ? context.asOf : null,
    observations: [{ on: context.asOf, status: vatStatus, service: key }],
  };
  const name = read.value.find(({ Aktivs }) => Aktivs === 'ir')?.Nosaukums ?? read.value[0]?.Nosaukums;
  return {
    kind: 'found', evidence,
    record: { ...emptyRecord, fields: filled({ name, vatNumber: vatStatus === 'registered' ? number : undefined }), vatStatus, vat },
  };
}

export const lvVatPayers: RegisterService = {
  key, name: 'PVN maksātāju reģistrs', countries: ['LV'],
  origin: 'https://data.gov.lv', browser: 'untested', accept: 'application/json',
  limits: { perSecond: 1, batch: 1 }, timeoutMs: 20_000, knowsPast: false,
  routes: [ckanRoute(search, '"LV\\d{11}"')],
  numberOf(card) {
    const number = numberInShape(card, 'LV', /^\d{11}$/, ['vatNumber', 'companyNumber', 'taxId']);
    return number === undefined ? undefined : `LV${number}`;
  },
  ask: (asked, context) => inTurn(asked, (one) => askOne(one, context)),
};
