/**
 * Poland's court register (KRS), current extract. A firm is in one of two parts, entrepreneurs (P) or associations (S).
 * Read 2026-11-22: the project's C9 and four public programs that read the same places of the extract (naglowekA, dzial1,
 * dzial3, dzial6); a wrong part answers 404, whose body nobody describes. People's names are masked there and are not read.
 * The extract can be a month old: stanZDnia is its day. That a firm that was struck off has dataWykreslenia in the header is
 * what one client reads; nobody quotes such an extract.
 */
import { z } from 'zod';
import { bareNumber, countryOf } from '../card-number';
import { inTurn } from '../in-turn';
import { evidenceOf, faultAnswer, readResponse } from '../read-response';
import { emptyRecord, notAsked, type FirmState, type RegisterAnswer } from '../register-answer';
import type { Asked, AskContext, CardNumbers, RegisterService } from '../register-service';
import { filled, wireDate, wireText } from '../wire-values';

const key = 'PL-KRS';
const path = '/api/krs/OdpisAktualny';

const extract = z.object({
  odpis: z.object({
    naglowekA: z.object({ numerKRS: z.string(), stanZDnia: wireText, dataRejestracjiWKRS: wireText, dataWykreslenia: wireText }),
    dane: z.object({
      dzial1: z.object({
        danePodmiotu: z.object({ nazwa: wireText, formaPrawna: wireText, identyfikatory: z.object({ nip: wireText, regon: wireText }).nullish() }),
        siedzibaIAdres: z.object({
          adres: z.object({ ulica: wireText, nrDomu: wireText, nrLokalu: wireText, miejscowosc: wireText, kodPocztowy: wireText }).nullish(),
          adresPocztyElektronicznej: wireText, adresStronyInternetowej: wireText,
        }).nullish(),
      }),
      dzial3: z.object({
        przedmiotDzialalnosci: z.object({ przedmiotPrzewazajacejDzialalnosci: z.array(z.object({ opis: wireText, kodDzial: wireText, kodKlasa: wireText, kodPodklasa: wireText })).nullish() }).nullish(),
      }).nullish(),
      dzial6: z.record(z.string(), z.unknown()).nullish(),
    }),
  }),
});

async function askOne({ number }: Asked, context: AskContext): Promise<RegisterAnswer> {
  for (const part of ['P', 'S']) {
    const sent = await context.send({ method: 'GET', path: `${path}/${number}?rejestr=${part}&format=json` });
    if (!sent.ok) return faultAnswer(sent.error);
    const response = sent.value;
    const evidence = evidenceOf(key, number, response, context);
    // A page instead of an empty or JSON answer is a wall or an error, not a "no".
    if (response.status === 404 && !/^\s*</.test(response.text)) {
      if (part === 'S') return { kind: 'absent', evidence };
      continue;
    }
    const read = readResponse(response, extract, context.now());
    if (!read.ok) return { ...read.error, evidence };
    const { naglowekA: head, dane } = read.value.odpis;
    if (head.numerKRS !== number) return notAsked('not-answered', { detail: head.numerKRS, evidence });
    const { danePodmiotu: firm, siedzibaIAdres: seat } = dane.dzial1;
    const activity = dane.dzial3?.przedmiotDzialalnosci?.przedmiotPrzewazajacejDzialalnosci?.[0];
    const code = activity === undefined ? undefined : [activity.kodDzial, activity.kodKlasa, activity.kodPodklasa].filter((one) => one !== undefined).join('.');
    const struckOff = wireDate(head.dataWykreslenia);
    const isEnding = Object.keys(dane.dzial6 ?? {}).some((name) => /likwid|upadl|rozwiaz/i.test(name)) || /w\s+(likwidacji|upadłości)/i.test(firm.nazwa ?? '');
    const state: FirmState = struckOff !== undefined ? 'ended' : isEnding ? 'ending' : 'active';
    const since = struckOff ?? wireDate(state === 'active' ? head.dataRejestracjiWKRS : undefined);
    const flat = seat?.adres?.nrLokalu;
    return {
      kind: 'found', evidence: { ...evidence, asOf: wireDate(head.stanZDnia) ?? context.asOf },
      record: {
        ...emptyRecord, state,
        ...(since !== undefined && { stateSince: since }),
        fields: filled({
          name: firm.nazwa, legalForm: firm.formaPrawna, companyNumber: number, taxId: firm.identyfikatory?.nip,
          street: seat?.adres?.ulica, houseNumber: seat?.adres?.nrDomu === undefined ? undefined : seat.adres.nrDomu + (flat === undefined ? '' : `/${flat}`),
          city: seat?.adres?.miejscowosc, postalCode: seat?.adres?.kodPocztowy, country: seat?.adres?.miejscowosc === undefined ? undefined : 'PL',
          email: seat?.adresPocztyElektronicznej?.toLowerCase(), website: seat?.adresStronyInternetowej?.toLowerCase(),
          activityCode: code === '' ? undefined : code, activity: activity?.opis,
        }),
        numbers: firm.identyfikatory?.regon === undefined ? [] : [{ name: 'REGON', number: firm.identyfikatory.regon, country: 'PL' }],
      },
    };
  }
  return notAsked('not-answered');
}

/** A bare number of ten digits may be a tax number, so only the company number is one. */
function numberOf(card: CardNumbers): string | undefined {
  const number = bareNumber(card.companyNumber, 'KRS');
  return countryOf(card) === 'PL' && /^\d{1,10}$/.test(number) ? number.padStart(10, '0') : undefined;
}

export const plCourtRegister: RegisterService = {
  key, name: 'Krajowy Rejestr Sądowy', countries: ['PL'],
  origin: 'https://api-krs.ms.gov.pl', browser: 'open', accept: 'application/json',
  limits: { perSecond: 2, batch: 1 }, timeoutMs: 20_000, knowsPast: false,
  routes: [{ method: 'GET', path: new RegExp(`^${path}/\\d{10}\\?rejestr=[PS]&format=json$`) }],
  numberOf,
  ask: (asked, context) => inTurn(asked, (one) => askOne(one, context)),
};
