/** What a level brings: a discount or a price list, for the firm's invoices and for CUSTOMER.DISCOUNT. */
import type { ReactElement } from 'react';
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { discountProblem } from '../../../src/app/automation-settings';
import { useApp, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import type { AutomationSwitchesProps } from './AutomationSwitches';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  field: { gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '240px' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function LevelBenefits({ choice, disabled, onChange }: AutomationSwitchesProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { page: words } = texts.automations;
  const { app } = useApp();
  const levels = app.listValues('level');
  return (
    <div className={styles.root}>
      <h3 className={styles.heading}>{words.discounts}</h3>
      <p className={styles.hint}>{levels.length === 0 ? words.noLevels : words.discountHint}</p>
      {levels.map((level) => {
        const text = choice.discounts[level] ?? '';
        return (
          <Field key={level} className={styles.field} label={words.discount(apart(texts, level))} {...(text.trim() !== '' && discountProblem(level, text).length > 0 && { validationState: 'error' as const })}>
            <Input disabled={disabled} value={text} onChange={(_event, { value }) => onChange({ discounts: { ...choice.discounts, [level]: value } })} />
          </Field>
        );
      })}
    </div>
  );
}
