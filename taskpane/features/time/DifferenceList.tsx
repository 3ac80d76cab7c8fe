/** What is different about a card or a row, a line each: what stood there and what stands there since. */
import type { ReactElement, ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComparisonWords } from '../../../src/app/comparison-words';
import type { ComparedRow, Difference } from '../../../src/app/register-comparison';
import type { TableKey } from '../../../src/model/fields';
import { useTexts } from '../../use-app';
import { fromTo, isolated } from '../../value-text';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  label: { color: tokens.colorNeutralForeground2 },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
});

/** Nobody reads thousands in a narrow pane; a report has them all. */
const mostRows = 100;

export interface DifferenceListProps {
  readonly table: TableKey;
  readonly differences: readonly Difference[];
  readonly rows?: readonly ComparedRow[];
  readonly words: ComparisonWords;
}

export function DifferenceList({ table, differences, rows = [], words }: DifferenceListProps): ReactElement {
  const styles = useStyles();
  const { pane: { time } } = useTexts();
  return (
    <ul className={styles.list}>
      {differences.map((difference) => <li key={difference.unit}><DifferenceLine table={table} difference={difference} words={words} /></li>)}
      {rows.slice(0, mostRows).map((row) => (
        <li key={`${row.table} ${row.id}`}>
          <span className={styles.head}>{time.kinds[row.kind]} · {isolated(words.row(row))}</span>
          {row.kind === 'changed' && <DifferenceList table={row.table} differences={row.differences} words={words} />}
        </li>
      ))}
      {rows.length > mostRows && <li className={styles.label}>{time.more(rows.length - mostRows)}</li>}
    </ul>
  );
}

export function DifferenceLine({ table, difference, words }: Omit<DifferenceListProps, 'differences' | 'rows'> & { readonly difference: Difference }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const side = (which: 'before' | 'after'): string => {
    const text = words.values(table, difference, which);
    return text === '' ? texts.pane.card.empty : isolated(text);
  };
  return <><span className={styles.label}>{words.label(table, difference)}: </span>{fromTo(texts, side('before'), side('after'))}</>;
}
