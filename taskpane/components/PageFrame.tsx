/**
 * A page that stands where the list or the card was: what is done there and for whom, the way back, which Esc takes too,
 * what scrolls, the commands below it.
 */
import type { KeyboardEvent, ReactElement, ReactNode, Ref } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BackButton } from './BackButton';
import { CommandRow } from './CommandRow';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  top: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase400 },
  scroll: {
    // Words for the ear stand within it.
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    // What does not fit scrolls; nothing is squeezed.
    '& > *': { flexShrink: 0 },
  },
});

export interface PageFrameProps {
  readonly heading: string;
  /** The customer's, or what else the page is about; '' where it is about nothing single. */
  readonly name: string;
  readonly back: string;
  readonly backRef?: Ref<HTMLButtonElement>;
  readonly onLeave: () => void;
  readonly commands: ReactNode;
  /** There are more than two commands. */
  readonly tight?: boolean;
  /** The page is a form: Enter in a box does this. Without it what scrolls can have the keyboard itself. */
  readonly onSubmit?: () => void;
  readonly scrollRef?: Ref<HTMLDivElement>;
  readonly className?: string;
  /** What scrolls. */
  readonly children: ReactNode;
}

export function PageFrame(props: PageFrameProps): ReactElement {
  const { heading, name, back, backRef, onLeave, commands, tight = false, onSubmit, scrollRef, className, children } = props;
  const styles = useStyles();
  const scroll = mergeClasses(styles.scroll, className);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div className={styles.root} onKeyDown={onKeyDown}>
      <div className={styles.top}>
        <BackButton label={back} onClick={onLeave} {...(backRef !== undefined && { buttonRef: backRef })} />
        <h2 className={styles.title}>{heading}{name !== '' && <>: <bdi>{name}</bdi></>}</h2>
      </div>
      {onSubmit === undefined
        ? <div {...(scrollRef !== undefined && { ref: scrollRef })} role="region" aria-label={heading} tabIndex={0} className={scroll}>{children}</div>
        : (
          <form
            aria-label={heading} className={scroll} noValidate
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit();
            }}
          >
            {children}
          </form>
        )}
      <CommandRow tight={tight}>{commands}</CommandRow>
    </div>
  );
}
