/** The rules by which a merge chooses between values and proposes the card that stays; the device remembers them. */
import { useId, useState, type ReactElement } from 'react';
import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import type { KeptMergeRules } from '../../../src/app/merge-rules-text';
import type { MergePageTexts } from '../../../src/locales/merge-page-texts';
import { useTexts } from '../../use-app';

type Choose = keyof MergePageTexts['rules']['choose'];
type Stay = keyof MergePageTexts['rules']['stay'];

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, paddingBlockEnd: tokens.spacingVerticalXS },
  choice: { maxWidth: '320px' },
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
  const words = useTexts().pane.merge.rules;
  const [isOpen, setIsOpen] = useState(false);
  const formId = useId();
  const { otherwise = 'keep', stays, sources = [] } = rules;
  // Those of the cards, and those that were the best before.
  const known = [...new Set([...sources, ...ofCards])].filter((source) => source !== '');
  return (
    <>
      <div>
        <Button
          size="small" appearance="subtle" aria-expanded={isOpen} {...(isOpen && { 'aria-controls': formId })} iconPosition="after"
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />} onClick={() => setIsOpen(!isOpen)}
        >
          {words.heading}
        </Button>
      </div>
      {isOpen && (
        <div id={formId} className={styles.form}>
          <Field label={words.otherwise} size="small">
            <Select size="small" className={styles.choice} value={otherwise} onChange={(_event, { value }) => onChange({ ...rules, otherwise: value as Choose })}>
              {chooseNames(words).map((rule) => <option key={rule} value={rule}>{words.choose[rule]}</option>)}
            </Select>
          </Field>
          {otherwise === 'source' && known.length > 0 && (
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
          <Field label={words.stays} size="small">
            <Select
              size="small" className={styles.choice} value={stays ?? 'usual'}
              onChange={(_event, { value }) => onChange(withStay(rules, value as Stay))}
            >
              {stayNames(words).map((rule) => <option key={rule} value={rule}>{words.stay[rule]}</option>)}
            </Select>
          </Field>
          <p className={styles.hint}>{words.remembered}</p>
        </div>
      )}
    </>
  );
}

const chooseNames = (words: MergePageTexts['rules']): readonly Choose[] => Object.keys(words.choose) as Choose[];
const stayNames = (words: MergePageTexts['rules']): readonly Stay[] => Object.keys(words.stay) as Stay[];

function withStay({ stays: _before, ...rules }: KeptMergeRules, stay: Stay): KeptMergeRules {
  return stay === 'usual' ? rules : { ...rules, stays: stay };
}
