/**
 * Parts to choose from. Fluent's own TabList puts focusable hidden elements on both sides of itself, which screen
 * readers and axe stumble over; three buttons need no such machinery.
 */
import type { KeyboardEvent, ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens, useFluent } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: { display: 'flex', minWidth: 0 },
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
}

export function Tabs<K extends string>({ label, tabs, selected, onSelect }: TabsProps<K>): ReactElement {
  const styles = useStyles();
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
    <div role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {tabs.map(({ key, text }) => (
        <button
          key={key} type="button" role="tab" aria-selected={key === selected} tabIndex={key === selected ? 0 : -1}
          className={mergeClasses(styles.tab, key === selected && styles.selected)} onClick={() => onSelect(key)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
