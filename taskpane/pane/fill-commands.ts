/** What a person does with public registers on the open card: asks them, and takes over what is picked. */
import { isDirty } from '../../src/app/card-draft';
import { draftValues } from '../../src/app/fields-draft';
import { valuesFilledWith } from '../../src/app/fill-cards';
import type { Notice, OpenCard, Pane } from './pane';
import type { RegisterFill } from './register-fill';

export type FillCommands = Pick<Pane, 'beginFill' | 'askAgain' | 'fillCard' | 'leaveFill'>;

export interface FillCommandsDeps {
  readonly fill: RegisterFill;
  readonly card: () => OpenCard | undefined;
  readonly edit: Pane['edit'];
  /** Puts the keyboard onto the card. */
  readonly focusCard: () => void;
  readonly tell: (notice: Notice) => void;
  readonly run: (task: () => Promise<void>) => Promise<void>;
}

export function createFillCommands({ fill, card, edit, focusCard, tell, run }: FillCommandsDeps): FillCommands {
  function leave(): void {
    fill.leave();
    focusCard();
  }

  return {
    beginFill() {
      const open = card();
      if (open !== undefined && !open.saving && !open.gone) fill.begin(open.serial, draftValues(open.draft));
    },
    askAgain() {
      const open = card();
      if (open !== undefined) fill.again(draftValues(open.draft));
    },
    leaveFill: leave,
    fillCard: () => run(async () => {
      const open = card();
      const picked = fill.picked();
      if (open === undefined || picked.length === 0) return;
      const { id } = open.draft;
      if (id === undefined || isDirty(open.draft)) {
        // Nothing is written behind unsaved changes: the values join them, and saving keeps all of it.
        for (const [field, value] of Object.entries(valuesFilledWith(draftValues(open.draft), picked))) edit(field, value);
        leave();
        tell({ kind: 'took-over', fields: picked.length });
        return;
      }
      const filled = await fill.fill(id);
      if (filled === undefined) return;
      focusCard();
      tell({ kind: 'filled', fields: picked.length });
    }),
  };
}
