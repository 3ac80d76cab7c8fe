/** What tests of mappings need: the words of a register in English, a file written as text, a mapping applied to its end. */
import Papa from 'papaparse';
import { atOnce } from '../../../src/base/at-once';
import { createImportWords } from '../../../src/app/import-words';
import { labelsOf } from '../../../src/app/field-labels';
import { createWordsInLanguages } from '../../../src/app/words-in-languages';
import { locales, textsOf } from '../../../src/locales/locales';
import { Register } from '../../../src/model/register';
import { applyMapping, type AppliedMapping } from '../../../src/transfer/mapping/apply-mapping';
import { createHeaderTargets } from '../../../src/transfer/mapping/header-targets';
import { targetName, type ImportMapping, type MappedTable } from '../../../src/transfer/mapping/import-mapping';
import { proposeInSteps, type ColumnProposal, type MappingKnowledge, type MappingProposal } from '../../../src/transfer/mapping/propose-mapping';
import { runAtOnce } from '../../../src/transfer/reading/run-at-once';
import { shippedSources } from '../../../src/transfer/sources/shipped-sources';

function registerWithLists(): Register {
  const register = new Register();
  let at = 0;
  for (const [list, values] of Object.entries(textsOf('en').lists)) {
    for (const [meaning, value] of Object.entries(values as Readonly<Record<string, string>>)) {
      const change = { type: 'add' as const, table: 'Lists' as const, id: `ls-${at += 1}`, values: { list, value, meaning } };
      register.apply([change]);
    }
  }
  return register;
}

const texts = locales.map(textsOf);

export const words = createImportWords(registerWithLists(), createWordsInLanguages(texts), textsOf('en'));

export const knowledge: MappingKnowledge = {
  targets: createHeaderTargets((table) => texts.map((one) => labelsOf(one, table))), words, ownFields: [], sources: [], remembered: [],
};

export const withSources: MappingKnowledge = { ...knowledge, sources: shippedSources };

/** The first line holds the headers; blank cells are none. */
export function fileOf(text: string): MappedTable {
  const [headers = [], ...body] = Papa.parse<string[]>(text.trim()).data;
  return { headers, rows: body.map((row) => row.map((cell) => (cell.trim() === '' ? null : cell))), lines: body.map((_, at) => at + 2) };
}

/** A file of one column. */
export function columnOf(header: string, cells: MappedTable['rows'][number]): MappedTable {
  return { headers: [header], rows: cells.map((cell) => [cell]), lines: cells.map((_, at) => at + 2) };
}

export function appliedTo(table: MappedTable, mapping: ImportMapping, options: { guarded?: boolean } = {}): AppliedMapping {
  return atOnce(applyMapping(table, mapping, { words, ...options }));
}

export function taken(text: string, given: MappingKnowledge = withSources): AppliedMapping & { readonly proposal: MappingProposal } {
  const table = fileOf(text);
  const proposal = proposeMapping(table, given);
  return { ...appliedTo(table, proposal.mapping), proposal };
}

/** `name → name`, `Ship to City → Addresses.city`, `x → ?` for what is open, `x → -` for what is left out. */
export function placesOf({ columns }: MappingProposal): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column.header, placeOf(column)]));
}

function placeOf({ verdict, uses }: ColumnProposal): string {
  if (verdict === 'ambiguous') return '?';
  if (uses.length === 0) return '-';
  return uses.map((use) => (use.do === 'split' ? `${use.to.table}:${use.recipe}` : targetName(use.to))).join(' + ');
}

export function proposeMapping(table: MappedTable, knowledge: MappingKnowledge): MappingProposal {
  return runAtOnce(proposeInSteps(table, knowledge));
}
