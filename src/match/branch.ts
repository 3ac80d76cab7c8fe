/**
 * Branches of one firm: the same name but for a town or a word for a branch, at another address. Their numbers are the firm's,
 * yet they are two cards on purpose.
 */
import { foldText, spellingKey } from '../base/text';
import type { FieldComparisons } from './field-comparisons';
import { isLegalForm } from './normalise/legal-forms';
import { soundOf } from './normalise/sound';

const branchWords = new Set((
  'branch office filiala filialas filiale filial filija padalinys skyrius sucursala sucursal punct lucru succursale niederlassung zweigstelle filialen agentura parduotuve sandelis magazin depozit veikals noliktava oddzial '
  + 'סניף סניפ מחסן חנות'
).split(' ').map((word) => spellingKey(foldText(word))));

export function createBranchTest({ name, address, city }: FieldComparisons): (one: number, other: number) => boolean {
  const isPlace = (left: readonly string[], card: number): boolean => {
    const own = left.filter((word) => !isLegalForm(word));
    if (own.length === 0) return true;
    const places = city?.wordsOf(card) ?? [];
    const sounds = places.map(soundOf);
    const isOwn = (word: string): boolean => branchWords.has(word) || places.includes(word) || (soundOf(word).length > 1 && sounds.includes(soundOf(word)));
    // A branch of a branch has two towns behind its name.
    return own.some(isOwn) && own.every((word) => isOwn(word) || city?.knows(word) === true);
  };
  return (one, other) => {
    if (address?.isElsewhere(one, other) !== true) return false;
    const own = name?.ownWords(one, other);
    if (own === undefined || own[0].length + own[1].length === 0) return false;
    return isPlace(own[0], one) && isPlace(own[1], other);
  };
}
