/**
 * The file with all that is known of somebody (personal-data.ts) as a page that any browser shows and prints, in the language of
 * the file: what a person is handed who asked for their data (GDPR (2016/679), art. 12(1): in a form easily read).
 */
import { locales, textsOf, type Locale } from '../locales/locales';
import { escaped, htmlPage } from './html-page';

const style = `body { font: 15px/1.5 "Segoe UI", Arial, sans-serif; max-width: 50em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin-top: 2em; border-bottom: 1px solid; }
dl { display: grid; grid-template-columns: minmax(6em, 1fr) 3fr; gap: .2em 1em; margin: 0; } dt { font-weight: 600; } dd { margin: 0; } bdi { white-space: pre-wrap; }
li { margin-block-end: .8em; }`;

/** `json` is what `App.personalData` gave. */
export function personalDataPage(json: string): string {
  const data = JSON.parse(json) as Readonly<Record<string, unknown>>;
  const locale: Locale = locales.find((one) => textsOf(one).person.about in data) ?? 'en';
  const texts = textsOf(locale);
  const card = data[texts.person.card];
  const name = isSection(card) ? card[texts.fields.Customers.name] : undefined;
  const title = typeof name === 'string' ? `${texts.person.title}: ${name}` : texts.person.title;
  const body = `<h1>${escaped(title)}</h1>
${Object.entries(data).map(([heading, value]) => `<section>\n<h2>${escaped(heading.charAt(0).toUpperCase() + heading.slice(1))}</h2>\n${told(value)}\n</section>`).join('\n')}
`;
  return htmlPage({ title, style, body }, texts);
}

const isSection = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function told(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '<p>–</p>' : `<ul>\n${value.map((one) => `<li>${told(one)}</li>`).join('\n')}\n</ul>`;
  if (!isSection(value)) return `<bdi>${escaped(value === null || value === undefined ? '–' : String(value))}</bdi>`;
  return `<dl>\n${Object.entries(value).map(([label, one]) => `<dt>${escaped(label)}</dt><dd>${told(one)}</dd>`).join('\n')}\n</dl>`;
}
