/** The customer card: who it is, the fields by section, and the commands; Ctrl+S saves, Esc leaves. */
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { draftValues } from '../../../src/app/fields-draft';
import type { OpenCard } from '../../pane/pane';
import { useApp, usePane, useTexts } from '../../use-app';
import { CardCommands } from './CardCommands';
import { CardHeading } from './CardHeading';
import { CardMessages } from './CardMessages';
import { cardSections } from './card-fields';
import { FieldRow } from './FieldRow';
import { findingsByField } from './field-findings';
import { GuardBar } from './GuardBar';
import { issueField } from '../../pane/issue-field';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  form: { flexGrow: 1, minHeight: 0, overflowY: 'auto', paddingInline: tokens.spacingHorizontalM },
  section: {
    display: 'grid',
    // Two fields beside each other where the pane is wide enough.
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingVerticalS,
    alignItems: 'start',
    border: 'none',
    margin: 0,
    minWidth: 0,
    paddingInline: 0,
    paddingBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalM}`,
  },
  legend: {
    paddingInline: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  required: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, paddingBlock: tokens.spacingVerticalXS },
});

export interface CardViewProps {
  readonly card: OpenCard;
}

export function CardView({ card }: CardViewProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { app, cards } = useApp();
  const { pane, state } = usePane();
  const root = useRef<HTMLDivElement>(null);
  const { draft, focus, insisted, touched } = card;
  const { base, edits, id } = draft;

  const values = useMemo(() => draftValues({ base, edits, conflicts: {}, arrived: {} }), [base, edits]);
  // cards stands for the lists, columns and other customers on which these answers hang.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const sections = useMemo(() => cardSections(app, texts, base), [app, cards, texts, base]);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const issues = useMemo(() => app.checkCard(values, id), [app, cards, values, id]);
  const findings = useMemo(() => {
    const said = id !== undefined || insisted ? issues : issues.filter((issue) => touched.has(issueField(issue) ?? ''));
    return findingsByField(texts, said);
  }, [texts, issues, id, insisted, touched]);

  useEffect(() => {
    if (focus !== undefined && focus.field === undefined) root.current?.focus();
  }, [focus]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyS') void pane.save('stay');
    else if (event.key === 'Escape' && state.pending !== undefined) void pane.decide('keep');
    else if (event.key === 'Escape') pane.go({ kind: 'part', part: 'list' });
    else return;
    event.preventDefault();
  };

  return (
    <div ref={root} className={styles.root} tabIndex={-1} onKeyDown={onKeyDown}>
      <CardHeading card={card} />
      <form
        aria-label={texts.pane.card.label} className={styles.form} noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void pane.save('stay');
        }}
      >
        <CardMessages card={card} />
        {sections.map(({ group, fields }) => (
          <fieldset key={group} className={styles.section}>
            <legend className={styles.legend}>{texts.pane.groups[group]}</legend>
            {fields.map((field) => (
              <FieldRow
                key={field.key} field={field} value={values[field.key] ?? null} texts={texts} pane={pane}
                arrived={draft.arrived[field.key]} other={draft.conflicts[field.key]}
                severity={findings.get(field.key)?.severity} finding={findings.get(field.key)?.text}
                focus={focus?.field === field.key ? focus : undefined}
              />
            ))}
          </fieldset>
        ))}
        <div className={styles.required}>{texts.pane.card.requiredMark}</div>
      </form>
      {state.pending === undefined || card.saving ? <CardCommands card={card} /> : <GuardBar goal={state.pending} />}
    </div>
  );
}
