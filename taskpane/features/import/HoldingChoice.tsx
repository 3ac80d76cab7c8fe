/** What the rows of the file are: found, and to be chosen otherwise. */
import type { ReactElement } from 'react';
import { Field, Select, makeStyles } from '@fluentui/react-components';
import { holdings } from '../../../src/app/holdings';
import type { OpenImport } from '../../pane/import-page';
import { useImport, useTexts } from '../../use-app';

// As wide as the pane, however long its longest choice is.
const useStyles = makeStyles({ field: { gridTemplateColumns: 'minmax(0, 1fr)' } });

export function HoldingChoice({ state: { source, holds, doing } }: { readonly state: OpenImport }): ReactElement | null {
  const styles = useStyles();
  const words = useTexts().pane.importing.entries;
  const { page } = useImport();
  const possible = source?.kind === 'cards' ? source.couldHold : holdings;
  return possible.length < 2 ? null : (
    <Field className={styles.field} label={words.holds}>
      <Select disabled={doing !== undefined} value={holds} onChange={(_event, { value }) => void page.chooseHolding(possible.find((one) => one === value) ?? holds)}>
        {possible.map((one) => <option key={one} value={one}>{words.holdings[one]}</option>)}
      </Select>
    </Field>
  );
}
