/** What the cards are to be good for beside being kept, such as an e-invoice: chosen beside the findings that it brings. */
import type { ReactElement } from 'react';
import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { checkPurposes } from '../../../src/app/check-purposes';
import { gateOf } from '../../pane/gate-choice';
import { useGate, usePane, useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: { paddingBlockStart: tokens.spacingVerticalS },
  choice: { maxWidth: '240px' },
});

export function GateChoice(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.check;
  const { pane } = usePane();
  const { choice, gate } = useGate();
  return (
    <Field label={words.gate} hint={words.gateHint} size="small" className={styles.root}>
      <Select size="small" className={styles.choice} value={gate ?? ''} onChange={(_event, { value }) => void pane.run(() => choice.choose(gateOf(value)))}>
        <option value="">{words.noGate}</option>
        {checkPurposes.map((one) => <option key={one} value={one}>{texts.purposes[one]}</option>)}
      </Select>
    </Field>
  );
}
