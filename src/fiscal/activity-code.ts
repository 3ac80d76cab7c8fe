/**
 * Codes of economic activities, all of them built upon NACE: two digits of a division, then group and class, then what a
 * country adds (EMTAK, EVRK, PKD, NAF, ATECO, WZ). Romania's CAEN is NACE itself; Rev. 3 (Ordin INS 377/2024, in force since
 * 2025-01-01) is NACE Rev. 2.1, Rev. 2 is NACE Rev. 2. Codes are never compared across revisions.
 */
import type { CalendarDate } from '../base/calendar-date';

export type NaceRevision = '2' | '2.1';

export interface ActivityCode {
  /** Digits and letters only: 6201, 6201Z. */
  readonly compact: string;
  /** If it says so itself: CAEN 6201 R2. */
  readonly revision?: NaceRevision;
}

// Regulations (EC) 1893/2006 and (EU) 2023/137, annexes, read 2026-11-22: divisions; 45 is in Rev. 2 alone.
const divisionsOf = (text: string): ReadonlySet<string> => new Set(text.split(' ').flatMap((part) => {
  const [first = '', last = first] = part.split('-');
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => String(Number(first) + at).padStart(2, '0'));
}));
const divisions: Readonly<Record<NaceRevision, ReadonlySet<string>>> = {
  '2': divisionsOf('01-03 05-09 10-33 35-39 41-43 45-47 49-53 55-56 58-66 68-75 77-82 84-88 90-99'),
  '2.1': divisionsOf('01-03 05-09 10-33 35-39 41-43 46-47 49-53 55-56 58-66 68-75 77-82 84-88 90-99'),
};

/** The first day of each revision in Romania. */
const romanianSince: readonly (readonly [CalendarDate, NaceRevision])[] = [['2025-01-01', '2.1'], ['2008-01-01', '2']];

/** The revision of CAEN in force; undefined before there was one built like it. */
export function caenRevision(day: CalendarDate): NaceRevision | undefined {
  return romanianSince.find(([since]) => day >= since)?.[1];
}

const written = /^(?:CAEN|NACE|PKD|NAF|APE|ATECO|WZ|EMTAK|EVRK|CNAE|NOGA|SK NACE|CZ[- ]NACE)?\s*[:.-]?\s*(\d[\d. ]*[A-Z]?(?:\.[A-Z])?)\s*(?:[-/(,]?\s*R(?:EV)?\.?\s*([23](?:\.1)?)\)?)?$/;

/** Undefined where it is written like no such code. CAEN Rev. 3 is NACE Rev. 2.1. */
export function readActivityCode(text: string): ActivityCode | undefined {
  const [, code, revision] = written.exec(text.trim().toUpperCase()) ?? [];
  if (code === undefined) return undefined;
  const compact = code.replace(/[. ]/g, '');
  if (compact.length > 7) return undefined;
  return { compact, ...(revision !== undefined && { revision: revision === '2' ? '2' : '2.1' }) };
}

/** Whether the division exists, in the revision if one is given, else in any. */
export function hasDivision({ compact, revision }: ActivityCode): boolean {
  const division = compact.slice(0, 2);
  return revision === undefined ? divisions['2'].has(division) || divisions['2.1'].has(division) : divisions[revision].has(division);
}

/** How many digits a country's codes have where that is one number only. */
const shapes: Readonly<Record<string, string>> = { RO: '9999' };

export function activityShape(country: string): string | undefined {
  return shapes[country];
}

/** 119 is 0119: a Romanian code has four digits, and registers and sheets drop the zero of farming and mining. */
export function mendActivityCode(country: string, text: string): string | undefined {
  if (shapes[country] === undefined) return undefined;
  const read = readActivityCode(text);
  if (read === undefined || !/^[1-9]\d\d$/.test(read.compact)) return undefined;
  const padded = `0${read.compact}`;
  return hasDivision({ ...read, compact: padded }) ? text.replace(/\d[\d. ]*\d/, padded) : undefined;
}
