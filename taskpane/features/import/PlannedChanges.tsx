/** What an import would change on one card, field by field, and what it would leave as it is. */
import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlannedCard } from '../../../src/app/import-plan';
import { fieldLabel } from '../../../src/locales/issue-text';
import { useApp, useTexts } from '../../use-app';
import { apart } from '../../value-text';

const useStyles = makeStyles({ more: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 } });

/** Of a new customer so many fields say who it is. */
const shownFields = 12;

export function PlannedChanges({ card: { changes, kept } }: { readonly card: PlannedCard }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.importing.plan;
  const say = (value: string | number | boolean | null): string => (typeof value === 'boolean' ? (value ? texts.yes : texts.no) : apart(texts, String(value ?? '')));
  const { app } = useApp();
  // The name stands above it, and a status is told that not every new card has.
  const isTold = (field: string, value: unknown): boolean => field !== 'name' && (field !== 'status' || value !== app.listValues('status')[0]);
  const lines: string[] = [];
  let rows = 0;
  for (const change of changes) {
    if (change.table !== 'Customers') rows += 1;
    else if (change.type === 'set') {
      const field = fieldLabel(texts, change.field);
      lines.push(change.before === null ? `${field}: ${say(change.after)}` : words.change(field, say(change.before), say(change.after)));
    } else if (change.type === 'add') {
      const filled = Object.entries(change.values).filter(([field, value]) => isTold(field, value)).slice(0, shownFields);
      lines.push(filled.map(([field, value]) => `${fieldLabel(texts, field)}: ${say(value)}`).join(' · '));
    }
  }
  return (
    <>
      {lines.filter((line) => line !== '').map((line) => <span key={line} className={styles.more}>{line}</span>)}
      {rows > 0 && <span className={styles.more}>{words.rows(rows)}</span>}
      {kept.map(({ field, given }) => <span key={`${field} ${String(given)}`} className={styles.more}>{words.kept(fieldLabel(texts, field), say(given))}</span>)}
    </>
  );
}
