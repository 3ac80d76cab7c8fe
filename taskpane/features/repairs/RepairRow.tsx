/** One value that looks damaged: where it stands, what it may have been, why it is thought so. */
import type { ReactElement } from 'react';
import { Button, Checkbox, Select, makeStyles, tokens } from '@fluentui/react-components';
import { TargetRegular } from '@fluentui/react-icons/svg/target';
import type { SheetRepair } from '../../../src/app/sheet-repairs';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { Scalar } from '../../../src/model/field-kinds';
import { useApp, usePane, useTexts } from '../../use-app';
import { fromTo, isolated, valueText } from '../../value-text';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  change: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'pre-wrap' },
  choice: { maxWidth: '160px' },
});

export interface RepairRowProps {
  readonly repair: SheetRepair;
  readonly isTicked: boolean;
  readonly value: Scalar;
  readonly onTick: (isTicked: boolean) => void;
  readonly onChoose: (value: Scalar) => void;
}

export function RepairRow({ repair, isTicked, value, onTick, onChoose }: RepairRowProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.repairs;
  const { app } = useApp();
  const { pane } = usePane();
  const { table, record, field, kind, shown, proposals } = repair;
  const customer = app.customerOf(table, record);
  const name = customer === undefined ? undefined : app.card(customer)?.values['name'];
  const place = [typeof name === 'string' ? isolated(name) : texts.rowOf[table], fieldLabel(texts, field, table)].join(' · ');
  const before = isolated(withSpaces(shown));
  const isAmbiguous = proposals.length > 1;
  return (
    <li className={styles.row}>
      <Checkbox aria-label={place} checked={isTicked} disabled={proposals.length === 0} onChange={(_, data) => onTick(data.checked === true)} />
      <div className={styles.words}>
        <div className={styles.place}>{place}</div>
        <div className={styles.change}>
          {proposals.length === 0 || isAmbiguous ? before : fromTo(texts, before, valueText(texts, value))}
        </div>
        {isAmbiguous && (
          <Select
            size="small" className={styles.choice} aria-label={words.choose(place)} value={String(value)}
            onChange={(_, data) => onChoose(proposals.find((proposal) => String(proposal) === data.value) ?? value)}
          >
            {proposals.map((proposal) => <option key={String(proposal)} value={String(proposal)}>{String(proposal)}</option>)}
          </Select>
        )}
        <div className={styles.place}>{[words.kinds[kind], proposals.length === 0 ? words.lost : ''].filter((part) => part !== '').join(' ')}</div>
      </div>
      <Button
        appearance="subtle" size="small" icon={<TargetRegular />} aria-label={words.show(place)} title={words.show(place)}
        onClick={() => pane.showRow({ table, id: record, field })}
      />
    </li>
  );
}

/** Spaces that are the trouble are drawn. */
function withSpaces(text: string): string {
  return text.replace(/^[\s\u00A0]+|[\s\u00A0]+$|\u00A0/gu, (spaces) => '␣'.repeat(spaces.length));
}
