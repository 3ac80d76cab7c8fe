/** A line of the pane that is one button: it looks like its text, and shows itself under the pointer and the keyboard. */
import { tokens } from '@fluentui/react-components';
import { highlightedOnHover } from './highlighted';

export const lineButton = {
  display: 'flex',
  alignItems: 'center',
  paddingBlock: tokens.spacingVerticalXS,
  border: 'none',
  backgroundColor: 'transparent',
  color: tokens.colorNeutralForeground1,
  fontFamily: 'inherit',
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  textAlign: 'start',
  cursor: 'pointer',
  ...highlightedOnHover,
  ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
} as const;
