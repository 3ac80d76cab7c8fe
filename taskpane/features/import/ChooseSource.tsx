/** Where customers come from: a file, chosen or dropped; rows that were copied elsewhere; a sheet of this workbook. */
import { useId, useRef, useState, type DragEvent, type ReactElement } from 'react';
import { Button, Field, Input, Select, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { PageMessage } from '../../components/PageMessage';
import { useExport, useImport, useTexts } from '../../use-app';
import { apart } from '../../value-text';

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
  file: { display: 'none' },
  part: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  wide: { width: '100%', gridTemplateColumns: 'minmax(0, 1fr)' },
});

export interface PackedSource {
  readonly archive: string;
  readonly names: readonly string[];
}

export interface ChooseSourceProps {
  readonly others: readonly string[];
  /** Imports that were broken off. */
  readonly unfinished: readonly string[];
  /** An archive of several files, of which one is to be chosen. */
  readonly packed: PackedSource | undefined;
  readonly working: boolean;
}

export function ChooseSource({ others, unfinished, packed, working }: ChooseSourceProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.importing;
  const { page } = useImport();
  const { page: exporting } = useExport();
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const [sheet, setSheet] = useState('');
  const [range, setRange] = useState('');
  const chosen = sheet === '' ? others[0] ?? '' : sheet;

  const bring = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) await page.bring({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void bring(event.dataTransfer.files[0]);
  };

  return (
    <>
      {unfinished.length > 0 && (
        <PageMessage intent="warning">
          {unfinished.map((name) => <div key={name}>{words.choose.unfinished(apart(texts, name))}</div>)}
          <Button size="small" appearance="subtle" onClick={() => page.forgetUnfinished()}>{words.choose.forget}</Button>
        </PageMessage>
      )}
      {packed !== undefined && <ChoosePacked key={packed.archive} packed={packed} working={working} />}
      <p className={styles.intro}>{words.choose.intro}</p>
      <div
        className={mergeClasses(styles.drop, isOver && styles.over)} onDrop={onDrop}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      >
        <input
          ref={input} type="file" className={styles.file} tabIndex={-1} aria-hidden="true" data-testid="import-file"
          onChange={(event) => {
            void bring(event.target.files?.[0]);
            // The same file can be chosen again after it was mended.
            event.target.value = '';
          }}
        />
        <Button appearance="primary" icon={<DocumentArrowUpRegular />} aria-describedby={hintId} disabledFocusable={working} onClick={() => input.current?.click()}>{words.choose.file}</Button>
        <span id={hintId}>{words.choose.drop}</span>
        <Button size="small" appearance="subtle" disabledFocusable={working} onClick={() => void exporting.writeTemplate(texts.pane.exporting.templateFile, texts)}>{texts.pane.exporting.template}</Button>
      </div>
      <div className={styles.part}>
        <Field className={styles.wide} label={words.choose.paste}>
          <Textarea value={pasted} rows={3} onChange={(_event, { value }) => setPasted(value)} />
        </Field>
        <Button size="small" disabledFocusable={working || pasted.trim() === ''} onClick={() => void page.paste(pasted, words.source.pasted)}>{words.choose.usePasted}</Button>
      </div>
      {others.length > 0 && (
        <div className={styles.part}>
          <Field className={styles.wide} label={words.choose.sheet}>
            <Select value={chosen} onChange={(_event, { value }) => setSheet(value)}>
              {others.map((name) => <option key={name} value={name}>{name}</option>)}
            </Select>
          </Field>
          <Field className={styles.wide} label={words.choose.range}>
            <Input value={range} placeholder="B3:H200" dir="ltr" onChange={(_event, { value }) => setRange(value)} />
          </Field>
          <Button size="small" disabledFocusable={working} onClick={() => void page.useSheet(chosen, range)}>{words.choose.useSheet}</Button>
        </div>
      )}
    </>
  );
}

function ChoosePacked({ packed: { archive, names }, working }: { readonly packed: PackedSource; readonly working: boolean }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { choose } = texts.pane.importing;
  const { page } = useImport();
  const [name, setName] = useState(names[0] ?? '');
  return (
    <div className={styles.part} role="group" aria-label={archive}>
      <Field className={styles.wide} label={choose.packed(apart(texts, archive))}>
        <Select autoFocus value={name} onChange={(_event, { value }) => setName(value)}>
          {names.map((one) => <option key={one} value={one}>{one}</option>)}
        </Select>
      </Field>
      <Button appearance="primary" size="small" disabledFocusable={working} onClick={() => void page.chooseFile(name)}>{choose.useFile}</Button>
    </div>
  );
}
