/** Values of vCard lines as text, by the rules of the card's version. What cannot be decoded is told. */
import type { DecodeText } from '../../../base/ports';
import type { TransferIssue } from '../../transfer-issues';
import type { ContentLine } from './content-lines';
import { decodeQuotedPrintable, splitAt, unescapeOldText, unescapeText } from './vcard-text';

export interface VcardTexts {
  text(line: ContentLine): string;
  /** N, ORG and ADR: parts between semicolons. */
  components(line: ContentLine): string[];
  list(line: ContentLine): string[];
}

export function createVcardTexts(version: string, decode: DecodeText | undefined, issues: TransferIssue[]): VcardTexts {
  const unescape = version === '2.1' ? unescapeOldText : unescapeText;
  const decoded = (line: ContentLine, part: string): string => {
    const encoding = line.params.get('ENCODING')?.[0]?.toUpperCase() ?? '';
    if (encoding === 'B' || encoding === 'BASE64') {
      issues.push({ severity: 'warning', code: 'format-charset', facts: { charset: 'BASE64', line: line.line }, where: { line: line.line, value: line.name } });
      return '';
    }
    if (encoding !== 'QUOTED-PRINTABLE' && encoding !== 'Q') return unescape(part);
    const charset = line.params.get('CHARSET')?.[0] ?? '';
    const text = decodeQuotedPrintable(part, charset, decode);
    if (text !== undefined) return unescape(text).replace(/\r\n?/g, '\n');
    issues.push({ severity: 'warning', code: 'format-charset', facts: { charset: charset || '?', line: line.line }, where: { line: line.line, value: part.slice(0, 200) } });
    return '';
  };
  return {
    text: (line) => decoded(line, line.value),
    components: (line) => splitAt(';', line.value).map((part) => decoded(line, part)),
    list: (line) => splitAt(',', line.value).map((part) => decoded(line, part).trim()).filter((part) => part !== ''),
  };
}
