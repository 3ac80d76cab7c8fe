/** The sample as a workbook: its sheets, and what the check says of its cards in the column for it. */
import type { Result } from '../../base/result';
import type { Texts } from '../../locales/texts';
import type { Workbook } from '../../host/workbook';
import type { AppIssue } from '../app';
import { makeRegister } from '../make-register';
import { openRegister } from '../open-register';
import { fillCheck } from '../show-check';
import { createTableHeaders } from '../table-headers';
import { sampleToday } from './sample-children';
import type { SampleRegister } from './sample-register';

/** Some findings depend on the day; the sample stays the same file for ever. */
const sampleTime = Date.parse(`${sampleToday}T12:00:00Z`);

export async function makeSampleRegister(workbook: Workbook, { records, random }: SampleRegister, texts: Texts): Promise<Result<void, AppIssue>> {
  const made = await makeRegister({ workbook, random, texts }, records);
  if (!made.ok) return made;
  const opened = await openRegister({
    workbook, random, clock: { now: () => sampleTime }, author: () => '', headerMatch: createTableHeaders(), isOpen: () => true,
  }, () => undefined);
  if (!opened.ok || opened.value === undefined) return opened.ok ? made : opened;
  return fillCheck(opened.value.session, workbook);
}
