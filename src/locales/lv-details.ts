/** Latviešu: ko pārbaude atrod kartītes sīkākajos laukos. */
import type { DetailTexts } from './detail-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` „${value}”`);

export const lvDetails: DetailTexts = {
  'value-writing': ({ field, right }, { value }) =>
    `Laukā „${field}”${holds(value)} ir neredzamas atstarpes vai zīmes, vai arī zīmes no citas programmas vai cita alfabēta. Rakstiet ${right}.`,
  'postal-writing': ({ field, right }, { value }) => `Lauka „${field}”${holds(value)} indeksu pasts raksta ${right}.`,
  'county-writing': ({ field, right }, { value }) => `Lauka „${field}”${holds(value)} kods ir ${right}; tas vajadzīgs e-rēķinos. Rakstiet kodu.`,
  'county-unknown': ({ field, country }, { value }) => `Lauks „${field}”${holds(value)} nav valsts ${country} apgabals. Rakstiet tā kodu, piemēram, RO-CJ.`,
  'county-is-city': ({ field, right }, { value }) => `Laukā „${field}”${holds(value)} ir pilsēta; tās apgabals ir ${right}. Šeit rakstiet apgabalu.`,
  'county-not-of-sector': ({ field, sector, right }, { value }) =>
    `Laukā „${field}”${holds(value)} ir cits apgabals nekā Bukarestes sektoram ${sector}, kura apgabals ir ${right}. Izlabojiet vienu no abiem.`,
  'sector-writing': ({ field, right }, { value }) =>
    `Lauks „${field}”${holds(value)}: e-rēķinos šeit vajadzīgs ${right} un apgabals RO-B. Rakstiet tā.`,
  'name-capitals': ({ field }, { value }) => `Lauks „${field}”${holds(value)} ir rakstīts tikai ar lielajiem burtiem. Rakstiet tā, kā tam jābūt dokumentos.`,
  'web-address-short': ({ field, right }, { value }) => `Lauks „${field}”${holds(value)} neatveras kā saite. Rakstiet ${right}.`,
  'activity-format': ({ field, country, shape }, { value }) =>
    `Lauks „${field}”${holds(value)} nav valsts ${country} darbības kods: tas izskatās kā ${shape} (9 – cipars). Salīdziniet ar uzņēmumu reģistru.`,
  'activity-revision': ({ field, revision }, { value }) =>
    `Lauks „${field}”${holds(value)}: norādītajā redakcijā NACE Rev. ${revision} tādas nodaļas nav. Izlabojiet kodu vai redakciju.`,
  'legal-form-country': ({ field, country, home }, { value }) =>
    `Lauks „${field}”${holds(value)} ir valsts ${home} juridiskā forma, bet klients ir no ${country}. Izlabojiet vienu no tiem.`,
  'dealer-type-contradicted': ({ field, other }, { value }) =>
    `Lauks „${field}”${holds(value)} nesaskan ar tās pašas kartītes lauku „${other}”. Izlabojiet vienu no tiem.`,
  'phone-impossible': ({ field }, { value }) =>
    `Lauks „${field}”${holds(value)} nevar būt tālruņa numurs: tas ir par īsu, par garu vai tādas valsts nav. Salīdziniet ar dokumentu.`,
  'phone-several': ({ field }, { value }) => `Laukā „${field}”${holds(value)} ir vairāki tālruņa numuri. Šeit atstājiet vienu, pārējos rakstiet pie papildu tālruņiem.`,
};
