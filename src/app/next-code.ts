/** The code of a new customer: the highest number among the codes like the last one, plus one. */
import type { Register } from '../model/register';

const numbered = /^(.*?)(\d+)$/;

export function nextCode(register: Register): string {
  const codes = register.ids('Customers')
    .map((id) => register.get('Customers', id)?.['code'])
    .filter((code): code is string => typeof code === 'string');
  const last = [...codes].reverse().map((code) => numbered.exec(code)).find((match) => match !== null);
  if (last === undefined) return 'C-00001';
  const [, prefix = '', digits = ''] = last;
  let highest = 0;
  for (const code of codes) {
    const match = numbered.exec(code);
    if (match?.[1] === prefix) highest = Math.max(highest, Number(match[2]));
  }
  return prefix + String(highest + 1).padStart(digits.length, '0');
}
