/** The code of a new customer: the highest number among the codes like the last one, plus one; never one that a card has. */
import { compactIdentifier } from '../model/identifiers';
import type { Register } from '../model/register';

const numbered = /^(.*?)(\d+)$/;
/** Numbers up to here are counted as they are; longer ones would lose their last digits. */
const safeDigits = 15;

export function nextCode(register: Register): string {
  return createCodes(register)();
}

/** Gives one code after the other, each once. Of use until the register changes. */
export function createCodes(register: Register): () => string {
  const codes = register.ids('Customers')
    .map((id) => register.get('Customers', id)?.['code'])
    .filter((code): code is string => typeof code === 'string');
  const last = [...codes].reverse().find((code) => numbered.test(code));
  const [, prefix = 'C-', digits = '00000'] = (last === undefined ? null : numbered.exec(last)) ?? [];
  let highest = 0;
  let highestLong = 0n;
  for (const code of codes) {
    const match = numbered.exec(code);
    if (match?.[1] !== prefix) continue;
    const [, , number = ''] = match;
    if (number.length <= safeDigits) highest = Math.max(highest, Number(number));
    else if (BigInt(number) > highestLong) highestLong = BigInt(number);
  }
  // Another may be written otherwise and be the same to a search: `c 00007` and `C-00007`.
  let given = highestLong > BigInt(highest) ? highestLong : BigInt(highest);
  return () => {
    for (;;) {
      given += 1n;
      const code = prefix + String(given).padStart(digits.length, '0');
      if (!isCodeTaken(register, code)) return code;
    }
  };
}

/** Whether a card has it, however it is written there. */
export function isCodeTaken(register: Register, code: string): boolean {
  const compact = compactIdentifier(code);
  return register.otherWithNumber(code, undefined, (id) => compactIdentifier(String(register.get('Customers', id)?.['code'] ?? '')) === compact) !== undefined;
}
