/**
 * Lithuania's register of legal entities (JAR), open data on get.data.gov.lt, CC-BY 4.0 (Registrų centras).
 * Read 2026-11-22: the project's C9; a public test that quotes a live answer to select(…, statusas.pavadinimas,
 * forma.pavadinimas); public code that filters with ja_kodas=… and says that the number is numeric there. One author found
 * texts encoded twice, another one not: a text is mended only if that gives readable text. `isreg_data` is the word that
 * counts for "struck off", the status lags. VAT numbers are not there (VIES has them). Addresses are often missing; their
 * form varies, so they stay whole.
 */
import { z } from 'zod';
import { numberInShape } from '../card-number';
import { inTurn } from '../in-turn';
import { mendEncoding } from '../mend-encoding';
import { evidenceOf, faultAnswer, readResponse, readShape } from '../read-response';
import { emptyRecord, notAsked, type RegisterAnswer } from '../register-answer';
import type { Asked, AskContext, RegisterService } from '../register-service';
import { filled, wireDate, wireText } from '../wire-values';

const key = 'LT-JAR';
const path = '/datasets/gov/rc/jar/iregistruoti/JuridinisAsmuo';
const columns = 'select(ja_kodas,ja_pavadinimas,pilnas_adresas,reg_data,isreg_data,stat_data,forma.pavadinimas,statusas.pavadinimas)';

const named = z.object({ pavadinimas: wireText }).nullish();
const page = z.object({ _data: z.array(z.unknown()) });
const row = z.object({
  ja_kodas: z.union([z.number(), z.string()]), ja_pavadinimas: wireText, pilnas_adresas: wireText,
  reg_data: wireText, isreg_data: wireText, stat_data: wireText, forma: named, statusas: named,
});

const readable = (text: string | undefined): string | undefined => (text === undefined ? undefined : mendEncoding(text));

async function askOne({ number }: Asked, context: AskContext): Promise<RegisterAnswer> {
  const sent = await context.send({ method: 'GET', path: `${path}?ja_kodas=${number}&${columns}&limit(2)` });
  if (!sent.ok) return faultAnswer(sent.error);
  const evidence = evidenceOf(key, number, sent.value, context);
  const answer = readResponse(sent.value, page, context.now());
  if (!answer.ok) return { ...answer.error, evidence };
  const [first, second] = answer.value._data;
  if (first === undefined) return { kind: 'absent', evidence };
  const read = readShape(first, row);
  if (!read.ok) return { ...read.error, evidence };
  const { value } = read;
  // A filter that is not understood would give the first rows of the register.
  if (second !== undefined || String(value.ja_kodas) !== number) return notAsked('not-answered', { detail: String(value.ja_kodas), evidence });
  const ended = wireDate(value.isreg_data);
  const status = readable(value.statusas?.pavadinimas) ?? '';
  const isEnding = /likvid|bankrut|nemok|restrukt/i.test(status);
  const since = ended ?? wireDate(isEnding ? value.stat_data : value.reg_data);
  const address = readable(value.pilnas_adresas);
  return {
    kind: 'found', evidence,
    record: {
      ...emptyRecord, state: value.isreg_data !== undefined ? 'ended' : isEnding ? 'ending' : 'active',
      ...(since !== undefined && { stateSince: since }),
      fields: filled({ name: readable(value.ja_pavadinimas), companyNumber: number, legalForm: readable(value.forma?.pavadinimas), country: address === undefined ? undefined : 'LT' }),
      ...(address !== undefined && { addressText: address }),
    },
  };
}

export const ltLegalEntities: RegisterService = {
  key, name: 'Juridinių asmenų registras', countries: ['LT'],
  origin: 'https://get.data.gov.lt', browser: 'untested', accept: 'application/json',
  // About 5,000 requests an hour are allowed.
  limits: { perSecond: 1, batch: 1 }, timeoutMs: 20_000, knowsPast: false,
  routes: [{ method: 'GET', path: new RegExp(`^${path}\\?ja_kodas=\\d{7,9}&${columns.replace(/[().]/g, '\\$&')}&limit\\(2\\)$`) }],
  numberOf: (card) => numberInShape(card, 'LT', /^\d{7}$|^\d{9}$/, ['companyNumber']),
  ask: (asked, context) => inTurn(asked, (one) => askOne(one, context)),
};
