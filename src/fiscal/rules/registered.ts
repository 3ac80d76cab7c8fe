/** The card beside what a public register has. Registers err and lag: these warn at most, whatever the firm makes of them. */
import type { Rule } from './rule';

const source = 'What the register answered; VAT: Directive 2006/112/EC art. 214, Regulation (EU) 904/2010 art. 31; read 2026-11-22';

export const registeredRules: readonly Rule[] = [
  {
    id: 'REGISTER-VAT', countries: [], level: 'registry', severity: 'warning', fields: ['vatStatus'], source,
    test(card) {
      const status = card.meaning('vatStatus');
      const isPayer = card.registered?.isVatPayer;
      if (status === undefined || isPayer === undefined || isPayer === (status !== 'notRegistered')) return undefined;
      return { code: 'rule-registered-vat', facts: { field: 'vatStatus' }, field: 'vatStatus' };
    },
  },
  {
    id: 'REGISTER-ENDED', countries: [], level: 'registry', severity: 'warning', fields: ['status'], source,
    test: (card) => (card.registered?.isEnded === true ? { code: 'rule-registered-ended', facts: {}, field: 'status' } : undefined),
  },
];
