/** What was planted in a sample register: the answer sheet for checks and for the search of duplicates. */
import type { TableKey } from '../../model/fields';
import type { RecordId } from '../../model/ids';

export const duplicateKinds = ['typo', 'swapped-words', 'no-legal-form', 'latin-letters', 'phone-format', 'branch'] as const;
export type DuplicateKind = (typeof duplicateKinds)[number];

/** An error is called by the code of the issue that a check finds it with; a wrong check digit is `number-checksum` there. */
export const errorKinds = [
  'required-missing', 'email-format', 'country-unknown', 'value-not-in-list', 'code-taken', 'child-orphan', 'check-digit',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

export interface PlantedDuplicate {
  /** Original first. */
  readonly ids: readonly [RecordId, RecordId];
  readonly kind: DuplicateKind;
}

export interface PlantedError {
  readonly table: TableKey;
  readonly id: RecordId;
  readonly field: string;
  readonly kind: ErrorKind;
}

export interface SampleTruth {
  readonly seed: number;
  readonly cards: number;
  readonly duplicates: readonly PlantedDuplicate[];
  readonly errors: readonly PlantedError[];
}
