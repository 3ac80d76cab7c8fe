/** The customer card: who it is, the sections, what is to be looked at before saving, the commands; Ctrl+S saves, Esc leaves. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { isDirty } from '../../../src/app/card-draft';
import { isRowDirty } from '../../../src/app/row-drafts';
import { draftValues } from '../../../src/app/fields-draft';
import type { Values } from '../../../src/model/change';
import { cardTables, type TableKey } from '../../../src/model/fields';
import type { OpenCard } from '../../pane/pane';
import { meantValue } from '../../meant-value';
import { useApp, useGate, usePane, useSections, useTexts } from '../../use-app';
import { answersTo } from '../explain/answers-to';
import { ConflictsLine } from '../conflicts/ConflictsLine';
import { AccountLine } from './AccountLine';
import { issuesOnCard, rowsOnCard } from './card-issues';
import { CardCommands } from './CardCommands';
import { CardHeading } from './CardHeading';
import { CardMessages } from './CardMessages';
import { cardSections, openAtFirst, sectionTitle, type CardSection, type SectionKey } from './card-fields';
import { Checklist } from './Checklist';
import { checklist, type RowIssue } from './checklist-points';
import { FieldsSection } from './FieldsSection';
import { PrivateNote } from './PrivateNote';
import { RowsSection } from './RowsSection';
import { MergedCards } from '../merge/MergedCards';
import { MissingColumns } from './MissingColumns';
import { findingsByField } from './field-findings';
import { GuardBar } from './GuardBar';
import { similarCards } from './similar-cards';
import { useTwins } from './use-twins';
import { issueField } from '../../pane/issue-field';

const none: ReadonlySet<string> = new Set();

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  form: { flexGrow: 1, minHeight: 0, overflowY: 'auto', paddingInline: tokens.spacingHorizontalM },
  required: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, paddingBlock: tokens.spacingVerticalS },
});

export interface CardViewProps {
  readonly card: OpenCard;
}

export function CardView({ card }: CardViewProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { app, cards } = useApp();
  const { pane, state } = usePane();
  const { sections: memory, decided } = useSections();
  const root = useRef<HTMLDivElement>(null);
  const account = useRef<HTMLButtonElement>(null);
  const conflicts = useRef<HTMLButtonElement>(null);
  const { draft, focus, insisted, touched } = card;
  const { base, edits, id } = draft;

  const values = useMemo(() => draftValues({ base, edits, conflicts: {}, arrived: {} }), [base, edits]);
  const rows = useMemo(() => rowsOnCard(draft.rows), [draft.rows]);
  const { gate } = useGate();
  // cards stands for the lists, columns and other customers on which these answers hang.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const sections = useMemo(() => cardSections(app, texts, base), [app, cards, texts, base]);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const required = useMemo(() => app.requiredFields(values, id, rows), [app, cards, values, id, rows]);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const issues = useMemo(() => issuesOnCard(app, { values, id, rows, gate }), [app, cards, values, id, rows, gate]);
  const said = useMemo(
    // What a document asks for is no fault of the field; the list above the commands says it.
    () => issues.filter((issue) => issue.code !== 'not-ready-for' && (id !== undefined || insisted || touched.has(issueField(issue) ?? ''))),
    [issues, id, insisted, touched],
  );
  const findings = useMemo(() => {
    const found = new Map(findingsByField(texts, said, meantValue(app)));
    // That an invoice wants the tax number is said elsewhere; that there is none is said here.
    const answers = found.has('taxId') || (id === undefined && !insisted && !touched.has('taxId')) ? []
      : issues.flatMap((issue) => (issue.code === 'not-ready-for' ? answersTo(issue) : []));
    if (answers.length > 0) found.set('taxId', { severity: 'info', text: '', answers: answers.slice(0, 1) });
    return found;
    // `issues` come anew with everything that `app` may answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [texts, said, issues, id, insisted, touched]);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const alike = useMemo(() => similarCards(app, edits, id), [app, cards, edits, id]);
  const twins = useTwins({ id, values, edits, rows });
  const similar = useMemo(() => ({ twins, alike }), [twins, alike]);
  const rowIssues = useMemo(
    () => draft.rows.flatMap((row): RowIssue[] => {
      const table = cardTables.find((known) => known === row.table);
      return table === undefined || row.removed || !isRowDirty(row) ? [] : app.checkRow(table, draftValues(row), row.id ?? row.key, { rows }).map((issue) => ({ table, row: row.key, issue }));
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [app, cards, draft.rows, rows],
  );
  const points = useMemo(() => {
    const count = (table: TableKey, has: (row: Values) => boolean): number => rows.filter((row) => row.table === table && has(row.values)).length;
    return checklist(texts, {
      values, issues, rowIssues,
      methods: count('PaymentMethods', () => true),
      contactWays: count('Contacts', ({ email, phone, mobile }) => Boolean(email) || Boolean(phone) || Boolean(mobile)),
      numbers: count('Identifiers', ({ number }) => Boolean(number)),
    });
  }, [texts, values, issues, rowIssues, rows]);

  // eslint-disable-next-line react-hooks/exhaustive-deps
  const missing = useMemo(() => app.missingFields().filter(({ table }) => table === 'Customers' || table in texts.pane.card.rowsOf), [app, cards, texts]);
  const lacking = useMemo(() => {
    const byTable = new Map<TableKey, Set<string>>();
    for (const { table, field } of missing) byTable.set(table, new Set([...(byTable.get(table) ?? []), field]));
    return byTable;
  }, [missing]);

  // Sections that had to be opened to lead somewhere; what the person decided stays as it was.
  const [revealed, setRevealed] = useState<ReadonlySet<SectionKey>>(new Set());
  const [jump, setJump] = useState<{ readonly key: SectionKey }>();
  const [answered, setAnswered] = useState<OpenCard['focus']>();
  if (focus !== answered) {
    setAnswered(focus);
    const row = focus?.row === undefined ? undefined : draft.rows.find(({ key, id: known }) => key === focus.row || known === focus.row);
    const wanted = sections.find((section) => ('table' in section
      ? section.table === row?.table
      : row === undefined && section.fields.some(({ key }) => key === focus?.field)));
    if (wanted !== undefined) setRevealed(new Set([...revealed, wanted.key]));
  }
  const isOpen = (key: SectionKey): boolean => revealed.has(key) || (decided[key] ?? openAtFirst.has(key));

  useEffect(() => {
    if (focus !== undefined && focus.field === undefined && focus.row === undefined) ((focus.on === 'account' ? account : focus.on === 'conflicts' ? conflicts : root).current ?? root.current)?.focus();
  }, [focus]);
  useEffect(() => {
    if (jump === undefined) return;
    const section = root.current?.querySelector(`[data-section="${jump.key}"]`);
    const form = section?.closest('form');
    // Its title at the top, its fields below; the browser alone would be content with the title in sight.
    if (section instanceof HTMLElement && form) form.scrollTop = section.offsetTop - form.offsetTop;
    section?.querySelector('button')?.focus({ preventScroll: true });
  }, [jump]);

  const toggle = (key: SectionKey): void => {
    const open = !isOpen(key);
    setRevealed(new Set([...revealed].filter((other) => other !== key)));
    void memory.set({ [key]: open });
  };
  const jumpTo = (key: SectionKey): void => {
    setRevealed(new Set([...revealed, key]));
    setJump({ key });
  };
  const openAll = (open: boolean): void => {
    setRevealed(new Set());
    void memory.set(Object.fromEntries(sections.map(({ key }) => [key, open])));
  };
  const countOf = (section: CardSection): number => 'table' in section
    ? draft.rows.filter(({ table, removed }) => table === section.table && !removed).length
    : section.fields.filter(({ key }) => (values[key] ?? '') !== '').length;

  const onKeyDown = (event: KeyboardEvent): void => {
    // Esc that closed a menu has done its work.
    if (event.defaultPrevented) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyS') void pane.save('stay');
    else if (event.key === 'Escape' && state.pending !== undefined) void pane.decide('keep');
    else if (event.key === 'Escape') pane.leaveCard();
    else return;
    event.preventDefault();
  };

  return (
    <div ref={root} className={styles.root} tabIndex={-1} onKeyDown={onKeyDown}>
      <CardHeading
        card={card} entries={sections.map((section) => ({ key: section.key, title: sectionTitle(texts, section), count: countOf(section) }))}
        onJump={jumpTo} onAll={openAll}
      />
      <form
        aria-label={texts.pane.card.label} className={styles.form} noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void pane.save('stay');
        }}
      >
        {id !== undefined && !card.gone && <AccountLine key={`account ${id}`} customer={id} lineRef={account} />}
        {id !== undefined && !card.gone && <ConflictsLine customer={id} lineRef={conflicts} />}
        <CardMessages card={card} />
        <MissingColumns fields={missing} />
        {sections.map((section) => ('fields' in section ? (
          <FieldsSection
            key={section.key} section={section} card={card} values={values} findings={findings} similar={similar} lacking={lacking.get('Customers') ?? none}
            required={required} open={isOpen(section.key)} count={countOf(section)} onToggle={() => toggle(section.key)}
          />
        ) : (
          <RowsSection
            key={section.key} table={section.table} title={sectionTitle(texts, section)} card={card} lacking={lacking.get(section.table) ?? none}
            open={isOpen(section.key)} onToggle={() => toggle(section.key)}
          />
        )))}
        {id !== undefined && !card.gone && (
          <MergedCards key={`merged ${id}`} customer={id} open={decided['merged'] === true} onToggle={() => void memory.set({ merged: decided['merged'] !== true })} />
        )}
        {id !== undefined && !card.gone && <PrivateNote key={id} customer={id} />}
        <div className={styles.required}>{texts.pane.card.requiredMark}</div>
      </form>
      {state.pending === undefined && (id === undefined || isDirty(draft)) && (
        <Checklist points={points} onGo={({ field, row }) => pane.focusField(field, row)} />
      )}
      {state.pending === undefined || card.saving ? <CardCommands card={card} /> : <GuardBar goal={state.pending} />}
    </div>
  );
}
