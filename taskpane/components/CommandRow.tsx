/** The commands of a form, always in sight below it. */
import type { ReactElement, ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Three commands in one row of the narrowest pane, in most of the languages.
  tight: { '& > button': { minWidth: 0, paddingInline: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 } },
});

export interface CommandRowProps {
  /** There are more than two. */
  readonly tight?: boolean;
  readonly children: ReactNode;
}

export function CommandRow({ tight = false, children }: CommandRowProps): ReactElement {
  const styles = useStyles();
  return <div className={mergeClasses(styles.root, tight && styles.tight)}>{children}</div>;
}
