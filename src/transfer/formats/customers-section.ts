/** The section MasterFiles/Customers, as files of tax authorities that follow OECD's SAF-T have it. */
import type { OutgoingCard, Writing } from '../source';
import { writeXmlAround, writeXmlPart, type XmlElement } from '../xml/write-xml';
import { LongText, type TextPieces } from './parts/long-text';

/** Customers as they stand there; `customer` is undefined for one who stays out. */
export function* customerParts(cards: Iterable<OutgoingCard>, customer: (card: OutgoingCard) => XmlElement | undefined): Writing<TextPieces> {
  const parts = new LongText();
  for (const card of cards) {
    const found = customer(card);
    if (found !== undefined) parts.add(writeXmlPart(found, 3));
    yield;
  }
  return parts.pieces();
}

/** Without customers there is no section, unless the schema wants an empty one. */
export function customersFile(root: string, namespaces: Readonly<Record<string, string>>, parts: TextPieces, isSectionNeeded = false): TextPieces {
  const around = [{ name: root, attributes: namespaces }, { name: 'MasterFiles', attributes: {} }];
  return writeXmlAround(parts.length === 0 && !isSectionNeeded ? around : [...around, { name: 'Customers', attributes: {} }], parts);
}
