/** The ways in which one column is taken apart, by name. */
import type { SplitName } from './import-mapping';
import { splitAccount } from './split-account';
import { splitAddress, splitPlace, splitStreet } from './split-address';
import { splitNumbers } from './split-numbers';
import { splitPerson, splitSurnameFirst } from './split-person';
import { splitPhones } from './split-phones';
import type { Split, SplitContext, SplitRecipe } from './split-recipe';

export const splitRecipes: Readonly<Record<SplitName, SplitRecipe>> = {
  'address': splitAddress, 'street': splitStreet, 'place': splitPlace, 'person': splitPerson, 'surname-first': splitSurnameFirst, 'numbers': splitNumbers, 'phones': splitPhones, 'account': splitAccount,
};

/** Longer texts are letters and stories, and searching them for parts would take long. */
const longest = 500;

/** Takes the text apart; one that is too long to be what the recipe is for stays whole in its main field. */
export function takeApart(recipe: SplitName, text: string, context: SplitContext): Split {
  const { fields: [main = 'note'], split } = splitRecipes[recipe];
  return text.length > longest ? { parts: { [main]: text }, rest: '', isSure: false } : split(text, context);
}
