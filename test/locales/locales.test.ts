/** Every language says everything, in its own letters, with the facts in it. The compiler holds the keys; this the words. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IssueFacts, IssuePlace } from '../../src/base/issue';
import { foldText } from '../../src/base/text';
import { localeOfTag, locales, textsOf } from '../../src/locales/locales';
import { fieldsOf, tableKeys } from '../../src/model/fields';

type Say = (facts: IssueFacts, where: IssuePlace) => string;

/** Facts that choose a plural form must be numbers. */
const countedFacts: Readonly<Record<string, number>> = { days: 25, documents: 25, payments: 25 };

const shownFact = (name: string): string | number => countedFacts[name] ?? `[${name}]`;

/** Answers every fact with its own name in brackets and notes which were asked for. */
function factsSpy(): { facts: IssueFacts; asked: Set<string> } {
  const asked = new Set<string>();
  const facts: IssueFacts = new Proxy({}, {
    get: (_target, name) => {
      asked.add(String(name));
      return shownFact(String(name));
    },
  });
  return { facts, asked };
}

function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const args = Array.from({ length: value.length }, (_, i) => (value.length === 2 && i === 0 && path.endsWith('.count') ? 'error' : i + 2));
    return [[path, String((value as (...args: unknown[]) => unknown)(...args))]];
  }
  return Object.entries(value as object).flatMap(([key, part]) => leaves(part, `${path}.${key}`));
}

test('every language file is in the list', () => {
  const files = readdirSync(join(__dirname, '../../src/locales')).filter((file) => /^[a-z]{2}\.ts$/.test(file));
  expect(files.map((file) => file.slice(0, 2)).sort()).toEqual([...locales].sort());
});

test('a language tag finds its language, an unknown one English', () => {
  expect(['he-IL', 'HE', 'iw-IL', 'ro-RO', 'LT-lt', 'lv', 'en-US', 'fr-FR', ''].map(localeOfTag)).toEqual(['he', 'he', 'he', 'ro', 'lt', 'lv', 'en', 'en', 'en']);
});

describe.each(locales)('%s', (locale) => {
  const texts = textsOf(locale);

  test('its tag is its key and its direction that of its letters', () => {
    expect(texts.tag).toBe(locale);
    expect(texts.direction).toBe(/\p{Script=Hebrew}/u.test(texts.languageName) ? 'rtl' : 'ltr');
  });

  test('no two columns of a table have the same header, as a person reads it', () => {
    for (const table of tableKeys) {
      const labels = Object.values(texts.fields[table] as Record<string, string>).map(foldText);
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    }
  });

  test('no header is one under which another field of the table would be recognised', () => {
    const labels = texts.fields.Customers as Readonly<Record<string, string>>;
    for (const [key, field] of fieldsOf('Customers')) {
      const known = (field.headers ?? []).map(foldText);
      const taken = Object.entries(labels).filter(([other, label]) => other !== key && known.includes(foldText(label)));
      expect({ field: key, taken }).toEqual({ field: key, taken: [] });
    }
  });

  test('no two values of a list are the same', () => {
    for (const values of Object.values(texts.lists)) {
      expect(new Set(Object.values(values).map(foldText)).size).toBe(Object.keys(values).length);
    }
  });

  test('every message is a sentence that says something for its facts', () => {
    for (const [code, say] of Object.entries(texts.issues) as [string, Say][]) {
      const { facts, asked } = factsSpy();
      const message = say(facts, { value: '[value]' });
      expect({ code, message }).toEqual({ code, message: expect.stringMatching(/^\S.{10,}[.!]$/) });
      expect({ code, message }).not.toEqual({ code, message: expect.stringMatching(/\b(undefined|null|NaN)\b/) });
      // What a file seems to be, and the state of a card, choose the words (issue-text.test.ts), so they are not among them.
      for (const name of asked) if (name !== 'seems' && name !== 'state') expect(message).toContain(String(shownFact(name)));
    }
  });

  test('every language asks for the same facts in the same message', () => {
    for (const code of Object.keys(texts.issues) as (keyof typeof texts.issues)[]) {
      const here = factsSpy();
      const inEnglish = factsSpy();
      (texts.issues[code] as Say)(here.facts, {});
      (textsOf('en').issues[code] as Say)(inEnglish.facts, {});
      expect({ code, facts: [...here.asked].sort() }).toEqual({ code, facts: [...inEnglish.asked].sort() });
    }
  });

  test('what a person reads is in the language, not left in English', () => {
    if (locale === 'en') return;
    const english = new Map(leaves(textsOf('en')));
    // Words that the languages have in common, and names that stay as they are.
    const shared = /^(Id|IBAN|BIC|SMS|Kartoteka|Status|Alias|E-mail|Text|Card|Autor|Contact|Director|Prospect|text|id|contact|document|Nu|Canal|Banka|Fax|Marketing|Feedback|Client|GLN|LEI|D-U-N-S|Peppol id|EUID|Licence|Calendar: 2)$/;
    const left = leaves(texts).filter(([path, text]) =>
      english.get(path) === text && !shared.test(text) && !/^\.(direction|pane\.history\.action|lists\.legalForm\..*)$/.test(path));
    expect(left).toEqual([]);
  });

  test('every text is there and in its own letters', () => {
    // Names that stay as they are in every language.
    const asIs = /^(IBAN|BIC|SMS|Kartoteka|GLN|LEI|D-U-N-S|Peppol id|EUID)$/;
    for (const [path, text] of leaves(texts)) {
      expect({ path, text }).toEqual({ path, text: expect.stringMatching(/\S/) });
      // Legal forms are names, in the letters of their country.
      if (path === '.tag' || path === '.direction' || asIs.test(text) || /^\.(pane\.history\.(action|changed)|lists\.legalForm\..*)$/.test(path)) continue;
      // The cedilla letters look the same in some fonts and are wrong in Romanian; a comma below is right.
      expect({ path, text }).not.toEqual({ path, text: expect.stringMatching(/[şţŞŢ]/) });
      const hebrew = /\p{Script=Hebrew}/u.test(text);
      expect({ path, text, hebrew }).toEqual({ path, text, hebrew: locale === 'he' });
    }
  });
});
