/**
 * A field of several values: each in a frame of its own that can be taken away, and a box that adds more, from the
 * field's list or freely. Text that was typed and not yet added is added when the keyboard leaves: nothing is lost.
 */
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement, type Ref } from 'react';
import { Button, makeStyles, mergeClasses, tokens, useFieldControlProps_unstable } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { foldText } from '../../../src/base/text';
import type { Texts } from '../../../src/locales/texts';
import { hasPart, joinSeveral, splitSeveral, withoutParts, withParts } from '../../../src/model/several';
import type { Scalar } from '../../../src/model/field-kinds';
import type { CardField } from './card-fields';
import { highlighted, highlightedOnHover } from '../../components/highlighted';
import { apart } from '../../value-text';

const useStyles = makeStyles({
  root: { position: 'relative', minWidth: 0 },
  box: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: '2px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-within': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px' },
  },
  part: {
    display: 'flex',
    alignItems: 'center',
    maxWidth: '100%',
    paddingInlineStart: tokens.spacingHorizontalSNudge,
    // Where contrast is high the ground of a part is that of the box.
    border: `${tokens.strokeWidthThin} solid transparent`,
    ':global([data-theme="contrast"])': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  partText: { overflow: 'hidden', textOverflow: 'ellipsis' },
  remove: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  input: {
    flexGrow: 1,
    flexBasis: '80px',
    minWidth: 0,
    height: '24px',
    paddingInline: tokens.spacingHorizontalXS,
    border: 'none',
    outlineStyle: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
  },
  options: {
    position: 'absolute',
    zIndex: 1,
    insetInline: 0,
    maxHeight: '180px',
    overflowY: 'auto',
    margin: 0,
    paddingInline: 0,
    paddingBlock: tokens.spacingVerticalXS,
    listStyleType: 'none',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase200,
  },
  option: {
    paddingInline: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalSNudge,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ...highlightedOnHover,
  },
  active: {
    ...highlighted,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  extend: { marginBlockStart: tokens.spacingVerticalXS },
});

export interface SeveralControlProps {
  readonly field: CardField;
  readonly value: Scalar;
  readonly texts: Texts;
  readonly onEdit: (value: Scalar) => void;
  readonly onTouch: () => void;
  /** Absent where the list cannot be added to. */
  readonly onExtend: ((value: string) => void) | undefined;
  readonly controlRef: Ref<HTMLInputElement>;
}

export function SeveralControl({ field, value, texts, onEdit, onTouch, onExtend, controlRef }: SeveralControlProps): ReactElement {
  const styles = useStyles();
  const words = texts.pane.card.list;
  const { choices } = field;
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const listId = useId();
  const fieldProps = useFieldControlProps_unstable({}, { supportsLabelFor: true, supportsRequired: true });

  const parts = splitSeveral(value, choices);
  const folded = foldText(typed);
  const known = choices.filter((choice) => !hasPart(value, choice, choices) && foldText(choice).includes(folded));
  const isNew = folded !== '' && !hasPart(value, typed, choices) && !choices.some((choice) => foldText(choice) === folded);
  const options = [...known, ...(isNew ? [typed.trim()] : [])];
  const shown = isOpen && options.length > 0;
  const unlisted = field.list === undefined ? [] : parts.filter((part) => !choices.some((choice) => foldText(choice) === foldText(part)));

  useEffect(() => {
    // A long list shows a part of itself: the option that the keyboard is on must be in it.
    const box = list.current;
    const option = active < 0 ? undefined : box?.children[active];
    if (!box || !(option instanceof HTMLElement)) return;
    const end = option.offsetTop + option.offsetHeight;
    if (option.offsetTop < box.scrollTop) box.scrollTop = option.offsetTop;
    else if (end > box.scrollTop + box.clientHeight) box.scrollTop = end - box.clientHeight;
  }, [active]);

  const add = (part: string): void => {
    const listed = choices.find((choice) => foldText(choice) === foldText(part)) ?? part;
    onEdit(withParts(value, [listed], choices));
    setTyped('');
    setActive(-1);
  };
  const remove = (part: string): void => {
    onEdit(withoutParts(value, [part], choices));
    root.current?.querySelector('input')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const last = parts.at(-1);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      if (options.length > 0) setActive((active + (event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1) + options.length) % options.length);
    } else if (event.key === 'Enter' && shown && options[active] !== undefined) add(options[active]);
    else if ((event.key === 'Enter' || event.key === ';') && folded !== '') add(typed);
    else if (event.key === 'Escape' && shown) {
      setOpen(false);
      setActive(-1);
      // It closes the list, not the card.
      event.stopPropagation();
    } else if (event.key === 'Backspace' && typed === '' && last !== undefined) onEdit(joinSeveral(parts.slice(0, -1)));
    else return;
    event.preventDefault();
  };

  return (
    <div ref={root} className={styles.root}>
      <div className={styles.box}>
        {parts.map((part) => (
          <span key={part} className={styles.part}>
            <bdi className={styles.partText}>{part}</bdi>
            <button type="button" className={styles.remove} aria-label={words.remove(part)} title={words.remove(part)} onClick={() => remove(part)}>
              <DismissRegular />
            </button>
          </span>
        ))}
        <input
          {...fieldProps} ref={controlRef} className={styles.input} type="text" autoComplete="off" value={typed} dir="auto"
          role="combobox" aria-autocomplete="list" aria-expanded={shown}
          {...(shown && { 'aria-controls': listId })} {...(shown && active >= 0 && { 'aria-activedescendant': `${listId}-${active}` })}
          onKeyDown={onKeyDown} onClick={() => setOpen(true)}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(-1);
            setOpen(true);
          }}
          onPaste={(event) => {
            const pasted = splitSeveral(event.clipboardData.getData('text'), choices);
            if (pasted.length < 2) return;
            event.preventDefault();
            onEdit(withParts(value, pasted, choices));
          }}
          onBlur={() => {
            if (folded !== '') add(typed);
            setOpen(false);
            setActive(-1);
            onTouch();
          }}
        />
      </div>
      {shown && (
        <ul ref={list} id={listId} role="listbox" aria-label={words.add(field.label)} className={styles.options}>
          {options.map((option, at) => (
            <li
              key={option} id={`${listId}-${at}`} role="option" aria-selected={at === active}
              className={mergeClasses(styles.option, at === active && styles.active)}
              // Before the box loses the keyboard and takes what is typed for a value.
              onMouseDown={(event) => {
                event.preventDefault();
                add(option);
              }}
            >
              {isNew && at === options.length - 1 ? words.typed(apart(texts, option)) : <bdi>{option}</bdi>}
            </li>
          ))}
        </ul>
      )}
      {onExtend !== undefined && unlisted.map((part) => (
        <Button key={part} className={styles.extend} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => onExtend(part)}>
          {words.toList(apart(texts, part))}
        </Button>
      ))}
    </div>
  );
}
