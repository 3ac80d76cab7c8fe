/** What the ribbon's buttons do, by the names in manifest.xml. */
import type { Pane } from './pane/pane';

export function paneCommands(pane: Pane) {
  return {
    showCard: async () => pane.showSelected(),
    newCustomer: async () => pane.go({ kind: 'new' }),
    checkRegister: async () => pane.go({ kind: 'part', part: 'check' }),
    undoLast: () => pane.undo(),
  } satisfies Readonly<Record<string, () => Promise<void>>>;
}
