/**
 * A row under the pointer or marked. Where contrast is high the ground is the highlight, on which only its own colour can
 * be read: there everything in the row takes that colour, quieter words and icons too.
 */
import { tokens } from '@fluentui/react-components';

export const highlightedOnHover = {
  ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover },
  ':global([data-theme="contrast"])': { ':hover *': { color: tokens.colorNeutralForeground1Hover } },
} as const;

export const highlighted = {
  backgroundColor: tokens.colorNeutralBackground1Selected,
  color: tokens.colorNeutralForeground1Selected,
  ':global([data-theme="contrast"])': { '& *': { color: tokens.colorNeutralForeground1Selected } },
} as const;
