/** The workbook was made before the card had these fields: they can be added, and until then they are only read. */
import type { ReactElement } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { MissingField } from '../../../src/app/missing-fields';
import { fieldLabel } from '../../../src/locales/issue-text';
import { usePane, useTexts } from '../../use-app';

const useStyles = makeStyles({ body: { overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS } });

/** More names than a person would read. */
const mostNamed = 6;

export function MissingColumns({ fields }: { readonly fields: readonly MissingField[] }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.card;
  const { pane } = usePane();
  if (fields.length === 0) return null;
  const names = [...new Set(fields.map(({ table, field }) => fieldLabel(texts, field, table)))];
  const said = names.slice(0, mostNamed).join(', ');
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.body}>{words.addColumnsHint(names.length > mostNamed ? `${said}…` : said)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void pane.addMissingFields()}>{words.addColumns}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
