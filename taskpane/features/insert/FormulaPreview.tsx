/** The formula, and what it will show in the first rows. */
import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { dateOfSerial } from '../../../src/base/calendar-date';
import { answerLook } from '../../../src/app/formula-asks';
import type { CellAnswer } from '../../../src/app/look-up';
import type { PreviewRow } from '../../../src/app/formula-preview';
import { isDateFormat } from '../../../src/host/number-format';
import { issueText } from '../../../src/locales/issue-text';
import { useApp, useInsert, useTexts } from '../../use-app';
import { plainText } from '../../value-text';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  formula: {
    display: 'block', padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere', textAlign: 'start',
  },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: tokens.fontSizeBase200 },
  cell: { paddingBlock: tokens.spacingVerticalXXS, paddingInlineEnd: tokens.spacingHorizontalS, textAlign: 'start', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere', borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  refused: { color: tokens.colorPaletteRedForeground1 },
});

export function FormulaPreview({ formula, rows }: { readonly formula: string; readonly rows: readonly PreviewRow[] }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.insert;
  return (
    <div className={styles.root}>
      <h3 className={styles.title}>{words.formula}</h3>
      <code className={styles.formula} dir="ltr">{formula}</code>
      {rows.length > 0 && (
        <>
          <h3 className={styles.title}>{words.shows}</h3>
          <table className={styles.table} aria-label={words.shows}>
            <tbody>
              {rows.map((row, at) => (
                <tr key={`${at} ${row.key}`}>
                  <th scope="row" className={styles.cell}><bdi>{row.key}</bdi></th>
                  <td className={styles.cell}><Answer row={row} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}

function Answer({ row: { answer } }: { readonly row: PreviewRow }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { app } = useApp();
  const { state } = useInsert();
  if (answer === undefined) return <>{texts.pane.insert.waiting}</>;
  // Excel shows this error, and our words when the cell is pointed at.
  if (!answer.ok) return <span className={styles.refused}>{issueText(texts, answer.error)}</span>;
  const numberFormat = state === undefined ? 'General' : answerLook(state.ask, { field: state.field }).numberFormat;
  const shown = (value: CellAnswer): string => {
    if (typeof value !== 'number') return plainText(texts, value);
    if (numberFormat.endsWith('%')) return value.toLocaleString(texts.tag, { style: 'percent', maximumFractionDigits: 1 });
    return isDateFormat(numberFormat) ? plainText(texts, dateOfSerial(value, app.date1904()) ?? value) : value.toLocaleString(texts.tag);
  };
  // A search may find no alias; what stands in the other columns still says which customer it is.
  const cells = answer.value.length === 1 ? answer.value : answer.value.filter((value) => value !== '');
  return <>{cells.map((value, at) => <span key={`${at} ${value}`}>{at > 0 && ' · '}<bdi>{shown(value)}</bdi></span>)}</>;
}
