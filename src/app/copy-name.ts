/**
 * Whether a file's name looks like that of a copy which a program made beside the original: a hint for whoever chooses it, nothing
 * is decided by it. What is called `name (1)` may be anybody's.
 */

export type CopyMaker = 'Dropbox' | 'Google Drive' | 'Nextcloud' | 'OneDrive' | 'Syncthing';

export interface CopyName {
  /** What the original is called, with the ending. */
  readonly original: string;
  /** Absent where several programs name copies so. */
  readonly by?: CopyMaker;
  /** Whose copy or which computer's it is, if the name says it. */
  readonly of?: string;
}

interface Pattern {
  /** Of the name without its ending; groups `name` and `of`. */
  readonly like: RegExp;
  readonly by?: CopyMaker;
}

/** In this order: the first that fits is taken. */
const patterns: readonly Pattern[] = [
  // Syncthing: name.sync-conflict-20260211-143022-ABCDEFG (its documentation, "Conflicting changes").
  { like: /^(?<name>.+)\.sync-conflict-\d{8}-\d{6}(?:-(?<of>[A-Z0-9]{7}))?$/, by: 'Syncthing' },
  // ownCloud and Nextcloud: name (conflicted copy 2026-10-05 103045), with the person in front of the date where it is known
  // (owncloud/client, pull request 6417); before that name_conflict-20261005-103045.
  { like: /^(?<name>.+?) ?\(conflicted copy (?:(?<of>[^()]+?) )?\d{4}-\d\d-\d\d \d{4,6}\)$/, by: 'Nextcloud' },
  { like: /^(?<name>.+)_conflict-(?:(?<of>[^()-]+)-)?\d{8}-\d{6}$/, by: 'Nextcloud' },
  // Dropbox: name (Rasa's conflicted copy 2026-11-24), in the language of its program; (1) behind it where there are more.
  { like: /^(?<name>.+?) ?\((?:(?<of>[^()]+?)['’]s? )?conflicted copy(?: \d{4}-\d\d-\d\d)?(?: \(\d+\))?\)(?: ?\(\d+\))?$/i, by: 'Dropbox' },
  { like: /^(?<name>.+?) ?\((?:in konflikt stehende kopie|konfliktkopie)(?: von (?<of>[^()]+?))?(?: \d{4}-\d\d-\d\d)?\)$/i, by: 'Dropbox' },
  { like: /^(?<name>.+?) ?\((?<of>[^()]+?)s in konflikt stehende kopie(?: \d{4}-\d\d-\d\d)?\)$/i, by: 'Dropbox' },
  { like: /^(?<name>.+?) ?\((?:copie en conflit|copia conflictiva|copia in conflitto)(?: (?:de|di) (?<of>[^()]+?))?(?: \d{4}-\d\d-\d\d)?\)$/i, by: 'Dropbox' },
  { like: /^(?<name>.+?) ?\((?<of>[^()]*?) ?上の問題のあるコピー[^()]*\)$/, by: 'Dropbox' },
  // OneDrive: name-COMPUTER. Windows calls computers so by itself; other names could as well be part of the file's own.
  { like: /^(?<name>.+)-(?<of>(?:DESKTOP|LAPTOP)-[A-Z0-9]{6,8}|WIN-[A-Z0-9]{10,11}|[A-Z0-9]{2,12}-PC)(?:-\d{1,2})?$/, by: 'OneDrive' },
  // Google Drive, "Make a copy": Copy of name, in the languages of the pane and some of their neighbours.
  { like: /^(?:copy of|kopie von|copia de|copie a|copie de|копия|עותק של|kopija iš) (?<name>.+)$/i, by: 'Google Drive' },
  // Windows' Explorer, "name - Copy (2)", in the same languages.
  { like: /^(?<name>.+?) [-–] (?:copy|kopie|copie|kopija|копия|עותק)(?: \(\d{1,3}\))?$/i },
  // Browsers, Google Drive and the Finder where a file of that name is there.
  { like: /^(?<name>.+?) ?\(\d{1,2}\)$/ },
];

const ending = /\.xls[xmb]$/i;

export function copyName(file: string): CopyName | undefined {
  const [end = ''] = ending.exec(file) ?? [];
  const stem = file.slice(0, file.length - end.length);
  for (const { like, by } of patterns) {
    const groups = like.exec(stem)?.groups;
    const name = groups?.['name']?.trim() ?? '';
    if (name === '') continue;
    const of = groups?.['of']?.trim() ?? '';
    return { original: `${name}${end}`, ...(by !== undefined && { by }), ...(of !== '' && { of }) };
  }
  return undefined;
}
