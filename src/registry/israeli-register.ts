/**
 * What Israel's three registers on data.gov.il (companies, partnerships, associations) have in common: Hebrew columns, the
 * tilde that stands for a quotation mark, days as dd/mm/yyyy, numbers where texts are expected.
 */
import { ckanRoute, ckanRows, type CkanResource, type CkanRow } from './ckan-search';
import { numberInShape } from './card-number';
import { inTurn } from './in-turn';
import { readShape } from './read-response';
import { emptyRecord, notAsked, type FirmState, type OtherName, type RegisterAnswer } from './register-answer';
import type { Asked, AskContext, RegisterService } from './register-service';
import { filled, wireDate, wireText } from './wire-values';
import { z } from 'zod';

interface Columns {
  readonly number: string;
  readonly name: string;
  readonly foreignName: string;
  readonly status: string;
  readonly since: string;
  readonly form?: string;
  readonly city: string;
  readonly street: string;
  readonly house: string;
  readonly postal: string;
}

interface IsraeliRegister {
  readonly key: string;
  readonly name: string;
  readonly resource: string;
  readonly columns: Columns;
  /** Which nine digits are its own. */
  readonly shape: RegExp;
  /** The legal form where no column tells it. */
  readonly form?: string;
}

const ended = /מחוק|מחוסל|נמחק|חוסל|נפרק|מיזוג|מוזגה/;
const ending = /פירוק|כינוס|הקפאת הליכים|חיסול/;

/** On its way to being struck off or merged: it is still there. */
const underWay = /בהליכ|לקראת|מיועד/;

function stateOf(status: string | undefined): FirmState {
  if (status === undefined) return 'unknown';
  if (underWay.test(status)) return 'ending';
  if (ended.test(status)) return 'ended';
  if (ending.test(status)) return 'ending';
  return /(?<!לא )(?<!אינה )(?<!אינו )פעיל|רשומ|רשום|קיימ/.test(status) ? 'active' : 'unknown';
}

const textIn = (row: CkanRow, column: string | undefined): string | undefined => {
  if (column === undefined) return undefined;
  const read = wireText.safeParse(row[column]);
  return read.success ? read.data?.replace(/~/g, '"') : undefined;
};

export function israeliRegister({ key, name, resource, columns, shape, form }: IsraeliRegister): RegisterService {
  const search: CkanResource = { service: key, path: '/api/3/action/datastore_search', resource, column: columns.number };
  const rowShape = z.looseObject({ [columns.number]: z.union([z.number(), z.string()]), [columns.name]: z.string() });

  async function askOne({ number }: Asked, context: AskContext): Promise<RegisterAnswer> {
    const answer = await ckanRows(search, number, number, context);
    if (!answer.ok) return answer.error;
    const { rows, evidence } = answer.value;
    const [first] = rows;
    if (first === undefined) return { kind: 'absent', evidence };
    const read = readShape(first, rowShape);
    if (!read.ok) return { ...read.error, evidence };
    if (String(read.value[columns.number]) !== number) return notAsked('not-answered', { detail: String(read.value[columns.number]), evidence });
    const foreign = textIn(first, columns.foreignName);
    const otherNames: OtherName[] = foreign === undefined ? [] : [{ name: foreign, kind: 'foreign' }];
    const since = wireDate(textIn(first, columns.since));
    const state = stateOf(textIn(first, columns.status));
    const city = textIn(first, columns.city);
    const postalCode = textIn(first, columns.postal);
    return {
      kind: 'found', evidence,
      record: {
        ...emptyRecord, state, otherNames,
        // The day is that of the founding; when a firm ended is not told.
        ...(since !== undefined && state === 'active' && { stateSince: since }),
        fields: filled({
          name: textIn(first, columns.name), companyNumber: number, taxId: number, legalForm: textIn(first, columns.form) ?? form,
          street: textIn(first, columns.street), houseNumber: textIn(first, columns.house), city,
          postalCode: postalCode === undefined || /^0+$/.test(postalCode) ? undefined : postalCode,
          country: city === undefined ? undefined : 'IL',
        }),
      },
    };
  }

  return {
    key, name, countries: ['IL'],
    origin: 'https://data.gov.il', browser: 'open', accept: 'application/json',
    limits: { perSecond: 1, batch: 1 }, timeoutMs: 20_000, knowsPast: false,
    routes: [ckanRoute(search, '"\\d{9}"')],
    numberOf: (card) => numberInShape(card, 'IL', shape, ['companyNumber', 'taxId', 'vatNumber']),
    ask: (asked, context) => inTurn(asked, (one) => askOne(one, context)),
  };
}
