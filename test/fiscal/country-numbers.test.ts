/** Every kind of number of every country: its examples, its wrong ones, its form, what it makes, what follows from it. */
import fc from 'fast-check';
import { isCalendarDate } from '../../src/base/calendar-date';
import { createSeededRandom } from '../../src/base/seeded-random';
import { cleanNumber } from '../../src/fiscal/clean-number';
import { knownCountryNumbers, numbersOfCountry } from '../../src/fiscal/country-numbers';
import { international } from '../../src/fiscal/international';
import { numberFields, type NumberKind } from '../../src/fiscal/number-kind';
import { must } from '../support/must';

const kinds = [
  ...knownCountryNumbers.flatMap(({ country, kinds: own }) => own.map((kind) => ({ label: `${country} ${kind.key}`, country, kind }))),
  ...international.map((kind) => ({ label: kind.key, country: '', kind })),
];
const compactOf = (kind: NumberKind, written: string): string => kind.compact(cleanNumber(written));

test('The countries of the register and all members of the EU are there, each once, with unique keys.', () => {
  const codes = knownCountryNumbers.flatMap(({ country, aliases = [] }) => [country, ...aliases]);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { country, kinds: own } of knownCountryNumbers) {
    expect([country, country]).toEqual([expect.stringMatching(/^[A-Z]{2}$/), country]);
    const keys = own.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(numbersOfCountry(country.toLowerCase())?.country).toBe(country);
  }
});

describe.each(kinds)('$label', ({ country, kind }) => {
  test('says what it is, who gives it, and where that is written.', () => {
    expect(kind.key).toMatch(/^[A-Z][A-Z0-9-]*$/);
    for (const text of [kind.name, kind.issuer]) expect(text.trim()).not.toBe('');
    expect(kind.source).toMatch(/\bread \d{4}-\d{2}-\d{2}\b/);
    for (const field of kind.fields) expect(numberFields).toContain(field);
    for (const day of [kind.since, kind.until]) if (day !== undefined) expect(isCalendarDate(day)).toBe(true);
    expect(kind.examples.length).toBeGreaterThan(0);
    expect(kind.wrong.length).toBeGreaterThan(0);
  });

  test('Its examples are valid, and its wrong ones wrong in the way that is told.', () => {
    expect(kind.examples.map((written) => [written, kind.check(compactOf(kind, written))])).toEqual(kind.examples.map((written) => [written, 'valid']));
    expect(kind.wrong.map(([written]) => [written, kind.check(compactOf(kind, written))])).toEqual(kind.wrong);
  });

  test('Its form reads back, and a compact number is compact.', () => {
    for (const written of kind.examples) {
      const compact = compactOf(kind, written);
      expect(compactOf(kind, compact)).toBe(compact);
      expect(compactOf(kind, kind.format(compact))).toBe(compact);
    }
  });

  test('What it makes is valid, reads back, and another check character is noticed.', () => {
    const { make } = kind;
    if (make === undefined) return;
    fc.assert(fc.property(fc.integer(), (seed) => {
      const number = make(createSeededRandom(seed));
      expect([number, kind.check(number)]).toEqual([number, 'valid']);
      expect([compactOf(kind, number), compactOf(kind, kind.format(number))]).toEqual([number, number]);
    }));
  });

  test('Its parts have names, its days of birth are days, and what follows from it is valid too.', () => {
    const made = kind.make === undefined ? [] : [1, 2, 3].map((seed) => must(kind.make)(createSeededRandom(seed)));
    for (const compact of [...kind.examples.map((written) => compactOf(kind, written)), ...made]) {
      for (const [part, value] of Object.entries(kind.parts?.(compact) ?? {})) {
        expect(part).toMatch(/^[a-z][a-zA-Z]*$/);
        expect(value).not.toBe('');
        if (part === 'birthDate') expect(isCalendarDate(value)).toBe(true);
      }
      for (const derived of kind.derive?.(compact) ?? []) {
        const target = must(numbersOfCountry(country)?.kinds.find(({ key }) => key === derived.kind));
        expect([derived.number, target.check(derived.number), target.compact(derived.number)]).toEqual([derived.number, 'valid', derived.number]);
      }
    }
  });

  test('No text makes it throw, and nothing passes that has neither digit nor capital.', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 24 }), (text) => {
      const compact = compactOf(kind, text);
      const verdict = kind.check(compact);
      expect(['valid', 'format', 'component', 'checksum']).toContain(verdict);
      if (verdict === 'valid') expect(compact).toMatch(/[A-Z0-9]/);
    }));
  });
});
