/** Ticks many customers at once: all that are found, or those whose rows are selected in the sheet. */
import type { ReactElement } from 'react';
import { MenuItem } from '@fluentui/react-components';
import { CheckboxCheckedRegular } from '@fluentui/react-icons/svg/checkbox-checked';
import { CommandMenu } from '../../components/CommandMenu';
import { useApp, useMany, usePane, useTexts } from '../../use-app';

export function TickMenu({ total }: { readonly total: number }): ReactElement {
  const words = useTexts().pane.many.ticks;
  const { app } = useApp();
  const { state: { query } } = usePane();
  const { many, state: { filter, ticked } } = useMany();
  const inSheet = app.selectedIds();
  return (
    <CommandMenu label={words.menu} icon={<CheckboxCheckedRegular />}>
      <MenuItem disabled={total === 0} onClick={() => many.tick(app.matching(query, filter), true)}>{words.all(total)}</MenuItem>
      <MenuItem disabled={inSheet.length === 0} onClick={() => many.tick(inSheet, true)}>{words.sheet(inSheet.length)}</MenuItem>
      <MenuItem disabled={ticked.size === 0} onClick={() => many.untickAll()}>{words.none}</MenuItem>
    </CommandMenu>
  );
}
