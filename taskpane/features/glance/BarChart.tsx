/**
 * Bars of the chart library, in a script of its own that comes with the first page of charts. A bar can be clicked, and Enter on
 * it does the same; the same figures stand in a table below, which is what ears and hands without a mouse use.
 */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
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
  readonly label: string;
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

export function BarChart({ label, bars, kind, culture, isRightToLeft }: BarChartProps): ReactElement {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof SVGElement)) return;
    event.preventDefault();
    event.target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  };
  const color = tokens.colorBrandBackground;
  // The library makes a chart as high as what it stands in.
  const height = kind === 'rows' ? bars.length * rowHeight + axisHeight : 200;
  return (
    <div ref={root} role="group" aria-label={label} style={{ height }} className={`${styles.root} ${bars.some(({ onPick }) => onPick !== undefined) ? styles.leads : ''}`} onKeyDown={onKeyDown}>
      {width > 0 && kind === 'rows' && (
        <HorizontalBarChartWithAxis
          data={[...bars].reverse().map(({ name, value, text, onPick }) => ({
            x: value, y: isRightToLeft ? isolated(name) : name, legend: name, color, xAxisCalloutData: name, yAxisCalloutData: text, barLabel: text, callOutAccessibilityData: { ariaLabel: `${name}: ${text}` }, ...(onPick !== undefined && { onClick: onPick }),
          }))}
          culture={culture} hideLegend showYAxisLables showYAxisLablesTooltip noOfCharsToTruncate={14} width={width} height={height} margins={isRightToLeft ? { left: numberRoom, right: nameRoom, top: 8 } : { left: nameRoom, right: numberRoom, top: 8 }} barHeight={18} xAxisTickCount={3}
        />
      )}
      {width > 0 && kind === 'columns' && (
        <VerticalBarChart
          data={bars.map(({ name, value, text }) => ({ x: name, y: value, color, legend: name, xAxisCalloutData: name, yAxisCalloutData: text, callOutAccessibilityData: { ariaLabel: `${name}: ${text}` } }))}
          culture={culture} hideLegend hideLabels width={width} height={height} hideTickOverlap yAxisTickCount={4} maxBarWidth={20}
        />
      )}
    </div>
  );
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
