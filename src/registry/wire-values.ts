/** Shapes that registers' answers are checked with: texts that may be numbers or missing, days in the ways they write them. */
import { z } from 'zod';
import { makeDate, type CalendarDate } from '../base/calendar-date';

/** An empty text is none. Some services write numbers where texts are promised. */
export const wireText = z.union([z.string(), z.number()]).nullish().transform((value) => {
  const text = value === null || value === undefined ? '' : String(value).replace(/[\u00a0\s]+/g, ' ').trim();
  return text === '' ? undefined : text;
});

export const wireFlag = z.boolean().nullish().transform((value) => value ?? undefined);

/** Absent and null are an empty list. */
export const wireList = z.array(z.unknown()).nullish().transform((value) => value ?? []);

/** 2026-11-22 with or without a time, 22.11.2026, 22/11/2026, 22-11-2026; undefined for anything else. */
export function wireDate(text: string | undefined): CalendarDate | undefined {
  if (text === undefined) return undefined;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso !== null) return makeDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const day = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/.exec(text);
  return day === null ? undefined : makeDate(Number(day[3]), Number(day[2]), Number(day[1]));
}

/** The entries that have a value. */
export function filled<K extends string>(values: { readonly [P in K]?: string | undefined }): Partial<Record<K, string>> {
  const kept: Partial<Record<K, string>> = {};
  for (const key of Object.keys(values) as K[]) {
    const value = values[key];
    if (value !== undefined && value !== '') kept[key] = value;
  }
  return kept;
}
