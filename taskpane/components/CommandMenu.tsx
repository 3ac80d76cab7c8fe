/** A small button that opens a menu of commands. */
import type { ReactElement, ReactNode } from 'react';
import { Button, Menu, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Fluent's own edge is transparent but for high contrast, and on the dark pane no shadow shows where the menu ends.
  surface: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
});

export interface CommandMenuProps {
  /** Of the button, which shows its icon only. */
  readonly label: string;
  readonly icon: ReactElement;
  readonly children: ReactNode;
}

export function CommandMenu({ label, icon, children }: CommandMenuProps): ReactElement {
  const styles = useStyles();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={icon} aria-label={label} title={label} />
      </MenuTrigger>
      <MenuPopover className={styles.surface}>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
