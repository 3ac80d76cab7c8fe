/** The words of the register at a glance, as a type: one file a language. */
import type { GlanceField } from '../app/glance-desk';

export interface GlanceTexts {
  readonly command: string;
  readonly heading: string;
  readonly back: string;
  readonly counting: string;
  readonly stop: string;
  readonly stopped: string;
  readonly again: string;
  /** The line of key numbers. */
  readonly keyNumbers: string;
  readonly customers: string;
  readonly toPutRight: string;
  readonly overdueIn: (currency: string) => string;
  readonly charts: Readonly<Record<GlanceField, string>>;
  readonly owed: string;
  /** What is owed in one currency, by how long it has been due. */
  readonly ageing: (currency: string) => string;
  readonly growth: string;
  /** What the figures of a chart are, for whoever does not see it. */
  readonly figures: (chart: string) => string;
  readonly showFigures: string;
  readonly value: string;
  readonly count: string;
  readonly amount: string;
  readonly month: string;
  readonly came: string;
  readonly total: string;
  readonly others: (values: number) => string;
  /** Goes to the list, narrowed to it. */
  readonly show: (value: string, count: number) => string;
  readonly unchecked: (count: number) => string;
  readonly undated: (count: number) => string;
  readonly noValues: string;
  readonly noDebts: string;
  readonly noMonths: string;
  readonly none: string;
  readonly sheet: string;
  readonly writingSheet: string;
  /** Of the new sheet, at most some twenty letters. */
  readonly sheetName: string;
  readonly onDay: (day: string) => string;
  readonly sheetDone: (sheet: string) => string;
  readonly sheetWithoutCharts: (sheet: string) => string;
}
