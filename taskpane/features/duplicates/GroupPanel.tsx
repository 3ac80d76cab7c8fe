/** One group: its cards with a box each, field by field beside each other with what differs marked, and why they are a group. */
import { useEffect, useId, useMemo, useState, type ReactElement, type Ref } from 'react';
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import type { App } from '../../../src/app/app';
import type { Texts } from '../../../src/locales/texts';
import { cardTables } from '../../../src/model/fields';
import type { RecordId } from '../../../src/model/ids';
import { Badge } from '../../components/Badge';
import { headingButton } from '../../components/line-button';
import { visuallyHidden } from '../../components/visually-hidden';
import { meantValue } from '../../meant-value';
import type { ReviewGroup } from '../../pane/duplicate-review';
import { useApp, useDuplicates, usePane, useTexts } from '../../use-app';
import { isolated, plainText } from '../../value-text';
import { comparedFields, markDifference, type ComparedField, type ComparedValue } from './compared-fields';
import { WhyGroup } from './WhyGroup';

/** So many cards of a group are shown at once. */
const pageSize = 10;
/** Longer texts are for the card, not for comparing. */
const longest = 160;

const useStyles = makeStyles({
  root: { outlineStyle: 'none', overflowWrap: 'anywhere' },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, paddingBlockEnd: tokens.spacingVerticalXS },
  title: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  quiet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  code: { whiteSpace: 'nowrap' },
  members: { listStyleType: 'none', margin: 0, padding: 0 },
  member: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  box: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
  command: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
  field: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  values: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))', columnGap: tokens.spacingHorizontalS },
  value: { display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0, lineHeight: tokens.lineHeightBase300, whiteSpace: 'pre-line' },
  number: { flexShrink: 0, fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  out: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  empty: { color: tokens.colorNeutralForeground2 },
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    // There colours of our own would be swallowed, or not be read: bold and underlined it is marked all the same.
    ':global([data-theme="contrast"])': { backgroundColor: 'transparent' },
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
  // A free place, as wide as a letter, where the other one has something.
  gap: {
    display: 'inline-block',
    boxSizing: 'border-box',
    width: '0.6em',
    height: '1em',
    marginInline: '1px',
    verticalAlign: 'text-bottom',
    backgroundColor: tokens.colorPaletteYellowBackground2,
    borderBottom: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralForeground1}`,
    ':global([data-theme="contrast"])': { backgroundColor: 'transparent' },
    '@media (forced-colors: active)': { backgroundColor: 'Mark', borderBottomColor: 'MarkText' },
  },
  fold: headingButton,
  foldWords: { flexGrow: 1, minWidth: 0 },
  chevron: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  hidden: visuallyHidden,
});

export interface GroupPanelProps {
  /** Of the whole, which gets the keyboard. */
  readonly sectionRef: Ref<HTMLElement>;
  readonly group: ReviewGroup;
}

export function GroupPanel({ sectionRef, group }: GroupPanelProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.duplicates;
  const { app, cards } = useApp();
  const { pane } = usePane();
  const { review, state: { shown, later, unticked } } = useDuplicates();
  const titleId = useId();
  const [limit, setLimit] = useState({ key: group.key, most: pageSize });
  const [isAgreeingOpen, setAgreeingOpen] = useState(false);
  const most = limit.key === group.key ? limit.most : pageSize;
  const ids = group.ids.slice(0, most);
  const place = shown.findIndex(({ key }) => key === group.key);
  const number = new Intl.NumberFormat(texts.tag);
  // cards stands for what the cards say.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const fields = useMemo(() => comparedFields(app, texts, meantValue(app), group.ids), [app, cards, texts, group]);
  useEffect(() => review.explain(group), [review, group, cards]);
  const unlike = fields.filter(({ isUnlike }) => isUnlike);
  const alike = fields.filter(({ isUnlike }) => !isUnlike);
  const digits = group.probability < 0.99 ? 0 : 1;
  const percent = new Intl.NumberFormat(texts.tag, { style: 'percent', maximumFractionDigits: digits });
  const steps = [
    { step: -1, label: words.previous, icon: texts.direction === 'rtl' ? <ChevronRightRegular /> : <ChevronLeftRegular />, keys: 'ArrowUp K' },
    { step: 1, label: words.next, icon: texts.direction === 'rtl' ? <ChevronLeftRegular /> : <ChevronRightRegular />, keys: 'ArrowDown J' },
  ] as const;
  return (
    <section ref={sectionRef} className={styles.root} tabIndex={-1} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {words.group(place + 1, shown.length)}
          <span className={styles.quiet}>{` · ${words.verdicts[group.verdict]}, ${percent.format(roundedDown(group.probability, digits + 2))}`}</span>
          {later.has(group.key) && <span className={styles.quiet}>{` · ${words.putOff}`}</span>}
        </h3>
        {steps.map(({ step, label, icon, keys }) => (
          <Button
            key={step} appearance="subtle" size="small" icon={icon} aria-label={label} title={label} aria-keyshortcuts={keys}
            disabledFocusable={shown[place + step] === undefined} onClick={() => review.move(step)}
          />
        ))}
      </div>
      <ul className={styles.members} aria-label={words.cards}>
        {ids.map((id, at) => member(id, at + 1, !unticked.has(id)))}
      </ul>
      {group.ids.length > most && (
        <Button appearance="subtle" size="small" onClick={() => setLimit({ key: group.key, most: most + pageSize })}>{words.more(group.ids.length - most)}</Button>
      )}
      {unlike.map(fieldLine)}
      {rowCounts()}
      {alike.length > 0 && (
        <>
          <button type="button" className={styles.fold} aria-expanded={isAgreeingOpen} onClick={() => setAgreeingOpen(!isAgreeingOpen)}>
            <span className={styles.foldWords}>{words.agree(alike.length)}</span>
            <span className={styles.chevron}>{isAgreeingOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}</span>
          </button>
          {isAgreeingOpen && alike.map(fieldLine)}
        </>
      )}
      <WhyGroup group={group} numberOf={(id) => group.ids.indexOf(id) + 1} />
    </section>
  );

  function member(id: RecordId, at: number, isTicked: boolean): ReactElement {
    const { name, code, isArchived } = memberOf(app, texts, id);
    return (
      <li key={id} className={styles.member}>
        <Checkbox
          className={styles.box} checked={isTicked} onChange={(_event, { checked }) => review.tick(id, checked === true)}
          aria-label={words.belongs(at, name)}
          label={<span className={mergeClasses(!isTicked && styles.out)}>{`${number.format(at)} · `}<bdi>{name}</bdi>{code !== '' && <span className={styles.quiet}>{' · '}<bdi className={styles.code}>{code}</bdi></span>}</span>}
        />
        {isArchived && <Badge text={words.archived} />}
        <Button appearance="subtle" size="small" className={styles.command} aria-label={words.showRow(name)} title={words.showRow(name)} onClick={() => pane.selectRow({ table: 'Customers', id })}>{words.row}</Button>
        <Button appearance="subtle" size="small" className={styles.command} aria-label={words.openCard(name)} title={words.openCard(name)} onClick={() => pane.go({ kind: 'customer', id, from: 'duplicates' })}>{words.open}</Button>
      </li>
    );
  }

  function fieldLine(field: ComparedField): ReactElement {
    const values = field.values.slice(0, most);
    const shownValues = field.isUnlike ? values : values.slice(0, 1);
    return (
      <div key={field.key} className={styles.field} role="group" aria-label={field.label}>
        <div className={styles.label} data-label="">{field.label}</div>
        <div className={styles.values}>
          {shownValues.map((value, at) => (
            <div key={value.id} className={mergeClasses(styles.value, unticked.has(value.id) && field.isUnlike && styles.out)}>
              {field.isUnlike && <span className={styles.number} aria-hidden="true">{number.format(at + 1)}</span>}
              {field.isUnlike && <span className={styles.hidden}>{`${memberOf(app, texts, value.id).name}: `}</span>}
              {markedValue(value, value.differs ? field.first : value.id === field.first.id ? field.second : undefined)}
            </div>
          ))}
        </div>
      </div>
    );
  }

  function markedValue(value: ComparedValue, other: ComparedValue | undefined): ReactElement {
    if (value.value === null || value.value === '') return <span className={styles.empty}>{texts.pane.card.empty}</span>;
    const text = shortened(plainText(texts, value.value));
    if (other === undefined) return <bdi>{text}</bdi>;
    const { before, marked, after, lacks } = markDifference(text, shortened(plainText(texts, other.value)));
    const said = [value.differs ? words.differs : '', lacks === undefined ? '' : words.lacks(isolated(lacks))].filter((part) => part !== '').join(', ');
    return (
      <span>
        <bdi>
          {before}
          <mark className={lacks === undefined ? styles.mark : styles.gap} title={lacks === undefined ? undefined : words.lacks(isolated(lacks))}>{marked}</mark>
          {after}
        </bdi>
        {said !== '' && <span className={styles.hidden}>{` (${said})`}</span>}
      </span>
    );
  }

  /** How much hangs on each card decides which of them stays. */
  function rowCounts(): ReactElement | null {
    const counts = group.ids.slice(0, most).map((id) => ({ id, text: rowsText(app, texts, id) }));
    if (counts.every(({ text }) => text === '')) return null;
    return (
      <div className={styles.field} role="group" aria-label={words.rows}>
        <div className={styles.label} data-label="">{words.rows}</div>
        <div className={styles.values}>
          {counts.map(({ id, text }, at) => (
            <div key={id} className={styles.value}>
              <span className={styles.number} aria-hidden="true">{number.format(at + 1)}</span>
              <span className={styles.hidden}>{`${memberOf(app, texts, id).name}: `}</span>
              <span className={mergeClasses(text === '' && styles.empty)}>{text === '' ? texts.pane.card.empty : text}</span>
            </div>
          ))}
        </div>
      </div>
    );
  }
}

interface MemberText {
  readonly name: string;
  readonly code: string;
  readonly isArchived: boolean;
}

function memberOf(app: App, texts: Texts, id: RecordId): MemberText {
  const values = app.card(id)?.values ?? {};
  const name = String(values['name'] ?? '');
  return {
    name: name === '' ? texts.pane.list.noName : name, code: String(values['code'] ?? ''),
    isArchived: app.meaningOf('status', String(values['status'] ?? '')) === 'inactive',
  };
}

/** "Contacts 2 · Notes 1". */
function rowsText(app: App, texts: Texts, id: RecordId): string {
  const rows = app.children(id);
  const number = new Intl.NumberFormat(texts.tag);
  const tables = [...cardTables.map((table) => ({ table, title: texts.pane.card.rowsOf[table] }))];
  const counted = tables.flatMap(({ table, title }) => {
    const count = rows.filter((row) => row.table === table).length;
    return count === 0 ? [] : [`${title} ${number.format(count)}`];
  });
  const documents = (['Documents', 'Payments'] as const).flatMap((table) => {
    const count = rows.filter((row) => row.table === table).length;
    return count === 0 ? [] : [`${texts.rowOf[table]}: ${number.format(count)}`];
  });
  return [...documents, ...counted].join(' · ');
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** 99.99 % is not a hundred. */
function roundedDown(share: number, digits: number): number {
  return Math.floor(share * 10 ** digits) / 10 ** digits;
}
