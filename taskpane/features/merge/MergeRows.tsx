/** What becomes of the rows of the merged cards, by table: how many move, how many are there already, what is made. */
import { useState, type ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MergePlan } from '../../../src/app/merge-cards';
import { fieldLabel } from '../../../src/locales/issue-text';
import { childTables, isCardTable, type ChildTable } from '../../../src/model/fields';
import { Section } from '../../components/Section';
import { useApp, useTexts } from '../../use-app';
import { rowLine } from './row-line';

/** Nobody reads more; the number of the rest is said. */
const shownRows = 20;

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  line: { margin: 0 },
  table: { paddingBlock: tokens.spacingVerticalXXS },
  name: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  more: { color: tokens.colorNeutralForeground2 },
});

type RowChoice = MergePlan['rows'][number];

export function MergeRows({ plan }: { readonly plan: MergePlan }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.merge.rows;
  const [open, setOpen] = useState(true);
  const { rows } = plan;
  const hasBooks = rows.some(({ table }) => !isCardTable(table));
  return (
    <Section
      name="merge-rows" title={words.heading} count={rows.length} countText={texts.pane.card.rowCount(rows.length)} severity={undefined} severityText=""
      open={open} onToggle={() => setOpen(!open)}
    >
      <div className={styles.root}>
        {rows.length === 0 && <p className={styles.line}>{words.none}</p>}
        {childTables.map((table) => {
          const ofTable = rows.filter((row) => row.table === table);
          return ofTable.length === 0 ? null : <RowsOfTable key={table} table={table} rows={ofTable} />;
        })}
        {hasBooks && <p className={styles.line}>{words.printed}</p>}
      </div>
    </Section>
  );
}

function RowsOfTable({ table, rows }: { readonly table: ChildTable; readonly rows: readonly RowChoice[] }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.merge.rows;
  const { app } = useApp();
  const count = (kind: RowChoice['what']): number => rows.filter(({ what }) => what === kind).length;
  const title = isCardTable(table) ? texts.pane.card.rowsOf[table] : words.tables[table];
  const counts = [
    count('moves') > 0 ? words.moves(count('moves')) : '', count('joins') > 0 ? words.joins(count('joins')) : '', count('new') > 0 ? words.added(count('new')) : '',
  ].filter((part) => part !== '').join(', ');
  return (
    <details className={styles.table} data-table={table}>
      <summary><span className={styles.name}>{title}</span>: {counts}</summary>
      <ul className={styles.list}>
        {rows.slice(0, shownRows).map((row) => <li key={row.id}>{rowLine(texts, table, valuesBefore(row))}<span className={styles.more}>{fate(row)}</span></li>)}
      </ul>
      {rows.length > shownRows && <p className={styles.line}>{texts.pane.many.bulk.more(rows.length - shownRows)}</p>}
    </details>
  );

  function valuesBefore({ id, card, what, values }: RowChoice): RowChoice['values'] {
    return (what === 'joins' ? app.children(card).find((row) => row.id === id)?.values : undefined) ?? values;
  }

  function fate({ what, values, ticks }: RowChoice): string {
    const told = [
      what === 'joins' ? words.joinsRow(rowLine(texts, table, values)) : what === 'new' ? words.addedRow : '',
      ticks.length > 0 ? words.ticks(ticks.map((field) => fieldLabel(texts, field, table)).join(', ')) : '',
    ].filter((part) => part !== '');
    return told.length === 0 ? '' : ` (${told.join('; ')})`;
  }
}
