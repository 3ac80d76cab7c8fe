/** Parties of UBL documents as other programs write them: orders, credit notes, any prefixes, further parts and parties. */
import { readUbl } from '../../../src/transfer/formats/ubl/read-ubl';

const told = (text: string): unknown[] => readUbl(text).issues.map(({ code, facts }) => (code === 'format-part-left-out' ? facts['part'] : code));

test('a credit note whose prefixes are others: the customer and the supplier, by what stands in which place', () => {
  const { cards, issues } = readUbl(`<?xml version="1.0" encoding="UTF-8"?>
    <ns0:CreditNote xmlns:ns0="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2" xmlns:ns1="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
    <ID>CN-1</ID>
    <ns1:AccountingSupplierParty><CustomerAssignedAccountID>S-9</CustomerAssignedAccountID><ns1:Party><EndpointID schemeID="9944">NL123456789B13</EndpointID>
      <ns1:PostalAddress><ns1:Country><IdentificationCode>NL</IdentificationCode></ns1:Country></ns1:PostalAddress>
      <ns1:PartyTaxScheme><CompanyID>NL123456789B13</CompanyID><ns1:TaxScheme><ID>VAT</ID></ns1:TaxScheme></ns1:PartyTaxScheme>
      <ns1:PartyLegalEntity><RegistrationName>Molen BV</RegistrationName><CompanyID schemeID="0106">12345678</CompanyID></ns1:PartyLegalEntity></ns1:Party></ns1:AccountingSupplierParty>
    <ns1:AccountingCustomerParty><SupplierAssignedAccountID>K-7</SupplierAssignedAccountID><ns1:Party>
      <ns1:PartyLegalEntity><RegistrationName>UAB Alfa</RegistrationName><CompanyID schemeID="0088">4006381333931</CompanyID></ns1:PartyLegalEntity></ns1:Party></ns1:AccountingCustomerParty>
    </ns0:CreditNote>`);
  expect(issues).toEqual([]);
  expect(cards.map(({ values, rows }) => [values, rows])).toEqual([
    [{ name: 'Molen BV', roles: 'supplier', code: 'S-9', country: 'NL', vatNumber: 'NL123456789B13', companyNumber: '12345678' }, [{ table: 'Identifiers', values: { kind: 'peppol', number: '9944:NL123456789B13' } }]],
    // A GLN is a number of its own, wherever it stands.
    [{ name: 'UAB Alfa', roles: 'customer', code: 'K-7' }, [{ table: 'Identifiers', values: { kind: 'gln', number: '4006381333931' } }]],
  ]);
});

test('an order names buyer and seller; whoever else is in a document is told', () => {
  const order = `<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"><BuyerCustomerParty><Party><PartyName><Name>Pirkėjas</Name></PartyName></Party></BuyerCustomerParty>
    <SellerSupplierParty><Party><PartyName><Name>Pardavėjas</Name></PartyName></Party></SellerSupplierParty>
    <OriginatorCustomerParty><Party><PartyName><Name>Kas užsakė</Name></PartyName></Party></OriginatorCustomerParty><Delivery><DeliveryParty><PartyName><Name>Sandėlis</Name></PartyName></DeliveryParty></Delivery></Order>`;
  expect(readUbl(order).cards.map(({ values }) => [values['name'], values['roles']])).toEqual([['Pirkėjas', 'customer'], ['Pardavėjas', 'supplier']]);
  expect(told(order)).toEqual(['OriginatorCustomerParty', 'DeliveryParty']);
  expect(told('<Invoice><AccountingCustomerParty><Party><PartyName><Name>A</Name></PartyName></Party></AccountingCustomerParty><PayeeParty/><TaxRepresentativeParty/></Invoice>')).toEqual(['PayeeParty', 'TaxRepresentativeParty']);
});

test('an address in many parts, a person without a firm, and what has no place', () => {
  const { cards, issues } = readUbl(`<Party><PartyIdentification><ID>K-1</ID></PartyIdentification><PartyIdentification><ID>K-2</ID></PartyIdentification>
    <PostalAddress><Postbox>PB 5</Postbox><Floor>3</Floor><Room>12</Room><StreetName>Brīvības iela</StreetName><BuildingNumber>7A</BuildingNumber><BuildingName>Torņi</BuildingName><CityName>Rīga</CityName>
      <CountrySubentityCode>LV-RIX</CountrySubentityCode><District>Centrs</District><AddressLine><Line>2. ieeja</Line></AddressLine><Country><IdentificationCode>lv</IdentificationCode></Country></PostalAddress>
    <PartyTaxScheme><CompanyID>LV1</CompanyID><TaxScheme><ID>VAT</ID></TaxScheme></PartyTaxScheme><PartyTaxScheme><CompanyID>LV 2</CompanyID><TaxScheme><ID>VAT</ID></TaxScheme></PartyTaxScheme>
    <Contact><ID>9</ID><Telephone>1</Telephone><Note>zvanīt</Note></Contact><Person><FirstName>Jānis</FirstName><FamilyName>Bērziņš</FamilyName></Person></Party>`);
  expect(cards[0]?.values).toEqual({
    name: 'Jānis Bērziņš', code: 'K-1', street: 'Brīvības iela', houseNumber: '7A', addressExtra: 'Torņi, 3, 12, PB 5, 2. ieeja', city: 'Rīga', county: 'LV-RIX', country: 'LV', vatNumber: 'LV1', phone: '1',
  });
  expect(issues.map(({ facts }) => facts)).toEqual(['District', 'ID', 'Note', 'PartyIdentification', 'PartyTaxScheme'].map((part) => ({ part, times: 1 })));
});
