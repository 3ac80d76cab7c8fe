/**
 * France's companies (API Recherche d'entreprises, DINUM), by SIREN. No key; about seven requests a second are allowed.
 * Read 2026-11-22: the project's C9; a public catalogue of its fields and tests of public programs over real answers (results[]
 * with siren, nom_complet, nom_raison_sociale, etat_administratif A or C, siege). The search is by words, so the number has to
 * be looked for in what comes back. Firms that do not want to be shown have "[ND]" for what is hidden.
 */
import { z } from 'zod';
import { bareNumber, countryOf } from '../card-number';
import { inTurn } from '../in-turn';
import { evidenceOf, faultAnswer, readResponse, readShape } from '../read-response';
import { emptyRecord, notAsked, type FirmState, type RegisterAnswer } from '../register-answer';
import type { Asked, AskContext, CardNumbers, RegisterService } from '../register-service';
import { filled, wireDate, wireText } from '../wire-values';

const key = 'FR-RE';

const shown = wireText.transform((text) => (text === undefined || text.includes('[ND]') ? undefined : text));
const answerShape = z.object({ results: z.array(z.unknown()), total_results: z.number() });
const firm = z.object({
  siren: z.string(), nom_complet: shown, nom_raison_sociale: shown, etat_administratif: wireText, date_creation: wireText, date_fermeture: wireText,
  activite_principale: wireText,
  siege: z.object({ siret: wireText, adresse: shown, numero_voie: shown, type_voie: shown, libelle_voie: shown, code_postal: shown, libelle_commune: shown }).nullish(),
});

const states: Readonly<Record<string, FirmState>> = { A: 'active', C: 'ended' };

async function askOne({ number }: Asked, context: AskContext): Promise<RegisterAnswer> {
  const sent = await context.send({ method: 'GET', path: `/search?q=${number}&page=1&per_page=5` });
  if (!sent.ok) return faultAnswer(sent.error);
  const evidence = evidenceOf(key, number, sent.value, context);
  const answer = readResponse(sent.value, answerShape, context.now());
  if (!answer.ok) return { ...answer.error, evidence };
  if (answer.value.results.length === 0) return answer.value.total_results === 0 ? { kind: 'absent', evidence } : notAsked('unreadable', { detail: 'total_results', evidence });
  const read = answer.value.results.map((one) => readShape(one, firm));
  const value = read.flatMap((one) => (one.ok && one.value.siren === number ? [one.value] : []))[0];
  if (value === undefined) return { ...(read.find((one) => !one.ok)?.error ?? notAsked('not-answered')), evidence };
  const { siege } = value;
  const state = states[value.etat_administratif ?? ''] ?? 'unknown';
  const since = wireDate(state === 'ended' ? value.date_fermeture : value.date_creation);
  const street = [siege?.type_voie, siege?.libelle_voie].filter((one) => one !== undefined).join(' ');
  return {
    kind: 'found', evidence,
    record: {
      ...emptyRecord, state,
      ...(since !== undefined && { stateSince: since }),
      fields: filled({
        name: value.nom_raison_sociale ?? value.nom_complet, companyNumber: number, activityCode: value.activite_principale,
        street, houseNumber: siege?.numero_voie, city: siege?.libelle_commune, postalCode: siege?.code_postal,
        country: siege?.libelle_commune === undefined ? undefined : 'FR',
      }),
      numbers: siege?.siret === undefined ? [] : [{ name: 'SIRET', number: siege.siret, country: 'FR' }],
      ...(siege?.adresse !== undefined && { addressText: siege.adresse }),
    },
  };
}

/** SIREN, SIRET, or the VAT number, whose last nine digits are the SIREN. */
function numberOf(card: CardNumbers): string | undefined {
  for (const field of ['companyNumber', 'taxId', 'vatNumber'] as const) {
    const number = bareNumber(card[field]);
    const isHere = countryOf(card) === 'FR' || number.startsWith('FR');
    const siren = /^(?:FR[0-9A-Z]{2})?(\d{9})(?:\d{5})?$/.exec(number)?.[1] ?? /^[0-9A-Z]{2}(\d{9})$/.exec(field === 'vatNumber' ? number : '')?.[1];
    if (isHere && siren !== undefined) return siren;
  }
  return undefined;
}

export const frCompanies: RegisterService = {
  key, name: "Recherche d'entreprises", countries: ['FR'],
  origin: 'https://recherche-entreprises.api.gouv.fr', browser: 'open', accept: 'application/json',
  limits: { perSecond: 5, batch: 1 }, timeoutMs: 15_000, knowsPast: false,
  routes: [{ method: 'GET', path: /^\/search\?q=\d{9}&page=1&per_page=5$/ }],
  numberOf,
  ask: (asked, context) => inTurn(asked, (one) => askOne(one, context)),
};
