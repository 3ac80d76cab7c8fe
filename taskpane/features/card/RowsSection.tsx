/** A section that lists the customer's rows of another table: each in a line, opened to edit it where it stands. */
import { useMemo, useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { isRowDirty, type RowDraft } from '../../../src/app/row-drafts';
import { draftValues } from '../../../src/app/fields-draft';
import { rowsOfTable } from '../../../src/app/card-draft';
import type { AppIssue } from '../../../src/app/app';
import type { CardTable } from '../../../src/model/fields';
import type { Severity } from '../../../src/base/issue';
import { Section } from '../../components/Section';
import type { CardFocus, OpenCard } from '../../pane/pane';
import { issueField } from '../../pane/issue-field';
import { today } from '../../today';
import { useApp, usePane, useSigner, useTexts } from '../../use-app';
import { rowFields } from './card-fields';
import { rowsOnCard } from './card-issues';
import { CardRow } from './CardRow';
import { startValues } from './start-values';

const useStyles = makeStyles({
  rows: { margin: 0, padding: 0, listStyleType: 'none' },
  add: { marginBlockStart: tokens.spacingVerticalXS },
});

export interface RowsSectionProps {
  readonly table: CardTable;
  readonly title: string;
  readonly card: OpenCard;
  /** Fields of the table that the workbook has no column for. */
  readonly lacking: ReadonlySet<string>;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function RowsSection({ table, title, card, lacking, open, onToggle }: RowsSectionProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.card;
  const { app, cards } = useApp();
  const { pane } = usePane();
  const { state: signer } = useSigner();
  const { draft, focus, insisted, touched } = card;
  const rows = rowsOfTable(draft, table);
  // cards stands for the lists that the fields choose from.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const fields = useMemo(() => rowFields(app, texts, table), [app, cards, texts, table]);

  // New rows are open until they are saved or closed; a row that something leads to is opened.
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [answered, setAnswered] = useState<CardFocus>();
  const wanted = focus === undefined ? undefined : rows.find((row) => isRowOf(focus, row));
  if (focus !== undefined && focus !== answered && wanted !== undefined) {
    setAnswered(focus);
    setOpened(new Set([...opened, wanted.key]));
  }
  const toggle = (key: string): void => setOpened(opened.has(key) ? new Set([...opened].filter((other) => other !== key)) : new Set([...opened, key]));

  const asked = useMemo(() => ({ rows: rowsOnCard(draft.rows) }), [draft.rows]);
  const issuesOf = (row: RowDraft): readonly AppIssue[] => {
    if (row.removed) return [];
    const issues = app.checkRow(table, draftValues(row), row.id ?? row.key, asked);
    return row.id !== undefined || insisted ? issues : issues.filter((issue) => touched.has(`${row.key} ${issueField(issue) ?? ''}`));
  };
  const issuesByRow = new Map(rows.map((row) => [row.key, issuesOf(row)]));
  const severities = new Set<Severity>([...issuesByRow.values()].flat().map(({ severity }) => severity));
  for (const { conflicts, clash } of rows) if (clash !== undefined || Object.keys(conflicts).length > 0) severities.add('warning');
  const count = rows.filter((row) => !row.removed && (row.id !== undefined || isRowDirty(row))).length;

  return (
    <Section
      name={table} title={title} count={count} countText={words.rowCount(count)} open={open} onToggle={onToggle}
      severity={(['error', 'warning'] as const).find((severity) => severities.has(severity))} severityText={words.hasFindings}
    >
      {rows.length > 0 && (
        <ul className={styles.rows} aria-label={title}>
          {rows.map((row) => (
            <CardRow
              key={row.key} table={table} row={row} fields={fields} lacking={lacking} issues={issuesByRow.get(row.key) ?? []}
              focus={wanted === row ? focus : undefined} open={opened.has(row.key)} onToggle={() => toggle(row.key)}
            />
          ))}
        </ul>
      )}
      <Button
        className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} disabledFocusable={lacking.size > 0 && lacking.size === fields.length}
        onClick={() => pane.addRow(table, startValues(table, { day: today(Date.now()), author: signer.name, card: draftValues(draft) }))}
      >
        {words.addRow[table]}
      </Button>
    </Section>
  );
}

/** A place in the register is told by the row's id, a place on the card by its key. */
function isRowOf({ row: wanted }: CardFocus, { key, id }: RowDraft): boolean {
  return wanted !== undefined && (wanted === key || wanted === id);
}
