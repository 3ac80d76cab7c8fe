/** The list itself: one stop of the Tab key, moved through with the arrows, Home, End and letters. */
import { forwardRef, memo, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CustomerSummary } from '../../../src/app/app';
import type { RecordId } from '../../../src/model/ids';
import { Badge } from '../../components/Badge';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    margin: 0,
    borderTopStyle: 'none',
    borderInlineStartStyle: 'none',
    borderInlineEndStyle: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    textAlign: 'start',
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  shown: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: {
    flexGrow: 1,
    minWidth: 0,
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
  readonly onOpen: (id: RecordId) => void;
  /** A letter typed in the list goes to the search. */
  readonly onType: (letter: string) => void;
  readonly onLeaveTop: () => void;
}

const pageRows = 8;

export const CustomerList = forwardRef<HTMLDivElement, CustomerListProps>(function CustomerList(props, ref) {
  const { label, noName, customers, shown, onOpen, onType, onLeaveTop } = props;
  const styles = useStyles();
  const [activeId, setActiveId] = useState<RecordId | undefined>(undefined);
  const stop = customers.find(({ id }) => id === activeId) ?? customers.find(({ id }) => id === shown) ?? customers[0];

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-id]')];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const goTo = (index: number): void => rows[Math.max(0, Math.min(rows.length - 1, index))]?.focus();
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(at + 1),
      ArrowUp: () => (at <= 0 ? onLeaveTop() : goTo(at - 1)),
      PageDown: () => goTo(at + pageRows),
      PageUp: () => goTo(at - pageRows),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      Enter: () => activate(rows[at]),
      ' ': () => activate(rows[at]),
    };
    const move = moves[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (move !== undefined) move();
    else if (event.key.length === 1) onType(event.key);
    else return;
    event.preventDefault();
  };
  const activate = (row: HTMLElement | undefined): void => {
    const id = row?.dataset['id'];
    if (id !== undefined) onOpen(id);
  };

  return (
    <div
      ref={ref} role="list" aria-label={label} className={styles.list} onKeyDown={onKeyDown}
      onFocus={(event: FocusEvent<HTMLElement>) => setActiveId(event.target.dataset['id'])}
      onClick={(event) => activate((event.target as HTMLElement).closest<HTMLElement>('[data-id]') ?? undefined)}
    >
      {customers.map((customer) => (
        <CustomerRow
          key={customer.id} customer={customer} noName={noName} shown={customer.id === shown} stop={customer.id === stop?.id}
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
}

function sameRow(a: CustomerRowProps, b: CustomerRowProps): boolean {
  const keys = Object.keys(a.customer) as (keyof CustomerSummary)[];
  return a.shown === b.shown && a.stop === b.stop && a.noName === b.noName
    && keys.every((key) => a.customer[key] === b.customer[key]);
}

const CustomerRow = memo(function CustomerRow({ customer, noName, shown, stop }: CustomerRowProps) {
  const styles = useStyles();
  const { id, name, alias, code, city, status, level } = customer;
  const more = [alias, code, city].filter((part) => part !== '');
  return (
    <div role="listitem">
      <button
        type="button" data-id={id} aria-current={shown} tabIndex={stop ? 0 : -1}
        className={mergeClasses(styles.row, shown && styles.shown)}
      >
        <span className={styles.line}>
          <span className={styles.name} title={name}><bdi>{name === '' ? noName : name}</bdi></span>
          {status !== '' && <Badge text={status} />}
          {level !== '' && <Badge text={level} />}
        </span>
        <span className={styles.more}>
          {more.map((part, at) => <span key={at}>{at > 0 && ' · '}<bdi>{part}</bdi></span>)}
        </span>
      </button>
    </div>
  );
}, sameRow);
