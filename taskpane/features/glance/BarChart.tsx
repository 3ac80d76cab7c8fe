/**
 * Bars of the chart library, in a script of its own that comes with the first page of charts. They are for eyes and the mouse; the
 * same figures stand in a table below, which is what ears and hands without a mouse use.
 */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { HorizontalBarChartWithAxis, VerticalBarChart } from '@fluentui/react-charts';
import { isolated } from '../../value-text';

const useStyles = makeStyles({
  root: {
    width: '100%', minWidth: 0, overflow: 'hidden',
    '& text': { fill: `${tokens.colorNeutralForeground1} !important`, fontFamily: tokens.fontFamilyBase },
    '& [role="option"]': { cursor: 'default' },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      '& rect': { fill: 'CanvasText !important', stroke: 'CanvasText' },
      '& text': { fill: 'CanvasText !important', stroke: 'none !important' },
    },
  },
  leads: { '& [role="option"]': { cursor: 'pointer' } },
});

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** As people read the value. */
  readonly text: string;
  readonly onPick?: () => void;
}

export interface BarChartProps {
  readonly bars: readonly Bar[];
  /** A row each, with its name, the first on top; else a column each, for many in their order. */
  readonly kind: 'rows' | 'columns';
  readonly culture: string;
  readonly isRightToLeft: boolean;
}

const rowHeight = 32;
const axisHeight = 56;
/** For the names, and for the numbers behind the bars. */
const [nameRoom, numberRoom] = [96, 48];
/** So many letters of a name have room; isolating it takes two more. */
const nameLength = 14;

export function BarChart({ bars, kind, culture, isRightToLeft }: BarChartProps): ReactElement {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  useForEyesOnly(root);
  const color = tokens.colorBrandBackground;
  // The library makes a chart as high as what it stands in.
  const height = kind === 'rows' ? bars.length * rowHeight + axisHeight : 200;
  return (
    <div ref={root} aria-hidden="true" style={{ height }} className={`${styles.root} ${bars.some(({ onPick }) => onPick !== undefined) ? styles.leads : ''}`}>
      {width > 0 && kind === 'rows' && (
        <HorizontalBarChartWithAxis
          data={[...bars].reverse().map(({ name, value, text, onPick }) => ({
            x: value, y: isRightToLeft ? isolated(name) : name, legend: name, color, xAxisCalloutData: name, yAxisCalloutData: text, barLabel: text, ...(onPick !== undefined && { onClick: onPick }),
          }))}
          culture={culture} hideLegend showYAxisLables showYAxisLablesTooltip noOfCharsToTruncate={isRightToLeft ? nameLength + 2 : nameLength} width={width} height={height} margins={isRightToLeft ? { left: numberRoom, right: nameRoom, top: 8 } : { left: nameRoom, right: numberRoom, top: 8 }} barHeight={18} xAxisTickCount={3}
        />
      )}
      {width > 0 && kind === 'columns' && (
        <VerticalBarChart
          data={bars.map(({ name, value, text }) => ({ x: name, y: value, color, legend: name, xAxisCalloutData: name, yAxisCalloutData: text }))}
          culture={culture} hideLegend hideLabels width={width} height={height} hideTickOverlap yAxisTickCount={4} maxBarWidth={20}
        />
      )}
    </div>
  );
}

/**
 * The library makes stops for the keyboard, and words in English for the ear. Neither is wanted beside the table, which has both in
 * the person's language; they are taken away, also from bars that are drawn later.
 */
function useForEyesOnly(root: { readonly current: HTMLDivElement | null }): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const quiet = (): void => {
      for (const name of ['data-tabster', 'tabindex']) for (const each of element.querySelectorAll(`[${name}]:not([data-tabster-dummy])`)) each.removeAttribute(name);
    };
    const watch = new MutationObserver(quiet);
    watch.observe(element, { subtree: true, childList: true, attributeFilter: ['data-tabster', 'tabindex'] });
    quiet();
    return () => watch.disconnect();
  }, [root]);
}

/** As wide as there is room. */
function useWidth(root: { readonly current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    watch.observe(element);
    return () => watch.disconnect();
  }, [root]);
  return width;
}
