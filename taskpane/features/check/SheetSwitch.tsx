/** Whether the sheet shows what the check finds: a column that says it, and cells marked. For everyone who opens the register. */
import { useState, type ReactElement } from 'react';
import { Field, Switch } from '@fluentui/react-components';
import { useApp, usePane, useTexts } from '../../use-app';

export function SheetSwitch(): ReactElement {
  const words = useTexts().pane.check;
  const { app } = useApp();
  const { pane } = usePane();
  /** What was asked for while it is being done: thousands of cells take a moment. */
  const [asked, setAsked] = useState<boolean>();
  return (
    <Field hint={words.inSheetHint} size="small">
      <Switch
        label={words.inSheet} checked={asked ?? app.showsCheck()} disabled={asked !== undefined}
        onChange={(_event, { checked }) => {
          setAsked(checked);
          void pane.showCheck(checked).finally(() => setAsked(undefined));
        }}
      />
    </Field>
  );
}
