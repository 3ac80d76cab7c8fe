/** One chart with its title, and the same figures as a table; where a value leads to customers, its row in the table does too. */
import { Suspense, lazy, useId, useState, type ReactElement } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { useTexts } from '../../use-app';
import type { Bar } from './BarChart';

const BarChart = lazy(async () => ({ default: (await import(/* webpackChunkName: "charts" */ './BarChart')).BarChart }));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  show: { alignSelf: 'start' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  name: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingBlock: tokens.spacingVerticalXXS, overflowWrap: 'anywhere', borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, paddingBlock: tokens.spacingVerticalXXS },
  number: { textAlign: 'end', paddingInlineStart: tokens.spacingHorizontalS, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  headNumber: { textAlign: 'end', fontWeight: tokens.fontWeightSemibold },
});

export interface FigureSectionProps {
  readonly title: string;
  readonly headers: readonly [string, string];
  readonly bars: readonly Bar[];
  readonly kind: 'rows' | 'columns';
  /** Said in place of a chart without figures. */
  readonly none: string;
  readonly note?: string | undefined;
}

/** So many bars are read at one look; the table has all. */
const mostBars = 10;

export function FigureSection({ title, headers, bars, kind, none, note }: FigureSectionProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.glance;
  const tableId = useId();
  const [isOpen, setOpen] = useState(false);
  const rest = kind === 'rows' && bars.length > mostBars ? bars.slice(mostBars - 1) : [];
  const others = rest.reduce((sum, { value }) => sum + value, 0);
  const shown: readonly Bar[] = rest.length === 0 ? bars : [...bars.slice(0, mostBars - 1), { name: words.others(rest.length), value: others, text: others.toLocaleString(texts.tag) }];
  return (
    <section className={styles.root} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {bars.length === 0 ? <p className={styles.hint}>{none}</p> : (
        <>
          <Suspense fallback={null}><BarChart bars={shown} kind={kind} culture={texts.tag} isRightToLeft={texts.direction === 'rtl'} /></Suspense>
          <Button
            className={styles.show} size="small" appearance="subtle" icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />} aria-expanded={isOpen} {...(isOpen && { 'aria-controls': tableId })}
            onClick={() => setOpen(!isOpen)}
          >
            {words.showFigures}
          </Button>
          {isOpen && (
            <table id={tableId} className={styles.table} aria-label={words.figures(title)}>
              <thead><tr><th scope="col" className={styles.head}>{headers[0]}</th><th scope="col" className={styles.headNumber}>{headers[1]}</th></tr></thead>
              <tbody>
                {bars.map(({ name, value, text, onPick }) => (
                  <tr key={name}>
                    <th scope="row" className={styles.name}>
                      {onPick === undefined ? <bdi>{name}</bdi> : <Link as="button" aria-label={words.show(name, value)} onClick={onPick}><bdi>{name}</bdi></Link>}
                    </th>
                    <td className={styles.number}><bdi>{text}</bdi></td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
      {note !== undefined && <p className={styles.hint}>{note}</p>}
    </section>
  );
}
