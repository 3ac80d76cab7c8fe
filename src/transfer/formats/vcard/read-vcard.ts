/**
 * vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350) as customers. Somebody with an organisation is a contact of its card, all who
 * have the same one on one card; anybody else is a card. The text is decoded already, but for quoted-printable of 2.1.
 */
import type { DecodeText } from '../../../base/ports';
import { foldText } from '../../../base/text';
import type { IncomingCard } from '../../source';
import type { TransferIssue } from '../../transfer-issues';
import { LeftOut } from '../parts/left-out';
import { readContentLines, type ContentLine } from './content-lines';
import { VcardCustomer } from './vcard-customer';
import { makeEntry, type VcardEntry } from './vcard-entry';
import { createVcardTexts } from './vcard-values';

export interface VcardReading {
  /** For CHARSET other than UTF-8; without it such values are told and left empty. */
  readonly decode?: DecodeText;
}

export function readVcard(text: string, { decode }: VcardReading = {}): { readonly cards: IncomingCard[]; readonly issues: TransferIssue[] } {
  const issues: TransferIssue[] = [];
  const leftOut = new LeftOut();
  const { lines, strange } = readContentLines(text);
  const cards = divide(lines, issues, leftOut);
  if (cards.length === 0) {
    return { cards: [], issues: [{ severity: 'error', code: 'format-other', facts: { format: 'vCard' } }] };
  }
  for (const line of strange.slice(0, 20)) issues.push(broken(line));
  const customers = new Customers();
  for (const { line, content } of cards) {
    const version = content.find(({ name }) => name === 'VERSION')?.value.trim() ?? '';
    const entry = makeEntry(line, content, createVcardTexts(version, decode, issues), leftOut);
    if (entry.kind === 'group' || entry.kind === 'location' || entry.kind === 'application') leftOut.note(`KIND:${entry.kind}`, line);
    else if (nameOf(entry) === '') issues.push({ severity: 'warning', code: 'format-nameless', facts: { line }, where: { line } });
    else customers.take(entry, leftOut);
  }
  const incoming = customers.all.map((customer) => customer.card(leftOut));
  if (incoming.length === 0) issues.push({ severity: 'warning', code: 'format-nobody', facts: { format: 'vCard' } });
  return { cards: incoming, issues: [...issues, ...leftOut.issues()] };
}

const broken = (line: number): TransferIssue => ({ severity: 'warning', code: 'format-broken', facts: { format: 'vCard', line }, where: { line } });

function divide(lines: readonly ContentLine[], issues: TransferIssue[], leftOut: LeftOut): { line: number; content: ContentLine[] }[] {
  const cards: { line: number; content: ContentLine[] }[] = [];
  let current: { line: number; content: ContentLine[] } | undefined;
  /** How many vCards of assistants stand inside of this one. */
  let inside = 0;
  for (const one of lines) {
    const isMark = (one.name === 'BEGIN' || one.name === 'END') && one.value.trim().toUpperCase() === 'VCARD';
    if (isMark && one.name === 'BEGIN') {
      const last = current?.content.at(-1);
      if (current !== undefined && (inside > 0 || last?.name === 'AGENT')) {
        inside += 1;
        continue;
      }
      if (current !== undefined) issues.push(broken(one.line));
      current = { line: one.line, content: [] };
      cards.push(current);
    } else if (isMark) {
      if (inside > 0) inside -= 1;
      else current = undefined;
    } else if (inside > 0) leftOut.note('AGENT', one.line);
    else current?.content.push(one);
  }
  if (current !== undefined) issues.push(broken(lines.at(-1)?.line ?? 1));
  return cards;
}

function nameOf({ fullName, firstName, lastName, organisation }: VcardEntry): string {
  return fullName || [firstName, lastName].filter((part) => part !== '').join(' ') || organisation;
}

/** Of some names nothing is left when they are folded. */
const keyOf = (name: string): string => foldText(name) || name;

class Customers {
  readonly all: VcardCustomer[] = [];
  readonly #byName = new Map<string, VcardCustomer>();
  #last: VcardCustomer | undefined;

  take(entry: VcardEntry, leftOut: LeftOut): void {
    const own = keyOf(nameOf(entry));
    const organisation = keyOf(entry.organisation);
    const isPerson = organisation !== '' && entry.kind !== 'org' && (entry.firstName !== '' || entry.lastName !== '' || own !== organisation);
    if (!isPerson) {
      const name = entry.kind === 'org' ? entry.fullName || entry.organisation || nameOf(entry) : nameOf(entry);
      // Its people may have come before it.
      const known = entry.kind === 'org' || organisation !== '' ? this.#byName.get(keyOf(name)) : undefined;
      const made = known === undefined || known.isDescribed ? this.#make(name, entry.line) : known;
      made.describe(name, entry, leftOut);
      if (entry.kind === 'org' || organisation !== '') this.#know(organisation || own, made);
      return;
    }
    // Of two branches with one name, the people follow theirs.
    const after = this.#last !== undefined && keyOf(this.#last.name) === organisation ? this.#last : undefined;
    const known = after ?? this.#byName.get(organisation) ?? this.#make(entry.organisation, entry.line);
    this.#know(organisation, known);
    known.addPerson(entry, leftOut);
  }

  #know(key: string, customer: VcardCustomer): void {
    if (!this.#byName.has(key)) this.#byName.set(key, customer);
  }

  #make(name: string, line: number): VcardCustomer {
    const customer = new VcardCustomer(name, line);
    this.all.push(customer);
    this.#last = customer;
    return customer;
  }
}
