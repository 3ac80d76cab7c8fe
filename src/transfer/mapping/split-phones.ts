/** "Tel: …, fax: …, mob.: …": telephone numbers and addresses of one cell by the words before them. */
import { isEmail } from '../../model/check-record';
import { trimmed, type Split, type SplitRecipe } from './split-recipe';

const labels: readonly (readonly [field: 'fax' | 'mobile' | 'phone' | 'email', label: RegExp])[] = [
  ['fax', /(?:tele)?fax|faks(?:as|s)?|факс|פקס/iu],
  ['mobile', /mobil\p{L}*|mob|cell(?: phone)?|gsm|handy|kom(?:órka|orka)?|моб\p{L}*|сот\p{L}*|נייד|סלולרי/iu],
  ['email', /e-?mail|el\. ?paštas|e-?pasts|mail|דוא["״]ל|מייל|почта/iu],
  ['phone', /tel(?:efon\p{L}*)?|phone|tālr(?:unis)?|т(?:ел(?:ефон)?)?|טל(?:פון|['׳])?/iu],
];
const piece = /[^,;|\r\n]+/gu;
const number = /^[+(\d][\d\s()./-]*\d$/;

function split(text: string): Split {
  const parts: Record<string, string> = {};
  const rest: string[] = [];
  // A label may stand behind a number without any sign between: "tel 021 111 fax 021 112".
  const apart = labels.reduce((whole, [, label]) => whole.replace(new RegExp(`(?<=[\\d\\s])(?=(?<!\\p{L})(?:${label.source})\\s*[.:]*\\s*[+(\\d\\p{L}])`, 'giu'), ';'), text)
    .replace(/(?<=\s)(?=\S+@\S+\.\S)/gu, (_, at: number, whole: string) => (/[:.]\s*$/.test(whole.slice(0, at)) ? '' : ';'));
  for (const [raw] of apart.matchAll(piece)) {
    const part = trimmed(raw);
    if (part === '') continue;
    const found = labels.flatMap(([field, label]) => {
      const behind = new RegExp(`^(?:${label.source})[\\s.:]*(?=[+(\\d]|\\S+@)`, 'iu').exec(part)?.[0];
      return behind === undefined ? [] : [[field, part.slice(behind.length).trim()] as const];
    })[0];
    const [field, value] = found ?? [isEmail(part) ? 'email' : 'phone', part];
    const isValue = field === 'email' ? isEmail(value) : number.test(value);
    const place = parts[field] === undefined ? field : field === 'email' ? 'otherEmails' : 'otherPhones';
    if (!isValue) rest.push(part);
    else parts[place] = parts[place] === undefined ? value : `${parts[place]}; ${value}`;
  }
  return { parts, rest: rest.join(', '), isSure: Object.keys(parts).length > 1 };
}

export const splitPhones: SplitRecipe = { fields: ['phone', 'fax', 'mobile', 'email', 'otherPhones', 'otherEmails'], restTo: 'note', split };
