/** The lines of the list: one stop of the Tab key, moved through with the arrows, Home and End; Space ticks, Ctrl+A all. */
import { Fragment, type KeyboardEvent, type ReactElement, type Ref } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ConflictLine } from '../../../src/app/conflict-desk';
import type { RecordId } from '../../../src/model/ids';
import { highlighted } from '../../components/highlighted';
import { lineButton } from '../../components/line-button';
import { useConflicts, useTexts } from '../../use-app';
import { conflictKey } from './conflict-keys';
import type { ConflictWords } from './conflict-words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  customer: { margin: 0, paddingBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalXXS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  ticked: highlighted,
  tick: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: 0,
    marginInlineEnd: tokens.spacingHorizontalXS,
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: 'pointer',
    // The box has the highlight's own colour there.
    ':global([data-theme="contrast"])': { ':checked': { outline: `${tokens.strokeWidthThin} solid currentcolor` } },
  },
  line: { ...lineButton, flexDirection: 'column', alignItems: 'stretch', flexGrow: 1, minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
  subject: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  side: { display: 'flex', gap: tokens.spacingHorizontalXS },
  label: { flexShrink: 0 },
  // Cut at the end of its own writing; left is turned over where the pane is.
  said: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', textAlign: 'left' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export interface ConflictLinesProps {
  readonly listRef: Ref<HTMLDivElement>;
  readonly which: 'open' | 'decided';
  readonly lines: readonly ConflictLine[];
  readonly at: RecordId | undefined;
  readonly ticked: ReadonlySet<RecordId>;
  readonly said: ConflictWords;
}

const pageRows = 8;

export function ConflictLines({ listRef, which, lines, at, ticked, said }: ConflictLinesProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.conflicts;
  const { page } = useConflicts();
  const stop = lines.some(({ conflict }) => conflict.id === at) ? at : lines[0]?.conflict.id;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-id]')];
    const place = rows.indexOf(event.target as HTMLElement);
    if (place < 0 || event.altKey) return;
    const moved = conflictKey(event);
    const goTo = (index: number): void => rows[Math.max(0, Math.min(rows.length - 1, index))]?.focus();
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyA' && which === 'open') page.tick(lines.map(({ conflict }) => conflict.id), true);
    else if (event.ctrlKey || event.metaKey) return;
    else if (moved === 'next') goTo(place + 1);
    else if (moved === 'previous') goTo(place - 1);
    else if (event.key === 'PageDown') goTo(place + pageRows);
    else if (event.key === 'PageUp') goTo(place - pageRows);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(rows.length - 1);
    else if (event.key === ' ' && which === 'open') tick(rows[place]?.dataset['id']);
    else return;
    event.preventDefault();
  };
  const tick = (id: RecordId | undefined): void => {
    if (id !== undefined) page.tick([id], !ticked.has(id));
  };
  const sections = which === 'open' ? byCustomer(lines) : [lines];
  return (
    <div ref={listRef} className={styles.root} onKeyDown={onKeyDown}>
      {sections.map((ofCustomer) => {
        const [first] = ofCustomer;
        if (first === undefined) return null;
        const name = nameOf(first);
        return (
          <Fragment key={first.conflict.id}>
            {which === 'open' && <h3 className={styles.customer}><bdi>{name}</bdi></h3>}
            <ul className={styles.list} aria-label={which === 'open' ? name : words.decided(lines.length)}>{ofCustomer.map(lineOf)}</ul>
          </Fragment>
        );
      })}
    </div>
  );

  function nameOf({ name, card, conflict }: ConflictLine): string {
    if (name !== '') return name;
    return card === undefined && conflict.customer === undefined ? words.noCustomer : texts.pane.list.noName;
  }

  function lineOf(line: ConflictLine): ReactElement {
    const { conflict } = line;
    const { id, state, source, theirsSaid, foundAt, decidedAt, decidedBy } = conflict;
    const subject = said.subject(line);
    return (
      <li key={id} className={mergeClasses(styles.item, ticked.has(id) && styles.ticked)}>
        {which === 'open' && (
          <input
            type="checkbox" className={styles.tick} checked={ticked.has(id)} readOnly tabIndex={-1} aria-label={words.tick(`${nameOf(line)}, ${subject}`)}
            onClick={(event) => {
              tick(id);
              // The keyboard goes on in the list.
              event.currentTarget.parentElement?.querySelector<HTMLElement>('[data-id]')?.focus();
            }}
          />
        )}
        <button type="button" data-id={id} tabIndex={id === stop ? 0 : -1} className={styles.line} onFocus={() => page.goTo(id)} onClick={() => page.open(id)}>
          <span className={styles.subject}>{which === 'decided' && <><bdi>{nameOf(line)}</bdi>{' · '}</>}{subject}</span>
          {conflict.kind !== 'merge-merge' && (['mine', 'theirs'] as const).map((side) => (
            <span key={side} className={styles.side}><span className={styles.label}>{`${words[side]}: `}</span><bdi className={styles.said}>{said.side(conflict, side)}</bdi></span>
          ))}
          <span className={styles.quiet}>
            {state === 'open'
              ? parts([source === '' ? '' : source, theirsSaid === undefined ? said.moment(foundAt) : said.said(theirsSaid)])
              : parts([words.states[state], decidedAt === undefined ? '' : said.said({ by: decidedBy ?? '', at: decidedAt })])}
          </span>
        </button>
      </li>
    );
  }
}

/** Beside each other, each in its own direction. */
function parts(texts: readonly string[]): ReactElement[] {
  return texts.filter((text) => text !== '').map((text, at) => <Fragment key={at}>{at > 0 && ' · '}<bdi>{text}</bdi></Fragment>);
}

/** Those of one customer stand together already. */
function byCustomer(lines: readonly ConflictLine[]): readonly (readonly ConflictLine[])[] {
  const groups: { readonly of: string; readonly lines: ConflictLine[] }[] = [];
  for (const line of lines) {
    const of = line.card ?? line.conflict.customer ?? '';
    const last = groups.at(-1);
    if (last?.of === of) last.lines.push(line);
    else groups.push({ of, lines: [line] });
  }
  return groups.map((group) => group.lines);
}
