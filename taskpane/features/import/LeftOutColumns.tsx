/** Before anything is written: which columns of the file stay out of the register, first those that nobody has decided about. */
import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { choiceOf, leftOut } from '../../../src/app/choose-column';
import { PageMessage } from '../../components/PageMessage';
import type { OpenImport } from '../../pane/import-page';
import { useTexts } from '../../use-app';
import { apart } from '../../value-text';

const useStyles = makeStyles({ hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' } });

export function LeftOutColumns({ state: { sheet, mapping } }: { readonly state: OpenImport }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.importing.plan;
  if (sheet === undefined || mapping === undefined) return null;
  // An empty column has nothing that could stay out.
  const out = sheet.proposal.columns.filter(({ column, sample }) => sample.examples.length > 0 && choiceOf(mapping, column) === leftOut);
  const named = (isOpen: boolean): string => out.filter(({ verdict }) => (verdict === 'ambiguous') === isOpen).map(({ header }) => apart(texts, header)).join(', ');
  const [open, others] = [named(true), named(false)];
  return (
    <>
      {open !== '' && <PageMessage intent="warning">{words.openColumns(open)}</PageMessage>}
      {others !== '' && <p className={styles.hint}>{words.leftOut(others)}</p>}
    </>
  );
}
