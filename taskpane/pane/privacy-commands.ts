/** Erasing what the page says, with what this device keeps of it, and leaving the page. */
import type { App } from '../../src/app/app';
import type { Log } from '../../src/base/ports';
import type { RecordId } from '../../src/model/ids';
import type { DeviceSettings } from '../device-settings';
import type { Many } from './many';
import type { Goal, Notice, Pane, View } from './pane';
import type { PrivacyPage } from './privacy-page';
import { privateNoteKey } from './private-note-key';

export interface PrivacyCommandsDeps {
  readonly app: App;
  readonly page: PrivacyPage;
  readonly device: DeviceSettings;
  readonly log: Log;
  readonly many: Pick<Many, 'tick'>;
  /** What the device keeps of an unsaved card goes. */
  readonly forgetDraft: (id: RecordId) => void;
  /** What is on the screen. */
  readonly view: () => View;
  readonly arrive: (goal: Goal) => void;
  readonly tell: (notice: Notice) => void;
  /** Runs a task and tells of what it throws. */
  readonly run: (task: () => Promise<void>) => Promise<void>;
}

export function createPrivacyCommands({ app, page, device, log, many, forgetDraft, view, arrive, tell, run }: PrivacyCommandsDeps): Pick<Pane, 'erasePersonalData' | 'leavePrivacy'> {
  const goTo = (id: RecordId | undefined): void => arrive(id === undefined || app.card(id) === undefined ? { kind: 'part', part: 'list' } : { kind: 'customer', id });

  async function forgetOnDevice(cards: readonly RecordId[]): Promise<void> {
    const register = app.registerId() ?? '';
    for (const card of cards) {
      forgetDraft(card);
      try {
        await device.remove(privateNoteKey(register, card));
      } catch (cause) {
        // A device that keeps nothing has nothing to forget.
        log.error('The device does not forget the private note', cause);
      }
    }
  }

  return {
    erasePersonalData: () => run(async () => {
      const name = page.state()?.name ?? '';
      const done = await page.erase();
      if (done === undefined) return;
      await forgetOnDevice(done.cards);
      many.tick(done.cards, false);
      tell({ kind: 'erased', name, but: done.kind === 'anonymise' });
      if (view() === 'privacy') goTo(done.id);
    }),
    leavePrivacy() {
      const id = page.state()?.id;
      page.leave();
      goTo(id);
    },
  };
}
