/** Romanian: files with a structure of their own. */
import type { FormatsTexts } from './formats-texts';

export const roFormats: FormatsTexts = {
  issues: {
    'format-other': ({ format }) => `Acesta nu este un fișier ${format}. Alegeți alt fișier sau spuneți ce fel de fișier este.`,
    'format-nobody': ({ format }) => `Fișierul ${format} este întreg, dar nu conține niciun client. Alegeți alt fișier.`,
    'format-broken': ({ format, line }) => `Fișierul ${format} este deteriorat sau se întrerupe la linia ${line}. Ce era întreg s-a citit; pentru rest obțineți fișierul din nou.`,
    'format-too-deep': ({ format, line }) => `La linia ${line} fișierul ${format} este imbricat mai adânc decât orice fișier real. Ce era înainte s-a citit; întrebați de unde provine fișierul.`,
    'format-part-left-out': ({ part, times }) => `Registrul nu are loc pentru „${part}”, care a fost lăsat deoparte (de câte ori: ${times}). Introduceți manual ce vă trebuie.`,
    'format-nameless': ({ line }) => `Înregistrarea de la linia ${line} nu are nume și a fost lăsată deoparte. Dați-i un nume în programul din care provine.`,
    'format-charset': ({ charset, line }) => `Literele de la linia ${line} sunt scrise în „${charset}”, care nu poate fi citit. Salvați fișierul în UTF-8 și citiți-l din nou.`,
    'format-doubtful': ({ part, line }, where) => `La linia ${line}, „${part}” conține „${where.value ?? ''}”, care nu poate fi corect acolo. A fost lăsat deoparte; introduceți-l manual.`,
    'format-record-length': ({ line, length, expected }) => `Înregistrarea de la linia ${line} are ${length} caractere în loc de ${expected}. Comparați clientul cu programul din care provine.`,
    'format-record-count': ({ said, found }) => `Fișierul spune că are ${said} înregistrări, dar sunt ${found}. Poate fi trunchiat: obțineți-l din nou.`,
    'format-entries-nobody': ({ times }) => `Operațiunile care nu numesc pe nimeni au fost sărite (numărul lor: ${times}). Căutați-le în extras dacă vă lipsește cineva.`,
    'format-entries-bank': ({ times }) => `Comisioanele și dobânzile băncii au fost sărite (numărul lor: ${times}). În spatele lor nu este niciun client.`,
    'format-entries-pending': ({ times }) => `Operațiunile pe care banca încă nu le-a înregistrat au fost omise (număr: ${times}). Vor fi într-un extras ulterior.`,
    'format-entry-whole': ({ line }) => `Părțile operațiunii din linia ${line} nu dau suma înregistrată, deci ea este luată ca o singură plată.`,
    'format-total-differs': ({ number, said, found }) => `${number} spune ${said} în total, dar părțile dau ${found}. Totalul este luat așa cum e scris; întrebați emitentul.`,
    'format-payable-differs': ({ number, total, payable }) => `Din cei ${total} ai documentului ${number} au rămas de plată ${payable}: ceva a fost achitat înainte sau rotunjit. Se preia totalul.`,
    'format-entries-own': ({ times }) => `Transferurile între conturile proprii ale firmei au fost sărite (numărul lor: ${times}). În spatele lor nu este niciun client.`,
    'format-no-place': ({ format, field, times }) => `${format} nu are loc pentru „${field}”, așa că fișierul pleacă fără el (fișe: ${times}). Alegeți JSON sau XLSX ca să păstrați tot.`,
    'format-no-place-rows': ({ format, missing, times }) => `${format} nu are loc pentru rânduri „${missing}”, așa că fișierul pleacă fără ele (rânduri: ${times}). Alegeți JSON sau XLSX ca să păstrați tot.`,
    'format-missing': ({ format, field }) => `${format} cere „${field}”, iar fișa nu are. Completați și exportați din nou.`,
    'format-cut': ({ format, field, length }, where) => `${format} ține numai ${length} caractere din „${field}”, așa că „${where.value ?? ''}” a fost scurtat. Scurtați-l dumneavoastră dacă nu se înțelege.`,
    'format-letters': ({ format, field }, where) => `„${field}” are caractere pe care ${format} nu le poate ține; au fost lăsate deoparte. Uitați-vă la „${where.value ?? ''}” și scrieți-l altfel.`,
    'format-form': ({ format, field }, where) => `${format} vrea „${field}” într-o formă care nu se poate face din „${where.value ?? ''}”. Corectați pe fișă și exportați din nou.`,
    'format-code-twice': ({ format, code, instead }) => `Două fișe au codul „${code}”, iar ${format} recunoaște clientul după cod. Aceasta este scrisă ca ${instead}; dați-i un cod propriu.`,
  },
};
