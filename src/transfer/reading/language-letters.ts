/**
 * How often letters beyond A to Z stand in texts of each language, a thousand letters being the measure. What bytes above
 * 0x7F mean is guessed by it. Rounded: only the order of magnitude matters. Romanian ş and ţ are those with cedilla, the
 * only ones that windows-1250 has.
 */
import type { OldEncoding } from './encodings';

export interface LanguageLetters {
  readonly language: string;
  /** Encodings that hold all of it. */
  readonly encodings: readonly OldEncoding[];
  /** Lower-case letter and how many of a thousand it is. */
  readonly letters: Readonly<Record<string, number>>;
  /** Decimal logarithm of how much less its files are to be expected here than those of the five languages. */
  readonly rarity: number;
  /** A letter with its neighbours, in small letters, that does not stand so in words of the language. */
  readonly strange?: RegExp;
  /** What the letters A to Z and digits of its files show: forms of firms, streets, codes of the country. */
  readonly signs: RegExp;
}

const western = ['windows-1252', 'iso-8859-15', 'ibm850', 'ibm437', 'macintosh'] as const;
const central = ['windows-1250', 'iso-8859-2', 'ibm852'] as const;
const baltic = ['windows-1257', 'iso-8859-13', 'ibm775'] as const;

export const languageLetters: readonly LanguageLetters[] = [
  {
    language: 'ro', encodings: central, rarity: 0, letters: { ă: 24, â: 8, î: 10, ş: 13, ţ: 11 },
    strange: /[a-zăâşţ]î(?![a-zşţ])|î[aeiou]/,
    signs: /\b(?:S\.?R\.?L|P\.?F\.?A|S\.?C\.|CUI|CIF|jud|judet\w*|localitate|denumire|telefon|oras|bd|bdul|nr\.|RO\d{2,}|J\d{2}\/\d+|\+?40[237]\d{8})\b|\.ro\b/gi,
  },
  {
    language: 'lt', encodings: baltic, rarity: 0, letters: { ė: 16, š: 12, ų: 13, ū: 5, ą: 8, ž: 8, į: 6, č: 4, ę: 2 },
    strange: /[aeiouyąęėįųū]ė|ė[aeiouyąęėįųū]|č[bcdfghjklmnprstvz]|[ąęįų][aeiou]/,
    signs: /\b(?:UAB|MB|VšĮ|kodas|pavadinimas|adresas|telefonas|miestas|k\.|pr\.|g\.|LT-?\d{5,}|\+370\d+)(?![a-z])|\.lt\b/gi,
  },
  {
    language: 'lv', encodings: baltic, rarity: 0, letters: { ā: 38, ī: 18, ē: 17, š: 15, ū: 6, ņ: 6, ļ: 5, č: 3, ķ: 3, ž: 3, ģ: 2.5, ŗ: 0.05, ō: 0.05 },
    strange: /č[bcdfghjklmnprstvz]|[aeiou]ē|[āēīū][āēīū]/,
    signs: /\b(?:SIA|AS|ZS|iela|novads|pagasts|nosaukums|adrese|pilseta|talrunis|LV-?\d{4,}|\+371\d+)\b|\.lv\b/gi,
  },
  {
    language: 'pl', encodings: [...central, ...baltic], rarity: 0, letters: { ł: 18, ę: 11, ą: 10, ó: 8.5, ż: 8, ś: 6.5, ć: 4, ń: 2, ź: 0.6 },
    strange: /[ńśźćąę][aeioóuyąę]/,
    signs: /\b(?:sp\.|z o\.|ul\.|al\.|nip|regon|krs|nazwa|miasto|PL\d{10}|\+48\d+)|\.pl\b/gi,
  },
  {
    language: 'de', encodings: [...western, ...central, ...baltic], rarity: 0, letters: { ü: 6.5, ä: 5.8, ö: 4.4, ß: 3 },
    signs: /\b(?:GmbH|AG|KG|UG|e\.K\.|Kunden?\w*|Firma|Ort|PLZ|DE\d{9}|\+49\d+|Telefon|\w+str\.)(?![a-z])|\.de\b/gi,
  },
  {
    language: 'he', encodings: ['windows-1255', 'iso-8859-8', 'ibm862'], rarity: 0,
    letters: {
      י: 111, ו: 104, ה: 109, ל: 74, א: 63, ר: 56, ת: 50, ב: 47, ש: 44, מ: 46, נ: 29, ם: 27, ע: 32, ד: 26, ח: 25, כ: 22, ק: 21, פ: 17,
      ן: 14, ס: 15, צ: 12, ז: 13, ג: 12, ט: 12, ך: 8, ף: 2.4, ץ: 1.2,
    },
    signs: /\.il\b|\b(?:IL\d{2,}|\+?972\d+)\b/gi,
  },
  {
    language: 'ru', encodings: ['windows-1251', 'ibm866'], rarity: -0.5,
    letters: {
      о: 110, е: 85, а: 80, и: 74, н: 67, т: 63, с: 55, р: 47, в: 45, л: 43, к: 35, м: 32, д: 30, п: 28, у: 26, я: 20, ы: 19, ь: 17, г: 17, з: 16,
      б: 16, ч: 14, й: 12, х: 10, ж: 9, ш: 7, ю: 6, ц: 5, щ: 4, э: 3, ф: 3, ъ: 0.4, ё: 0.2, і: 2, ї: 1, є: 1, ґ: 0.05,
    },
    signs: /\.(?:ru|ua|by)\b|\+(?:7|380|375)\d{8,}/gi,
  },
  {
    language: 'fr', encodings: western, rarity: -0.3, letters: { é: 15, à: 5, è: 3, ê: 2.2, ç: 0.9, û: 0.6, ù: 0.6, â: 0.5, î: 0.5, ô: 0.3, œ: 0.2, ï: 0.1, ë: 0.1, ÿ: 0.01 },
    signs: /\b(?:SARL|SAS|EURL|rue|avenue|boulevard|quai|impasse|cedex|nom|prenom|ville|adresse|siret|siren|FR[\dA-Z]{2}\d{9}|\+33\d+)\b|\.fr\b/gi,
  },
  {
    language: 'es', encodings: western, rarity: -0.3, letters: { ó: 8, í: 7, á: 5, é: 4.3, ñ: 3.1, ú: 1.7, ü: 0.1 },
    signs: /\b(?:S\.L\.|calle|avda|plaza|paseo|nombre|apellidos|ciudad|provincia|ES[A-Z]\d+|\+34\d+)|\.es\b/gi,
  },
  { language: 'it', encodings: western, rarity: -0.3, letters: { à: 6.4, è: 2.6, ù: 1.7, é: 0.5, ì: 0.3, ò: 0.5 }, signs: /\b(?:S\.?p\.?A|via|piazza|nome|indirizzo|IT\d{11}|\+39\d+)\b|\.it\b/gi },
  {
    language: 'pt', encodings: western, rarity: -0.6, letters: { ã: 7.3, ç: 5.3, ê: 4.5, é: 3.4, ó: 3, á: 1.2, í: 1.3, ú: 0.9, à: 0.7, â: 0.6, ô: 0.6, õ: 0.4 },
    signs: /\b(?:Lda|rua|morada|cidade|PT\d{9}|\+351\d+)\b|\.pt\b/gi,
  },
  {
    language: 'hu', encodings: central, rarity: -0.3, letters: { á: 36, é: 39, ö: 9, ó: 11, ő: 9, ü: 6, í: 6, ú: 4, ű: 2.5 },
    signs: /\b(?:Kft|Bt|Zrt|utca|varos|HU\d{8}|\+36\d+)\b|\.hu\b/gi,
  },
  {
    language: 'cs', encodings: central, rarity: -0.6,
    letters: { í: 16, á: 20, ě: 12, é: 6.3, ý: 9.9, č: 5, ř: 3.8, š: 3.2, ž: 7.2, ů: 2, ú: 0.5, ď: 0.3, ň: 0.2, ť: 0.3, ó: 0.2, ľ: 0.2, ô: 0.1 },
    signs: /\b(?:s\.\s?r\.\s?o|a\.\s?s\.|CZ\d{8,}|\+42[01]\d+)|\.(?:cz|sk)\b/gi,
  },
  { language: 'hr', encodings: central, rarity: -0.6, letters: { č: 9, š: 9, ć: 6, ž: 6, đ: 3 }, signs: /\b(?:d\.o\.o|HR\d{11}|\+38[1-7]\d+)|\.(?:hr|rs|si|ba)\b/gi },
  { language: 'sv', encodings: [...western, ...baltic], rarity: -0.6, letters: { ä: 18, ö: 13, å: 13, é: 0.3 }, signs: /\b(?:HB|SE\d{12}|\+46\d+)\b|\.(?:se|fi)\b/gi },
  { language: 'da', encodings: [...western, ...baltic], rarity: -0.6, letters: { æ: 9, ø: 9, å: 12, é: 0.3 }, signs: /\b(?:ApS|A\/S|DK\d{8}|\+4[57]\d+)\b|\.(?:dk|no)\b/gi },
  { language: 'et', encodings: [...western, ...baltic], rarity: -0.4, letters: { õ: 9, ä: 9, ö: 2.5, ü: 6, š: 0.4, ž: 0.4 }, signs: /\b(?:mnt|tn|nimi|linn|kood|EE\d{9}|\+372\d+)\b|\.ee\b/gi },
];
