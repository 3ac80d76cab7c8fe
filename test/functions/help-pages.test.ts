import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { locales, textsOf, type Locale } from '../../src/locales/locales';
import { elementsIn, readXml } from '../manifest/read-xml';
import { listedFunctions } from './listed-functions';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'taskpane/help');
const look = 'help.css';
const nameOf = (page: string, locale: Locale) => locale === 'en' ? `${page}.html` : `${page}.${locale}.html`;
const textOf = (page: string, locale: Locale) => readFileSync(path.join(folder, nameOf(page, locale)), 'utf8');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1] ?? '');
const formulasOf = (text: string) => all(text, /<pre><code>([^]*?)<\/code><\/pre>/g).flatMap((block) => block.split('\n'));

/** The formulas with fields by their keys: each page names them by the headers of its own language. */
function neutralFormulas(locale: Locale): readonly string[] {
  const keys = new Map(Object.entries(textsOf(locale).fields.Customers).map(([key, header]) => [header, key]));
  return formulasOf(textOf('functions', locale)).map((formula) => formula.replace(/"([^"]*)"/g, (quoted, text: string) => {
    const key = keys.get(text);
    return key === undefined ? quoted : `{${key}}`;
  }));
}

/** The labels of the buttons in the order of the ribbon, as the manifest gives them to Excel in the language. */
function ribbonLabels(locale: Locale): readonly string[] {
  const manifest = readXml(readFileSync(path.join(root, 'manifest.xml'), 'utf8'), new Map());
  const strings = new Map([...elementsIn(manifest)].filter(({ name }) => name.endsWith('String')).map((one) => [one.attributes.get('id') ?? '', one]));
  const controls = [...elementsIn(manifest)].filter(({ name }) => name.endsWith('Control'));
  return controls.map((control) => {
    const label = control.children.find(({ name }) => name.endsWith('Label'))?.attributes.get('resid') ?? '';
    const text = strings.get(label);
    const translation = text?.children.find(({ attributes }) => attributes.get('Locale')?.startsWith(`${locale}-`));
    return (locale === 'en' ? text?.attributes.get('DefaultValue') : translation?.attributes.get('Value')) ?? '';
  });
}

describe('the help pages', () => {
  it('are two for every language, with one look for all, and no other', () => {
    const expected = locales.flatMap((locale) => [nameOf('functions', locale), nameOf('index', locale)]);
    expect(readdirSync(folder).sort()).toEqual([...expected, look].sort());
    for (const page of expected) {
      const text = readFileSync(path.join(folder, page), 'utf8');
      expect(all(text, /<link rel="stylesheet" href="([^"]*)">/g)).toEqual([look]);
      expect(text).not.toMatch(/<style|style="/);
    }
  });

  it('show formulas by the headers of their language', () => {
    expect(neutralFormulas('en')).toContain('=CUSTOMER.GET(A2, {vatNumber}, B2)');
  });

  it.each(locales)('explain every function with the same formulas in the same order: %s', (locale) => {
    const text = textOf('functions', locale);
    const english = textOf('functions', 'en');
    for (const { id } of listedFunctions()) {
      expect(all(text, /<section id="([^"]*)">/g)).toContain(id.toLowerCase());
      expect(all(text, /<h2>([A-Z]+):/g)).toContain(id);
    }
    expect(all(text, /<section id="([^"]*)">/g)).toEqual(all(english, /<section id="([^"]*)">/g));
    expect(neutralFormulas(locale)).toEqual(neutralFormulas('en'));
    const errors = /<td><code>(#[^<]*)<\/code><\/td>/g;
    expect(all(text, errors)).toEqual(all(english, errors));
  });

  it.each(locales)('say their language and its direction: %s', (locale) => {
    const { tag, direction } = textsOf(locale);
    for (const page of ['functions', 'index']) {
      expect(textOf(page, locale)).toContain(direction === 'rtl' ? `<html lang="${tag}" dir="rtl">` : `<html lang="${tag}">`);
    }
  });

  it.each(locales)('lead to pages of the same language and to places that are there: %s', (locale) => {
    for (const [page, other] of [['functions', 'index'], ['index', 'functions']] as const) {
      const text = textOf(page, locale);
      const links = all(text, /href="([^"]*)"/g);
      expect(links).toContain(nameOf(other, locale));
      for (const link of links) {
        const [file = '', place] = link.split('#');
        if (file !== '') expect([nameOf('functions', locale), nameOf('index', locale), look]).toContain(file);
        if (file !== '') expect(existsSync(path.join(folder, file))).toBe(true);
        if (place !== undefined) expect(text).toContain(`id="${place}"`);
      }
    }
  });

  it.each(locales)('name the commands as the ribbon does: %s', (locale) => {
    expect(all(textOf('index', locale), /<dt>([^<]*)<\/dt>/g)).toEqual(ribbonLabels(locale));
  });
});
