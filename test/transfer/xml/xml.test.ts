/** XML there and back, and files that are none. */
import fc from 'fast-check';
import { childOf, descendantsOf, readXml, textAt } from '../../../src/transfer/xml/read-xml';
import { element, groupElement, holdableInXml, textElement, writeXml, type XmlElement } from '../../../src/transfer/xml/write-xml';
import { nastyText } from '../formats/nasty-text';

test('text and attributes come back as they were, whatever stands in them', () => {
  fc.assert(fc.property(nastyText, fc.oneof(nastyText, fc.string({ unit: 'binary' })), (text, attribute) => {
    const { root, broken } = readXml(writeXml(element('a:r', { 'xmlns:a': 'urn:a', 'note': attribute }, [element('a:t', {}, text)])));
    expect(broken).toBeUndefined();
    expect(textAt(root, 't')).toBe(holdableInXml(text).trim());
    expect(root?.attributes['note']).toBe(holdableInXml(attribute));
  }));
});

test('line ends stay what they are; what is left out leaves nothing behind', () => {
  const written = writeXml(element('r', { none: undefined }, [textElement('a', 'x\r\ny\rz'), textElement('b', ''), groupElement('c', [undefined]), element('d', {}, [])]));
  expect(written).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<r>\n  <a>x&#13;\ny&#13;z</a>\n  <d/>\n</r>\n');
  expect(textAt(readXml(written).root, 'a')).toBe('x\r\ny\rz');
});

test('prefixes do not matter, CDATA and comments are no obstacle', () => {
  const { root } = readXml('\ufeff  <?xml version="1.0"?><n:a xmlns:n="u"><!-- c --><b>x<![CDATA[<y>]]> &amp; z</b></n:a>');
  expect(textAt(root, 'b')).toBe('x<y> & z');
  expect(childOf(root, 'b', 'c')).toBeUndefined();
});

test('what stood whole before the damage is there, and where the damage is', () => {
  const { root, broken } = readXml('<a>\n<b>1</b>\n<b>2</c>\n<b>3</b></a>');
  expect(root === undefined ? [] : descendantsOf(root, ['b']).map(({ text }) => text)).toEqual(['1', '2']);
  expect(broken).toBe(3);
  expect(readXml('<a><b>cut of')).toMatchObject({ broken: 1, root: { name: 'a', children: [{ name: 'b', text: '' }] } });
  expect(readXml('no xml at all').root).toBeUndefined();
  expect(readXml('').root).toBeUndefined();
});

test('neither depth nor entities that grow do any harm', () => {
  const deep = readXml('<a>'.repeat(10_000));
  expect(deep.tooDeep).toBe(1);
  const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}">]><l>${'&b;'.repeat(1000)}</l>`;
  expect(readXml(laughs).broken).toBe(1);
  fc.assert(fc.property(fc.string(), fc.string(), (one, other) => {
    readXml(one);
    readXml(`<a b="${one}">${other}</a>`);
  }));
});

test('a tree of many elements is written without leaving any out', () => {
  const rows: XmlElement[] = Array.from({ length: 5000 }, (_, at) => element('row', {}, String(at)));
  expect(readXml(writeXml(element('rows', {}, rows))).root?.children).toHaveLength(5000);
});
