/** What the check can be asked for beside whether cards can be kept (fiscal/rules/rule.ts says what each wants), for screens. */
import { gates, type Gate } from '../fiscal/rules/rule';

export type CheckPurpose = Gate;

export const checkPurposes: readonly CheckPurpose[] = gates;
