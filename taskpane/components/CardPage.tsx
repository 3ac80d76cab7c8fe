/** A page that stands where the card was: what is done there and for whom, the way back, which Esc takes too, the commands. */
import type { KeyboardEvent, ReactElement, ReactNode, Ref } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
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
});

export interface CardPageProps {
  readonly heading: string;
  /** The customer's; '' where the page is about none. */
  readonly name: string;
  readonly back: string;
  readonly backRef?: Ref<HTMLButtonElement>;
  readonly onLeave: () => void;
  readonly commands: ReactNode;
  /** There are more than two commands. */
  readonly tight?: boolean;
  /** What scrolls. */
  readonly children: ReactNode;
}

export function CardPage({ heading, name, back, backRef, onLeave, commands, tight = false, children }: CardPageProps): ReactElement {
  const styles = useStyles();
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
      {children}
      <CommandRow tight={tight}>{commands}</CommandRow>
    </div>
  );
}
