/** The three automations: a switch each, and below it what it goes by. */
import { useId, type ReactElement } from 'react';
import { Field, Input, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { automationProblem, thresholdProblem, type AutomationChoice, type AutomationName } from '../../../src/app/automation-settings';
import { useApp, useTexts } from '../../use-app';
import { apart } from '../../value-text';

const useStyles = makeStyles({
  one: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  within: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalM },
  // As wide as the pane lets it be, and no wider than what is typed there.
  field: { gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '240px' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface AutomationSwitchesProps {
  readonly choice: AutomationChoice;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<AutomationChoice>) => void;
}

const usualDays = '180';
const usualMonths = '6';

export function AutomationSwitches({ choice, disabled, onChange }: AutomationSwitchesProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { page: words } = texts.automations;
  const { app } = useApp();
  const ids = { activate: useId(), inactivate: useId(), level: useId() };
  const levels = app.listValues('level');
  const said = (name: AutomationName, usual: string): string => choice.automations[name] ?? usual;
  const set = (name: AutomationName, text: string): void => onChange({ automations: { ...choice.automations, [name]: text } });
  const wrong = (is: boolean) => (is ? { validationState: 'error' as const } : {});
  const days = said('inactive-after-days', 'off');
  const isByOrders = said('level-by-orders', 'off') === 'on';
  const months = said('level-period-months', usualMonths);
  return (
    <>
      <div className={styles.one}>
        <Switch
          label={words.activate} aria-describedby={ids.activate} disabled={disabled} checked={said('active-at-first-order', 'off') === 'on'}
          onChange={(_event, { checked }) => set('active-at-first-order', checked ? 'on' : 'off')}
        />
        <p id={ids.activate} className={styles.hint}>{words.activateHint}</p>
      </div>
      <div className={styles.one}>
        <Switch
          label={words.inactivate} aria-describedby={ids.inactivate} disabled={disabled} checked={days !== 'off'}
          onChange={(_event, { checked }) => set('inactive-after-days', checked ? usualDays : 'off')}
        />
        <p id={ids.inactivate} className={styles.hint}>{words.daysHint}</p>
        {days !== 'off' && (
          <div className={styles.within}>
            <Field className={styles.field} label={words.days} {...wrong(automationProblem('inactive-after-days', days).length > 0)}>
              <Input inputMode="numeric" disabled={disabled} value={days} onChange={(_event, { value }) => set('inactive-after-days', value)} />
            </Field>
          </div>
        )}
      </div>
      <div className={styles.one}>
        <Switch
          label={words.level} aria-describedby={ids.level} disabled={disabled} checked={isByOrders}
          onChange={(_event, { checked }) => set('level-by-orders', checked ? 'on' : 'off')}
        />
        <p id={ids.level} className={styles.hint}>{words.levelHint}</p>
        {isByOrders && (
          <div className={styles.within}>
            <Field className={styles.field} label={words.months} {...wrong(automationProblem('level-period-months', months).length > 0)}>
              <Input inputMode="numeric" disabled={disabled} value={months} onChange={(_event, { value }) => set('level-period-months', value)} />
            </Field>
            {levels.length === 0 ? <p className={styles.hint}>{words.noLevels}</p> : <p className={styles.hint}>{words.thresholdHint}</p>}
            {levels.map((level) => {
              const text = choice.thresholds[level] ?? '';
              return (
                <Field key={level} className={styles.field} label={words.threshold(apart(texts, level))} {...wrong(text.trim() !== '' && thresholdProblem(level, text).length > 0)}>
                  <Input dir="ltr" disabled={disabled} value={text} onChange={(_event, { value }) => onChange({ thresholds: { ...choice.thresholds, [level]: value } })} />
                </Field>
              );
            })}
          </div>
        )}
      </div>
    </>
  );
}
