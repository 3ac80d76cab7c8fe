/** The rules by which a merge chooses between values and proposes the card that stays; the device remembers them, the register keeps some by name. */
import { useId, useState, type ReactElement } from 'react';
import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { keepRules, valueRules, type KeptMergeRules, type ValueRule } from '../../../src/app/merge-rules-text';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { MergePageTexts } from '../../../src/locales/merge-page-texts';
import { useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { SavedMergeRules } from './SavedMergeRules';
import { useSavedRules } from './use-saved-rules';

type Stay = keyof MergePageTexts['rules']['stay'];

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, paddingBlockEnd: tokens.spacingVerticalXS },
  choice: { maxWidth: '320px' },
  title: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '320px' },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  rule: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface MergeRuleChoiceProps {
  readonly rules: KeptMergeRules;
  /** Of the cards. */
  readonly sources: readonly string[];
  readonly onChange: (rules: KeptMergeRules) => void;
}

export function MergeRuleChoice({ rules, sources: ofCards, onChange }: MergeRuleChoiceProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { rules: words, fields: fieldWords } = texts.pane.merge;
  const [isOpen, setIsOpen] = useState(false);
  const formId = useId();
  const { current } = useSavedRules(rules);
  const { fields = {}, otherwise = 'keep', stays, sources = [] } = rules;
  const ruleName = (rule: ValueRule): string => (rule === 'unite' ? fieldWords.by.unite : words.choose[rule]);
  // Those of the cards, and those that were the best before.
  const known = [...new Set([...sources, ...ofCards])].filter((source) => source !== '');
  return (
    <>
      <div>
        <Button
          size="small" appearance="subtle" aria-expanded={isOpen} {...(isOpen && { 'aria-controls': formId })} iconPosition="after"
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />} onClick={() => setIsOpen(!isOpen)}
        >
          {current === undefined ? words.heading : `${words.heading}: ${apart(texts, current.name)}`}
        </Button>
      </div>
      {isOpen && (
        <div id={formId} className={styles.form}>
          <SavedMergeRules rules={rules} onChange={onChange} />
          <Field label={words.otherwise} size="small">
            <Select size="small" className={styles.choice} value={otherwise} onChange={(_event, { value }) => onChange({ ...rules, otherwise: value as ValueRule })}>
              {valueRules(otherwise).map((rule) => <option key={rule} value={rule}>{ruleName(rule)}</option>)}
            </Select>
          </Field>
          {[otherwise, ...Object.values(fields)].includes('source') && known.length > 0 && (
            <Field label={words.source} size="small">
              <Select
                size="small" className={styles.choice} value={sources[0] ?? ''}
                onChange={(_event, { value }) => onChange({ ...rules, sources: [value, ...sources.filter((source) => source !== value)] })}
              >
                {sources.length === 0 && <option value="" />}
                {known.map((source) => <option key={source} value={source}>{source}</option>)}
              </Select>
            </Field>
          )}
          {Object.keys(fields).length > 0 && (
            <div>
              <p id={`${formId}-fields`} className={styles.title}>{words.byField}</p>
              <ul className={styles.list} aria-labelledby={`${formId}-fields`}>
                {Object.entries(fields).map(([field, rule]) => {
                  const drop = fieldWords.byRuleFor(fieldLabel(texts, field));
                  return (
                    <li key={field} className={styles.item}>
                      <span className={styles.rule}>{`${fieldLabel(texts, field)}: ${ruleName(rule)}`}</span>
                      <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={drop} title={drop} onClick={() => onChange(withoutField(rules, field))} />
                    </li>
                  );
                })}
              </ul>
            </div>
          )}
          <Field label={words.stays} size="small">
            <Select
              size="small" className={styles.choice} value={stays ?? 'usual'}
              onChange={(_event, { value }) => onChange(withStay(rules, value as Stay))}
            >
              {keepRules(stays ?? 'usual').map((rule) => <option key={rule} value={rule}>{words.stay[rule]}</option>)}
            </Select>
          </Field>
          <p className={styles.hint}>{words.remembered}</p>
        </div>
      )}
    </>
  );
}

function withoutField({ fields, ...rules }: KeptMergeRules, field: string): KeptMergeRules {
  const rest = Object.entries(fields ?? {}).filter(([other]) => other !== field);
  return rest.length === 0 ? rules : { ...rules, fields: Object.fromEntries(rest) };
}

function withStay({ stays: _before, ...rules }: KeptMergeRules, stay: Stay): KeptMergeRules {
  return stay === 'usual' ? rules : { ...rules, stays: stay };
}
