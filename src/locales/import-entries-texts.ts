/** The words of the import page where documents or payments are taken out of a file. */
import type { PlannedSettlement } from '../app/import-plan';
import type { EntryTable, Holding } from '../transfer/holding';
import type { PassingField } from '../transfer/mapping/passing-fields';

type Ofs<T> = Readonly<Record<EntryTable, T>>;

export interface ImportEntriesTexts {
  readonly headings: Ofs<string>;
  /** What the file holds, to be chosen. */
  readonly holds: string;
  readonly holdings: Readonly<Record<Holding, string>>;
  /** Columns that only tell where a document or a payment belongs. */
  readonly passing: Readonly<Record<PassingField, string>>;
  readonly noColumns: string;
  readonly fresh: Ofs<(count: number) => string>;
  readonly updates: Ofs<(count: number) => string>;
  readonly asked: (count: number) => string;
  readonly leftOut: (count: number) => string;
  readonly go: Ofs<(count: number) => string>;
  readonly done: Ofs<(made: number, changed: number) => string>;
  readonly whoIs: (name: string) => string;
  readonly whatPays: (payment: string) => string;
  readonly isItNew: (document: string) => string;
  readonly choose: string;
  readonly newCustomer: string;
  readonly anotherDocument: string;
  readonly onAccount: string;
  /** What a payment pays, in documents with their amounts. */
  readonly pays: (documents: string) => string;
  readonly rest: (amount: string) => string;
  readonly grounds: Readonly<Record<PlannedSettlement['ground'], string>>;
  readonly sure: Readonly<Record<'certain' | 'likely', string>>;
  readonly byDocument: string;
}
