/** Lietuvių: ką patikra randa mažesniuose kortelės laukuose. */
import type { DetailTexts } from './detail-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` „${value}“`);

export const ltDetails: DetailTexts = {
  'value-writing': ({ field, right }, { value }) =>
    `Lauke „${field}“${holds(value)} yra nematomų tarpų ar ženklų arba ženklų iš kitos programos ar abėcėlės. Rašykite ${right}.`,
  'postal-writing': ({ field, right }, { value }) => `Lauko „${field}“${holds(value)} kodą paštas rašo ${right}.`,
  'county-writing': ({ field, right }, { value }) => `Lauko „${field}“${holds(value)} kodas yra ${right}; jo reikia e. sąskaitoms. Rašykite kodą.`,
  'county-unknown': ({ field, country }, { value }) => `Laukas „${field}“${holds(value)} nėra šalies ${country} apskritis. Rašykite jos kodą, pavyzdžiui, RO-CJ.`,
  'county-is-city': ({ field, right }, { value }) => `Lauke „${field}“${holds(value)} yra miestas; jo apskritis – ${right}. Čia rašykite apskritį.`,
  'county-not-of-sector': ({ field, sector, right }, { value }) =>
    `Lauke „${field}“${holds(value)} yra kita apskritis nei Bukarešto sektoriaus ${sector}, kurio apskritis – ${right}. Pataisykite vieną iš jų.`,
  'sector-writing': ({ field, right }, { value }) =>
    `Laukas „${field}“${holds(value)}: e. sąskaitoms čia reikia ${right} ir apskrities RO-B. Taip ir rašykite.`,
  'name-capitals': ({ field }, { value }) => `Laukas „${field}“${holds(value)} parašytas vien didžiosiomis raidėmis. Rašykite taip, kaip turi būti dokumentuose.`,
  'web-address-short': ({ field, right }, { value }) => `Laukas „${field}“${holds(value)} neatsidaro kaip nuoroda. Rašykite ${right}.`,
  'activity-format': ({ field, country, shape }, { value }) =>
    `Laukas „${field}“${holds(value)} nėra šalies ${country} veiklos kodas: jis atrodo kaip ${shape} (9 – skaitmuo). Palyginkite su įmonių registru.`,
  'activity-revision': ({ field, revision }, { value }) =>
    `Laukas „${field}“${holds(value)}: nurodytoje redakcijoje NACE Rev. ${revision} tokio skyriaus nėra. Pataisykite kodą arba redakciją.`,
  'legal-form-country': ({ field, country, home }, { value }) =>
    `Laukas „${field}“${holds(value)} yra šalies ${home} teisinė forma, bet klientas yra iš ${country}. Pataisykite vieną iš jų.`,
  'dealer-type-contradicted': ({ field, other }, { value }) =>
    `Laukas „${field}“${holds(value)} nesiderina su tos pačios kortelės lauku „${other}“. Pataisykite vieną iš jų.`,
  'phone-impossible': ({ field }, { value }) =>
    `Laukas „${field}“${holds(value)} negali būti telefono numeris: jis per trumpas, per ilgas arba tokios šalies nėra. Palyginkite su dokumentu.`,
  'phone-several': ({ field }, { value }) => `Lauke „${field}“${holds(value)} yra keli telefono numeriai. Čia palikite vieną, kitus rašykite prie papildomų telefonų.`,
};
