/**
 * Bars of the chart library, in a script of its own that comes with the first page of charts. They are for eyes and the mouse; the
 * same figures stand in a table below, which is what ears and hands without a mouse use.
 */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { HorizontalBarChartWithAxis, VerticalBarChart } from '@fluentui/react-charts';
import { isolated } from '../../value-text';
import { lettersThatFit, type TextWidth } from './letters-that-fit';

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
/** The library draws a name so far from the bars. */
const nameGap = 16;
/** Isolating a name takes two letters that have no width. */
const isolating = 2;

export function BarChart({ bars, kind, culture, isRightToLeft }: BarChartProps): ReactElement {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { width, letters } = useRoom(root, kind === 'columns' ? '' : bars.map(({ name }) => name).join(separator));
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
          culture={culture} hideLegend showYAxisLables showYAxisLablesTooltip noOfCharsToTruncate={isRightToLeft ? letters + isolating : letters} width={width} height={height} margins={isRightToLeft ? { left: numberRoom, right: nameRoom, top: 8 } : { left: nameRoom, right: numberRoom, top: 8 }} barHeight={18} xAxisTickCount={3}
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

/**
 * How wide the library draws a name here. It is drawn to be measured, for which letters somebody's machine takes, and how wide they
 * are, hangs on the page's language too.
 */
function namesOf(element: HTMLElement): TextWidth {
  return (name) => {
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const text = drawing.appendChild(document.createElementNS(drawing.namespaceURI, 'text')) as SVGTextElement;
    text.textContent = name;
    Object.assign(text.style, { fontSize: tokens.fontSizeBase100, fontWeight: tokens.fontWeightSemibold });
    Object.assign(drawing.style, { position: 'absolute', visibility: 'hidden', width: '0', height: '0' });
    element.append(drawing);
    const width = text.getComputedTextLength();
    drawing.remove();
    return width;
  };
}

interface Room {
  readonly width: number;
  /** So many letters of a name have room. */
  readonly letters: number;
}

const separator = '\n';

/** As wide as there is room, and to how many letters the names are cut in it. */
function useRoom(root: { readonly current: HTMLDivElement | null }, names: string): Room {
  const [room, setRoom] = useState<Room>({ width: 0, letters: 1 });
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => {
      setRoom({ width: Math.floor(element.clientWidth), letters: lettersThatFit(names.split(separator), nameRoom - nameGap, namesOf(element)) });
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [root, names]);
  return room;
}
