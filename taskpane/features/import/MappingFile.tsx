/** What the columns mean, kept as a file and used again for another list of the kind, here or on another device. */
import { useRef, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { writeMappingFile } from '../../../src/app/mapping-file';
import type { OpenImport } from '../../pane/import-page';
import { saveFile } from '../../save-file';
import { useImport, useTexts } from '../../use-app';
import { apart } from '../../value-text';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  file: { display: 'none' },
  taken: { flexBasis: '100%', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function MappingFile({ state: { mapping, brought, doing, mappingFrom } }: { readonly state: OpenImport }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.importing.columns;
  const { page } = useImport();
  const input = useRef<HTMLInputElement>(null);
  if (mapping === undefined) return null;
  const use = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) page.useMapping({ name: file.name, text: await file.text() });
  };
  return (
    <div className={styles.root}>
      <input
        ref={input} type="file" accept=".json,application/json" className={styles.file} tabIndex={-1} aria-hidden="true" data-testid="mapping-file"
        onChange={(event) => {
          void use(event.target.files?.[0]);
          // The same file can be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      <Button size="small" appearance="subtle" icon={<FolderOpenRegular />} disabledFocusable={doing !== undefined} onClick={() => input.current?.click()}>{words.useMapping}</Button>
      <Button size="small" appearance="subtle" icon={<ArrowDownloadRegular />} onClick={() => saveFile(`${words.mappingFile}.json`, 'application/json', writeMappingFile(brought?.name ?? '', mapping))}>{words.saveMapping}</Button>
      <div role="status" className={styles.taken}>{mappingFrom !== undefined && words.mappingTaken(apart(texts, mappingFrom))}</div>
    </div>
  );
}
