/** The list itself: one stop of the Tab key, moved through with the arrows, Home, End and letters; Space ticks. */
import { forwardRef, memo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CustomerSummary } from '../../../src/app/app';
import type { RecordId } from '../../../src/model/ids';
import { Badge } from '../../components/Badge';
import { highlighted, highlightedOnHover } from '../../components/highlighted';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    alignItems: 'center',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  tick: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    marginBlock: 0,
    marginInlineStart: tokens.spacingHorizontalM,
    marginInlineEnd: tokens.spacingHorizontalXS,
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: 'pointer',
    // The box has the highlight's own colour there.
    ':global([data-theme="contrast"])': { ':checked': { outline: `${tokens.strokeWidthThin} solid currentcolor` } },
  },
  ticked: highlighted,
  row: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    borderBottomStyle: 'none',
    borderTopStyle: 'none',
    borderInlineStartStyle: 'none',
    borderInlineEndStyle: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    textAlign: 'start',
    paddingInline: `${tokens.spacingHorizontalXS} ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalXS,
    cursor: 'pointer',
    ...highlightedOnHover,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  shown: {
    ...highlighted,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  // A name is cut at its own end, wherever its writing runs; the pane's side (left is turned over) is where it begins to stand.
  name: {
    flexGrow: 1,
    minWidth: 0,
    textAlign: 'left',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  more: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    // A line without words keeps its height, so that rows are equal.
    minHeight: tokens.lineHeightBase200,
  },
});

export interface CustomerListProps {
  readonly label: string;
  readonly noName: string;
  readonly customers: readonly CustomerSummary[];
  /** The customer whose row is selected in the sheet. */
  readonly shown: RecordId | undefined;
  readonly ticked: ReadonlySet<RecordId>;
  /** Says what the box before a name is for. */
  readonly tickLabel: (name: string) => string;
  readonly hint: string;
  /** How it is said by what a merged card was called. */
  readonly formerly: (card: string) => string;
  readonly onTick: (ids: readonly RecordId[], on: boolean) => void;
  readonly onTickAll: () => void;
  readonly onOpen: (id: RecordId) => void;
  /** A letter typed in the list goes to the search. */
  readonly onType: (letter: string) => void;
  readonly onLeaveTop: () => void;
}

const pageRows = 8;

export const CustomerList = forwardRef<HTMLDivElement, CustomerListProps>(function CustomerList(props, ref) {
  const { label, noName, customers, shown, ticked, tickLabel, hint, formerly, onTick, onTickAll, onOpen, onType, onLeaveTop } = props;
  const styles = useStyles();
  const [activeId, setActiveId] = useState<RecordId | undefined>(undefined);
  /** Where a range begins: the row ticked last. */
  const anchor = useRef<RecordId | undefined>(undefined);
  const stop = customers.find(({ id }) => id === activeId) ?? customers.find(({ id }) => id === shown) ?? customers[0];

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-id]')];
    const at = rows.findIndex((row) => row.parentElement?.contains(document.activeElement) === true);
    const goTo = (index: number): void => {
      const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
      if (row !== undefined && event.shiftKey && event.key.startsWith('Arrow')) {
        anchor.current ??= rows[at]?.dataset['id'];
        tick(row.dataset['id'], true, true);
      }
      row?.focus();
    };
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(at + 1),
      ArrowUp: () => (at <= 0 ? onLeaveTop() : goTo(at - 1)),
      PageDown: () => goTo(at + pageRows),
      PageUp: () => goTo(at - pageRows),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      Enter: () => activate(rows[at]),
      ' ': () => tick(rows[at]?.dataset['id'], undefined, event.shiftKey),
    };
    const move = moves[event.key];
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyA') {
      onTickAll();
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (move !== undefined) move();
    else if (event.key.length === 1) onType(event.key);
    else return;
    event.preventDefault();
  };
  /** Without `on` it is turned over; a range takes all between the row ticked last and this one. */
  const tick = (id: RecordId | undefined, on: boolean | undefined, range: boolean): void => {
    if (id === undefined) return;
    const places = [anchor.current, id].map((end) => customers.findIndex((customer) => customer.id === end)).filter((place) => place >= 0);
    const ids = range ? customers.slice(Math.min(...places), Math.max(...places) + 1).map((customer) => customer.id) : [id];
    onTick(ids, range || (on ?? !ticked.has(id)));
    if (!range) anchor.current = id;
  };
  const activate = (row: HTMLElement | undefined): void => {
    const id = row?.dataset['id'];
    if (id !== undefined) onOpen(id);
  };

  return (
    <div
      ref={ref} role="list" aria-label={label} aria-description={hint} className={styles.list} onKeyDown={onKeyDown}
      onFocus={(event: FocusEvent<HTMLElement>) => setActiveId(event.target.dataset['id'] ?? event.target.dataset['tick'])}
      onClick={(event) => {
        const target = event.target as HTMLElement;
        const box = target.dataset['tick'];
        if (box === undefined) activate(target.closest<HTMLElement>('[data-id]') ?? undefined);
        else {
          tick(box, undefined, event.shiftKey);
          // The keyboard goes on in the list.
          target.parentElement?.querySelector<HTMLElement>('[data-id]')?.focus();
        }
      }}
    >
      {customers.map((customer) => (
        <CustomerRow
          key={customer.id} customer={customer} noName={noName} shown={customer.id === shown} stop={customer.id === stop?.id}
          ticked={ticked.has(customer.id)} tickLabel={tickLabel} formerly={formerly}
        />
      ))}
    </div>
  );
});

interface CustomerRowProps {
  readonly customer: CustomerSummary;
  readonly noName: string;
  readonly shown: boolean;
  readonly stop: boolean;
  readonly ticked: boolean;
  readonly tickLabel: (name: string) => string;
  readonly formerly: (card: string) => string;
}

function sameRow(a: CustomerRowProps, b: CustomerRowProps): boolean {
  const keys = Object.keys(a.customer) as (keyof CustomerSummary)[];
  return a.shown === b.shown && a.stop === b.stop && a.ticked === b.ticked && a.tickLabel === b.tickLabel && a.noName === b.noName
    && a.formerly === b.formerly && a.customer.formerly === b.customer.formerly
    && keys.every((key) => a.customer[key] === b.customer[key]);
}

const CustomerRow = memo(function CustomerRow({ customer, noName, shown, stop, ticked, tickLabel, formerly }: CustomerRowProps) {
  const styles = useStyles();
  const { id, name, alias, code, city, status, level } = customer;
  const more = [alias, code, city].filter((part) => part !== '');
  return (
    <div role="listitem" className={mergeClasses(styles.item, ticked && styles.ticked)}>
      {/* A click is heard by the list, which knows the range; the keyboard ticks with Space. */}
      <input
        type="checkbox" data-tick={id} className={styles.tick} checked={ticked} readOnly tabIndex={-1}
        aria-label={tickLabel(name === '' ? noName : name)}
      />
      <button
        type="button" data-id={id} aria-current={shown} tabIndex={stop ? 0 : -1}
        className={mergeClasses(styles.row, shown && styles.shown)}
      >
        <span className={styles.line}>
          <bdi className={styles.name} title={name}>{name === '' ? noName : name}</bdi>
          {status !== '' && <Badge text={status} />}
          {level !== '' && <Badge text={level} />}
        </span>
        <span className={styles.more}>
          {customer.formerly !== undefined && <><bdi>{formerly(customer.formerly)}</bdi>{more.length > 0 && ' · '}</>}
          {more.map((part, at) => <span key={at}>{at > 0 && ' · '}<bdi>{part}</bdi></span>)}
        </span>
      </button>
    </div>
  );
}, sameRow);
