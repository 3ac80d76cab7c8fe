/**
 * Parts to choose from. Fluent's own TabList puts focusable hidden elements on both sides of itself, which screen
 * readers and axe stumble over; some buttons need no such machinery. What does not fit beside the others waits in a menu; the
 * chosen one always is in sight.
 */
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { MenuItem, makeStyles, mergeClasses, tokens, useFluent } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { CommandMenu } from './CommandMenu';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'flex', alignItems: 'center', flexGrow: 1, minWidth: 0 },
  list: { display: 'flex', minWidth: 0 },
  // The same words in the same type, for their widths only.
  ruler: { position: 'absolute', insetInline: 0, top: 0, display: 'flex', flexWrap: 'wrap', visibility: 'hidden', pointerEvents: 'none' },
  // No words of the page: whoever looks for the tab finds one.
  measured: { '::before': { content: 'attr(data-text)' } },
  tab: {
    paddingInline: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalSNudge,
    border: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    // Forced colours draw what is transparent.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground2Hover, borderBottomColor: tokens.colorNeutralStroke1Hover },
    // There the colour under the pointer is for a highlighted ground, which a tab does not have.
    ':global([data-theme="contrast"])': { ':hover': { color: tokens.colorNeutralForeground1 } },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

export interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: K; readonly text: string }[];
  readonly selected: K;
  readonly onSelect: (key: K) => void;
  /** Of the menu with those that do not fit. */
  readonly more: string;
}

/** The button of the menu, and the air before it. */
const menuWidth = 32;

export function Tabs<K extends string>({ label, tabs, selected, onSelect, more }: TabsProps<K>): ReactElement {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const [widths, setWidths] = useState<readonly number[]>([]);
  const words = tabs.map(({ text }) => text).join('\n');
  useLayoutEffect(() => {
    setWidths([...(ruler.current?.children ?? [])].map((each) => Math.ceil(each.getBoundingClientRect().width)));
    setRoom(root.current?.clientWidth ?? 0);
  }, [words]);
  useEffect(() => {
    const { current } = root;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => setRoom(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const shown = fitting(tabs.map(({ key }) => key), widths, room, selected);
  const waiting = tabs.filter(({ key }) => !shown.has(key));
  const { dir } = useFluent();
  const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = buttons.indexOf(event.target as HTMLElement);
    const goal = { [forward]: at + 1, [back]: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (goal === undefined) return;
    buttons[(goal + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  };
  return (
    <div ref={root} className={styles.root}>
      <div role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
        {tabs.filter(({ key }) => shown.has(key)).map(({ key, text }) => (
          <button
            key={key} type="button" role="tab" aria-selected={key === selected} tabIndex={key === selected ? 0 : -1}
            className={mergeClasses(styles.tab, key === selected && styles.selected)} onClick={() => onSelect(key)}
          >
            {text}
          </button>
        ))}
      </div>
      {waiting.length > 0 && (
        <CommandMenu label={more} icon={<MoreHorizontalRegular />}>
          {waiting.map(({ key, text }) => <MenuItem key={key} onClick={() => onSelect(key)}>{text}</MenuItem>)}
        </CommandMenu>
      )}
      <div ref={ruler} aria-hidden="true" className={styles.ruler}>
        {tabs.map(({ key, text }) => <span key={key} data-text={text} className={mergeClasses(styles.tab, styles.selected, styles.measured)} />)}
      </div>
    </div>
  );
}

/** In their order, as many as there is room for; the chosen one is among them. */
function fitting<K extends string>(keys: readonly K[], widths: readonly number[], room: number, selected: K): ReadonlySet<K> {
  const widthOf = (key: K): number => widths[keys.indexOf(key)] ?? 0;
  if (keys.reduce((sum, key) => sum + widthOf(key), 0) <= room) return new Set(keys);
  const shown = new Set([selected]);
  let left = room - menuWidth - widthOf(selected);
  for (const key of keys) {
    if (shown.has(key)) continue;
    left -= widthOf(key);
    if (left < 0) break;
    shown.add(key);
  }
  return shown;
}
