/** The fields that differ, each with a tick: the register's value, what stands on the card, and whose value it is. */
import type { ReactElement } from 'react';
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { FieldProposal } from '../../../src/app/register-inquiry';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { FieldKey } from '../../../src/model/fields';
import { useTexts } from '../../use-app';
import { isolated, valueText } from '../../value-text';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, minWidth: 0, padding: 0 },
  legend: { paddingInline: 0, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase400 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  field: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  more: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

export interface FieldChoicesProps {
  readonly proposals: readonly FieldProposal[];
  readonly picked: ReadonlySet<FieldKey>;
  readonly onPick: (field: FieldKey, on: boolean) => void;
  readonly serviceName: (service: string) => string;
}

export function FieldChoices({ proposals, picked, onPick, serviceName }: FieldChoicesProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.registers;
  const isSeveral = new Set(proposals.map(({ service }) => service)).size > 1;
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{words.differences}</legend>
      <ul className={styles.list}>
        {proposals.map(({ field, before, after, service, policy }) => {
          const isFilled = before !== null && before !== '';
          return (
            <li key={field} data-field={field}>
              <Checkbox
                checked={picked.has(field)} disabled={policy === 'never'} onChange={(_event, { checked }) => onPick(field, checked === true)}
                label={(
                  <>
                    <span className={styles.field}>{fieldLabel(texts, field)}</span>
                    <span className={styles.value}><bdi>{after}</bdi></span>
                    {isFilled && <span className={styles.more}>{words.onCard(valueText(texts, before))}</span>}
                    {isSeveral && <span className={styles.more}>{words.from(isolated(serviceName(service)))}</span>}
                    {policy === 'never' && <span className={styles.more}>{words.never}</span>}
                    {policy === 'ifEmpty' && isFilled && <span className={styles.more}>{words.ifEmpty}</span>}
                  </>
                )}
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
