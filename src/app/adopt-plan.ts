/** How an existing sheet or table of customers would become the register: shown before anything is written. */
import type { FieldKey } from '../model/fields';

export interface AdoptColumn {
  /** As it stands in the sheet; never changed by adopting. */
  readonly header: string;
  /** The field it will hold, or undefined: kept as a custom field. */
  readonly field?: FieldKey;
  /** The first few values, as text, for the preview. */
  readonly samples: readonly string[];
}

export interface AdoptPlan {
  readonly sheet: string;
  /** Name of the existing table, or undefined for a plain sheet. */
  readonly table?: string;
  /** Zero-based. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columns: readonly AdoptColumn[];
}
