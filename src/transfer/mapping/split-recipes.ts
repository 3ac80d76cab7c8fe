/** The ways in which one column is taken apart, by name. */
import type { SplitName } from './import-mapping';
import { splitAccount } from './split-account';
import { splitAddress, splitPlace } from './split-address';
import { splitNumbers } from './split-numbers';
import { splitPerson, splitSurnameFirst } from './split-person';
import { splitPhones } from './split-phones';
import type { SplitRecipe } from './split-recipe';

export const splitRecipes: Readonly<Record<SplitName, SplitRecipe>> = {
  'address': splitAddress, 'place': splitPlace, 'person': splitPerson, 'surname-first': splitSurnameFirst, 'numbers': splitNumbers, 'phones': splitPhones, 'account': splitAccount,
};
