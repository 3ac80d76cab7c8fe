/** Each source with a small export in its layout, written for this test. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '../../support/must';
import { headerKey } from '../../../src/transfer/mapping/header-key';
import { isPlace } from '../../../src/transfer/mapping/check-mapping';
import { recogniseSource } from '../../../src/transfer/mapping/source-uses';
import { shippedSources } from '../../../src/transfer/sources/shipped-sources';
import { taken, placesOf } from '../mapping/mapping-hands';

test('every source has its file and its line', () => {
  const files = readdirSync(join(__dirname, '../../../src/transfer/sources')).map((file) => file.replace(/\.ts$/, '')).filter((file) => !file.startsWith('shipped-source'));
  expect(shippedSources.map(({ key }) => key).sort()).toEqual(files.sort());
});

test.each(shippedSources.map((source) => [source.key, source] as const))('%s names places that there are, each header once', (_, { columns, signs }) => {
  const uses = Object.values(columns).flat();
  expect(uses.filter((use) => use.do === 'take' && !isPlace(use.to))).toEqual([]);
  const known = new Set(Object.keys(columns).map(headerKey));
  expect(signs.flat().filter((header) => !known.has(headerKey(header)))).toEqual([]);
  expect(uses.length).toBeGreaterThan(5);
});

test('no source takes another one’s export or a plain list for its own', () => {
  for (const source of shippedSources) for (const sign of source.signs) expect([sign, recogniseSource(sign, shippedSources)?.key]).toEqual([sign, source.key]);
  expect(recogniseSource(['Name', 'E-mail', 'Phone', 'City', 'Tax id'], shippedSources)).toBeUndefined();
});

test('Finbot', () => {
  const { proposal, cards, issues } = taken(`שם מלא/שם עסק,ח.פ./עוסק מורשה,סוג עוסק,"דוא""ל",טלפון,כתובת מלאה,הערות לקבלה/למסמך (לכל המסמכים)
"אלפא בע""מ",510000110,חברה,a@alfa.co.il,03-1234567,"הרצל 10, תל אביב, 6688312",לשלם במזומן`);
  expect(proposal.source).toMatchObject({ key: 'finbot', isAssumed: true });
  expect(must(cards[0]).values).toEqual({
    name: 'אלפא בע"מ', taxId: '510000110', dealerType: 'Company', email: 'a@alfa.co.il', phone: '03-1234567', street: 'הרצל', houseNumber: '10', city: 'תל אביב', postalCode: '6688312',
    noteAllDocuments: 'לשלם במזומן',
  });
  expect(issues).toEqual([]);
});

test('Odcanit', () => {
  const { cards } = taken(`מספר לקוח,שם לקוח,כתובת ראשית,כתובת נוספת,טלפון,שם משפחה,שם פרטי,תפקיד,מכותב לחן עסקה
17,"אלפא בע""מ","הרצל 10, תל אביב","יפו 5, ירושלים",03-1234567,כהן,דנה,רפרנט,כן`);
  expect(cards).toEqual([{
    line: 2, values: { code: '17', name: 'אלפא בע"מ', street: 'הרצל', houseNumber: '10', city: 'תל אביב', phone: '03-1234567' },
    rows: [
      { table: 'Addresses', values: { street: 'יפו', houseNumber: '5', city: 'ירושלים', location: 'Branch' } },
      { table: 'Contacts', values: { lastName: 'כהן', firstName: 'דנה', role: 'Case contact', copyProformas: true } },
    ],
  }]);
});

test('Debitoor', () => {
  const { cards } = taken(`Pilnais vārds,Adrese,Pilsēta,Pasta indekss,E-pasts,Tālrunis,Nodokļu maksātāja ID,Maksājumu noteikumi,Kategorijas
SIA Alfa,Brīvības iela 1,Rīga,LV-1010,a@alfa.lv,+371 67 123 456,LV40003032949,14 dienas,Vairumtirgotāji`);
  expect(must(cards[0]).values).toMatchObject({ name: 'SIA Alfa', street: 'Brīvības iela 1', city: 'Rīga', postalCode: 'LV-1010', vatNumber: 'LV40003032949', paymentTerms: '14 dienas' });
});

test('iFlows', () => {
  const { proposal, cards, issues } = taken(`Nume,Alias,CIF/CNP,Email principal,Tara,Judet,Localitate,Strada,Numar Strada,Tip Client,Nivel Client,Platitor de TVA,Banca,Cont Bancar,Termen de Plata,Status,Plata transport,Etichete,Denumire locatie,Adresa livrare
Alfa SRL,TechInd,RO18547290,a@alfa.ro,România,Cluj,Cluj-Napoca,Str. Lungă,7,Revânzător,Large Business,Da,BCR,RO49AAAA1B31007593840000,30,Prospect,Furnizor,"vip, nou",Depozit,"Str. Nouă 1, Cluj-Napoca"`);
  expect(proposal.source?.key).toBe('iflows');
  expect(cards).toEqual([{
    line: 2,
    values: {
      name: 'Alfa SRL', alias: 'TechInd', taxId: '18547290', vatNumber: 'RO18547290', email: 'a@alfa.ro', country: 'RO', county: 'Cluj', city: 'Cluj-Napoca', street: 'Str. Lungă', houseNumber: '7',
      customerType: 'Reseller', level: 'Large', vatStatus: 'VAT payer', paymentTerms: '30', status: 'Prospect', transportPayer: 'Supplier', tags: 'vip; nou',
    },
    rows: [
      { table: 'BankAccounts', values: { bank: 'BCR', iban: 'RO49AAAA1B31007593840000' } },
      { table: 'Addresses', values: { location: 'Depozit', street: 'Str. Nouă', houseNumber: '1', city: 'Cluj-Napoca', delivery: true } },
    ],
  }]);
  expect(issues).toEqual([]);
});

test('B1.lt', () => {
  const { cards, issues } = taken(`Pavadinimas,Įmonės kodas,PVM kodas,Registracijos adresas,Korespondencijos adresas,Banko sąskaita,Bankas,El. paštas,Užsienietis,Požymiai
UAB Alfa,304951629,LT119508113,"Gedimino pr. 1, LT-01103 Vilnius","Laisvės al. 2, LT-44249 Kaunas",LT121000011101001000,Swedbank,a@alfa.lt,Ne,"vip, naujas"`);
  expect(cards).toEqual([{
    line: 2,
    values: {
      name: 'UAB Alfa', companyNumber: '304951629', vatNumber: 'LT119508113', street: 'Gedimino pr.', houseNumber: '1', postalCode: 'LT-01103', city: 'Vilnius', email: 'a@alfa.lt', residency: 'Resident',
      tags: 'vip; naujas',
    },
    rows: [
      { table: 'Addresses', values: { street: 'Laisvės al.', houseNumber: '2', postalCode: 'LT-44249', city: 'Kaunas', correspondence: true, location: 'Correspondence' } },
      { table: 'BankAccounts', values: { iban: 'LT121000011101001000', bank: 'Swedbank' } },
    ],
  }]);
  expect(issues).toEqual([]);
});

test('Odoo with technical names, whose further rows stand below', () => {
  const { proposal, cards } = taken(`id,name,is_company,ref,vat,street,street2,city,zip,country_id,email,category_id,active,bank_ids/acc_number,child_ids/name,child_ids/email
__export__.res_partner_7,Alfa SRL,True,C7,RO18547290,Str. Lungă 7,ap. 2,Cluj-Napoca,400001,Romania,a@alfa.ro,"vip,retail",True,RO49AAAA1B31007593840000,Ion Pop,ion@alfa.ro
,,,,,,,,,,,,,LT121000011101001000,Ana Pop,
__export__.res_partner_8,Ana Ionescu,False,,/,,,,,,,,False,,,`);
  expect(proposal.source?.key).toBe('odoo');
  expect(cards.map(({ line, values }) => [line, values])).toEqual([
    [2, {
      name: 'Alfa SRL', dealerType: 'Company', code: 'C7', taxId: '18547290', vatNumber: 'RO18547290', street: 'Str. Lungă 7', addressExtra: 'ap. 2', city: 'Cluj-Napoca', postalCode: '400001', country: 'RO',
      email: 'a@alfa.ro', tags: 'vip; retail', status: 'Active',
    }],
    [4, { name: 'Ana Ionescu', dealerType: 'Private person', status: 'Inactive' }],
  ]);
  expect(must(cards[0]).rows).toEqual(expect.arrayContaining([
    { table: 'BankAccounts', values: { iban: 'RO49AAAA1B31007593840000' } }, { table: 'Contacts', values: { firstName: 'Ion', lastName: 'Pop', email: 'ion@alfa.ro' } },
    { table: 'BankAccounts', line: 3, values: { iban: 'LT121000011101001000' } }, { table: 'Contacts', line: 3, values: { firstName: 'Ana', lastName: 'Pop' } },
  ]));
});

test('Odoo with labels', () => {
  const { proposal, cards } = taken('External ID,Name,Company Type,Tax ID,Street,Street2,City,Zip,Country,Tags,Related Company\nx1,Alfa,Company,RO18547290,Str. 1,,Cluj,400001,Romania,vip,\nx2,Ana,Individual,,,,Cluj,,Romania,,Alfa');
  expect(placesOf(proposal)).toMatchObject({ 'External ID': '-', 'Name': 'name', 'Company Type': 'dealerType', 'Related Company': 'x:Related Company' });
  expect(cards.map(({ values }) => values['dealerType'])).toEqual(['Company', 'Private person']);
});

test('ERPNext', () => {
  const { proposal, cards } = taken(`ID,Customer Name,Customer Type,Customer Group,Territory,Tax ID,Disabled,Mobile No,Email Id,Default Payment Terms Template
CUST-001,Alfa SRL,Company,Commercial,Romania,RO18547290,0,+40 722 123 456,a@alfa.ro,Net 30
CUST-002,Ana Pop,Individual,Individual,Lithuania,,1,,,`);
  expect(proposal.source?.key).toBe('erpnext');
  expect(cards.map(({ values }) => values)).toEqual([
    {
      code: 'CUST-001', name: 'Alfa SRL', dealerType: 'Company', categories: 'Commercial', 'x:Territory': 'Romania', taxId: '18547290', vatNumber: 'RO18547290', status: 'Active', mobile: '+40 722 123 456',
      email: 'a@alfa.ro', paymentTerms: 'Net 30',
    },
    { code: 'CUST-002', name: 'Ana Pop', dealerType: 'Private person', categories: 'Individual', 'x:Territory': 'Lithuania', status: 'Inactive' },
  ]);
});

test('Xero', () => {
  const { proposal, cards } = taken(`*ContactName,AccountNumber,EmailAddress,FirstName,LastName,POAddressLine1,POAddressLine2,POAddressLine3,POCity,POPostalCode,POCountry,SAAddressLine1,SACity,PhoneNumber,DDINumber,BankAccountNumber,TaxNumber,DueDateSalesDay,DueDateSalesTerm,Person1FirstName,Person1LastName,Person1Email,Person1IncludeInEmail
Alfa Ltd,A1,a@alfa.co.uk,Tom,Hill,PO Box 5,Unit 2,Block B,London,SW1A 1AA,United Kingdom,12 High Street,London,020 7946 0000,020 7946 0001,12-3456-789,GB123,30,Days After,Ann,Lee,ann@alfa.co.uk,true`);
  expect(proposal.source?.key).toBe('xero');
  expect(must(cards[0]).values).toMatchObject({
    name: 'Alfa Ltd', code: 'A1', email: 'a@alfa.co.uk', street: 'PO Box 5', addressExtra: 'Unit 2, Block B', city: 'London', postalCode: 'SW1A 1AA', country: 'GB', phone: '020 7946 0000',
    otherPhones: '020 7946 0001', taxId: 'GB123', paymentTerms: '30 Days After',
  });
  expect(must(cards[0]).rows).toEqual(expect.arrayContaining([
    { table: 'Contacts', values: { firstName: 'Tom', lastName: 'Hill' } }, { table: 'Addresses', values: { street: '12 High Street', city: 'London', location: 'Branch' } },
    { table: 'BankAccounts', values: { account: '12-3456-789' } }, { table: 'Contacts', values: { firstName: 'Ann', lastName: 'Lee', email: 'ann@alfa.co.uk', copyInvoices: true } },
  ]));
});

test('QuickBooks Online', () => {
  const { proposal, cards } = taken(`Customer full name,Phone numbers,Email,Full name,Bill address,Ship address
Alfa Cards,Phone:(555) 010-1234 Mobile:(555) 010-5678,a@alfa.com,Ada Fenwick,"12 Larkspur Way
Greenbank NC 27000","9 Anvil Rd, Marlow, OH 43000"`);
  expect(proposal.source?.key).toBe('quickbooks-online');
  expect(must(cards[0]).values).toMatchObject({ name: 'Alfa Cards', phone: '(555) 010-1234', mobile: '(555) 010-5678', email: 'a@alfa.com', contactName: 'Ada Fenwick' });
  expect(must(cards[0]).rows).toHaveLength(1);
});

test('QuickBooks Desktop', () => {
  const { proposal, cards } = taken(`Active Status,Customer,Company,First Name,Last Name,Primary Contact,Main Phone,Alt. Phone,Main Email,Bill to 1,Bill to 2,Bill to 3,Ship to 1,Ship to 2,Customer Type,Terms,Rep,Account No.
Inactive,Alfa,Alfa Inc.,Tom,Hill,Tom Hill,555-0100,555-0101,a@alfa.com,Alfa Inc.,1 Main St,"Springfield, IL 62701",,,Retail,Net 30,JD,A-7`);
  expect(proposal.source?.key).toBe('quickbooks-desktop');
  expect(cards).toEqual([{
    line: 2,
    values: {
      status: 'Inactive', name: 'Alfa', otherNames: 'Alfa Inc.', contactName: 'Tom Hill', phone: '555-0100', otherPhones: '555-0101', email: 'a@alfa.com', street: 'Alfa Inc., 1 Main St, Springfield, IL 62701',
      categories: 'Retail', paymentTerms: 'Net 30', managers: 'JD', code: 'A-7',
    },
    rows: [{ table: 'Contacts', values: { firstName: 'Tom', lastName: 'Hill' } }],
  }]);
});

test('WooCommerce', () => {
  const { proposal, cards, issues } = taken(`customer_id,email,billing_first_name,billing_last_name,billing_company,billing_address_1,billing_city,billing_postcode,billing_country,billing_phone,billing_email,shipping_first_name,shipping_last_name,shipping_company,shipping_address_1,shipping_city,shipping_postcode,shipping_country,total_spent,order_count
7,ana@x.ro,Ana,Pop,,Str. 1,Cluj,400001,RO,'+40722123456,ana@x.ro,Ana,Pop,,Str. 1,Cluj,400001,RO,12.50,2
8,ion@x.ro,Ion,Stan,Alfa SRL,Str. 2,Iasi,700001,RO,0722123457,ion@x.ro,Dan,Stan,Alfa SRL,Str. 3,Arad,310001,RO,9.00,1`);
  expect(proposal.source?.key).toBe('woocommerce');
  expect(cards).toEqual([
    { line: 2, values: { name: 'Ana Pop', code: '7', email: 'ana@x.ro', street: 'Str. 1', city: 'Cluj', postalCode: '400001', country: 'RO', phone: '+40722123456' }, rows: [] },
    {
      line: 3, values: { name: 'Alfa SRL', code: '8', email: 'ion@x.ro', street: 'Str. 2', city: 'Iasi', postalCode: '700001', country: 'RO', phone: '0722123457' },
      rows: [
        { table: 'Contacts', values: { firstName: 'Ion', lastName: 'Stan' } },
        { table: 'Addresses', values: { location: 'Alfa SRL Dan Stan', street: 'Str. 3', city: 'Arad', postalCode: '310001', country: 'RO', delivery: true } },
      ],
    },
  ]);
  expect(issues).toEqual([]);
});

test('Shopify', () => {
  const { proposal, cards } = taken(`Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address City,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Total Spent,Note,Tax Exempt,Tags
'7210448301122,Ana,Pop,ana@x.ro,no,,Str. 1,Cluj,RO,'400001,'+40722123456,'+40722123456,12.50,,no,"vip, retail"
'7210448301123,Ion,Stan,ion@x.ro,yes,Alfa SRL,Str. 2,Iasi,RO,'700001,,'+40722123457,0,big,no,`);
  expect(proposal.source?.key).toBe('shopify');
  expect(cards.map(({ values }) => values)).toEqual([
    { name: 'Ana Pop', code: '7210448301122', email: 'ana@x.ro', street: 'Str. 1', city: 'Cluj', country: 'RO', postalCode: '400001', phone: '+40722123456', tags: 'vip; retail' },
    { name: 'Alfa SRL', code: '7210448301123', email: 'ion@x.ro', street: 'Str. 2', city: 'Iasi', country: 'RO', postalCode: '700001', phone: '+40722123457', note: 'big' },
  ]);
  expect(must(cards[1]).rows).toEqual([{ table: 'Contacts', values: { firstName: 'Ion', lastName: 'Stan', marketing: true } }]);
});
