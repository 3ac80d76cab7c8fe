/** What a screen may ask of public registers, over the open register: the use cases of register-inquiry.ts put together. */
import type { Clock, Random, Timer } from '../base/ports';
import type { Result } from '../base/result';
import type { WorkbookOutline } from '../host/workbook';
import type { AppIssue } from './app';
import { createInquirer, evidenceLines, knownServices, vatStatusByEvidence } from './ask-registers-about';
import { fillCards } from './fill-cards';
import type { InquiryRun, RegisterInquiry, RegisterPorts } from './register-inquiry';
import type { RegisterSession } from './register-session';

export interface RegisterInquiryDeps {
  /** Absent where nobody asks: on the command line. */
  readonly registers: RegisterPorts | undefined;
  readonly clock: Clock;
  readonly random: Random;
  readonly timer: Timer;
  readonly session: () => RegisterSession | undefined;
  readonly queued: <T>(work: () => Promise<T>) => Promise<T>;
  /** A change of the open register, of which everyone is told. */
  readonly changing: <T>(change: (register: RegisterSession) => Promise<Result<T, AppIssue>>) => Promise<Result<T, AppIssue>>;
  /** More is known of cards than before. */
  readonly onLearnt: (writer: 'me' | 'others') => void;
}

export interface RegisterInquiryParts {
  readonly use: RegisterInquiry;
  /** The evidence is read again: others wrote it, or made its table. */
  readonly readEvidence: (outline: WorkbookOutline) => Promise<void>;
}

const nothingAsked: InquiryRun = { result: Promise.resolve({ cards: [], left: 0 }), stop: () => undefined };

export function createRegisterInquiry({ registers, clock, random, timer, session, queued, changing, onLearnt }: RegisterInquiryDeps): RegisterInquiryParts {
  const learnt = (writer: 'me' | 'others'): void => {
    // Findings hang on what registers said.
    session()?.cards.checkAgain();
    onLearnt(writer);
  };
  const inquirer = registers === undefined ? undefined : createInquirer({ registers, clock, random, timer, queued, session, onLearnt: () => learnt('me') });

  return {
    use: {
      registersFor(values) {
        const open = session();
        return open === undefined ? [] : knownServices(open, values, registers?.proxy());
      },
      askRegisters(cards, options) {
        const open = session();
        if (inquirer === undefined) throw new Error('Bug: nobody said how registers are reached');
        return open === undefined ? nothingAsked : inquirer.ask(open, cards, options);
      },
      fill: (orders) => changing((open) => fillCards(open, orders)),
      evidenceOf(values) {
        const open = session();
        return open === undefined ? [] : evidenceLines(open, values);
      },
      vatStatusOn(values, day) {
        const open = session();
        return open === undefined ? { status: 'unknown', basis: 'none' } : vatStatusByEvidence(open, values, day);
      },
    },
    async readEvidence(outline) {
      const open = session();
      if (open === undefined) return;
      const read = await open.evidence.load(outline);
      // Refused (the person is typing in a cell): what is known stands, and the next answer or opening reads it again.
      if (read.ok && session() === open) learnt('others');
    },
  };
}
