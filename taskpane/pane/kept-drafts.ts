/**
 * Unsaved cards outlive the pane: Excel closes it without asking. A draft is kept on this device a moment after each
 * letter, under the register and the customer, and removed when it is saved or discarded; it never gets into the workbook.
 */
import { z } from 'zod';
import type { Log, Timer } from '../../src/base/ports';
import { isDirty, type CardDraft } from '../../src/app/card-draft';
import { draftValues } from '../../src/app/fields-draft';
import { childTables } from '../../src/model/fields';
import type { DeviceSettings } from '../device-settings';

export interface KeptDraft {
  /** The customer's id, or a name of its own for a new card. */
  readonly key: string;
  readonly name: string;
  readonly draft: CardDraft;
}

export interface KeptDrafts {
  /** What other times of this pane left behind for the register. */
  list(register: string): Promise<readonly KeptDraft[]>;
  /** Soon; the last one counts. */
  keep(register: string, key: string, draft: CardDraft): void;
  drop(register: string, key: string): void;
  /** A key for a new card that no kept one has. */
  newKey(): string;
  /** Lets go of nothing: what waits is written at once. */
  close(): void;
}

/** A letter typed this long before the pane is closed is safe. */
const restMs = 300;
const prefix = (register: string): string => `draft:${register}:`;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const values = z.record(z.string(), scalar);
const writer = z.enum(['me', 'others']);
const fields = { base: values, edits: values, conflicts: z.record(z.string(), z.object({ value: scalar, writer })), arrived: values };
const clash = z.union([
  z.object({ kind: z.literal('gone'), writer }),
  z.object({ kind: z.literal('changed'), writer, current: values }),
]);
const row = z.object({
  ...fields, key: z.string(), table: z.enum(childTables), id: z.string().exactOptional(), removed: z.boolean(), isArrived: z.boolean(),
  clash: clash.exactOptional(), given: values.exactOptional(),
});
const cardDraft = z.object({ ...fields, id: z.string().exactOptional(), rows: z.array(row), begun: z.number() });

export interface KeptDraftsDeps {
  readonly device: DeviceSettings;
  readonly timer: Timer;
  readonly log: Log;
  /** The device has refused: the person must know that nothing is kept. */
  readonly onRefused: () => void;
}

export function createKeptDrafts({ device, timer, log, onRefused }: KeptDraftsDeps): KeptDrafts {
  const known = new Set<string>();
  let waiting: { readonly key: string; readonly write: () => void; readonly stop: () => void } | undefined;

  async function attempt(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (cause) {
      log.error('The device does not keep the unsaved card', cause);
      onRefused();
    }
  }

  function flush(): void {
    waiting?.stop();
    waiting?.write();
    waiting = undefined;
  }

  return {
    async list(register) {
      const kept = await device.readAll(prefix(register));
      return [...kept].flatMap(([stored, text]): KeptDraft[] => {
        const key = stored.slice(prefix(register).length);
        known.add(key);
        const draft = draftOfText(text);
        return draft === undefined || !isDirty(draft) ? [] : [{ key, name: String(draftValues(draft)['name'] ?? ''), draft }];
      });
    },
    keep(register, key, draft) {
      if (waiting !== undefined && waiting.key !== key) flush();
      waiting?.stop();
      known.add(key);
      const write = (): void => {
        waiting = undefined;
        void attempt(() => device.write(prefix(register) + key, JSON.stringify(draft)));
      };
      waiting = { key, write, stop: timer.after(restMs, write) };
    },
    drop(register, key) {
      if (waiting?.key === key) {
        waiting.stop();
        waiting = undefined;
      }
      if (known.delete(key)) void attempt(() => device.remove(prefix(register) + key));
    },
    newKey() {
      let number = 1;
      while (known.has(`new-${number}`)) number += 1;
      return `new-${number}`;
    },
    close: flush,
  };
}

/** Undefined if another version, or a hand, has put something else there. */
function draftOfText(text: string): CardDraft | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const draft = cardDraft.safeParse(parsed);
  return draft.success ? draft.data : undefined;
}
