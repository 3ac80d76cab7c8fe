/** Headers of tables as Excel wants them: text, unique without regard to case, never empty. */

export function uniqueHeader(wanted: string, others: readonly string[]): string {
  const taken = new Set(others.map((header) => header.toLowerCase()));
  let header = wanted;
  for (let n = 2; taken.has(header.toLowerCase()); n += 1) header = `${wanted}${n}`;
  return header;
}
