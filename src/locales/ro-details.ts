/** Română: ce găsesc verificările în câmpurile mărunte ale fișei. */
import type { DetailTexts } from './detail-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` „${value}”`);

export const roDetails: DetailTexts = {
  'value-writing': ({ field, right }, { value }) =>
    `Câmpul „${field}”${holds(value)} conține spații sau semne care nu se văd ori care țin de alt program sau alt alfabet. Scrieți ${right}.`,
  'postal-writing': ({ field, right }, { value }) => `Câmpul „${field}”${holds(value)}: poșta scrie acest cod ${right}.`,
  'county-writing': ({ field, right }, { value }) => `Câmpul „${field}”${holds(value)} are codul ${right}, cerut în facturile electronice. Scrieți codul.`,
  'county-unknown': ({ field, country }, { value }) => `Câmpul „${field}”${holds(value)} nu este un județ din ${country}. Scrieți codul lui, de exemplu RO-CJ.`,
  'county-is-city': ({ field, right }, { value }) => `Câmpul „${field}”${holds(value)} conține un oraș; județul lui este ${right}. Scrieți aici județul.`,
  'county-not-of-sector': ({ field, sector, right }, { value }) =>
    `Câmpul „${field}”${holds(value)} are alt județ decât ${sector}, un sector al Bucureștiului, cu codul ${right}. Corectați unul dintre ele.`,
  'sector-writing': ({ field, right }, { value }) =>
    `Câmpul „${field}”${holds(value)}: facturile electronice cer aici ${right}, cu județul RO-B. Scrieți așa.`,
  'name-capitals': ({ field }, { value }) => `Câmpul „${field}”${holds(value)} este scris numai cu majuscule. Scrieți-l așa cum trebuie să apară pe documente.`,
  'web-address-short': ({ field, right }, { value }) => `Câmpul „${field}”${holds(value)} nu se deschide ca legătură. Scrieți ${right}.`,
  'activity-format': ({ field, country, shape }, { value }) =>
    `Câmpul „${field}”${holds(value)} nu este un cod de activitate din ${country}, care arată ca ${shape} (9 pentru o cifră). Comparați-l cu registrul comerțului.`,
  'activity-revision': ({ field, revision }, { value }) =>
    `Câmpul „${field}”${holds(value)}: în NACE Rev. ${revision}, revizia menționată, nu există o astfel de diviziune. Corectați codul sau revizia.`,
  'legal-form-country': ({ field, country, home }, { value }) =>
    `Câmpul „${field}”${holds(value)} este o formă juridică din ${home}, dar clientul este din ${country}. Corectați una dintre ele.`,
  'dealer-type-contradicted': ({ field, other }, { value }) =>
    `Câmpul „${field}”${holds(value)} nu se potrivește cu câmpul „${other}” de pe aceeași fișă. Corectați unul dintre ele.`,
  'phone-impossible': ({ field }, { value }) =>
    `Câmpul „${field}”${holds(value)} nu poate fi un număr de telefon: este prea scurt, prea lung sau țara lui nu există. Comparați-l cu documentul.`,
  'phone-several': ({ field }, { value }) => `Câmpul „${field}”${holds(value)} conține mai multe numere de telefon. Păstrați aici unul; celelalte se trec la telefoanele suplimentare.`,
};
