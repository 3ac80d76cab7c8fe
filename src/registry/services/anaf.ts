/**
 * ANAF, Romania's tax authority, service v9: names, addresses, VAT by date, VAT on payment, inactive firms.
 * Read 2026-11-22: the project's C9; docs/anaf-reference/public/api.md of robert-malai/anafpy (compiled from ANAF's
 * doc_WS_V9.txt, every call tried on 2026-07-02); one full live answer of 2026-04 in public code. Tried there: no
 * cod/message envelope, perioade_TVA is a list, 100 numbers a request, one request a second. A sister service answers 404
 * with a well-formed body when it knows none of the numbers, so a body of the right shape counts whatever the status.
 * Not written down anywhere: whether data_sfarsit_ScpTVA is the last day or the first day after.
 */
import { z } from 'zod';
import type { CalendarDate } from '../../base/calendar-date';
import type { FieldKey } from '../../model/fields';
import { numberInShape } from '../card-number';
import { evidenceOf, failureAnswer, faultAnswer, jsonOf, readShape } from '../read-response';
import { notAsked, type FirmState, type FoundRecord, type RegisterAnswer } from '../register-answer';
import type { Asked, AskContext, RegisterService } from '../register-service';
import type { VatKnowledge, VatPeriod } from '../vat-history';
import { filled, wireDate, wireFlag, wireList, wireText } from '../wire-values';

const key = 'ANAF';
const path = '/api/PlatitorTvaRest/v9/tva';

const vatPeriod = z.object({ data_inceput_ScpTVA: wireText, data_sfarsit_ScpTVA: wireText });

const headOffice = z.object({
  sdenumire_Strada: wireText, snumar_Strada: wireText, sdenumire_Localitate: wireText, scod_JudetAuto: wireText,
  sdetalii_Adresa: wireText, scod_Postal: wireText,
});
const fiscalHome = z.object({
  ddenumire_Strada: wireText, dnumar_Strada: wireText, ddenumire_Localitate: wireText, dcod_JudetAuto: wireText,
  ddetalii_Adresa: wireText, dcod_Postal: wireText,
});

const firm = z.object({
  date_generale: z.object({
    cui: z.union([z.number(), z.string()]), data: wireText, denumire: wireText, adresa: wireText, nrRegCom: wireText,
    telefon: wireText, fax: wireText, stare_inregistrare: wireText, cod_CAEN: wireText, iban: wireText, forma_juridica: wireText,
  }),
  inregistrare_scop_Tva: z.object({ scpTVA: wireFlag, perioade_TVA: wireList }).nullish(),
  inregistrare_RTVAI: z.object({ dataInceputTvaInc: wireText, dataSfarsitTvaInc: wireText, statusTvaIncasare: wireFlag }).nullish(),
  stare_inactiv: z.object({ dataInactivare: wireText, dataReactivare: wireText, dataRadiere: wireText, statusInactivi: wireFlag }).nullish(),
  adresa_sediu_social: headOffice.nullish(),
  adresa_domiciliu_fiscal: fiscalHome.nullish(),
});
type Firm = z.infer<typeof firm>;

// Both spellings of the second list were seen; what is in it was seen as numbers and as objects.
const envelope = z.object({ found: wireList, notFound: wireList, notfound: wireList })
  .refine((value) => value.found.length + value.notFound.length + value.notfound.length > 0);
const unknownNumber = z.union([z.number(), z.string(), z.object({ cui: z.union([z.number(), z.string()]) }).transform(({ cui }) => cui)]);
const someNumber = z.object({ date_generale: z.object({ cui: z.union([z.number(), z.string()]) }) });

/** ş and ţ with a cedilla are another alphabet's letters. */
const romanian = (text: string | undefined): string | undefined =>
  text?.replace(/[ŞşŢţ]/g, (letter) => ({ Ş: 'Ș', ş: 'ș', Ţ: 'Ț', ţ: 'ț' })[letter] ?? letter);

/** Excel and ANAF alike lose the zeros at the beginning. */
const padded = (text: string | undefined, width: number): string | undefined =>
  text === undefined || !/^\d+$/.test(text) ? text : text.padStart(width, '0');

/** "Mun. Timișoara", "Orș. Râșnov" → the name; a sector of Bucharest as e-Factura wants it. Villages keep their commune. */
function cityOf(text: string | undefined, county: string | undefined): string | undefined {
  const name = romanian(text);
  const sector = /sector(?:ul)?\s*([1-6])/i.exec(name ?? '');
  if (sector !== null && county === 'B') return `SECTOR${sector[1] ?? ''}`;
  return name?.replace(/^(?:mun(?:icipiul|\.)|or(?:aș(?:ul)?|ș\.|s\.))\s*/iu, '');
}

function addressOf({ adresa_sediu_social: office, adresa_domiciliu_fiscal: home }: Firm): Partial<Record<FieldKey, string>> {
  const fromOffice = office !== undefined && office !== null && (office.sdenumire_Localitate ?? office.sdenumire_Strada) !== undefined
    ? { street: office.sdenumire_Strada, number: office.snumar_Strada, place: office.sdenumire_Localitate, county: office.scod_JudetAuto, extra: office.sdetalii_Adresa, postal: office.scod_Postal }
    : undefined;
  const parts = fromOffice
    ?? { street: home?.ddenumire_Strada, number: home?.dnumar_Strada, place: home?.ddenumire_Localitate, county: home?.dcod_JudetAuto, extra: home?.ddetalii_Adresa, postal: home?.dcod_Postal };
  return filled<FieldKey>({
    street: romanian(parts.street), houseNumber: parts.number, addressExtra: romanian(parts.extra),
    city: cityOf(parts.place, parts.county), postalCode: padded(parts.postal, 6),
    county: parts.county === undefined ? undefined : `RO-${parts.county}`,
    country: parts.place === undefined ? undefined : 'RO',
  });
}

/** Struck off sometimes stands only in the free text: "RADIERE din data 23.07.2013". */
function stateOf({ date_generale: general, stare_inactiv: inactive }: Firm): { readonly state: FirmState; readonly stateSince?: CalendarDate } {
  const text = general.stare_inregistrare ?? '';
  const inText = /(?<!\p{L})RADI(?:AT|ERE)\p{L}*(?:\s+DIN\s+DATA\s+(?:DE\s+)?([\d./-]+))?/iu.exec(text);
  const since = wireDate(inactive?.dataRadiere) ?? wireDate(inText?.[1]);
  if (inactive?.dataRadiere !== undefined || (inText !== null && !/CURS\s+DE\s+RADIE/iu.test(text))) {
    return { state: 'ended', ...(since !== undefined && { stateSince: since }) };
  }
  if (inactive?.statusInactivi === true) {
    const suspended = wireDate(inactive.dataInactivare);
    return { state: 'suspended', ...(suspended !== undefined && { stateSince: suspended }) };
  }
  return { state: inText === null ? 'active' : 'ending' };
}

function periodOf(from: string | undefined, to: string | undefined): VatPeriod[] {
  const beginning = wireDate(from);
  return beginning === undefined ? [] : [{ from: beginning, to: wireDate(to) ?? null }];
}

function vatOf({ inregistrare_scop_Tva: vat, inregistrare_RTVAI: cash }: Firm, asOf: CalendarDate): Pick<FoundRecord, 'vat' | 'vatStatus'> {
  if (vat?.scpTVA === undefined) return {};
  const told = vat.perioade_TVA.map((period) => vatPeriod.safeParse(period));
  const periods = told.flatMap((period) => (period.success ? periodOf(period.data.data_inceput_ScpTVA, period.data.data_sfarsit_ScpTVA) : []));
  const vatStatus = !vat.scpTVA ? 'notRegistered' : cash?.statusTvaIncasare === true ? 'cashAccounting' : 'registered';
  const knowledge: VatKnowledge = {
    periods, cashPeriods: periodOf(cash?.dataInceputTvaInc, cash?.dataSfarsitTvaInc),
    completeUntil: told.every(({ success }) => success) ? asOf : null,
    observations: [{ on: asOf, status: vatStatus, service: key }],
  };
  return { vatStatus, vat: knowledge };
}

function recordOf(found: Firm, asOf: CalendarDate): FoundRecord {
  const { date_generale: general } = found;
  const cui = String(general.cui);
  const address = addressOf(found);
  return {
    fields: {
      ...filled<FieldKey>({
        name: romanian(general.denumire), taxId: cui, companyNumber: general.nrRegCom,
        // RO before the number means registered on that day.
        vatNumber: found.inregistrare_scop_Tva?.scpTVA === true ? `RO${cui}` : undefined,
        activityCode: padded(general.cod_CAEN, 4), phone: general.telefon, fax: general.fax, legalForm: romanian(general.forma_juridica),
      }),
      ...address,
    },
    ...vatOf(found, asOf),
    ...stateOf(found),
    otherNames: [], numbers: [],
    accounts: general.iban === undefined ? [] : [general.iban],
    ...(general.adresa !== undefined && { addressText: romanian(general.adresa) ?? general.adresa }),
  };
}

async function ask(asked: readonly Asked[], context: AskContext): Promise<RegisterAnswer[]> {
  const sent = await context.send({ method: 'POST', path, body: JSON.stringify(asked.map(({ number }) => ({ cui: Number(number), data: context.asOf }))) });
  if (!sent.ok) return asked.map(() => faultAnswer(sent.error));
  const response = sent.value;
  const json = jsonOf(response, context.now());
  const body = json.ok ? readShape(json.value, envelope) : json;
  if (!body.ok) return asked.map(() => failureAnswer(response, context.now()) ?? body.error);
  const found = new Map(body.value.found.flatMap((one) => {
    const named = someNumber.safeParse(one);
    return named.success ? [[String(Number(named.data.date_generale.cui)), one] as const] : [];
  }));
  const missing = new Set([...body.value.notFound, ...body.value.notfound].flatMap((one) => {
    const number = unknownNumber.safeParse(one);
    return number.success ? [String(Number(number.data))] : [];
  }));
  return asked.map(({ number }): RegisterAnswer => {
    const one = found.get(String(Number(number)));
    const evidence = evidenceOf(key, number, response, context, { raw: one === undefined ? `notFound: ${number}` : JSON.stringify(one) });
    if (one !== undefined) {
      const read = readShape(one, firm);
      if (!read.ok) return { ...read.error, evidence };
      const asOf = wireDate(read.value.date_generale.data) ?? context.asOf;
      return { kind: 'found', record: recordOf(read.value, asOf), evidence: { ...evidence, asOf } };
    }
    return missing.has(String(Number(number))) ? { kind: 'absent', evidence } : notAsked('not-answered');
  });
}

export const anaf: RegisterService = {
  key, name: 'ANAF', countries: ['RO'],
  origin: 'https://webservicesp.anaf.ro', browser: 'proxy', accept: 'application/json',
  limits: { perSecond: 1, batch: 100 }, timeoutMs: 30_000, knowsPast: true,
  routes: [{
    method: 'POST', path: new RegExp(`^${path}$`),
    body: z.array(z.strictObject({ cui: z.int().min(1).max(9_999_999_999), data: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) })).min(1).max(100),
  }],
  // Ten digits at most: a person's number has thirteen and is none of ANAF's business here.
  numberOf: (card) => numberInShape(card, 'RO', /^[1-9]\d{1,9}$/, ['taxId', 'vatNumber']),
  ask,
};
