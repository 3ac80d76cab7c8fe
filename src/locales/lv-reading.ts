/** Latvian: reading files. */
import type { ReadingTexts } from './reading-texts';

export const lvReading: ReadingTexts = {
  issues: {
    'read-utf-32': () => 'Teksts ir UTF-32 kodējumā, ko šeit nelasa. Saglabājiet to kā UTF-8 un mēģiniet vēlreiz.',
    'read-not-text': () => 'Tā nav ne darbgrāmata, ne teksts. Izvēlieties .xlsx vai .csv failu.',
    'read-empty': () => 'Tur nekā nav. Izvēlieties citu failu vai citu apgabalu.',
    'read-range': ({ range }) => `„${range}” nav šūnu apgabals. Ierakstiet pirmo un pēdējo šūnu, piemēram, B3:H200, vai atstājiet tukšu visai lapai.`,
    'read-archive-file': ({ wanted, files }) => `Šajā arhīvā nav faila “${wanted}”; ir ${files}. Izvēlieties vienu no tiem.`,
    'read-json-broken': () => 'Tas ir JSON teksts, bet tas ir bojāts vai aprauts. Dabūjiet to no jauna no avota.',
    'read-json-no-list': () => 'Šajā JSON tekstā nav klientu saraksta. Izvēlieties failu, kurā tāds ir.',
    'read-xml-unknown': ({ element }) => `Tas ir šeit nepazīstama veida XML fails (${element}). Eksportējiet klientus kā CSV vai .xlsx un mēģiniet vēlreiz.`,
    'read-encoding-unknown': ({ encoding }) => `Šī pārlūkprogramma neprot lasīt ${encoding}. Izvēlieties citu kodējumu vai saglabājiet failu kā UTF-8.`,
    'read-encoding-unsure': ({ encoding }) => `Burti nolasīti kā ${encoding}, bet tas nav droši. Apskatiet nosaukumus; ja burti ir nepareizi, izvēlieties citu kodējumu.`,
    'read-letters-lost': ({ letters }) => `Nenolasāmi burti, kas rādīti kā \uFFFD: ${letters}. Dabūjiet failu no jauna vai izlabojiet nosaukumus pēc importa.`,
    'read-letters-doubled': ({ before, after }) => `Šī faila burtus bija sabojājusi cita programma: “${before}” izlabots uz “${after}”. Apskatiet nosaukumus.`,
    'read-zero-characters': () => 'No teksta izņemtas neredzamas nulles rakstzīmes. Pārbaudiet, vai šī rinda ir pareiza.',
    'read-hebrew-turned': () => 'Ebreju vārdi bija rakstīti atmuguriski un tika apgriezti. Apskatiet nosaukumus; ja tagad tie ir nepareizi, izvēlieties otru secību.',
    'read-quote-open': ({ quote, column }) => `Pēdiņa (${quote}) ${column}. kolonnā nekur nav aizvērta. Rinda nolasīta bez tās; pārbaudiet tās šūnas.`,
    'read-quote-inside': ({ quote }) => `Pēdiņa (${quote}) šūnā starp pēdiņām nav dubultota. Pārbaudiet, kas no šīs rindas nolasīts.`,
    'read-totals-row': ({ text }) => `Rinda “${text}” izlaista, jo tajā ir summas. Ja tas ir klients, pievienojiet kartīti ar roku.`,
    'read-header-again': () => 'Šī rinda atkārto virsrakstus un ir izlaista. Nekas nav jādara.',
    'read-no-header': () => 'Virsrakstu rinda nav atrasta, tāpēc pirmā rinda uzskatīta par datiem. Ja virsrakstu rinda ir, izvēlieties to.',
    'read-cell-errors': ({ error, cells }) => `Šūnas ar ${error} šajā kolonnā, nolasītas kā tukšas: ${cells}. Izlabojiet formulu darbgrāmatā un lasiet to vēlreiz.`,
    'read-formulas-unsaved': ({ cell, cells }) => `Formulas bez saglabāta rezultāta šajā kolonnā, sākot ar ${cell}, nolasītas kā tukšas: ${cells}. Atveriet darbgrāmatu programmā Excel, saglabājiet to un lasiet vēlreiz.`,
    'read-number-digits': ({ number, cells }) => `Programmai Excel pārāk gari skaitļi (tā glabā 15 ciparus), piemēram, ${number}, šajā kolonnā: ${cells}. Pēdējie cipari ir zuduši; ņemiet tos no avota kā tekstu.`,
    'read-sheet-very-hidden': ({ sheet }) => `Lapa “${sheet}” ir paslēpta tā, ka to parādīt var tikai programma, un nav nolasīta. Ja tā vajadzīga, parādiet to makro redaktorā.`,
  },
};
