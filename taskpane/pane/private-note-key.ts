import type { RecordId } from '../../src/model/ids';

/** Under which name the device keeps the private note about a customer of a register. */
export const privateNoteKey = (register: string, customer: RecordId): string => `private:${register}:${customer}`;
