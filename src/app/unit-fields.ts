/** Fields that say one thing together, for who shows them. */
import type { TableKey } from '../model/fields';
import { unitNamed } from '../sync/sync-unit';

/** By the name of the unit; a field that is alone is its own. */
export const unitFields = (table: TableKey, unit: string): readonly string[] => unitNamed(table, unit).fields;
