/** A page that any browser shows and prints: of one file, in the language and direction of its words, with nothing fetched or run. */
import type { Texts } from '../locales/texts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in a page, whatever is in it: nothing of it becomes an element or ends an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** `title` is text; `body` is the page's own, with what comes from cells `escaped` in it. */
export function htmlPage({ title, style, body }: { readonly title: string; readonly style: string; readonly body: string }, { tag, direction }: Texts): string {
  return `<!DOCTYPE html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
body { margin: 2em auto; padding: 0 1em; overflow-wrap: anywhere; }
${style}
</style>
</head>
<body>
${body}</body>
</html>
`;
}
