/** A row of another table on the card: its line, what becomes of it at the next save, and its fields when it is open. */
import { useEffect, useId, useRef, type ReactElement } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { AppIssue } from '../../../src/app/app';
import { draftValues } from '../../../src/app/fields-draft';
import type { RowDraft } from '../../../src/app/row-drafts';
import { issueText } from '../../../src/locales/issue-text';
import type { CardTable } from '../../../src/model/fields';
import { methodFields } from '../../../src/model/payment-method-fields';
import { Badge } from '../../components/Badge';
import { fluentRef } from '../../components/fluent-ref';
import { lineButton } from '../../components/line-button';
import { SeverityIcon } from '../../components/SeverityIcon';
import type { CardFocus } from '../../pane/pane';
import { meantValue } from '../../meant-value';
import { issueField } from '../../pane/issue-field';
import { useApp, usePane, useTexts } from '../../use-app';
import { AttachmentFile } from './AttachmentFile';
import type { CardField } from './card-fields';
import { clashBox } from './clash-box';
import { FieldRow } from './FieldRow';
import { findingsByField } from './field-findings';
import { rowSummary } from './row-summary';

const useStyles = makeStyles({
  root: { borderBottom: `${tokens.strokeWidthThin} dotted ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  summary: {
    ...lineButton,
    flexGrow: 1,
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    minHeight: '32px',
    paddingInline: 0,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  chevron: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  removed: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))',
    gap: tokens.spacingVerticalS,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
  },
  whole: { gridColumn: '1 / -1' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  clash: clashBox,
});

export interface CardRowProps {
  readonly table: CardTable;
  readonly row: RowDraft;
  readonly fields: readonly CardField[];
  readonly lacking: ReadonlySet<string>;
  readonly issues: readonly AppIssue[];
  readonly focus: CardFocus | undefined;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function CardRow({ table, row, fields, lacking, issues, focus, open, onToggle }: CardRowProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.card.row;
  const { app } = useApp();
  const { pane } = usePane();
  const bodyId = useId();
  const clashId = useId();
  const restore = useRef<HTMLButtonElement>(null);
  const { key, id, clash, removed } = row;
  const values = draftValues(row);
  const summary = rowSummary(texts, table, values);
  const isOpen = open && !removed;
  const findings = findingsByField(texts, issues, meantValue(app));
  const [worst] = [...issues].sort((a, b) => (a.severity === 'error' ? 0 : 1) - (b.severity === 'error' ? 0 : 1));
  const method = values['method'];
  const used = table === 'PaymentMethods' && typeof method === 'string' ? methodFields(app.meaningOf('paymentMethod', method)) : undefined;
  // What is filled is shown, of use or not: nothing that the sheet holds may be out of sight.
  const shown = fields.filter((field) => used === undefined || used.has(field.key) || (values[field.key] ?? '') !== '');
  const focused = focus === undefined ? undefined : focus.field ?? shown[0]?.key;
  const state = removed ? words.removed : id === undefined ? words.added : Object.keys(row.edits).length > 0 ? words.changed : undefined;
  const elsewhere = issues.filter((issue) => !shown.some((field) => field.key === issueField(issue)));

  const isRemovedHere = useRef(false);
  useEffect(() => {
    // The button that removed it is gone; the one that brings it back stands in its place. Removed from elsewhere, a reason
    // that was taken back under its field, it leaves the keyboard there.
    if (removed && isRemovedHere.current) restore.current?.focus();
    isRemovedHere.current = false;
  }, [removed]);

  return (
    <li className={styles.root} data-row={key}>
      <div className={styles.line}>
        <button
          type="button" className={styles.summary} aria-expanded={isOpen} {...(isOpen && { 'aria-controls': bodyId })} aria-disabled={removed}
          title={words.edit(summary)} onClick={() => !removed && onToggle()}
        >
          <span className={mergeClasses(styles.text, removed && styles.removed)}>{summary}</span>
          {worst !== undefined && <SeverityIcon severity={worst.severity} label={texts.pane.severities[worst.severity]} />}
          {state !== undefined && <Badge text={state} />}
          {!removed && <span className={styles.chevron}>{isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}</span>}
        </button>
        {removed
          ? (
            <Button
              ref={fluentRef(restore)} size="small" appearance="subtle" icon={<ArrowUndoRegular />} aria-label={words.restore(summary)}
              title={words.restore(summary)} onClick={() => pane.restoreRow(key)}
            />
          )
          : (
            <Button
              size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words.remove(summary)} title={words.remove(summary)}
              onClick={() => {
                isRemovedHere.current = true;
                pane.removeRow(key);
              }}
            />
          )}
      </div>
      {clash !== undefined && (
        <div role="group" aria-labelledby={clashId} className={styles.clash}>
          <span id={clashId} role="alert">{clash.kind === 'gone' ? words.gone : words.changedElsewhere}</span>
          <Button size="small" onClick={() => pane.resolveRow(key, undefined, 'mine')}>{clash.kind === 'gone' ? words.addAgain : words.removeAnyway}</Button>
          <Button size="small" onClick={() => pane.resolveRow(key, undefined, 'theirs')}>{clash.kind === 'gone' ? words.letGo : words.keep}</Button>
        </div>
      )}
      {isOpen && (
        <div id={bodyId} role="group" aria-label={summary} className={styles.fields}>
          {shown.map((field) => (
            <FieldRow
              key={field.key} row={key} field={field} value={values[field.key] ?? null} off={row.base[field.key] === false ? false : null}
              texts={texts} pane={pane} arrived={row.arrived[field.key]} other={row.conflicts[field.key]} lacksColumn={lacking.has(field.key)} required={field.required}
              severity={findings.get(field.key)?.severity} finding={findings.get(field.key)?.text} answers={findings.get(field.key)?.answers}
              savedIn={field.key in row.edits ? undefined : id} table={table}
              focus={field.key === focused ? focus : undefined}
            />
          ))}
          {table === 'Attachments' && <div className={styles.whole}><AttachmentFile row={key} values={values} /></div>}
          {elsewhere.length > 0 && (
            <ul className={mergeClasses(styles.whole, styles.note)}>
              {elsewhere.map((issue) => <li key={issueText(texts, issue)}>{issueText(texts, issue)}</li>)}
            </ul>
          )}
          <div className={styles.whole}>
            <Button size="small" onClick={onToggle}>{words.close}</Button>
          </div>
        </div>
      )}
    </li>
  );
}
