/** The values of the firm's lists, as the sheet Lists has them. */
import type { ListValues } from '../model/check-record';
import type { Register } from '../model/register';

/** In the order of the sheet. Of use only until the lists change. */
export function listValuesOf(register: Register): ListValues {
  const lists = new Map<string, string[]>();
  for (const id of register.ids('Lists')) {
    const { list, value } = register.get('Lists', id) ?? {};
    if (typeof list !== 'string' || typeof value !== 'string') continue;
    const values = lists.get(list) ?? [];
    values.push(value);
    lists.set(list, values);
  }
  return (list) => lists.get(list);
}
