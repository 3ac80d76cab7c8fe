/** The other copy, chosen or dropped. */
import { useId, useState, type DragEvent, type ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { useCopies, usePane, useTexts } from '../../use-app';
import { FileInput, sourceOf } from './FileInput';

const useStyles = makeStyles({
  intro: { margin: 0 },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  over: { border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}` },
});

export function ChooseCopy({ isBusy }: { readonly isBusy: boolean }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { copies, importing: { choose } } = texts.pane;
  const { pane } = usePane();
  const { page } = useCopies();
  const hintId = useId();
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && !isBusy) void pane.run(async () => page.bring(await sourceOf(file)));
  };
  return (
    <>
      <p className={styles.intro}>{copies.intro}</p>
      <div
        className={mergeClasses(styles.drop, isOver && styles.over)} onDrop={onDrop}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      >
        <FileInput label={choose.file} testId="copy-file" isBusy={isBusy} isPrimary icon={<DocumentArrowUpRegular />} aria-describedby={hintId} onFile={page.bring} />
        <span id={hintId}>{choose.drop}</span>
      </div>
    </>
  );
}
