/** What a file may hold, for who shows it: the walls keep pane and command line from transfer/. */
import { holdings as all, type Holding as OfFile } from '../transfer/holding';
import { passingField, passingFields, type PassingField } from '../transfer/mapping/passing-fields';

export type Holding = OfFile;
export type PassingKey = PassingField;
export const holdings: readonly Holding[] = all;

/** A file says it only to tell where a document or a payment belongs. */
export const isPassing = (table: string, field: string): boolean => passingField(table, field) !== undefined;

export const passingKeys = (table: keyof typeof passingFields): readonly PassingKey[] => Object.keys(passingFields[table]) as readonly PassingKey[];
