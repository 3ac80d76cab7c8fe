/** What a number format (English notation, as files and Office.js have it) says of the numbers shown in it. */

/** The section for positive numbers, without texts, colours, languages and fillers. */
function bare(numberFormat: string): string {
  const [first = ''] = numberFormat.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return first.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').replace(/general/gi, '');
}

/** Shown as a day, a time or both. */
export function isDateFormat(numberFormat: string): boolean {
  const format = bare(numberFormat);
  return /[dyhms]/i.test(format) && !/[#0?]\s*[EA]/i.test(format.replace(/AM\/PM|A\/P/gi, ''));
}

/** A time that may be longer than a day, or a time of day without the day. */
export function isTimeFormat(numberFormat: string): boolean {
  const format = bare(numberFormat);
  return isDateFormat(numberFormat) && /[hs]/i.test(format) && !/[dy]/i.test(format);
}

/** How many digits a whole number is filled up to by zeros in front, as codes are; 0 where it is not. */
export function zerosInFront(numberFormat: string): number {
  const format = bare(numberFormat);
  return /^0{2,}$/.test(format) ? format.length : 0;
}
