/** Romanian: what is said of columns and values that are taken in. */
import type { ImportColumnsTexts } from './import-columns-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` „${value}”`);

export const roImportColumns: ImportColumnsTexts = {
  'import-column-by-header': ({ column, target, known }) => `„${column}” este luată drept ${target}: se numește ca „${known}”.`,
  'import-column-by-typo': ({ column, target, known }) =>
    `„${column}” este luată drept ${target}: seamănă cu „${known}”, cu o greșeală de scriere. Verificați.`,
  'import-column-by-content': ({ column, target, share }) =>
    `„${column}” este luată drept ${target}: ${share} % dintre valorile ei sunt de acest fel.`,
  'import-column-contradicted': ({ column, target, share }) =>
    `„${column}” se numește ca ${target}, dar numai ${share} % dintre valori pot fi așa ceva. Spuneți ce este coloana.`,
  'import-column-of-source': ({ column, target, source }) => `„${column}” este luată drept ${target}, așa cum o scrie ${source}.`,
  'import-column-remembered': ({ column, target }) => `„${column}” este luată drept ${target}, ca data trecută.`,
  'import-column-split': ({ column, targets }) => `„${column}” conține mai multe lucruri și este despărțită în: ${targets}. Priviți exemplele.`,
  'import-column-joined': ({ column, target }) => `„${column}” este unită cu alte coloane în ${target}.`,
  'import-column-ambiguous': ({ column, targets }) =>
    `„${column}” poate fi oricare dintre acestea: ${targets}. Alegeți una sau lăsați coloana deoparte.`,
  'import-column-shared': ({ column, others, target }) =>
    `„${column}” și „${others}” arată toate ca ${target}. Alegeți care dintre coloane este și ce sunt celelalte.`,
  'import-column-same': ({ column, twin }) => `„${column}” conține pe fiecare rând același lucru ca „${twin}”, deci este lăsată deoparte.`,
  'import-column-own': ({ column, values }) =>
    `Nimic din registru nu se numește „${column}”. Are ${values} valori diferite și poate deveni un câmp propriu; lăsați-o deoparte dacă nu îi trebuie nimănui.`,
  'import-column-unneeded': ({ column }) => `Nimic dintr-un document sau dintr-o plată nu se numește „${column}”, deci coloana este omisă. Alegeți un câmp pentru ea dacă aveți nevoie.`,
  'import-column-empty': ({ column }) => `„${column}” este goală și este lăsată deoparte.`,
  'import-column-constant': ({ column }, { value }) =>
    `„${column}” conține aceeași valoare${holds(value)} pe toate rândurile și este lăsată deoparte. Alegeți-i un câmp dacă aveți nevoie de ea.`,
  'import-column-not-kept': ({ column, source }) =>
    `„${column}” este lăsată deoparte: ${source} o ține pentru sine și nu spune nimic despre client. Alegeți-i un câmp dacă aveți nevoie de ea.`,
  'import-column-date-order': ({ column, order }, { value }) =>
    `Zilele din „${column}” sunt citite ca ${order}: valoarea${holds(value)} se poate citi numai așa.`,
  'import-column-date-order-unknown': ({ column, order }) =>
    `Zilele din „${column}” se pot citi în mai multe feluri. Sunt citite ca ${order}; alegeți altă ordine dacă nu este bine.`,
  'import-column-dates-mixed': ({ column, order }, { value }) =>
    `Zilele din „${column}” nu sunt scrise toate în aceeași ordine. Sunt citite ca ${order}; corectați în fișier cele ca${holds(value)}.`,
  'import-column-decimal': ({ column, sign }, { value }) =>
    `În numerele din „${column}” semnul dinaintea zecimalelor este „${sign}”: se vede la${holds(value)}.`,
  'import-column-decimal-unknown': ({ column, sign }) =>
    `Nu se poate ști dacă semnele din „${column}” stau înaintea zecimalelor sau a miilor. „${sign}” este luat drept semnul zecimalelor; alegeți-l pe celălalt dacă nu este bine.`,
  'import-column-decimals-mixed': ({ column, sign }, { value }) =>
    `Numerele din „${column}” nu sunt scrise toate la fel. „${sign}” este luat drept semnul zecimalelor; corectați în fișier cele ca${holds(value)}.`,
  'import-column-words-open': ({ column, target, words }) =>
    `Unele cuvinte din „${column}” nu sunt cunoscute ca ${target}: ${words}. Spuneți ce înseamnă fiecare.`,
  'import-column-gone': ({ column }) => `Fișierul nu are coloana „${column}”, despre care vorbește maparea. Ce completa ea rămâne cum este.`,
  'import-column-target-unknown': ({ column, target }) => `Maparea trimite „${column}” în ${target}, pe care registrul nu îl are. Alegeți alt câmp.`,
  'import-column-mapping-shape': ({ part }) =>
    `Aceasta nu este o mapare de coloane: ${part} nu este cum trebuie. Alegeți un fișier salvat de import.`,
  'import-column-mapping-newer': ({ version }) => `Aceste coloane au fost salvate de o versiune mai nouă de Kartoteka (${version}). Actualizați-o pe aceasta, apoi încercați din nou.`,
  'import-column-mapping-foreign': ({ columns }) => `Niciuna dintre coloanele de care vorbește acest fișier (${columns}) nu este în lista dvs. Alegeți un fișier salvat pentru o astfel de listă.`,
  'import-value-not-date': ({ column, order, target }, { value }) =>
    `„${column}”: valoarea${holds(value)} nu este o zi în ordinea ${order}, deci ${target} rămâne gol. Corectați-o sau alegeți altă ordine a zilei și lunii.`,
  'import-value-not-number': ({ column, target }, { value }) =>
    `„${column}”: valoarea${holds(value)} nu este un număr, deci ${target} rămâne gol. Corectați-o în rând.`,
  'import-value-not-flag': ({ column, target }, { value }) =>
    `„${column}”: valoarea${holds(value)} nu este nici da, nici nu, deci ${target} rămâne gol. Spuneți ce înseamnă cuvântul.`,
  'import-value-not-country': ({ column }, { value }) =>
    `„${column}”: valoarea${holds(value)} nu este o țară cunoscută. Se păstrează cum este scrisă; scrieți numele sau codul de două litere.`,
  'import-value-not-email': ({ column }, { value }) =>
    `„${column}”: valoarea${holds(value)} nu este o adresă de e-mail. Se păstrează cum este scrisă; corectați-o în rând.`,
  'import-value-not-in-list': ({ column, target, rows }, { value }) =>
    `„${column}”: valoarea${holds(value)} nu este în lista pentru ${target} (rânduri: ${rows}). Se păstrează cum este scrisă; spuneți ce valoare din listă înseamnă.`,
  'import-value-too-long': ({ column, target, limit }) => `„${column}”: textul este mai lung decât cele ${limit} de caractere pe care le primește o celulă, deci ${target} rămâne gol. Scurtați-l în fișier și citiți fișierul din nou.`,
  'import-value-digits-lost': ({ column, target }, { value }) =>
    `„${column}”: din valoarea${holds(value)} un tabel de calcul a pierdut ultimele cifre, deci ${target} rămâne gol. Formatați coloana ca text acolo unde s-a făcut fișierul și salvați-l din nou.`,
  'import-value-not-taken': ({ column, target, taken }, { value }) =>
    `„${column}”: valoarea${holds(value)} nu este preluată, fiindcă ${target} are deja ${taken}. Alegeți alt câmp pentru coloană dacă trebuie amândouă.`,
  'import-value-without-account': ({ column }, { value }) =>
    `„${column}”: valoarea${holds(value)} rămâne pe dinafară: rândul nu are lângă ea un număr de cont, iar fără el nu se creează niciun cont bancar. Dacă este nevoie de cont, adăugați numărul în fișier.`,
  'import-value-split-rest': ({ column, target }, { value }) =>
    `„${column}”: o parte din${holds(value)} nu a putut fi recunoscută și este păstrată în ${target}. Verificați rândul.`,
};
