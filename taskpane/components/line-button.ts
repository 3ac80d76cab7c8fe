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

/** A line that opens and closes what is below it. */
export const headingButton = {
  ...lineButton,
  gap: tokens.spacingHorizontalS,
  width: '100%',
  minHeight: '36px',
  paddingInline: 0,
  fontSize: tokens.fontSizeBase300,
  fontWeight: tokens.fontWeightSemibold,
  lineHeight: tokens.lineHeightBase300,
} as const;
