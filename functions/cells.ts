/** The cells of all functions that follow the register: one subscription and one round for all of them. */
import { sharedApp, sharedTexts } from '../src/app/shared-app';
import { createLiveCells } from './live-cells';
import { runtimeClock, runtimeTimer } from './runtime-ports';

export const cells = createLiveCells({ app: sharedApp, texts: sharedTexts, clock: runtimeClock, timer: runtimeTimer });
