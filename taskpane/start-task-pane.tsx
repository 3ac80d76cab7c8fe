/**
 * Puts the engine and the pane together over one workbook and draws it. Excel's page (index.tsx) and the workbench
 * differ only in what they hand in.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { App } from '../src/app/app';
import { createApp, type AppPorts } from '../src/app/create-app';
import { provideApp } from '../src/app/shared-app';
import { textsOf } from '../src/locales/locales';
import { browserFiles } from './browser-files';
import { openDeviceSettings } from './device-settings';
import { fetchHttp } from './fetch-http';
import { createPane } from './pane/create-pane';
import type { Pane } from './pane/pane';
import { createProxySetting } from './pane/proxy-setting';
import { createSectionMemory } from './pane/section-memory';
import { createSigner } from './pane/signer';
import type { PaneEnvironment } from './pane-environment';
import { TaskPane } from './TaskPane';

export interface StartOptions extends Omit<AppPorts, 'texts' | 'author' | 'registers' | 'files'> {
  /** The person's name as far as the host knows it; an empty text, and the pane asks. */
  readonly author: () => string;
  /** Filled wholly; needs a height of its own. */
  readonly container: HTMLElement;
  readonly environment: PaneEnvironment;
}

export interface RunningPane {
  readonly app: App;
  readonly pane: Pane;
  /** Takes the pane off the page and lets go of the workbook. */
  readonly stop: () => void;
}

export function startTaskPane({ container, environment, author, ...ports }: StartOptions): RunningPane {
  const device = openDeviceSettings();
  const signer = createSigner({ given: author, device, log: ports.log });
  const sections = createSectionMemory({ device, log: ports.log });
  const proxy = createProxySetting({ device, log: ports.log });
  const app = createApp({
    ...ports, automates: true, author: (cause) => (cause === 'automation' ? signer.state().name : signer.sign()), files: browserFiles, texts: () => textsOf(environment.locale()),
    registers: { http: fetchHttp, proxy: () => proxy.state().address },
  });
  const pane = createPane({ app, timer: ports.timer, log: ports.log, device, proxy });
  const root = createRoot(container);
  let isStopped = false;
  // Not waited for: a device that takes its time must not keep the register shut.
  void pane.run(() => signer.recall());
  void pane.run(() => sections.recall());
  void pane.run(() => proxy.recall());
  void pane.run(async () => {
    // A workbook that cannot be read is a state of the app, which the pane shows.
    await app.open();
    // Not before: until it is known whether the workbook is a register, cells with our functions wait; and never an app that
    // has let go of its workbook, for the functions keep the first one they are given.
    if (!isStopped) provideApp(app, () => textsOf(environment.locale()));
  });
  root.render(
    <StrictMode>
      <TaskPane parts={{ app, pane, signer, sections, device, environment, log: ports.log }} />
    </StrictMode>,
  );
  return {
    app,
    pane,
    stop() {
      isStopped = true;
      root.unmount();
      pane.close();
      app.close();
    },
  };
}
