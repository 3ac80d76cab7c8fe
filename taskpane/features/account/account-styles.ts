/** Lines and tables of the account pages: a line is one button over the width of the pane, what is money stands at its end. */
import { tokens, type GriffelStyle } from '@fluentui/react-components';
import { lineButton } from '../../components/line-button';

export const list = { margin: 0, padding: 0, listStyleType: 'none' } as const satisfies GriffelStyle;
export const item = { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` } as const satisfies GriffelStyle;

export const line = {
  ...lineButton,
  flexDirection: 'column',
  alignItems: 'stretch',
  width: '100%',
  minHeight: '36px',
  paddingInline: tokens.spacingHorizontalXS,
} as const satisfies GriffelStyle;

export const lineTop = { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS, minWidth: 0 } as const satisfies GriffelStyle;
// At the pane's side, whatever way it is written; left is turned over where the pane is.
export const lineName = { flexGrow: 1, textAlign: 'left', minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold } as const satisfies GriffelStyle;
export const lineMore = { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' } as const satisfies GriffelStyle;
// At the other side, below a long name too: an amount reads from left to right, so its own start is no help.
export const amount = { marginLeft: 'auto', fontWeight: tokens.fontWeightSemibold } as const satisfies GriffelStyle;
// Readable in the dark and under the pointer, which the first red is not.
export const late = { color: tokens.colorStatusDangerForeground3, ':global([data-theme="contrast"])': { color: 'inherit' } } as const satisfies GriffelStyle;

export const table = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: tokens.fontSizeBase200,
  '& th, & td': { paddingBlock: tokens.spacingVerticalXXS, paddingInline: tokens.spacingHorizontalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, textAlign: 'start', verticalAlign: 'top' },
  '& thead th': { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  '& tbody th': { fontWeight: tokens.fontWeightRegular },
  '& tr > * + *': { textAlign: 'end' },
  '& tr:last-child > *': { borderBottom: 'none' },
} as const satisfies GriffelStyle;

export const heading = { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 } as const satisfies GriffelStyle;
export const hint = { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 } as const satisfies GriffelStyle;
export const choices = { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 112px), 1fr))', gap: tokens.spacingHorizontalS, alignItems: 'start' } as const satisfies GriffelStyle;
export const select = { width: '100%', minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } } as const satisfies GriffelStyle;
export const field = { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 } as const satisfies GriffelStyle;
