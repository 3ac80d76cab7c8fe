/** Latvian: importing customers. */
import { lvImportColumns } from './lv-import-columns';
import type { ImportTexts } from './import-texts';

export const lvImport: ImportTexts = {
  cause: 'Importēts no faila',
  words: { line: 'Rinda', reason: 'Iemesls' },
  issues: {
    'import-sheet-left-out': ({ sheet }) => `Lapa “${sheet}” netiek pieņemta: dokumenti un maksājumi nenāk līdzi klientu sarakstam, un citām rindām jānosauc klients pēc id.`,
    'import-rows-of-nobody': ({ sheet, count }) => `Lapā “${sheet}” ir rindas klientiem, kuru sarakstā nav; tās netiek pieņemtas: ${count}.`,
    'import-examples-left-out': ({ count }) => `Aizpildāmā saraksta paraugrindas nav klienti; tās netiek pieņemtas: ${count}.`,
    'import-code-taken': ({ code }) => `Kods ${code} jau pieder citai kartītei. Jaunā kartīte saņems nākamo brīvo kodu, bet šis paliks starp tās papildu numuriem.`,
    'import-card-gone': ({ key }) => `Šīm rindām izvēlētās kartītes “${key}” reģistrā vairs nav. Izvēlieties citu kartīti vai ļaujiet izveidot jaunu.`,
    'import-backup': () => 'Šī ir visa reģistra rezerves kopija. Izveidojiet no tās jaunu reģistru tukšā darbgrāmatā; šajā nekas netiek iejaukts.',
    'import-nothing': () => 'Nekas šajā failā nemainītu reģistru: visas rindas jau ir, izlaistas vai kļūdainas.',
    'import-customer-unknown': ({ key }) => `Reģistrā nav klienta ${key}. Norādiet, kas tas ir, vai pievienojiet to kā jaunu klientu.`,
    'import-customer-ambiguous': ({ key, count }) => `${key} var būt vairāki klienti (${count}), vai arī kaut kas rindā ir pretrunā ar to, kuru tā nosauc. Norādiet, kas tas ir.`,
    'import-customer-missing': () => 'Rindā nav teikts, kam tā pieder. Norādiet klienta kodu, nodokļu numuru vai nosaukumu.',
    'import-entry-missing': ({ target }) => `Lauks ${target} ir tukšs, un bez tā rinda neskaitās. Aizpildiet to.`,
    'import-document-number-taken': ({ number, date }) => `Šim klientam jau ir dokuments ${number} ar datumu ${date}. Ja šis ir cits, pievienojiet to kā citu; ja ne, izlaidiet rindu vai izlabojiet tās datumu.`,
    'import-document-twice': ({ number, line }) => `Dokuments ${number} jau ir rindā ${line}, un tur rakstīts kas cits. Vienu no tām izņemiet no faila.`,
    'import-document-elsewhere': ({ number, name }) => `Arī klientam ${name} ir tāda paša veida un gada dokuments ${number}. Pārbaudiet, vai tas nav tas pats.`,
    'import-document-amount': ({ number, before, after }) => `Dokumenta ${number} summa mainās no ${before} uz ${after}.`,
    'import-document-purchase': ({ seller }) => `Šo dokumentu ${seller === '' ? 'piegādātājs' : seller} izrakstīja jūsu uzņēmumam. Reģistrs glabā to, ko klienti ir parādā; ierakstiet to pie pirkumiem.`,
    'import-document-foreign': ({ seller }) => `Dokumentu izrakstīja ${seller}, un tas nav jūsu uzņēmums. Ja tomēr ir, ierakstiet tā nodokļu numuru sava uzņēmuma kartītē.`,
    'import-document-type-assumed': ({ times }) => `Failā nav teikts, kāda veida dokumenti tie ir (skaits: ${times}). Tos uzskata par rēķiniem, bet, kur summa ir negatīva, par kredītrēķiniem.`,
    'import-currency-assumed': ({ times, currency }) => `Summas bez valūtas (skaits: ${times}) skaitās ${currency} – jūsu uzņēmuma valūtā.`,
    'import-payment-out': () => 'Izgājusi nauda: tas nav maksājums jums, tāpēc izlaista.',
    'import-payment-own': () => 'Pārskaitījums starp jūsu pašu kontiem: izlaists.',
    'import-payment-bank': () => 'Bankas maksas vai procenti: izlaisti.',
    'import-payment-doubtful': ({ count }) => `Ar šo maksājumu var būt samaksāti vairāki dokumenti (${count}). Izvēlieties, kuri, vai pievienojiet to kā avansu.`,
    'import-payment-other': ({ number, name }) => `Dokuments ${number} pieder nevis maksātājam, bet klientam ${name}. Izvēlieties to, ja maksāts par viņu, vai pievienojiet maksājumu kā avansu.`,
    'import-payment-paid': ({ number }) => `Nosauktais dokuments ${number} jau ir samaksāts, tāpēc maksājums pievienots kā avanss.`,
    'import-payment-over': ({ number }) => `Samaksāts vairāk, nekā palicis par ${number}. Atlikums pievienots kā avanss.`,
    'import-payment-number-unknown': ({ number }) => `Dokumenta ${number} nav. Maksājums patur numuru un, kamēr tāda nav, sedz to, kas jāmaksā vispirms.`,
    'import-stopped': () => 'Apturēts. Nekas nav importēts.',
    ...lvImportColumns,
  },
};
