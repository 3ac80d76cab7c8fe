/**
 * A workbook as a spreadsheet program saves it: texts in the table that cells share, and the web addresses of links apart from
 * the cells, with a link on one of them.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `linked` is the text of the cell that gets a link to an e-mail address which says the same. */
export function savedByExcel(bytes: Uint8Array, linked: string): Uint8Array {
  const parts = unzipSync(bytes);
  const strings: string[] = [];
  const change = (name: string, edit: (text: string) => string): void => { parts[name] = strToU8(edit(strFromU8(parts[name] ?? new Uint8Array()))); };
  for (const name of Object.keys(parts).filter((part) => /^xl\/worksheets\/[^/]+\.xml$/.test(part))) {
    let link: string | undefined;
    change(name, (text) => text.replace(/<c r="([A-Z]+\d+)"([^>]*?) t="inlineStr"([^>]*)><is>([\s\S]*?)<\/is><\/c>/g, (_whole, cell: string, before: string, after: string, inner: string) => {
      if (inner.includes(`>${linked}<`)) link = cell;
      strings.push(`<si>${inner}</si>`);
      return `<c r="${cell}"${before} t="s"${after}><v>${strings.length - 1}</v></c>`;
    }));
    if (link === undefined) continue;
    const before = ['<printOptions', '<pageMargins', '<pageSetup', '<drawing', '<legacyDrawing', '<tableParts', '</worksheet>'];
    change(name, (text) => {
      const at = Math.min(...before.map((tag) => text.indexOf(tag)).filter((place) => place >= 0));
      return `${text.slice(0, at)}<hyperlinks><hyperlink xmlns:r="${office}" ref="${link ?? ''}" r:id="rIdMail"/></hyperlinks>${text.slice(at)}`;
    });
    change(name.replace(/([^/]+)$/, '_rels/$1.rels'), (text) => text.replace('</Relationships>', `<Relationship Id="rIdMail" Type="${office}/hyperlink" Target="mailto:${linked}" TargetMode="External"/></Relationships>`));
  }
  parts['xl/sharedStrings.xml'] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${strings.length}" uniqueCount="${strings.length}">${strings.join('')}</sst>`);
  change('[Content_Types].xml', (text) => text.replace('</Types>', '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'));
  change('xl/_rels/workbook.xml.rels', (text) => text.replace('</Relationships>', `<Relationship Id="rIdStrings" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`));
  return zipSync(parts);
}
