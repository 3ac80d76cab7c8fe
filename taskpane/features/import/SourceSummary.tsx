/** What was read and how, to be put right: the letters, which list of several, where its column names are, what kind of list it is. */
import { useId, useState, type ReactElement } from 'react';
import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { sourceEncodings } from '../../../src/app/file-reading';
import type { OpenImport, Preset } from '../../pane/import-page';
import { useImport, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { FileFindings } from './FileFindings';
import { HoldingChoice } from './HoldingChoice';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  letters: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  sample: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    maxHeight: '120px',
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
  },
  rows: { overflow: 'hidden' },
  // As wide as the pane, however long its longest choice is.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Rows in which column names may stand, as far as they are offered. */
const rowsOffered = 20;
const presets: readonly Preset[] = ['cards', 'shop', 'bank', 'name'];

export function SourceSummary({ state }: { readonly state: OpenImport }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.importing.source;
  const { page } = useImport();
  const lettersId = useId();
  const [isOpen, setOpen] = useState(false);
  const { source, sheet, at, preset, doing, kept } = state;
  const sheets = source?.kind === 'sheets' ? source.sheets : [];
  const text = source !== undefined && 'text' in source ? source.text : undefined;
  const raw = sheets[at];

  return (
    <>
      <div className={styles.line}>
        <span>{words.rows(sheet?.table.rows.length ?? 0)}</span>
        {text !== undefined && (
          <Button size="small" appearance="subtle" aria-expanded={isOpen} {...(isOpen && { 'aria-controls': lettersId })} onClick={() => setOpen(!isOpen)}>{words.letters}</Button>
        )}
      </div>
      {isOpen && text !== undefined && (
        <div id={lettersId} className={styles.letters}>
          <Field className={styles.field} label={words.encoding}>
            <Select disabled={doing !== undefined} value={text.encoding} onChange={(_event, { value }) => void page.readAs({ encoding: sourceEncodings.find((one) => one === value) ?? text.encoding })}>
              {sourceEncodings.map((encoding) => <option key={encoding} value={encoding}>{encoding}</option>)}
            </Select>
          </Field>
          <span className={styles.hint}>{words.sample}</span>
          <pre className={styles.sample} tabIndex={0}><bdi>{sampleOf(raw?.rows ?? [])}</bdi></pre>
        </div>
      )}
      {kept !== undefined && <span role="status" className={styles.hint}>{words.kept(kept.corrections, kept.of)}</span>}
      <FileFindings issues={[...source?.issues ?? [], ...sheet?.issues ?? [], ...sheet?.proposal.issues ?? []]} />
      {sheets.length > 1 && (
        <Field className={styles.field} label={words.list}>
          <Select value={String(at)} onChange={(_event, { value }) => void page.chooseSheet(Number(value))}>
            {sheets.map(({ name, rows }, place) => <option key={place} value={String(place)}>{`${name} (${words.rows(rows.length)})`}</option>)}
          </Select>
        </Field>
      )}
      {raw !== undefined && sheet !== undefined && (
        <Field className={styles.field} label={words.headers}>
          <Select className={styles.rows} value={sheet.headerRows.join()} onChange={(_event, { value }) => void page.chooseHeaders(value === '' ? [] : value.split(',').map(Number))}>
            {sheet.headerRows.length > 1 && <option value={sheet.headerRows.join()}>{words.line(sheet.headerRows.map((row) => raw.lines[row] ?? row + 1).join('–'), apart(texts, rowText(raw.rows[sheet.headerRows.at(-1) ?? 0] ?? [])))}</option>}
            {raw.rows.slice(0, rowsOffered).map((row, place) => <option key={place} value={String(place)}>{words.line(String(raw.lines[place] ?? place + 1), apart(texts, rowText(row)))}</option>)}
            <option value="">{words.noHeaders}</option>
          </Select>
        </Field>
      )}
      <HoldingChoice state={state} />
      {state.holds === 'customers' && <Field className={styles.field} label={words.kind}>
        <Select value={preset} onChange={(_event, { value }) => page.choosePreset(presets.find((one) => one === value) ?? 'cards')}>
          {presets.map((one) => <option key={one} value={one}>{words.kinds[one]}</option>)}
        </Select>
      </Field>}
    </>
  );
}

type Row = readonly (string | number | boolean | null)[];

const rowText = (row: Row): string => row.filter((cell) => cell !== null).join(' · ').slice(0, 40);

/** The first rows with letters that another encoding would change. */
function sampleOf(rows: readonly Row[]): string {
  const telling = rows.filter((row) => row.some((cell) => typeof cell === 'string' && /[^\0-\x7f]/.test(cell)));
  return (telling.length > 0 ? telling : rows).slice(0, 5).map((row) => row.filter((cell) => cell !== null).join(' · ')).join('\n');
}
