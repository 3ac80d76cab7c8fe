/** The card that stays, as it will be: first what changes, with what stands there now; what does not is folded away. */
import { useState, type ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MergePlan } from '../../../src/app/merge-cards';
import { fieldLabel } from '../../../src/locales/issue-text';
import { Section } from '../../components/Section';
import { useApp, useTexts } from '../../use-app';
import { mergePreview, type PreviewLine } from './merge-choices';
import { fieldText } from './merge-value-text';

/** Of a value that comes to an empty field these say nothing. */
const untold: ReadonlySet<PreviewLine['by']> = new Set(['keep', 'same'] as const);

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  line: { paddingBlock: tokens.spacingVerticalXXS, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  label: { color: tokens.colorNeutralForeground2 },
  value: { fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200 },
  same: { paddingBlockStart: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 },
});

export function MergePreview({ plan }: { readonly plan: MergePlan }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.merge;
  const { app } = useApp();
  const [open, setOpen] = useState(true);
  const text = fieldText(app, texts);
  const { changed, same } = mergePreview(plan, app.card(plan.keep)?.values ?? {});
  const label = ({ field }: PreviewLine): string => fieldLabel(texts, field);
  return (
    <Section
      name="merge-preview" title={words.preview.heading} count={changed.length} countText={texts.pane.card.filled(changed.length)} severity={undefined} severityText=""
      open={open} onToggle={() => setOpen(!open)}
    >
      {changed.length === 0 && <p className={styles.hint}>{words.preview.nothing}</p>}
      <ul className={styles.list} aria-label={words.preview.heading}>
        {changed.map((line) => (
          <li key={line.field} data-field={line.field} className={styles.line}>
            <span className={styles.label}>{label(line)}: </span>
            <span className={styles.value}>{text(line.field, line.after)}</span>
            {line.before !== null && line.before !== '' && <span className={styles.label}> ({words.preview.was(text(line.field, line.before))})</span>}
            {line.by !== undefined && !untold.has(line.by) && <span className={styles.label}> · {words.fields.by[line.by]}</span>}
          </li>
        ))}
      </ul>
      {same.length > 0 && (
        <details className={styles.same}>
          <summary>{words.preview.unchanged(same.length)}</summary>
          <ul className={styles.list}>
            {same.map((line) => (
              <li key={line.field} className={styles.line}><span className={styles.label}>{label(line)}: </span>{text(line.field, line.after)}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
