/**
 * The words of a firm's name that say what kind of body it is: left out of the name and compared by themselves. Common
 * knowledge of the countries' company law; forms that differ only in language or spelling are one form.
 */

/** One form a line, its writings behind each other; folded (base/text.ts), without dots. Two words are tried before one. */
const forms: readonly string[] = [
  // Israel
  'בעמ|בערבון מוגבל|חברה בעמ|חברה בערבון מוגבל|ltd|limited|co ltd|company limited', 'שותפות|שותפות רשומה|שותפות מוגבלת', 'עמותה|ער|עמותה רשומה', 'אגודה שיתופית', 'חלצ',
  // Romania
  'sc', 'srl|societate cu raspundere limitata|srld', 'sa|societate pe actiuni|societe anonyme|sociedad anonima', 'pfa|persoana fizica autorizata', 'ii|intreprindere individuala',
  'snc', 'scs', 'ong|asociatia|asociatie|fundatia', 'rl',
  // Lithuania and Latvia
  'uab|uzdaroji akcine bendrove', 'ab|akcine bendrove|aktiebolag', 'mb|mazoji bendrija', 'vsi|viesoji istaiga', 'ij|individuali imone|iĮ', 'zub', 'tub',
  'sia|sabiedriba ar ierobezotu atbildibu', 'as|akciju sabiedriba|aktsiaselts|aksjeselskap', 'ik|individualais komersants', 'zs|zemnieku saimnieciba', 'biedriba',
  // Estonia and Poland
  'ou|osauhing', 'fie', 'mtu', 'sp zoo|sp z oo|spzoo|spolka z oo|spolka z ograniczona odpowiedzialnoscia', 'sp j|spj', 'spolka akcyjna', 'sp k|spk', 'phu',
  // German speaking
  'gmbh|gesellschaft mit beschrankter haftung|mbh', 'ag|aktiengesellschaft', 'gmbh co kg|gmbh und co kg|gmbh and co kg', 'kg', 'ohg', 'ug', 'ek', 'gbr', 'ev', 'eg',
  // Romance
  'sarl', 'sas', 'sasu', 'eurl', 'sci', 'sl|slu|sociedad limitada', 'slne', 'spa', 'srls', 'sapa', 'lda', 'ltda',
  // English speaking, north, others
  'inc|incorporated', 'corp|corporation', 'llc', 'llp', 'lp', 'plc', 'pty ltd|pty', 'pte ltd|pte', 'co|company', 'cic',
  'aps', 'oy|osakeyhtio', 'oyj', 'hb', 'asa', 'bv|besloten vennootschap', 'nv', 'vof', 'bvba', 'sprl', 'kft', 'bt', 'zrt', 'nyrt', 'sro|spol sro', 'doo', 'ad', 'eood', 'ood', 'dd',
  // Cyrillic and Greek, in the Latin letters that spelling keys have
  'ooo', 'oao', 'zao', 'pao', 'ip', 'tov', 'fop', 'epe', 'ae', 'ike',
];

/** The form by its writing without blanks. */
const formOf = new Map(forms.flatMap((line, form) => line.split('|').map((writing): [string, number] => [writing.replace(/ /g, ''), form])));

/** What a form can begin and end with: most names have nothing of the kind, and that shows at once. */
const beginnings = new Set([...formOf.keys()].flatMap((writing) => Array.from(writing, (_, at) => writing.slice(0, at + 1))));
const endings = new Set([...formOf.keys()].flatMap((writing) => Array.from(writing, (_, at) => writing.slice(at))));

const longest = 5;

export interface NameWithoutForm {
  readonly words: readonly string[];
  /** -1: none. */
  readonly form: number;
}

/** Forms that are no other word: left out in the middle of a name, too, where a branch's town stands behind them. */
const unmistakable = new Set('בעמ ltd srl pfa uab sia gmbh sarl sasu eurl spzoo llc llp plc inc kft zrt sro doo eood ood bvba sprl aps oyj'.split(' '));

/** At either end of the name, and never all of it: a person called Sa keeps theirs in the middle. */
export function withoutLegalForm(words: readonly string[]): NameWithoutForm {
  let from = 0;
  let to = words.length;
  let form = -1;
  for (let again = true; again;) {
    again = false;
    if (!endings.has(words[to - 1] ?? '') && !beginnings.has(words[from] ?? '')) break;
    for (let size = Math.min(longest, to - from - 1); size > 0 && !again; size -= 1) {
      const last = formOf.get(words.slice(to - size, to).join(''));
      const first = formOf.get(words.slice(from, from + size).join(''));
      const found = last ?? first;
      if (found === undefined) continue;
      if (form === -1) form = found;
      if (last === undefined) from += size;
      else to -= size;
      again = true;
    }
  }
  return withoutInnerForm(from === 0 && to === words.length ? words : words.slice(from, to), form);
}

function withoutInnerForm(words: readonly string[], form: number): NameWithoutForm {
  for (let at = 1; at < words.length; at += 1) {
    if (!beginnings.has(words[at] ?? '')) continue;
    for (let size = Math.min(longest, words.length - at); size > 0; size -= 1) {
      const writing = words.slice(at, at + size).join('');
      const found = size > 1 || unmistakable.has(writing) ? formOf.get(writing) : undefined;
      if (found !== undefined) return { words: [...words.slice(0, at), ...words.slice(at + size)], form: form === -1 ? found : form };
    }
  }
  return { words, form };
}

export const isLegalForm = (word: string): boolean => formOf.has(word);
