/** One conflict: who said what and when, field by field, what stands there by now, and the ways to decide it. All keys stand on the screen. */
import { useEffect, useId, useMemo, useRef, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { DecisionWay, ShownConflict } from '../../../src/app/conflict-desk';
import { fieldLabel, issueText } from '../../../src/locales/issue-text';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import { RefusedMessage } from '../../components/RefusedMessage';
import type { OpenConflicts } from '../../pane/conflicts-page';
import { issueField } from '../../pane/issue-field';
import { useApp, useConflicts, usePane, useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import { conflictWords, wayText } from './conflict-words';
import { ConflictFields } from './ConflictFields';
import { ConflictForm } from './ConflictForm';
import { LastDecision } from './LastDecision';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, outlineStyle: 'none', overflowWrap: 'anywhere' },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  title: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  quiet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
  who: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  side: { color: tokens.colorNeutralForeground2 },
  said: { margin: 0 },
  told: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, ':empty': { display: 'none' } },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  hint: { flexBasis: '100%', margin: 0, fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, color: tokens.colorNeutralForeground2 },
});

const letters: Readonly<Record<DecisionWay, string>> = { mine: 'M', theirs: 'T', both: 'B', edited: 'E' };

export interface OneConflictProps {
  readonly state: OpenConflicts;
  readonly shown: ShownConflict;
}

export function OneConflict({ state, shown }: OneConflictProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.conflicts;
  const { app, cards } = useApp();
  const { pane } = usePane();
  const { page } = useConflicts();
  const { lines, isChanged, isEditing, refused, noWay, working, focus } = state;
  const { conflict, name, card, ways, place, both, hindrance } = shown;
  const formId = useId();
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  const told = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  // cards stands for what the cards and rows are called.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const said = useMemo(() => conflictWords(app, texts), [app, cards, texts]);
  // The keyboard goes to the one that comes next; nobody who is elsewhere on the page is called here.
  useEffect(() => {
    const { activeElement, body } = document;
    const isElsewhere = activeElement !== null && activeElement !== body && activeElement.closest('[data-conflicts], [data-portal-node]') === null;
    if (!isElsewhere || isFirst.current) (section.current?.querySelector<HTMLElement>('form :is(input, select, textarea)') ?? section.current)?.focus();
    isFirst.current = false;
  }, [focus]);
  useEffect(() => {
    if (refused.length > 0 || isChanged || noWay !== undefined) told.current?.scrollIntoView({ block: 'nearest' });
  }, [refused, isChanged, noWay]);

  const at = lines.findIndex((line) => line.conflict.id === conflict.id);
  const isOpen = conflict.state === 'open';
  const elsewhere = refused.filter((issue) => !isEditing || !shown.fields.includes(issueField(issue) ?? ''));
  const steps = [
    { step: -1, label: words.previous, icon: texts.direction === 'rtl' ? <ChevronRightRegular /> : <ChevronLeftRegular />, keys: 'ArrowUp K' },
    { step: 1, label: words.next, icon: texts.direction === 'rtl' ? <ChevronLeftRegular /> : <ChevronRightRegular />, keys: 'ArrowDown J' },
  ] as const;
  return (
    <PageFrame
      heading={words.headingOfOne} name={name} back={isEditing ? words.stopTyping : words.backToList} tight
      onLeave={() => (isEditing ? page.stopEditing() : page.shut())}
      commands={(
        <>
          {isEditing && <Button type="submit" form={formId} appearance="primary" disabledFocusable={working}>{words.save}</Button>}
          {isEditing && <Button onClick={() => page.stopEditing()}>{words.stopTyping}</Button>}
          {!isEditing && ways.map((how) => (
            <Button
              key={how} disabledFocusable={working} aria-keyshortcuts={letters[how]}
              onClick={() => (how === 'edited' ? page.edit() : void page.decide(how))}
            >
              {`${wayText(texts, shown, how)} (${letters[how]})`}
            </Button>
          ))}
          {!isEditing && !isOpen && <Button onClick={() => page.shut()}>{words.backToList}</Button>}
          <LastDecision state={state} />
          {!isEditing && isOpen && <span className={styles.hint}>{words.keys}</span>}
        </>
      )}
    >
      <section ref={section} className={styles.section} tabIndex={-1} aria-labelledby={titleId}>
        <div className={styles.head}>
          <h3 id={titleId} className={styles.title}>
            {said.subject(shown)}
            {at >= 0 && <span className={styles.quiet}>{` · ${words.place(at + 1, lines.length)}`}</span>}
          </h3>
          {at >= 0 && steps.map(({ step, label, icon, keys }) => (
            <Button
              key={step} appearance="subtle" size="small" icon={icon} aria-label={label} title={label} aria-keyshortcuts={keys}
              disabledFocusable={lines[at + step] === undefined} onClick={() => page.move(step)}
            />
          ))}
        </div>
        <div ref={told} className={styles.told}>
          <RefusedMessage issues={elsewhere} />
          {noWay !== undefined && elsewhere.length === 0 && <PageMessage intent="warning" role="status">{words.noWay}</PageMessage>}
          {isChanged && isOpen && <PageMessage intent="warning" role="status">{words.changedMeanwhile}</PageMessage>}
        </div>
        {!isOpen && (
          <p className={styles.text}>
            {[words.states[conflict.state], conflict.decidedAt === undefined ? '' : said.said({ by: conflict.decidedBy ?? '', at: conflict.decidedAt })].filter((part) => part !== '').join(' · ')}
          </p>
        )}
        {story().map((text) => <p key={text} className={styles.text}>{text}</p>)}
        <dl className={styles.who}>
          {conflict.kind !== 'merge-merge' && <div><dt className={styles.side}>{words.mineLong}</dt><dd className={styles.said}>{said.said(conflict.mineSaid)}</dd></div>}
          <div>
            <dt className={styles.side}>{words.theirsLong}</dt>
            <dd className={styles.said}>{[said.said(conflict.theirsSaid), conflict.source === '' ? '' : isolated(conflict.source)].filter((part) => part !== '').join(' · ')}</dd>
          </div>
        </dl>
        {isEditing && <ConflictForm formId={formId} state={state} shown={shown} />}
        <ConflictFields shown={shown} said={said} />
        {!isEditing && both !== undefined && <p className={styles.text}>{bothText(both)}</p>}
        {!isEditing && hindrance !== undefined && !refused.includes(hindrance) && <p className={styles.text}>{issueText(texts, hindrance)}</p>}
        <div className={styles.links}>
          {place !== 'gone' && conflict.table !== 'Lists' && <Button size="small" appearance="subtle" onClick={() => pane.selectRow({ table: conflict.table, id: shown.at, ...(shown.fields.length === 1 && shown.fields[0] !== undefined && { field: shown.fields[0] }) })}>{words.row}</Button>}
          {card !== undefined && <Button size="small" appearance="subtle" onClick={() => pane.go({ kind: 'customer', id: card, ...(conflict.table === 'Customers' && shown.fields.length === 1 && shown.fields[0] !== undefined && { field: shown.fields[0] }) })}>{words.card}</Button>}
          {!isOpen && <Button size="small" appearance="subtle" onClick={() => pane.go({ kind: 'part', part: 'history', ...(card !== undefined && { of: { id: card, only: true } }) })}>{words.history}</Button>}
        </div>
        <p className={styles.hint}>{words.found(said.moment(conflict.foundAt))}</p>
      </section>
    </PageFrame>
  );

  /** What happened, where it is more than two values. */
  function story(): readonly string[] {
    const { kind, theirs, from } = conflict;
    const there = theirs?.['survivorName'];
    const happened = kind === 'edit-delete' ? [words.deletedThere] : kind === 'delete-edit' ? [words.deletedHere] : [];
    const typed = kind === 'edit-edit' && from !== undefined ? [words.typedOn(said.card(from))] : [];
    if (kind === 'merge-merge') return [words.mergedOtherwise(typeof there === 'string' ? isolated(there) : '')];
    if (!isOpen) return [...happened, ...typed];
    return [...happened, ...typed, ...(place === 'merged' ? [words.mergedInto(said.card(shown.at))] : place === 'gone' ? [words.gone] : [])];
  }

  function bothText(kept: NonNullable<ShownConflict['both']>): string {
    switch (kept.kind) {
      case 'joined': return words.bothIn.joined;
      case 'field': return words.bothIn.field(fieldLabel(texts, kept.field, conflict.table));
      case 'row': return words.bothIn.row(texts.rowOf[kept.table]);
    }
  }
}
