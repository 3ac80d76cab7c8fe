/** The whole pane on jsdom's page over a register in memory, with switches for language and colours. */
import '@testing-library/jest-dom';
import { act, render } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event';
import type { FilePorts } from '../../src/app/file-reading';
import type { MemoryWorkbook } from '../../src/host/memory/memory-workbook';
import type { Locale } from '../../src/locales/locales';
import type { PaneTheme } from '../../taskpane/pane-environment';
import { createPane } from '../../taskpane/pane/create-pane';
import type { DeviceSettings } from '../../taskpane/device-settings';
import type { SaveFile } from '../../taskpane/pane/export-page';
import type { PrintPage } from '../../taskpane/print-page';
import type { Pane } from '../../taskpane/pane/pane';
import { createSectionMemory } from '../../taskpane/pane/section-memory';
import { createSigner, type Signer } from '../../taskpane/pane/signer';
import { TaskPane } from '../../taskpane/TaskPane';
import { appOverMemory, manualTimer, type AppOverMemory } from './app-over-memory';
import { deviceInMemory } from './device-in-memory';
import { paneOverMemory, type PaneOverMemory } from './pane-over-memory';

// jsdom lays nothing out; the pane's bars ask for their width, and pages bring what they say into view.
Element.prototype.scrollIntoView ??= () => undefined;
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

export interface Screen {
  readonly user: UserEvent;
  readonly switchTo: (change: { readonly locale?: Locale; readonly theme?: PaneTheme }) => void;
}

interface Shown extends AppOverMemory {
  readonly pane: Pane;
}

function signerFor(over: Pick<AppOverMemory, 'bugs'>, given: string, device: DeviceSettings): Signer {
  return createSigner({ given: () => given, device, log: { error: (message, cause) => over.bugs.push(`${message}: ${String(cause)}`) } });
}

export function showPane(over: Shown, device = deviceInMemory(), signer = signerFor(over, 'Dana', device)): Screen {
  const now = { locale: 'en' as Locale, theme: 'light' as PaneTheme };
  const listeners = new Set<() => void>();
  const log = { error: (message: string, cause?: unknown) => over.bugs.push(`${message}: ${String(cause)}`) };
  const sections = createSectionMemory({ device, log });
  void sections.recall();
  render(
    <TaskPane
      parts={{
        app: over.app, pane: over.pane, signer, sections, device,
        environment: {
          locale: () => now.locale,
          theme: () => now.theme,
          subscribe(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        },
        log,
      }}
    />,
  );
  return {
    user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
    switchTo(change) {
      act(() => {
        Object.assign(now, change);
        for (const listener of listeners) listener();
      });
    },
  };
}

export interface Hand {
  /** The name that the host knows. */
  readonly given: string;
  readonly device: DeviceSettings;
  /** How files are read, for who brings some. */
  readonly files: FilePorts;
  /** Gets the files that the pane writes. */
  readonly handOver: SaveFile;
  /** Gets the pages that the pane prints. */
  readonly print: PrintPage;
}

/** Three customers, entered by Dana; from then on changes are signed as the hand says. */
export async function showRegister({ given = 'Dana', device = deviceInMemory(), files, handOver, print }: Partial<Hand> = {}): Promise<PaneOverMemory & Screen> {
  let author = (): string => 'Dana';
  const over = await paneOverMemory({ author: () => author(), ...(files !== undefined && { files }) }, device, handOver, print);
  const signer = signerFor(over, given, device);
  author = () => signer.sign();
  await signer.recall();
  return { ...over, ...showPane(over, device, signer) };
}

/** A workbook that is no register: `open` has looked at it. */
export async function showWorkbook(prepare?: (over: AppOverMemory) => void, workbook?: MemoryWorkbook): Promise<Shown & Screen> {
  const over = appOverMemory(workbook === undefined ? {} : { workbook });
  prepare?.(over);
  await over.app.open();
  const timer = manualTimer();
  const pane = createPane({
    app: over.app, timer, device: deviceInMemory(), log: { error: (message, cause) => over.bugs.push(`${message}: ${String(cause)}`) },
  });
  const shown = { ...over, pane };
  return { ...shown, ...showPane(shown) };
}

/** Lets the app and React finish what a step began. */
export async function settled(over: AppOverMemory): Promise<void> {
  await act(() => over.settle());
}
