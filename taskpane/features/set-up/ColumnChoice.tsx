/** One column of a sheet to adopt: its header, what stands in it, and the field it becomes. */
import type { ReactElement } from 'react';
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import type { AdoptColumn } from '../../../src/app/adopt-plan';
import { fieldLabel } from '../../../src/locales/issue-text';
import { customerFieldKeys, type FieldKey } from '../../../src/model/fields';
import { useTexts } from '../../use-app';

/** Ids are given by the register, never taken from a column. */
const offered = customerFieldKeys.filter((key) => key !== 'id');

const useStyles = makeStyles({
  root: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  header: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  samples: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    marginBlockEnd: tokens.spacingVerticalXS,
  },
});

export interface ColumnChoiceProps {
  readonly column: AdoptColumn;
  readonly twice: boolean;
  readonly onChoose: (field: FieldKey | undefined) => void;
}

export function ColumnChoice({ column, twice, onChoose }: ColumnChoiceProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.setUp;
  const header = column.header === '' ? words.noHeader : column.header;
  const samples = column.samples.filter((sample) => sample !== '').join(' · ');
  return (
    <li className={styles.root}>
      <div className={styles.header}><bdi>{header}</bdi></div>
      <div className={styles.samples}><bdi>{samples === '' ? words.noSamples : samples}</bdi></div>
      <Select
        size="small" aria-label={words.fieldOf(header)} aria-invalid={twice} value={column.field ?? ''}
        onChange={(_event, { value }) => onChoose(offered.find((key) => key === value))}
      >
        <option value="">{words.ownField}</option>
        {offered.map((key) => <option key={key} value={key}>{fieldLabel(texts, key)}</option>)}
      </Select>
    </li>
  );
}
