/** Latvian: files with a structure of their own. */
import type { FormatsTexts } from './formats-texts';

export const lvFormats: FormatsTexts = {
  issues: {
    'format-other': ({ format }) => `Tas nav ${format} fails. Izvēlieties citu failu vai norādiet, kāds fails tas ir.`,
    'format-nobody': ({ format }) => `${format} fails ir vesels, bet klientu tajā nav. Izvēlieties citu failu.`,
    'format-broken': ({ format, line }) => `${format} fails ir bojāts vai aprāvies ${line}. rindā. Kas bija vesels, ir nolasīts; pārējam dabūjiet failu no jauna.`,
    'format-too-deep': ({ format, line }) => `${line}. rindā ${format} faila daļas ir ieliktas cita citā dziļāk nekā jebkurā īstā failā. Kas bija pirms tās, ir nolasīts; noskaidrojiet, no kurienes ir fails.`,
    'format-part-left-out': ({ part, times }) => `Kartotēkā nav vietas „${part}”, tāpēc tas izlaists (reižu skaits: ${times}). Kas vajadzīgs, to ierakstiet ar roku.`,
    'format-nameless': ({ line }) => `Ierakstam ${line}. rindā nav nosaukuma, un tas ir izlaists. Dodiet tam nosaukumu programmā, no kuras tas nāk.`,
    'format-charset': ({ charset, line }) => `Burti ${line}. rindā ir rakstīti kodējumā „${charset}”, ko nevar izlasīt. Saglabājiet failu UTF-8 kodējumā un lasiet vēlreiz.`,
    'format-doubtful': ({ part, line }, where) => `${line}. rindā „${part}” ir „${where.value ?? ''}”, kas tur nevar būt pareizi. Vērtība izlaista; ierakstiet to ar roku.`,
    'format-record-length': ({ line, length, expected }) => `Ierakstā ${line}. rindā zīmju skaits ir ${length}, bet jābūt ${expected}. Salīdziniet klientu ar programmu, no kuras tas nāk.`,
    'format-record-count': ({ said, found }) => `Failā teikts, ka ierakstu tajā ir ${said}, bet atrasti ${found}. Varbūt tas ir aprauts: dabūjiet to no jauna.`,
    'format-entries-nobody': ({ times }) => `Ieraksti, kuros neviens nav nosaukts, ir izlaisti (to skaits: ${times}). Meklējiet tos konta izrakstā, ja kāda pietrūkst.`,
    'format-entries-bank': ({ times }) => `Bankas komisijas un procenti ir izlaisti (to skaits: ${times}). Aiz tiem nav neviena klienta.`,
    'format-entries-pending': ({ times }) => `Ieraksti, kurus banka vēl nav iegrāmatojusi, izlaisti (skaits: ${times}). Tie būs kādā vēlākā izrakstā.`,
    'format-entry-whole': ({ line }) => `Ieraksta daļas rindā ${line} nesakrīt ar iegrāmatoto summu, tāpēc tas ņemts kā viens maksājums.`,
    'format-total-differs': ({ number, said, found }) => `${number} kopā norāda ${said}, bet daļas dod ${found}. Summa ņemta tā, kā rakstīta; pajautājiet izrakstītājam.`,
    'format-payable-differs': ({ number, total, payable }) => `No ${total} par ${number} atlicis maksāt ${payable}: daļa samaksāta agrāk vai noapaļota. Pievienota tiek kopsumma.`,
    'format-entries-own': ({ times }) => `Pārskaitījumi starp uzņēmuma paša kontiem ir izlaisti (to skaits: ${times}). Aiz tiem nav neviena klienta.`,
    'format-no-place': ({ format, field, times }) => `${format} nav vietas laukam „${field}”, tāpēc fails būs bez tā (kartītes: ${times}). Lai saglabātu visu, izvēlieties JSON vai XLSX.`,
    'format-no-place-rows': ({ format, missing, times }) => `${format} nav vietas rindām „${missing}”, tāpēc fails būs bez tām (rindas: ${times}). Lai saglabātu visu, izvēlieties JSON vai XLSX.`,
    'format-missing': ({ format, field }) => `${format} prasa „${field}”, bet kartītē tā nav. Aizpildiet un eksportējiet vēlreiz.`,
    'format-cut': ({ format, field, length }, where) => `${format} laukam „${field}” dod tikai tik zīmju: ${length}, tāpēc „${where.value ?? ''}” ir saīsināts. Ja nav saprotams, saīsiniet to ar roku.`,
    'format-letters': ({ format, field }, where) => `Laukā „${field}” ir zīmes, ko ${format} nevar ietvert; tās ir izlaistas. Paskatieties uz „${where.value ?? ''}” un rakstiet citādi.`,
    'format-form': ({ format, field }, where) => `${format} grib „${field}” tādā veidā, ko no „${where.value ?? ''}” nevar izveidot. Izlabojiet kartītē un eksportējiet vēlreiz.`,
    'format-code-twice': ({ format, code, instead }) => `Divām kartītēm ir kods „${code}”, bet ${format} klientu pazīst pēc koda. Šī tiek ierakstīta kā ${instead}; piešķiriet tai savu kodu.`,
  },
};
