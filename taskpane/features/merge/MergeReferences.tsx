/** Cells that name the cards to be merged: those of the register follow, those of other sheets are only listed. */
import { useState, type ReactElement } from 'react';
import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { MergePlan } from '../../../src/app/merge-cards';
import { fieldLabel, issueText } from '../../../src/locales/issue-text';
import { Section } from '../../components/Section';
import type { OutsideReferences } from '../../pane/merge-page';
import { useApp, useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import { cardText } from './merge-value-text';
import { outsideOf } from './outside-of';

/** Nobody reads more; the number of the rest is said. */
const shownCells = 20;

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  line: { margin: 0, paddingBlock: tokens.spacingVerticalXXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export interface MergeReferencesProps {
  readonly plan: MergePlan;
  readonly outside: OutsideReferences;
}

export function MergeReferences({ plan, outside }: MergeReferencesProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.merge.references;
  const { app } = useApp();
  const [open, setOpen] = useState(true);
  const { references, absorb } = plan;
  const found = outside.kind === 'found' ? outsideOf(app, outside.issues, absorb) : [];
  const total = references.length + found.length;
  const rowName = ({ table, id }: MergePlan['references'][number]): string => {
    const customer = app.customerOf(table, id);
    return [texts.rowOf[table], customer === undefined ? '' : isolated(cardText(app, customer))].filter((part) => part !== '').join(' ');
  };
  return (
    <Section
      name="merge-references" title={words.heading} count={total} countText={texts.pane.card.rowCount(total)} severity={undefined} severityText=""
      open={open} onToggle={() => setOpen(!open)}
    >
      <div className={styles.root}>
        {references.length > 0 && (
          <>
            <p className={styles.line}>{words.inside(references.length)}</p>
            <ul className={styles.list}>
              {references.slice(0, shownCells).map((cell) => (
                <li key={`${cell.table} ${cell.id} ${cell.field}`}>{rowName(cell)} · {fieldLabel(texts, cell.field, cell.table)}</li>
              ))}
            </ul>
            {references.length > shownCells && <p className={styles.line}>{texts.pane.many.bulk.more(references.length - shownCells)}</p>}
          </>
        )}
        <div role="status">
          {outside.kind === 'looking' && <Spinner size="tiny" label={words.looking} />}
          {outside.kind === 'unknown' && <p className={styles.line}>{issueText(texts, outside.issue)}</p>}
          {outside.kind === 'found' && total === 0 && <p className={styles.line}>{words.none}</p>}
          {found.length > 0 && <p className={styles.line}>{words.outside(found.length)}</p>}
        </div>
        {found.length > 0 && (
          <>
            <ul className={styles.list}>
              {found.slice(0, shownCells).map(({ where }) => (
                <li key={`${where?.sheet ?? ''} ${where?.cell ?? ''}`}>{isolated(`${where?.sheet ?? ''}!${where?.cell ?? ''}`)}: {isolated(where?.value ?? '')}</li>
              ))}
            </ul>
            {found.length > shownCells && <p className={styles.line}>{texts.pane.many.bulk.more(found.length - shownCells)}</p>}
            <p className={styles.line}>{words.functions}</p>
          </>
        )}
      </div>
    </Section>
  );
}
