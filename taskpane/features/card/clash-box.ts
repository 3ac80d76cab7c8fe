/** The box in which the card says that somebody else wrote something else, with the ways out. */
import { tokens } from '@fluentui/react-components';

export const clashBox = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: tokens.spacingHorizontalS,
  padding: tokens.spacingHorizontalS,
  border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorStatusWarningBackground1,
  color: tokens.colorStatusWarningForeground3,
  fontSize: tokens.fontSizeBase200,
} as const;
