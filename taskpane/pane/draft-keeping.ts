/**
 * The unsaved card and the device: what is kept follows what is on the card, what other times of the pane left behind is
 * found when a register is opened, and the person goes on from there.
 */
import type { App } from '../../src/app/app';
import { isDirty, rebaseDraft } from '../../src/app/card-draft';
import type { Log } from '../../src/base/ports';
import type { KeptDraft, KeptDrafts } from './kept-drafts';
import type { OpenCard } from './pane';

export interface DraftKeepingDeps {
  readonly app: App;
  readonly drafts: KeptDrafts;
  readonly log: Log;
  readonly card: () => OpenCard | undefined;
  readonly onFound: (kept: readonly KeptDraft[]) => void;
  /** The device does not tell: the person must know. */
  readonly onRefused: () => void;
}

export interface DraftKeeping {
  /** The card is another one than `before`, or says something else. */
  follow(before: OpenCard | undefined): void;
  /** Looks for what was kept, once a register. */
  look(): Promise<void>;
  /** The card as it was left, with what has changed in the register since. */
  goOn(kept: KeptDraft): Pick<OpenCard, 'draft' | 'resumed' | 'gone' | 'touched'> & Partial<Pick<OpenCard, 'keptAs'>>;
  discard(key: string): void;
}

export function createDraftKeeping({ app, drafts, log, card: onCard, onFound, onRefused }: DraftKeepingDeps): DraftKeeping {
  /** The register whose kept drafts have been looked for. */
  let lookedFor: string | undefined;

  return {
    follow(before) {
      const register = app.registerId();
      if (register === undefined) return;
      const card = onCard();
      const key = card === undefined ? undefined : keptKey(card);
      if (before !== undefined && keptKey(before) !== key) drafts.drop(register, keptKey(before));
      if (card === undefined || key === undefined) return;
      if (isDirty(card.draft)) drafts.keep(register, key, card.draft);
      else drafts.drop(register, key);
    },
    async look() {
      const register = app.state().kind === 'ready' ? app.registerId() : undefined;
      if (register === lookedFor) return;
      lookedFor = register;
      if (register === undefined) {
        onFound([]);
        return;
      }
      let kept: readonly KeptDraft[];
      try {
        kept = await drafts.list(register);
      } catch (cause) {
        log.error('The device does not tell the unsaved cards', cause);
        onRefused();
        return;
      }
      const card = onCard();
      // The card that the person is on already is newer than what was kept of it.
      if (lookedFor === register) onFound(kept.filter(({ key }) => card === undefined || key !== keptKey(card)));
    },
    goOn({ key, draft }) {
      const { id } = draft;
      const current = id === undefined ? undefined : app.card(id);
      return {
        draft: id === undefined || current === undefined ? draft : rebaseDraft(draft, current.values, 'others', app.children(id)),
        resumed: true, gone: id !== undefined && current === undefined, touched: new Set(Object.keys(draft.edits)),
        ...(id === undefined && { keptAs: key }),
      };
    },
    discard(key) {
      const register = app.registerId();
      if (register !== undefined) drafts.drop(register, key);
    },
  };
}

const keptKey = ({ draft, keptAs }: OpenCard): string => draft.id ?? keptAs;
