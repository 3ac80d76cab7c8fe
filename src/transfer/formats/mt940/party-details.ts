/**
 * Who is on the other side of an entry, out of field 86 of MT940. These forms are known: numbered parts behind a business
 * code (Germany and Austria: DFÜ-Abkommen, Anlage 3, „?32“; Poland's banks with „<“, „~“ or „^“), code words between strokes
 * (SEPA as in the Netherlands, „/NAME/“, „/CNTP/“), words between semicolons (mBank), and lines with labels in words. Anything else names nobody.
 */
import { foldText } from '../../../base/text';
import { isSoundOfKind } from '../../../fiscal/check-number';
import { compactIdentifier } from '../../../model/identifiers';
import { readAccount } from '../parts/counterparties';

export interface PartyDetails {
  readonly name: string;
  readonly account: string;
  readonly bic: string;
  readonly branch: string;
  readonly street: string;
  readonly city: string;
  /** The bank's own entry: charges, interest, closing. */
  readonly isOfBank: boolean;
}

const nobody: PartyDetails = { name: '', account: '', bic: '', branch: '', street: '', city: '', isOfBank: false };

export function readPartyDetails(text: string): PartyDetails {
  return numberedParts(text) ?? codeWords(text) ?? polishWords(text) ?? labelledLines(text);
}

// --- Numbered parts ---

/** Geschäftsvorfallcodes: closing, charges, interest. */
const bankCodes = new Set(['805', '808', '814']);

function numberedParts(text: string): PartyDetails | undefined {
  const [, code = '', mark] = /^(\d{3})?\s*([?<>~^@#*+;])(?=\d\d)/.exec(text) ?? [];
  if (mark === undefined) return undefined;
  // Wrapped where the line was full, not where a word ends.
  const pieces = text.replace(/\n/g, '').split(mark).slice(1).filter((piece) => /^\d\d/.test(piece));
  const parts = new Map<string, string>();
  for (const piece of pieces) parts.set(piece.slice(0, 2), (parts.get(piece.slice(0, 2)) ?? '') + piece.slice(2).replace(filler, ''));
  const part = (number: string): string => (parts.get(number) ?? '').trim();
  const bankOrBic = compactIdentifier(part('30'));
  const isBic = isSoundOfKind('BIC', bankOrBic);
  const accounts = [part('38'), part('31')].filter((account) => account !== '');
  const whole = nameOf(parts.get('32') ?? '', part('33'));
  const [, name = whole, street = ''] = (mark === '?' ? null : polishStreet.exec(whole)) ?? [];
  return {
    name, street,
    account: accounts.find((account) => readAccount(account).iban !== undefined) ?? accounts[0] ?? '',
    bic: isBic ? bankOrBic : '', branch: isBic ? '' : part('30'), city: '',
    isOfBank: bankCodes.has(code),
  };
}

/** What PKO BP writes into empty parts: the byte FF, as it is in windows-1250, -1252 and CP852. */
const filler = /^[\u02d9\u00ff\u00a0]$/;

/** Where the German form goes on with the name, Polish banks have the address. */
const polishStreet = /^(.{3,}?) ((?:ul[. ]|al\.|os\.|pl\.).+)$/i;

/** A name that fills its 27 or 35 letters goes on in the next part without a space. */
function nameOf(first: string, second: string): string {
  if (second === '') return first.trim();
  return first.length === 27 || first.length === 35 ? `${first}${second}`.trim() : `${first.trim()} ${second}`.trim();
}

// --- Code words ---

const words = /\/(NAME|IBAN|BIC|CNTP|ORDP|BENM|ADDR|ID|EREF|REMI|TRCD|MARF|CSID|PURP|ULTD|ULTC|RTRN|TRTP|KREF|SVCL|ISDT|OAMT|SVWZ|ACCW)\//g;

function codeWords(text: string): PartyDetails | undefined {
  const joined = text.replace(/\n/g, '');
  const marks = [...joined.matchAll(words)];
  if (marks.length === 0 || joined.charAt(0) !== '/') return undefined;
  const parts = new Map<string, string>();
  for (const [at, mark] of marks.entries()) {
    const value = joined.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? joined.length);
    const word = mark[1] ?? '';
    if (!parts.has(word)) parts.set(word, value);
  }
  // /CNTP/ account / BIC / name / city /
  const [cntpAccount = '', cntpBic = '', cntpName = '', cntpCity = ''] = (parts.get('CNTP') ?? '').split('/').map((part) => part.trim());
  const part = (word: string): string => (parts.get(word) ?? '').replace(/\/+$/, '').trim();
  return {
    ...nobody,
    name: part('NAME') || cntpName || part('ORDP') || part('BENM'), account: part('IBAN') || cntpAccount, bic: part('BIC') || cntpBic, city: cntpCity,
  };
}

// --- Words between semicolons ---

/** From which or to which account, from or for whom; the address stands two spaces behind the name. */
function polishWords(text: string): PartyDetails | undefined {
  const joined = text.replace(/\n/g, '');
  const account = /(?:^|; ?)(?:Z|NA) RACH\.: ?(\d{26})/.exec(joined)?.[1];
  const party = /; ?(?:OD|DLA): ?([^;]{1,300})/.exec(joined)?.[1];
  if (account === undefined || party === undefined) return undefined;
  const [name = '', ...address] = party.trim().split(/ {2,}/);
  return { ...nobody, account, name, street: address.join(' ') };
}

// --- Labelled lines ---

const nameLabels = new Set([
  'name', 'payer', 'payee', 'beneficiary', 'remitter', 'ordering customer', 'counterparty', 'from', 'to', 'sender', 'recipient',
  'auftraggeber', 'empfanger', 'zahlungsempfanger', 'auftraggeber/empfanger',
  'naam', 'nadawca', 'odbiorca', 'zleceniodawca', 'nazwa', 'kontrahent',
  'moketojas', 'gavejas', 'maksatajs', 'sanemejs', 'platitor', 'beneficiar', 'ordonator', 'maksja', 'saaja',
]);
const accountLabels = new Set(['iban', 'account', 'konto', 'rek', 'rachunek', 'nr rachunku', 'saskaita', 'konts', 'cont', 'account no']);

function labelledLines(text: string): PartyDetails {
  let name = '';
  let account = '';
  for (const whole of text.split(/\n|\/(?=[A-Z]{3,12}: )/)) {
    // Longer than any line of a statement; looking for labels takes too long in a line without an end.
    const line = whole.slice(0, 300);
    const [, label = '', value = ''] = /^\s*([^:]{2,30}?)\s*:\s*(\S.*)$/.exec(line) ?? [];
    const folded = foldText(label);
    if (name === '' && nameLabels.has(folded)) name = value.trim();
    else if (account === '' && accountLabels.has(folded)) account = value.trim();
    else if (account === '' && isSoundOfKind('IBAN', compactIdentifier(line))) account = line.trim();
    else if (account === '' && name === '') {
      // An account and behind it whose it is.
      const [, first = '', rest = ''] = /^([A-Z]{2}\d{2}[A-Z0-9]{10,30}) +(\S.*)$/.exec(line) ?? [];
      if (isSoundOfKind('IBAN', first)) [account, name] = [first, rest.trim()];
    }
  }
  return { ...nobody, name, account };
}
