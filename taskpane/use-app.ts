/** The only bridge between React and the engine: the app, what the pane shows, the words of the pane's language. */
import { createContext, useCallback, useContext, useEffect, useSyncExternalStore } from 'react';
import type { App } from '../src/app/app';
import { must } from '../src/base/assert';
import type { Log } from '../src/base/ports';
import type { CheckPurpose } from '../src/app/check-purposes';
import { textsOf } from '../src/locales/locales';
import type { Texts } from '../src/locales/texts';
import type { Pane, PaneState } from './pane/pane';
import type { DeviceSettings } from './device-settings';
import type { AutomationsPage, OpenAutomations } from './pane/automations-page';
import type { ConflictsPage, OpenConflicts } from './pane/conflicts-page';
import type { CopiesPage, OpenCopies } from './pane/copies-page';
import type { DuplicateReview, ReviewState } from './pane/duplicate-review';
import type { GateChoice } from './pane/gate-choice';
import type { AccountPage, OpenAccount } from './pane/account-page';
import type { AccountsPage, OpenAccounts } from './pane/accounts-page';
import type { ExportPage, OpenExport } from './pane/export-page';
import type { GlancePage, OpenGlance } from './pane/glance-page';
import type { ImportPage, OpenImport } from './pane/import-page';
import type { InsertPage, OpenInsert } from './pane/insert-page';
import type { Observed } from './pane/listeners';
import type { Many, ManyState } from './pane/many';
import type { MergeAllPage, OpenMergeAll } from './pane/merge-all-page';
import type { MergePage, OpenMerge } from './pane/merge-page';
import type { OpenPrivacy, PrivacyPage } from './pane/privacy-page';
import type { ProxySetting, ProxyState } from './pane/proxy-setting';
import type { OpenFill, RegisterFill } from './pane/register-fill';
import type { OpenRound, RegisterRound } from './pane/register-round';
import type { CheckState, RegisterCheck } from './pane/register-check';
import type { DecidedSections, SectionMemory } from './pane/section-memory';
import type { OpenSuccession, SuccessionPage } from './pane/succession-page';
import type { Signer, SignerState } from './pane/signer';
import type { PaneEnvironment, PaneTheme } from './pane-environment';
import type { OpenTime, TimePage } from './pane/time-page';

export interface PaneParts {
  readonly app: App;
  readonly pane: Pane;
  readonly signer: Signer;
  readonly sections: SectionMemory;
  readonly device: DeviceSettings;
  readonly environment: PaneEnvironment;
  readonly log: Log;
}

export const PanePartsContext = createContext<PaneParts | undefined>(undefined);

function useParts(): PaneParts {
  return must(useContext(PanePartsContext), 'the context around the pane');
}

/** Draws again after every change of it. */
function useObserved<State>(observed: Observed<State>): State {
  return useSyncExternalStore(
    useCallback((listener: () => void) => observed.subscribe(listener), [observed]),
    () => observed.state(),
  );
}

/** Draws again after every change of the app; `cards` tells memos that what the app says of customers may have changed. */
export function useApp(): { readonly app: App; readonly cards: number } {
  const { app } = useParts();
  useSyncExternalStore(
    useCallback((listener: () => void) => app.subscribe(listener), [app]),
    () => app.version(),
  );
  return { app, cards: app.cardsVersion() };
}

export function usePane(): { readonly pane: Pane; readonly state: PaneState } {
  const { pane } = useParts();
  const state = useObserved(pane);
  return { pane, state };
}

/** The check of the whole register; it runs by itself while a view that uses this is on the screen. */
export function useCheck(): { readonly check: RegisterCheck; readonly state: CheckState } {
  const { check } = useParts().pane;
  const state = useObserved(check);
  useEffect(() => check.look(), [check]);
  return { check, state };
}

/** Going through duplicates; what changes meanwhile is compared again while a view that uses this is on the screen. */
export function useDuplicates(): { readonly review: DuplicateReview; readonly state: ReviewState } {
  const { duplicates: review } = useParts().pane;
  const state = useObserved(review);
  useEffect(() => review.look(), [review]);
  return { review, state };
}

/** What the check and the card ask of cards beside being kept; undefined for nothing. */
export function useGate(): { readonly choice: GateChoice; readonly gate: CheckPurpose | undefined } {
  const { gate: choice } = useParts().pane;
  const gate = useObserved(choice);
  return { choice, gate };
}

/** The page for a card that follows another, as far as it is filled in. */
export function useSuccession(): { readonly page: SuccessionPage; readonly state: OpenSuccession | undefined } {
  const { succession: page } = useParts().pane;
  const state = useObserved(page);
  return { page, state };
}

/** The page on which cards become one, as far as it is decided. */
export function useMerge(): { readonly page: MergePage; readonly state: OpenMerge | undefined } {
  const { merge: page } = useParts().pane;
  const state = useObserved(page);
  return { page, state };
}

/** Many groups of cards before they are merged. */
export function useMergeAll(): { readonly page: MergeAllPage; readonly state: OpenMergeAll | undefined } {
  const { mergingAll: page } = useParts().pane;
  const state = useObserved(page);
  return { page, state };
}

/** Customers out of a file, as far as it is decided. */
export function useImport(): { readonly page: ImportPage; readonly state: OpenImport | undefined } {
  const { importing: page } = useParts().pane;
  const state = useObserved(page);
  return { page, state };
}

/** Customers on their way into a file. */
export function useExport(): { readonly page: ExportPage; readonly state: OpenExport | undefined } {
  const { exporting: page } = useParts().pane;
  const state = useObserved(page);
  return { page, state };
}

/** The register at a glance. */
export function useGlance(): { readonly page: GlancePage; readonly state: OpenGlance | undefined } {
  const { glancing: page } = useParts().pane;
  const state = useObserved(page);
  return { page, state };
}

/** Another copy of the register that is brought in. */
export function useCopies(): { readonly page: CopiesPage; readonly state: OpenCopies | undefined } {
  const { copying: page } = useParts().pane;
  const state = useObserved(page);
  return { page, state };
}

/** Earlier states of the register. */
export function useTime(): { readonly page: TimePage; readonly state: OpenTime | undefined } {
  const { travelling: page } = useParts().pane;
  const state = useObserved(page);
  return { page, state };
}

/** A formula beside a column of customers. */
export function useInsert(): { readonly page: InsertPage; readonly state: OpenInsert | undefined } {
  const { inserting: page } = useParts().pane;
  const state = useObserved(page);
  return { page, state };
}

/** What is switched on to run by itself, as far as it is typed. */
export function useAutomations(): { readonly page: AutomationsPage; readonly state: OpenAutomations | undefined } {
  const { automations: page } = useParts().pane;
  const state = useObserved(page);
  return { page, state };
}

/** Conflicts, while somebody looks at them. */
export function useConflicts(): { readonly page: ConflictsPage; readonly state: OpenConflicts | undefined } {
  const { conflicts: page } = useParts().pane;
  const state = useObserved(page);
  return { page, state };
}

/** One customer's account, while somebody looks at it. */
export function useAccount(): { readonly page: AccountPage; readonly state: OpenAccount | undefined } {
  const { account: page } = useParts().pane;
  const state = useObserved(page);
  return { page, state };
}

/** The accounts of all; they are added up by themselves while a view that uses this is on the screen. */
export function useAccounts(): { readonly page: AccountsPage; readonly state: OpenAccounts | undefined } {
  const { accounts: page } = useParts().pane;
  const state = useObserved(page);
  useEffect(() => page.watch(), [page]);
  return { page, state };
}

/** Somebody's data on its way into a file, or out of the register. */
export function usePrivacy(): { readonly page: PrivacyPage; readonly state: OpenPrivacy | undefined } {
  const { privacy: page } = useParts().pane;
  const state = useObserved(page);
  return { page, state };
}

/** What public registers have for the open card, while someone looks at it. */
export function useFill(): { readonly fill: RegisterFill; readonly state: OpenFill | undefined } {
  const { fill } = useParts().pane;
  const state = useObserved(fill);
  return { fill, state };
}

/** Public registers asked about many cards. */
export function useRound(): { readonly round: RegisterRound; readonly state: OpenRound | undefined } {
  const { round } = useParts().pane;
  const state = useObserved(round);
  return { round, state };
}

/** Where the firm's proxy for public registers is. */
export function useProxy(): { readonly proxy: ProxySetting; readonly state: ProxyState } {
  const { proxy } = useParts().pane;
  const state = useObserved(proxy);
  return { proxy, state };
}

/** What the list is narrowed to and which customers are ticked. */
export function useMany(): { readonly many: Many; readonly state: ManyState } {
  const { many } = useParts().pane;
  const state = useObserved(many);
  return { many, state };
}

export function useSigner(): { readonly signer: Signer; readonly state: SignerState } {
  const { signer } = useParts();
  const state = useObserved(signer);
  return { signer, state };
}

/** Which sections of the card the person opened or closed. */
export function useSections(): { readonly sections: SectionMemory; readonly decided: DecidedSections } {
  const { sections } = useParts();
  const decided = useObserved(sections);
  return { sections, decided };
}

export function useDevice(): DeviceSettings {
  return useParts().device;
}

export function useTexts(): Texts {
  const { environment } = useParts();
  const locale = useSyncExternalStore(
    useCallback((listener: () => void) => environment.subscribe(listener), [environment]),
    () => environment.locale(),
  );
  return textsOf(locale);
}

export function useTheme(): PaneTheme {
  const { environment } = useParts();
  return useSyncExternalStore(
    useCallback((listener: () => void) => environment.subscribe(listener), [environment]),
    () => environment.theme(),
  );
}

export function useLog(): Log {
  return useParts().log;
}
