/** Words of the workbench's own toolbar, and of the grid's help with a formula. Everything about the register is said by the pane. */
import type { HostIssue } from '../../src/host/workbook';
import { issueText } from '../../src/locales/issue-text';
import { textsOf, type Locale } from '../../src/locales/locales';

const english = {
  open: 'Open…', save: 'Download', empty: 'New', sample: 'Sample register', dark: 'Dark', contrast: 'High contrast', language: 'Language', narrow: '320 px',
  author: 'You are', close: 'Close', waiting: 'Opening the workbook…', divider: 'Width of the pane', pane: 'Task pane', grid: 'Workbook', toolbar: 'Workbench',
  openHint: 'Open an .xlsx file from this computer', saveHint: 'Save the workbook as an .xlsx file', emptyHint: 'Begin an empty workbook', sampleHint: 'Begin again with the made-up register',
  notOpened: (file: string) => `${file} was not opened. The open workbook is as it was.`,
  notKept: 'This workbook cannot be kept in the browser, so it will be gone when the page is closed. Save it as a file.',
  notSaved: 'The workbook was not saved.',
  noSample: 'The sample register is missing from this server.',
  noPane: 'The task pane could not be started.',
  sharedGone: 'The page that shares this workbook was closed. Load this page again.',
  sharedElsewhere: 'Another workbook is opened in the page that shares this one.',
  newFile: 'Book1.xlsx', sampleFile: 'sample.xlsx',
  help: { helpExample: 'Example', helpAbstract: 'What it does', required: 'Required.', optional: 'Optional.' },
};

export type Words = typeof english;

const hebrew: Words = {
  open: 'פתיחה…', save: 'הורדה', empty: 'חדש', sample: 'כרטסת לדוגמה', dark: 'כהה', contrast: 'ניגודיות גבוהה', language: 'שפה', narrow: '320 פיקסלים',
  author: 'המשתמש', close: 'סגירה', waiting: 'החוברת נפתחת…', divider: 'רוחב חלונית המשימות', pane: 'חלונית משימות', grid: 'חוברת עבודה', toolbar: 'שולחן עבודה',
  openHint: 'פתיחת קובץ ‎.xlsx מהמחשב', saveHint: 'שמירת החוברת כקובץ ‎.xlsx', emptyHint: 'חוברת ריקה חדשה', sampleHint: 'התחלה מחדש עם הכרטסת לדוגמה',
  notOpened: (file) => `הקובץ ${file} לא נפתח. החוברת הפתוחה לא השתנתה.`,
  notKept: 'אי אפשר לשמור את החוברת בדפדפן, והיא תיעלם כשהדף ייסגר. יש לשמור אותה כקובץ.',
  notSaved: 'החוברת לא נשמרה.',
  noSample: 'הכרטסת לדוגמה חסרה בשרת.',
  noPane: 'חלונית המשימות לא עלתה.',
  sharedGone: 'הדף שמשתף את החוברת נסגר. יש לטעון את הדף הזה מחדש.',
  sharedElsewhere: 'חוברת אחרת נפתחת בדף שמשתף את החוברת הזאת.',
  newFile: 'Book1.xlsx', sampleFile: 'sample.xlsx',
  help: { helpExample: 'דוגמה', helpAbstract: 'מה היא עושה', required: 'חובה.', optional: 'רשות.' },
};

const romanian: Words = {
  open: 'Deschideți…', save: 'Descărcați', empty: 'Nou', sample: 'Evidență de probă', dark: 'Întunecat', contrast: 'Contrast puternic', language: 'Limbă', narrow: '320 px',
  author: 'Sunteți', close: 'Închideți', waiting: 'Se deschide registrul de lucru…', divider: 'Lățimea panoului', pane: 'Panou de activități', grid: 'Registru de lucru', toolbar: 'Banc de lucru',
  openHint: 'Deschideți un fișier .xlsx de pe acest computer', saveHint: 'Salvați registrul de lucru ca fișier .xlsx', emptyHint: 'Începeți un registru de lucru gol', sampleHint: 'Începeți din nou cu evidența inventată',
  notOpened: (file) => `${file} nu a fost deschis. Registrul de lucru deschis este cum era.`,
  notKept: 'Acest registru de lucru nu poate fi păstrat în browser și va dispărea când se închide pagina. Salvați-l ca fișier.',
  notSaved: 'Registrul de lucru nu a fost salvat.',
  noSample: 'Evidența de probă lipsește de pe acest server.',
  noPane: 'Panoul de activități nu a putut fi pornit.',
  sharedGone: 'Pagina care partajează acest registru de lucru a fost închisă. Reîncărcați această pagină.',
  sharedElsewhere: 'Alt registru de lucru se deschide în pagina care îl partajează pe acesta.',
  newFile: 'Book1.xlsx', sampleFile: 'sample.xlsx',
  help: { helpExample: 'Exemplu', helpAbstract: 'Ce face', required: 'Obligatoriu.', optional: 'Opțional.' },
};

const lithuanian: Words = {
  open: 'Atverti…', save: 'Atsisiųsti', empty: 'Nauja', sample: 'Pavyzdinė kartoteka', dark: 'Tamsus', contrast: 'Didelis kontrastas', language: 'Kalba', narrow: '320 piks.',
  author: 'Jūs esate', close: 'Užverti', waiting: 'Atveriama darbaknygė…', divider: 'Srities plotis', pane: 'Užduočių sritis', grid: 'Darbaknygė', toolbar: 'Darbastalis',
  openHint: 'Atverti .xlsx failą iš šio kompiuterio', saveHint: 'Įrašyti darbaknygę kaip .xlsx failą', emptyHint: 'Pradėti tuščią darbaknygę', sampleHint: 'Pradėti iš naujo su išgalvota kartoteka',
  notOpened: (file) => `Failas ${file} neatvertas. Atverta darbaknygė liko, kokia buvo.`,
  notKept: 'Šios darbaknygės naršyklėje išlaikyti negalima; užvėrus puslapį jos nebeliks. Įrašykite ją kaip failą.',
  notSaved: 'Darbaknygė neįrašyta.',
  noSample: 'Šiame serveryje nėra pavyzdinės kartotekos.',
  noPane: 'Užduočių srities nepavyko paleisti.',
  sharedGone: 'Puslapis, kuris bendrina šią darbaknygę, užvertas. Įkelkite šį puslapį iš naujo.',
  sharedElsewhere: 'Kita darbaknygė atveriama puslapyje, kuris bendrina šią.',
  newFile: 'Book1.xlsx', sampleFile: 'sample.xlsx',
  help: { helpExample: 'Pavyzdys', helpAbstract: 'Ką daro', required: 'Būtina.', optional: 'Nebūtina.' },
};

const latvian: Words = {
  open: 'Atvērt…', save: 'Lejupielādēt', empty: 'Jauna', sample: 'Parauga kartotēka', dark: 'Tumšs', contrast: 'Augsts kontrasts', language: 'Valoda', narrow: '320 piks.',
  author: 'Jūs esat', close: 'Aizvērt', waiting: 'Atver darbgrāmatu…', divider: 'Rūts platums', pane: 'Uzdevumu rūts', grid: 'Darbgrāmata', toolbar: 'Darbgalds',
  openHint: 'Atvērt .xlsx failu no šī datora', saveHint: 'Saglabāt darbgrāmatu kā .xlsx failu', emptyHint: 'Sākt tukšu darbgrāmatu', sampleHint: 'Sākt no jauna ar izdomāto kartotēku',
  notOpened: (file) => `Fails ${file} nav atvērts. Atvērtā darbgrāmata ir tāda pati kā iepriekš.`,
  notKept: 'Šo darbgrāmatu pārlūkā nevar paturēt, un, aizverot lapu, tā pazudīs. Saglabājiet to kā failu.',
  notSaved: 'Darbgrāmata nav saglabāta.',
  noSample: 'Šajā serverī nav parauga kartotēkas.',
  noPane: 'Uzdevumu rūti neizdevās palaist.',
  sharedGone: 'Lapa, kas kopīgo šo darbgrāmatu, ir aizvērta. Ielādējiet šo lapu vēlreiz.',
  sharedElsewhere: 'Citu darbgrāmatu atver lapā, kas kopīgo šo.',
  newFile: 'Book1.xlsx', sampleFile: 'sample.xlsx',
  help: { helpExample: 'Paraugs', helpAbstract: 'Ko dara', required: 'Obligāti.', optional: 'Neobligāti.' },
};

const all: Readonly<Record<Locale, Words>> = { en: english, he: hebrew, ro: romanian, lt: lithuanian, lv: latvian };

export function wordsOf(language: Locale): Words {
  return all[language];
}

export function issueWords(language: Locale, issue: HostIssue): string {
  return issueText(textsOf(language), issue);
}
