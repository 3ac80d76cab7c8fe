/** What is written, by the grammar of RFC 6350 (§3.1 to §3.4, §4, §6) and of no reader of ours. */
import fc from 'fast-check';
import { cardTables, fieldsOf } from '../../../src/model/fields';
import type { Scalar } from '../../../src/model/field-kinds';
import type { IncomingRow, OutgoingCard } from '../../../src/transfer/source';
import { nastyText } from '../../support/nasty-text';
import { writeVcard } from '../../support/written-cards';

interface Line {
  readonly name: string;
  readonly params: readonly string[];
  readonly value: string;
}

/** §3.2: lines of at most 75 octets, folded before a space that is no part of them; no octet sequence is torn. */
function linesOf(text: string): string[] {
  expect(text === '' || text.endsWith('\r\n')).toBe(true);
  const physical = text.split('\r\n').slice(0, -1);
  for (const one of physical) {
    const bytes = new TextEncoder().encode(one);
    if (bytes.length > 75) throw new Error(`${bytes.length} octets: ${one}`);
    if (new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== one.replace(/^\ufeff/, '')) throw new Error(`Torn: ${one}`);
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(one)) throw new Error(`Controls: ${JSON.stringify(one)}`);
  }
  return physical.join('\r\n').replace(/\r\n[ \t]/g, '').split('\r\n').filter((one) => one !== '');
}

/** §3.3: group, name, parameters, value. */
function parsed(line: string): Line {
  const [, name = '', params = '', value = ''] = /^(?:[A-Za-z0-9-]+\.)?([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/is.exec(line) ?? [];
  if (name === '') throw new Error(`No content line: ${line}`);
  return { name: name.toUpperCase(), params: params.split(';').slice(1), value };
}

/** §4.1 and §3.4: a comma, a backslash and a line end are escaped, in parts a semicolon too. */
const isText = (value: string): boolean => /^(?:[^\\,]|\\[\\,;nN])*$/su.test(value);
const isParts = (value: string): boolean => value.split(/(?<!\\)(?:\\\\)*;/).every((part) => /^(?:[^\\;]|\\[\\,;nN])*$/su.test(part));
const once = new Set(['VERSION', 'KIND', 'N', 'UID', 'BDAY']);
const texts = new Set(['FN', 'NICKNAME', 'TITLE', 'NOTE', 'EMAIL', 'TEL', 'X-ABLABEL', 'RELATED']);

function checked(card: readonly Line[]): void {
  const names = card.map(({ name }) => name);
  expect([names[0], names[1], card[1]?.value, names.at(-1)]).toEqual(['BEGIN', 'VERSION', '4.0', 'END']);
  const name = card.find((line) => line.name === 'FN');
  if (name === undefined || name.value.trim() === '') throw new Error('FN is missing');
  for (const one of once) expect([one, names.filter((other) => other === one).length > 1]).toEqual([one, false]);
  for (const { name: kind, params, value } of card) {
    if (texts.has(kind) && !isText(value)) throw new Error(`${kind}:${value}`);
    if ((kind === 'ADR' || kind === 'N' || kind === 'ORG') && !isParts(value)) throw new Error(`${kind}:${value}`);
    if (kind === 'ADR' && value.split(/(?<!\\)(?:\\\\)*;/).length < 7) throw new Error(`ADR has too few parts: ${value}`);
    if (kind === 'GEO' && !/^geo:-?\d+(\.\d+)?,-?\d+(\.\d+)?$/.test(value)) throw new Error(`GEO:${value}`);
    if (kind === 'BDAY' && !params.includes('VALUE=text') && !/^\d{8}$/.test(value)) throw new Error(`BDAY:${value}`);
    for (const pref of params.filter((param) => param.startsWith('PREF='))) expect([pref, Number(pref.slice(5)) >= 1 && Number(pref.slice(5)) <= 100]).toEqual([pref, true]);
  }
}

/** §3.3: one card after the other. */
function cardsOf(lines: readonly Line[]): Line[][] {
  const cards: Line[][] = [];
  for (const line of lines) {
    if (line.name === 'BEGIN') cards.push([line]);
    else if (cards.at(-1)?.at(-1)?.name === 'END' || cards.length === 0) throw new Error(`Outside of a card: ${line.name}`);
    else cards.at(-1)?.push(line);
  }
  return cards;
}

const strange = fc.oneof(
  nastyText, fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('\u0001', ' ', '\\', '\\n', 'a;b,c', '\ud800', '\u0085', '😀'.repeat(60), 'ש'.repeat(200), '"', '^', 'END:VCARD', '\r\nEND:VCARD\r\n', '2026-11-23', 'x\t', '\ufeff'),
);
const valuesOf = (table: Parameters<typeof fieldsOf>[0]): fc.Arbitrary<Record<string, Scalar>> => fc.dictionary(
  fc.constantFrom(...fieldsOf(table).filter(([key]) => key !== 'id').map(([key]) => key)), fc.oneof({ weight: 8, arbitrary: strange }, fc.constantFrom(true, 12.5, -200)), { maxKeys: 12 },
);

test('whatever a register holds, what is written is vCards by the grammar, one for each card and contact that has a name', () => {
  const row = fc.constantFrom(...cardTables).chain((table) => valuesOf(table).map((values): IncomingRow => ({ table, values })));
  const card = fc.tuple(valuesOf('Customers'), strange, fc.array(row, { maxLength: 3 }), fc.option(strange, { nil: undefined }), fc.boolean());
  fc.assert(fc.property(fc.array(card, { maxLength: 3 }), (all) => {
    const cards = all.map(([values, name, rows, day], at): OutgoingCard => ({ id: `kc-00000000000${at}-0`, values: { ...values, name, ...(day !== undefined && { 'x:BDAY': day }) }, rows }));
    const { text, issues } = writeVcard(cards, { isPerson: ({ id }) => all[Number(id.slice(14, 15))]?.[4] === true });
    const written = cardsOf(linesOf(text).map(parsed));
    for (const one of written) checked(one);
    const left = new Set(issues.flatMap(({ severity, where }) => (severity === 'error' && where?.id !== undefined ? [where.id] : [])));
    const stayed = cards.filter(({ id }) => !left.has(id));
    expect(written).toHaveLength(stayed.length + stayed.flatMap(({ rows }) => rows).filter(({ table }) => table === 'Contacts').length);
  }), { numRuns: 500 });
});
