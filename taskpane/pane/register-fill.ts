/**
 * Filling the open card from public registers: asking them, what they answered, which fields are chosen. Outside React, so
 * that a look at another part of the pane costs no second question.
 */
import type { App, AppIssue } from '../../src/app/app';
import type { CardAnswers, Filled, FieldProposal, InquiryRun, KnownService } from '../../src/app/register-inquiry';
import type { Result } from '../../src/base/result';
import type { Values } from '../../src/model/change';
import type { FieldKey } from '../../src/model/fields';
import type { RecordId } from '../../src/model/ids';
import { createListeners, type Observed } from './listeners';

export interface OpenFill {
  /** Of the open card. */
  readonly serial: number;
  /** The card as it was when the registers were asked. */
  readonly values: Values;
  /** Registers that are asked, or were. */
  readonly services: readonly KnownService[];
  readonly asking: boolean;
  readonly answers?: CardAnswers;
  readonly picked: ReadonlySet<FieldKey>;
  /** What was answered could not be noted in the workbook. */
  readonly unwritten?: AppIssue;
  readonly working: boolean;
  /** Why the last attempt to fill was refused. */
  readonly refused?: AppIssue;
}

export interface RegisterFill extends Observed<OpenFill | undefined> {
  /** Asks about the card. */
  begin(serial: number, values: Values): void;
  /** Asks anew, even where a register answered lately. */
  again(values: Values): void;
  stop(): void;
  pick(field: FieldKey, on: boolean): void;
  picked(): readonly FieldProposal[];
  /** Writes what is picked onto the card; undefined if that was refused, and the state says why. */
  fill(id: RecordId): Promise<Filled | undefined>;
  leave(): void;
  close(): void;
}

/** `run` runs a task and tells of what it throws. */
export function createRegisterFill(app: App, run: (task: () => Promise<void>) => Promise<void>): RegisterFill {
  let state: OpenFill | undefined;
  let asked: InquiryRun | undefined;
  const listeners = createListeners();

  function set(next: OpenFill | undefined): void {
    state = next;
    listeners.tell();
  }

  function change(part: Partial<OpenFill>): void {
    if (state !== undefined) set({ ...state, ...part });
  }

  function ask(serial: number, values: Values, fresh: boolean): void {
    asked?.stop();
    const services = app.registersFor(values);
    set({ serial, values, services, asking: services.length > 0, picked: new Set(), working: false });
    if (services.length === 0) return;
    const current = app.askRegisters([{ key: 'card', values }], { fresh });
    asked = current;
    void run(async () => {
      try {
        const { cards: [answers], unwritten } = await current.result;
        if (asked !== current) return;
        change({
          asking: false, picked: new Set((answers?.proposals ?? []).filter(({ chosen }) => chosen).map(({ field }) => field)),
          ...(answers !== undefined && { answers }), ...(unwritten !== undefined && { unwritten }),
        });
      } finally {
        if (asked === current) {
          asked = undefined;
          change({ asking: false });
        }
      }
    });
  }

  const picked = (): readonly FieldProposal[] => (state?.answers?.proposals ?? []).filter(({ field }) => state?.picked.has(field) === true);

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin(serial, values) {
      if (state?.serial !== serial || state.values !== values) ask(serial, values, false);
    },
    again(values) {
      if (state !== undefined) ask(state.serial, values, true);
    },
    stop: () => asked?.stop(),
    pick(field, on) {
      const next = new Set(state?.picked);
      if (on) next.add(field);
      else next.delete(field);
      change({ picked: next });
    },
    picked,
    async fill(id) {
      if (state === undefined || state.working) return undefined;
      change({ working: true });
      try {
        const filled: Result<Filled, AppIssue> = await app.fill([{ id, proposals: picked() }]);
        if (filled.ok) {
          set(undefined);
          return filled.value;
        }
        change({ refused: filled.error });
        return undefined;
      } finally {
        change({ working: false });
      }
    },
    leave() {
      asked?.stop();
      asked = undefined;
      set(undefined);
    },
    close: () => asked?.stop(),
  };
}
