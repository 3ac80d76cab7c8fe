/** Romanian: importing customers. */
import { roImportColumns } from './ro-import-columns';
import type { ImportTexts } from './import-texts';

export const roImport: ImportTexts = {
  cause: 'Importat dintr-un fișier',
  words: { line: 'Rând', reason: 'Motiv' },
  issues: {
    'import-sheet-left-out': ({ sheet }) => `Foaia „${sheet}” nu se preia: documentele și plățile nu vin cu o listă de clienți, iar celelalte rânduri trebuie să-și numească clientul prin id.`,
    'import-rows-of-nobody': ({ sheet, count }) => `Foaia „${sheet}” are rânduri ale unor clienți care nu sunt în listă; ele rămân pe dinafară: ${count}.`,
    'import-examples-left-out': ({ count }) => `Rândurile-exemplu ale listei de completat nu sunt clienți; ele rămân pe dinafară: ${count}.`,
    'import-code-taken': ({ code }) => `Codul ${code} este deja al altei fișe. Fișa nouă primește următorul cod liber, iar acesta se păstrează printre celelalte numere ale ei.`,
    'import-card-gone': ({ key }) => `Fișa „${key}” aleasă pentru aceste rânduri nu mai este în registru. Alegeți altă fișă sau lăsați să se creeze una nouă.`,
    'import-backup': () => 'Aceasta este copia de siguranță a unui registru întreg. Faceți din ea un registru nou într-un fișier gol; nimic din ea nu se amestecă în acesta.',
    'import-nothing': () => 'Nimic din acest fișier nu ar schimba registrul: fiecare rând există deja, a fost omis sau are o eroare.',
    'import-customer-unknown': ({ key }) => `Niciun client din registru nu este ${key}. Spuneți cine este sau preluați-l ca un client nou.`,
    'import-customer-ambiguous': ({ key, count }) => `${key} poate fi unul dintre mai mulți clienți (${count}) sau ceva din rând contrazice clientul numit. Spuneți cine este.`,
    'import-customer-missing': () => 'Rândul nu spune al cui este. Dați-i un cod, un cod fiscal sau numele clientului.',
    'import-entry-missing': ({ target }) => `${target} este gol, iar fără el rândul nu contează. Completați-l.`,
    'import-document-number-taken': ({ number, date }) => `Clientul are deja un document ${number} din ${date}. Dacă acesta este altul, preluați-l ca atare; altfel omiteți rândul sau corectați-i data.`,
    'import-document-twice': ({ number, line }) => `Documentul ${number} apare deja în rândul ${line}, unde spune altceva. Scoateți unul dintre ele din fișier.`,
    'import-document-elsewhere': ({ number, name }) => `Și ${name} are un document ${number} de același fel și din același an. Verificați dacă este același.`,
    'import-document-amount': ({ number, before, after }) => `Suma documentului ${number} se schimbă din ${before} în ${after}.`,
    'import-document-purchase': ({ seller }) => `Este un document emis de ${seller === '' ? 'un furnizor' : seller} către firma dumneavoastră. Registrul ține ce datorează clienții; înregistrați-l la achiziții.`,
    'import-document-foreign': ({ seller }) => `Documentul este emis de ${seller}, care nu este firma dumneavoastră. Dacă este, treceți codul ei fiscal pe fișa firmei proprii.`,
    'import-document-type-assumed': ({ times }) => `Fișierul nu spune ce fel de documente sunt (număr: ${times}). Sunt luate drept facturi, iar unde suma este negativă, drept note de credit.`,
    'import-currency-assumed': ({ times, currency }) => `Sumele fără monedă (număr: ${times}) sunt socotite în ${currency}, moneda firmei dumneavoastră.`,
    'import-payment-out': () => 'Bani ieșiți: nu sunt plata nimănui către dumneavoastră, deci sunt omiși.',
    'import-payment-own': () => 'Un transfer între conturile proprii: omis.',
    'import-payment-bank': () => 'Comisioane sau dobânzi ale băncii: omise.',
    'import-payment-doubtful': ({ count }) => `Prin această plată se pot achita mai multe documente (${count}). Alegeți care sau preluați-o în avans.`,
    'import-payment-other': ({ number, name }) => `Documentul ${number} este al clientului ${name}, nu al celui care a plătit. Alegeți-l dacă s-a plătit pentru el sau preluați plata în avans.`,
    'import-payment-paid': ({ number }) => `Documentul ${number} numit în plată este deja achitat, deci plata este preluată în avans.`,
    'import-payment-over': ({ number }) => `S-a plătit mai mult decât rămăsese la ${number}. Restul este preluat în avans.`,
    'import-payment-number-unknown': ({ number }) => `Nu există documentul ${number}. Plata păstrează numărul și acoperă ce este scadent mai întâi, până apare documentul.`,
    'import-stopped': () => 'Oprit. Nu s-a importat nimic.',
    ...roImportColumns,
  },
};
