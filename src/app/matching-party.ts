/** A card of the register, or a row of a file, while it is looked for who is who; later the card with all rows that are it. */
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { MatchGround, MatchStep } from '../transfer/import-presets';
import type { IncomingRow } from '../transfer/source';
import { haveCommonKey, keysOfSaying, numberFieldsOf, unitedKeys, type GroundKeys, type Saying } from './ground-keys';

const noCards: readonly RecordId[] = [];
const noValues: Values = {};

/** There are as many of them as cards and rows, so each is one object and makes no lists before it needs them. */
export class Party {
  readonly card: RecordId | undefined;
  /** Place in the list of those that came of the first row; −1 where none is of it. */
  first: number;
  /** What decided that they are one. */
  step: MatchStep | undefined = undefined;
  /** Cards that it might be just as well as others. */
  ambiguous: readonly RecordId[] = noCards;
  /** A step could not tell who it is, and weaker ones are not asked. */
  isSettled = false;
  /** The last step at which another was found beside it. */
  lastFound = -1;
  /** The party in which it went up. */
  into: Party | undefined = undefined;
  readonly #saying: Saying;
  #otherRows: number[] | undefined = undefined;
  #absorbed: Party[] | undefined = undefined;
  /** Worked out when they are asked for. */
  readonly #keys: Record<MatchGround, GroundKeys | undefined> = { id: undefined, number: undefined, iban: undefined, code: undefined, name: undefined, email: undefined, phone: undefined, place: undefined };

  private constructor(card: RecordId | undefined, first: number, saying: Saying) {
    this.card = card;
    this.first = first;
    this.#saying = saying;
  }

  static ofCard(register: Register, card: RecordId): Party {
    return new Party(card, -1, new CardSaying(register, card));
  }

  /** `place` in the list of those that came. */
  static ofRow(place: number, saying: Saying): Party {
    return new Party(undefined, place, saying);
  }

  get hasRows(): boolean {
    return this.first !== -1;
  }

  /** Places in the list of those that came, in their order. */
  rows(): readonly number[] {
    if (this.first === -1) return [];
    return this.#otherRows === undefined ? [this.first] : [this.first, ...this.#otherRows].sort((a, b) => a - b);
  }

  addRow(place: number): void {
    if (this.first === -1) this.first = place;
    else (this.#otherRows ??= []).push(place);
  }

  /** Takes up all that the other is. */
  absorb(other: Party): void {
    other.into = this;
    for (const row of other.rows()) this.addRow(row);
    (this.#absorbed ??= []).push(other);
    const [own, others] = [this.#keys, other.#keys];
    for (const ground of Object.keys(own) as MatchGround[]) {
      const [known, further] = [own[ground], others[ground]];
      own[ground] = known === undefined || further === undefined ? undefined : unitedKeys(known, further);
    }
  }

  keysOf(ground: MatchGround): GroundKeys {
    let keys = this.#keys[ground];
    if (keys === undefined) {
      keys = keysOfSaying(this.#saying, ground);
      if (this.#absorbed !== undefined) for (const party of this.#absorbed) keys = unitedKeys(keys, party.keysOf(ground));
      this.#keys[ground] = keys;
    }
    return keys;
  }

  /** Whether something is filled on both sides that the step does not suffer to differ, and differs. */
  contradicts(other: Party, { unless = [] }: MatchStep): boolean {
    return unless.some((ground) => {
      const [own, theirs] = [this.keysOf(ground), other.keysOf(ground)];
      if (own === '' || theirs === '' || haveCommonKey(own, theirs)) return false;
      // A tax number and a company number may be of one firm.
      return ground !== 'number' || this.#numberFields().some((field) => other.#numberFields().includes(field));
    });
  }

  agrees(other: Party, step: MatchStep): boolean {
    for (const ground of step.same) if (!haveCommonKey(this.keysOf(ground), other.keysOf(ground))) return false;
    return !this.contradicts(other, step);
  }

  #numberFields(): readonly string[] {
    return [...numberFieldsOf(this.#saying), ...(this.#absorbed ?? []).flatMap((party) => party.#numberFields())];
  }
}

/** Asks the register when it is asked. */
class CardSaying implements Saying {
  readonly id: RecordId;
  readonly values: Values;
  readonly #register: Register;

  constructor(register: Register, id: RecordId) {
    this.id = id;
    this.values = register.get('Customers', id) ?? noValues;
    this.#register = register;
  }

  get rows(): readonly IncomingRow[] {
    const rows: IncomingRow[] = [];
    for (const { table, id } of this.#register.childrenOf(this.id)) {
      if (table !== 'Identifiers' && table !== 'BankAccounts' && table !== 'Addresses') continue;
      const values = this.#register.get(table, id);
      if (values !== undefined) rows.push({ table, values });
    }
    return rows;
  }
}
