/**
 * Lithuania, i.SAF: the customers' section (MasterFiles/Customers) of a file of VAT invoice registers, for the program that
 * adds the invoices. Source: VMI, i.SAF XML structure iSAF1.2 (isaf_1.2.xsd, namespace http://www.vmi.lt/cms/imas/isaf,
 * modified 2016-09-13), type Customer; VMI order VA-55; read 2026-11-23. ND ("nėra duomenų") stands where a number is not
 * known: for the VAT number always, for the registration number if the VAT number is ND. The country may be nil only beside a
 * VAT number of the Union.
 */
import { isInUnion } from '../../fiscal/rules/eu-members';
import type { CalendarDate } from '../../base/calendar-date';
import type { OutgoingCard, Writing } from '../source';
import type { TransferIssue } from '../transfer-issues';
import { element, textElement, type XmlElement } from '../xml/write-xml';
import { customerParts, customersFile } from './customers-section';
import { compactNumber, countryOf, declaredVatNumber, DeclaredTexts, isCountry, oneLine } from './declared-text';
import { cardPlace } from './parts/card-place';
import type { TextPieces } from './parts/long-text';

export interface IsafSettings {
  /** Who is in the Union then. */
  readonly day: CalendarDate;
  /** A person's own number is written only where it is a VAT number: the file does not ask for more. */
  readonly isPerson: (card: OutgoingCard) => boolean;
}

const unknown = 'ND';

export function* writeIsaf(cards: Iterable<OutgoingCard>, settings: IsafSettings): Writing<{ readonly pieces: TextPieces; readonly issues: readonly TransferIssue[] }> {
  const texts = new DeclaredTexts('i.SAF');
  const parts = yield* customerParts(cards, (card) => customer(card, settings, texts));
  const namespaces = { 'xmlns': 'http://www.vmi.lt/cms/imas/isaf', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' };
  return { pieces: customersFile('iSAFFile', namespaces, parts), issues: texts.issues() };
}

function customer(card: OutgoingCard, { day, isPerson }: IsafSettings, texts: DeclaredTexts): XmlElement | undefined {
  const name = oneLine(card, 'name');
  const vat = texts.whole(card, 'vatNumber', declaredVatNumber(card), 35);
  const number = texts.whole(card, 'companyNumber', isPerson(card) ? '' : compactNumber(card, 'companyNumber') || compactNumber(card, 'taxId'), 35);
  const country = countryOf(card);
  const isKnown = vat !== undefined && vat !== '';
  const isOfUnion = isKnown && isInUnion(vat.startsWith('EL') ? 'GR' : vat.slice(0, 2), day);
  const hasCountry = isCountry(country);
  if (name === '') texts.missing('error', card, 'name');
  if (country === '' && !isOfUnion) texts.missing('error', card, 'country');
  else if (!hasCountry && !isOfUnion) texts.form('error', card, 'country');
  if (name === '' || !(hasCountry || isOfUnion) || vat === undefined || number === undefined) return undefined;
  const id = texts.whole(card, 'code', texts.idOf(card), 70);
  if (id === undefined) return undefined;
  if (vat === '' && number === '' && !isPerson(card)) texts.add({ severity: 'warning', code: 'export-number-unknown', facts: { name }, where: cardPlace(card, 'vatNumber') });
  texts.written(card, { fields: hasCountry ? ['name', 'country'] : ['name'], numbers: [id, vat, number] });
  return element('Customer', {}, [
    element('CustomerID', {}, id),
    element('VATRegistrationNumber', {}, isKnown ? vat : unknown),
    element('RegistrationNumber', {}, number === '' && !isKnown ? unknown : number),
    hasCountry ? textElement('Country', country) : element('Country', { 'xsi:nil': 'true' }, ''),
    element('Name', {}, texts.cut(card, 'name', 256)),
  ]);
}
