/** A pane over a register in memory with three customers, as a person finds it. */
import { createPane } from '../../taskpane/pane/create-pane';
import type { SaveFile } from '../../taskpane/pane/export-page';
import type { Pane } from '../../taskpane/pane/pane';
import type { PrintPage } from '../../taskpane/print-page';
import type { Values } from '../../src/model/change';
import type { RecordId } from '../../src/model/ids';
import { deviceInMemory } from './device-in-memory';
import { manualTimer, registerOverMemory, type AppOverMemory } from './app-over-memory';

export interface PaneOverMemory extends AppOverMemory {
  readonly pane: Pane;
  /** Runs the pane's own timers: messages fade. */
  readonly fade: () => void;
  /** By name. */
  readonly ids: Readonly<Record<'Alfa' | 'Beta' | 'Gamma', RecordId>>;
  /** What stands in the sheet for a customer. */
  readonly inSheet: (id: RecordId) => Values;
  /** The person types into the sheet. */
  readonly typeInSheet: (id: RecordId, header: string, value: string | null) => Promise<void>;
  /** A co-author types into the sheet. */
  readonly othersType: (id: RecordId, header: string, value: string | null) => Promise<void>;
  /** Someone selects a customer's row. */
  readonly selectInSheet: (id: RecordId) => Promise<void>;
}

const customers = [
  { name: 'Alfa', alias: 'Alf', city: 'Haifa', email: 'info@alfa.example' },
  { name: 'Beta', city: 'Riga', country: 'LV' },
  { name: 'Gamma', city: 'Vilnius', country: 'LT', phone: '+370 5 212 3456' },
] as const;

export async function addCustomer(over: AppOverMemory, edits: Values): Promise<RecordId> {
  const saved = await over.app.save({ base: {}, edits });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error(`Could not add ${String(edits['name'])}`);
  await over.settle();
  return saved.value.id;
}

/** `handOver` gets the files that the pane writes, `print` the pages that it prints. */
export async function paneOverMemory(options: Parameters<typeof registerOverMemory>[0] = {}, device = deviceInMemory(), handOver?: SaveFile, print?: PrintPage): Promise<PaneOverMemory> {
  const over = await registerOverMemory(options);
  const ids: Record<string, RecordId> = {};
  for (const customer of customers) ids[customer.name] = await addCustomer(over, customer);
  const timer = manualTimer();
  const pane = createPane({
    app: over.app, timer, device, ...(handOver !== undefined && { handOver }), ...(print !== undefined && { print }),
    log: { error: (message, cause) => over.bugs.push(`${message}: ${String(cause)}`) },
  });
  const rowOf = async (id: RecordId): Promise<number> => {
    const block = await over.workbook.readTable('Customers');
    if (!block.ok) throw new Error('No table Customers');
    return block.value.values.findIndex((row) => row.includes(id));
  };
  return {
    ...over, pane, fade: () => timer.run(), ids: ids as PaneOverMemory['ids'],
    inSheet: (id) => over.app.card(id)?.values ?? {},
    async typeInSheet(id, header, value) {
      over.workbook.user.setCell('Customers', await rowOf(id), header, value);
      await over.settle();
    },
    async othersType(id, header, value) {
      const row = await rowOf(id);
      over.workbook.asRemote(() => over.workbook.user.setCell('Customers', row, header, value));
      await over.settle();
    },
    async selectInSheet(id) {
      over.workbook.user.select('Customers', [await rowOf(id)]);
      await over.settle();
    },
  };
}
