/** An open register without the app around it: for what stands on the session alone. */
import { createTableHeaders } from '../../src/app/table-headers';
import { openRegister } from '../../src/app/open-register';
import type { RegisterSession } from '../../src/app/register-session';
import type { Workbook } from '../../src/host/workbook';
import { fixedClock, seededRandom } from './app-over-memory';

export async function openSession(workbook: Workbook, seed = 7): Promise<RegisterSession> {
  const opened = await openRegister({
    workbook, clock: fixedClock(), random: seededRandom(seed), author: () => 'Dana', headerMatch: createTableHeaders(), isOpen: () => true,
  }, () => undefined);
  if (!opened.ok) throw new Error(`Could not open the register: ${opened.error.code}`);
  if (opened.value === undefined) throw new Error('The workbook is no register');
  return opened.value.session;
}
