/** Whose records they are: the card and those that were merged into it, what merging them remembers, what was decided of them, what automations did, and what two people said of them without seeing each other's. */
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';

/** The card, and all that was merged into it, through however many merges. */
export function cardsOfPerson(register: Register, id: RecordId): ReadonlySet<RecordId> {
  return new Set([id, ...mergeRowsOfPerson(register, id).flatMap((row) => {
    const { absorbed, continues } = register.get('Merges', row) ?? {};
    return typeof absorbed === 'string' && continues === undefined ? [absorbed] : [];
  })]);
}

/** Rows of Merges that remember cards which this one stands for, with those that continue them. */
export function mergeRowsOfPerson(register: Register, id: RecordId): readonly RecordId[] {
  const heads = new Set(register.ids('Merges').filter((row) => {
    const { survivor, absorbed } = register.get('Merges', row) ?? {};
    return survivor === id || (typeof absorbed === 'string' && register.survivorOf(absorbed) === id);
  }));
  return register.ids('Merges').filter((row) => heads.has(row) || heads.has(String(register.get('Merges', row)?.['continues'] ?? '')));
}

/** Rows of Judgements about the card or one that it stands for. */
export function judgementRowsOfPerson(register: Register, id: RecordId): readonly RecordId[] {
  return register.ids('Judgements').filter((row) => {
    const { first, second } = register.get('Judgements', row) ?? {};
    return isOfPerson(register, id, first) || isOfPerson(register, id, second);
  });
}

/** Rows of Automations about the card or one that it stands for. */
export function automationRowsOfPerson(register: Register, id: RecordId): readonly RecordId[] {
  return register.ids('Automations').filter((row) => isOfPerson(register, id, register.get('Automations', row)?.['customer']));
}

/** Rows of Conflicts about the card or one that it stands for, with those that continue them. */
export function conflictRowsOfPerson(register: Register, id: RecordId): readonly RecordId[] {
  const heads = new Set(register.ids('Conflicts').filter((row) => {
    const { card, record, from } = register.get('Conflicts', row) ?? {};
    return [card, record, from].some((one) => isOfPerson(register, id, one));
  }));
  return register.ids('Conflicts').filter((row) => heads.has(row) || heads.has(String(register.get('Conflicts', row)?.['continues'] ?? '')));
}

/** Whether a cell names the card, or one that it stands for. */
export function isOfPerson(register: Register, id: RecordId, card: Values[string] | undefined): boolean {
  return typeof card === 'string' && (card === id || register.survivorOf(card) === id);
}
