/**
 * Latvia's register of enterprises (Uzņēmumu reģistrs), open data on data.gov.lv, CC0, renewed daily.
 * Read 2026-11-22: the project's C9; public code whose author called it live on 2026-08-12 (columns, filters by regcode,
 * ended means `terminated` or `closed`); bursts are answered with 403 by Cloudflare. How addresses are written is known from
 * examples only, so a text that is not plainly of that form stays whole.
 */
import { z } from 'zod';
import { ckanRoute, ckanRows, type CkanResource } from '../ckan-search';
import { numberInShape } from '../card-number';
import { inTurn } from '../in-turn';
import { readShape } from '../read-response';
import { emptyRecord, notAsked, type RegisterAnswer } from '../register-answer';
import type { Asked, AskContext, RegisterService } from '../register-service';
import { splitLatvianAddress } from '../split-address';
import { filled, wireDate, wireText } from '../wire-values';

const key = 'LV-UR';

const search: CkanResource = {
  service: key, path: '/dati/api/3/action/datastore_search', resource: '25e80bf3-f107-4ab4-89ef-251b5b9374e9', column: 'regcode',
};

const row = z.object({
  regcode: wireText, name: wireText, type: wireText, type_text: wireText, registered: wireText, terminated: wireText, closed: wireText,
  address: wireText, index: wireText,
});

/** "LIKVIDĒTA" and the like stand there with or without a day. */
async function askOne({ number }: Asked, context: AskContext): Promise<RegisterAnswer> {
  const answer = await ckanRows(search, Number(number), number, context);
  if (!answer.ok) return answer.error;
  const { rows, evidence } = answer.value;
  const [first] = rows;
  if (first === undefined) return { kind: 'absent', evidence };
  const read = readShape(first, row);
  if (!read.ok) return { ...read.error, evidence };
  const { value } = read;
  if (value.regcode !== number) return notAsked('not-answered', { detail: value.regcode ?? 'regcode', evidence });
  const hasEnded = value.terminated !== undefined || value.closed !== undefined;
  const since = wireDate(hasEnded ? value.terminated : value.registered);
  const postalCode = value.index === undefined ? undefined : /^\d{1,4}$/.test(value.index) ? `LV-${value.index.padStart(4, '0')}` : value.index;
  return {
    kind: 'found', evidence,
    record: {
      ...emptyRecord, state: hasEnded ? 'ended' : 'active',
      ...(since !== undefined && { stateSince: since }),
      fields: filled({
        name: value.name, companyNumber: number, taxId: number, legalForm: value.type_text ?? value.type,
        ...(value.address !== undefined && { ...splitLatvianAddress(value.address), country: 'LV' }),
        ...(postalCode !== undefined && { postalCode }),
      }),
      ...(value.address !== undefined && { addressText: value.address }),
    },
  };
}

export const lvEnterprises: RegisterService = {
  key, name: 'Uzņēmumu reģistrs', countries: ['LV'],
  origin: 'https://data.gov.lv', browser: 'untested', accept: 'application/json',
  limits: { perSecond: 1, batch: 1 }, timeoutMs: 20_000, knowsPast: false,
  routes: [ckanRoute(search, '\\d{11}')],
  numberOf: (card) => numberInShape(card, 'LV', /^[4-9]\d{10}$/, ['companyNumber', 'taxId', 'vatNumber']),
  ask: (asked, context) => inTurn(asked, (one) => askOne(one, context)),
};
