/** Whose value each field takes where the cards say different things: by the rule, or as the person picks. */
import type { ReactElement } from 'react';
import { Button, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { MergePlan } from '../../../src/app/merge-cards';
import type { KeptMergeRules } from '../../../src/app/merge-rules-text';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { RecordId } from '../../../src/model/ids';
import type { MergeCards } from '../../pane/merge-page';
import { useApp, useMerge, useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import { addressText, cardText, fieldText } from './merge-value-text';
import { mergeChoices } from './merge-choices';
import { MergeRuleChoice } from './MergeRuleChoice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase400 },
  field: {
    minWidth: 0,
    margin: 0,
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInline: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { paddingInline: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  value: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  more: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface FieldDecisionsProps {
  readonly plan: MergePlan;
  readonly picks: Readonly<Record<string, RecordId>>;
  readonly rules: KeptMergeRules;
  readonly cards: MergeCards;
}

export function FieldDecisions({ plan, picks, rules, cards }: FieldDecisionsProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.merge.fields;
  const { app } = useApp();
  const { page } = useMerge();
  const text = fieldText(app, texts);
  const choices = mergeChoices(plan);
  return (
    <section className={styles.root} aria-label={words.heading}>
      <h3 className={styles.heading}>{words.heading}</h3>
      <MergeRuleChoice rules={rules} sources={cards.all.map((id) => String(app.card(id)?.values['source'] ?? ''))} onChange={(chosen) => page.setRules(chosen)} />
      {choices.length === 0 && <p className={styles.hint}>{words.none}</p>}
      {choices.map(({ field, isAddress, options, chosen, by }) => {
        const label = isAddress ? words.address : fieldLabel(texts, field);
        return (
          <fieldset key={field} data-field={field} className={styles.field}>
            <legend className={styles.legend}>{label}</legend>
            <RadioGroup
              value={String(chosen)} aria-label={label}
              onChange={(_event, { value }) => page.pick(field, options[Number(value)]?.cards[0])}
            >
              {options.map(({ cards: who, values }, at) => (
                <Radio
                  key={who[0]} value={String(at)}
                  label={(
                    <>
                      <span className={styles.value}>{isAddress ? addressText(values, text) : text(field, values[field] ?? null)}</span>
                      <span className={styles.more}>
                        {who.map((card) => isolated(cardText(app, card) || texts.pane.list.noName)).join(', ')}
                        {at === chosen && by !== 'keep' && ` · ${words.by[by]}`}
                      </span>
                    </>
                  )}
                />
              ))}
            </RadioGroup>
            {isPicked(field) && (
              <Button size="small" appearance="subtle" aria-label={words.byRuleFor(label)} onClick={() => page.pick(field, undefined)}>{words.byRule}</Button>
            )}
          </fieldset>
        );
      })}
      {choices.length > 0 && <p className={styles.hint}>{words.rest}</p>}
    </section>
  );

  /** By hand, and the card that was picked goes along. */
  function isPicked(field: string): boolean {
    const card = picks[field];
    return card !== undefined && (card === cards.keep || cards.absorb.includes(card));
  }
}
