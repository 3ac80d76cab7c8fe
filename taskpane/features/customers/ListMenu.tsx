/** What is done with the register as a whole: bringing customers in, taking them out, what they owe, what waits to be decided. */
import type { ReactElement } from 'react';
import { CounterBadge, MenuDivider, MenuItem } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { CommandMenu } from '../../components/CommandMenu';
import { useApp, usePane, useTexts } from '../../use-app';

export function ListMenu(): ReactElement {
  const texts = useTexts();
  const { app } = useApp();
  const { pane } = usePane();
  const waiting = app.openConflicts();
  return (
    <CommandMenu label={texts.pane.list.menu} icon={<MoreHorizontalRegular />}>
      <MenuItem onClick={() => pane.go({ kind: 'import' })}>{texts.pane.importing.command}</MenuItem>
      <MenuItem onClick={() => pane.go({ kind: 'copies' })}>{texts.pane.copies.command}</MenuItem>
      <MenuItem onClick={() => pane.go({ kind: 'export' })}>{texts.pane.exporting.command}</MenuItem>
      <MenuDivider />
      <MenuItem onClick={() => pane.go({ kind: 'accounts' })}>{texts.pane.accounts.command}</MenuItem>
      <MenuItem onClick={() => pane.go({ kind: 'glance' })}>{texts.pane.glance.command}</MenuItem>
      <MenuItem onClick={() => pane.go({ kind: 'time' })}>{texts.pane.time.command}</MenuItem>
      <MenuItem onClick={() => pane.go({ kind: 'conflicts' })} {...(waiting > 0 && { secondaryContent: <CounterBadge size="small" color="danger" count={waiting} /> })}>{texts.pane.conflicts.command}</MenuItem>
      <MenuItem onClick={() => pane.go({ kind: 'insert' })}>{texts.pane.insert.command}</MenuItem>
      <MenuItem onClick={() => pane.go({ kind: 'automations' })}>{texts.automations.page.command}</MenuItem>
    </CommandMenu>
  );
}
