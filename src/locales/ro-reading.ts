/** Romanian: reading files. */
import type { ReadingTexts } from './reading-texts';

export const roReading: ReadingTexts = {
  issues: {
    'read-utf-32': () => 'Textul este în UTF-32, care nu se citește aici. Salvați-l ca UTF-8 și încercați din nou.',
    'read-not-text': () => 'Acesta nu este nici registru de lucru, nici text. Alegeți un fișier .xlsx sau .csv.',
    'read-empty': () => 'Nu conține nimic. Alegeți alt fișier sau alt domeniu de celule.',
    'read-range': ({ range }) => `„${range}” nu este un domeniu de celule. Scrieți prima și ultima celulă, de exemplu B3:H200, sau lăsați gol pentru toată foaia.`,
    'read-archive-file': ({ wanted, files }) => `În această arhivă nu este niciun fișier „${wanted}”; sunt ${files}. Alegeți unul dintre ele.`,
    'read-json-broken': () => 'Textul este JSON, dar este deteriorat sau trunchiat. Cereți-l din nou de la sursă.',
    'read-json-no-list': () => 'În acest text JSON nu este nicio listă de clienți. Alegeți un fișier care are una.',
    'read-xml-unknown': ({ element }) => `Acesta este un fișier XML de un tip necunoscut aici (${element}). Exportați clienții ca CSV sau .xlsx și încercați din nou.`,
    'read-encoding-unknown': ({ encoding }) => `Acest browser nu poate citi ${encoding}. Alegeți altă codificare sau salvați fișierul ca UTF-8.`,
    'read-encoding-unsure': ({ encoding }) => `Literele au fost citite ca ${encoding}, dar nu este sigur. Uitați-vă la denumiri; dacă literele sunt greșite, alegeți altă codificare.`,
    'read-letters-lost': ({ letters }) => `Litere care nu pot fi citite, afișate ca \uFFFD: ${letters}. Cereți fișierul din nou sau corectați denumirile după import.`,
    'read-letters-doubled': ({ before, after }) => `Literele fișierului fuseseră stricate de alt program: „${before}” a fost corectat în „${after}”. Uitați-vă la denumiri.`,
    'read-zero-characters': () => 'Din text au fost scoase caractere zero invizibile. Verificați dacă rândul este corect.',
    'read-hebrew-turned': () => 'Cuvintele ebraice erau scrise invers și au fost întoarse. Uitați-vă la denumiri; dacă acum sunt greșite, alegeți cealaltă ordine.',
    'read-quote-open': ({ quote, column }) => `O ghilimea (${quote}) din coloana ${column} nu se închide. Rândul a fost citit fără ea; verificați-i celulele.`,
    'read-quote-inside': ({ quote }) => `O ghilimea (${quote}) stă nedublată într-o celulă între ghilimele. Verificați ce s-a citit din acest rând.`,
    'read-totals-row': ({ text }) => `Rândul „${text}” a fost lăsat deoparte, pentru că are sume. Dacă este un client, adăugați fișa manual.`,
    'read-header-again': () => 'Acest rând repetă antetul și a fost lăsat deoparte. Nu trebuie făcut nimic.',
    'read-no-header': () => 'Nu s-a găsit un rând de antet, așa că primul rând este luat drept date. Dacă există unul, alegeți-l.',
    'read-cell-errors': ({ error, cells }) => `Celule cu ${error} în această coloană, citite ca goale: ${cells}. Corectați formula în registrul de lucru și citiți-l din nou.`,
    'read-formulas-unsaved': ({ cell, cells }) => `Formule fără rezultat salvat în această coloană, începând cu ${cell}, citite ca goale: ${cells}. Deschideți registrul de lucru în Excel, salvați-l, apoi citiți-l din nou.`,
    'read-number-digits': ({ number, cells }) => `Numere prea lungi pentru Excel, care păstrează 15 cifre, precum ${number}, în această coloană: ${cells}. Ultimele cifre s-au pierdut; luați-le de la sursă, ca text.`,
    'read-sheet-very-hidden': ({ sheet }) => `Foaia „${sheet}” este ascunsă încât numai un program o poate afișa și nu a fost citită. Dacă aveți nevoie de ea, afișați-o din editorul de macrocomenzi.`,
  },
};
