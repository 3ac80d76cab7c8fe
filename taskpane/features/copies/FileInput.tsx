/** A button that lets a person choose a workbook. */
import { useRef, type ComponentProps, type ReactElement } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import type { SourceFile } from '../../../src/app/read-source';
import { usePane } from '../../use-app';

const useStyles = makeStyles({ file: { display: 'none' } });

export interface FileInputProps extends Pick<ComponentProps<'button'>, 'aria-describedby'> {
  readonly label: string;
  readonly testId: string;
  readonly isBusy: boolean;
  readonly isPrimary?: boolean;
  readonly icon?: ReactElement;
  readonly onFile: (file: SourceFile) => Promise<void>;
}

export async function sourceOf(file: File): Promise<SourceFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

export function FileInput({ label, testId, isBusy, isPrimary = false, icon, onFile, ...aria }: FileInputProps): ReactElement {
  const styles = useStyles();
  const { pane } = usePane();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input} type="file" accept=".xlsx,.xlsm" className={styles.file} tabIndex={-1} aria-hidden="true" data-testid={testId}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void pane.run(async () => onFile(await sourceOf(file)));
          // The same file can be chosen again.
          event.target.value = '';
        }}
      />
      <Button {...(isPrimary && { appearance: 'primary' as const })} {...(icon !== undefined && { icon })} {...aria} disabledFocusable={isBusy} onClick={() => input.current?.click()}>{label}</Button>
    </>
  );
}
