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
    'import-stopped': () => 'Oprit. Nu s-a importat nimic.',
    ...roImportColumns,
  },
};
