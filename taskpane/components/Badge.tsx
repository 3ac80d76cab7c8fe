/** A short word in a frame. Plain on purpose: a list draws hundreds of them while someone types. */
import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxWidth: '96px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    // On a highlighted row the frame is of the words' colour.
    ':global([data-theme="contrast"])': { border: `${tokens.strokeWidthThin} solid currentcolor` },
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function Badge({ text }: { readonly text: string }): ReactElement {
  return <span className={useStyles().root}><bdi>{text}</bdi></span>;
}
