/** The list of all rules about cards. A new file of rules is one line here. */
import { allocationRules } from './allocation-il';
import { dutyRules } from './duties';
import { efacturaRules } from './efactura-ro';
import { en16931Rules } from './en16931';
import { isafRules } from './isaf-lt';
import { peppolRules } from './peppol';
import { registeredRules } from './registered';
import type { Rule } from './rule';
import { saftRules } from './saft-ro';
import { vatNumberRules } from './vat-number';

export const cardRules: readonly Rule[] = [
  ...vatNumberRules, ...registeredRules, ...dutyRules, ...en16931Rules, ...peppolRules, ...efacturaRules, ...allocationRules, ...saftRules, ...isafRules,
];
