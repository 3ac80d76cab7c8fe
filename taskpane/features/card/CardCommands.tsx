/** Save, save and new, cancel: always in sight below the form. */
import type { ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import { CommandRow } from '../../components/CommandRow';
import type { OpenCard } from '../../pane/pane';
import { usePane, useTexts } from '../../use-app';

export function CardCommands({ card }: { readonly card: OpenCard }): ReactElement {
  const words = useTexts().pane.card;
  const { pane } = usePane();
  const shut = card.saving || card.gone;
  return (
    <CommandRow tight>
      <Button appearance="primary" disabledFocusable={shut} onClick={() => void pane.save('stay')}>
        {card.saving ? words.saving : words.save}
      </Button>
      <Button disabledFocusable={shut} onClick={() => void pane.save('new')}>{words.saveAndNew}</Button>
      <Button appearance="subtle" onClick={() => pane.go({ kind: 'part', part: 'list' })}>{words.cancel}</Button>
    </CommandRow>
  );
}
