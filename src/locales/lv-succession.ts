/** Latvian: cards that follow each other. */
import { createCountText } from './count-text';
import type { SuccessionTexts } from './succession-texts';

const { count } = createCountText('lv');

const rows = { zero: 'Tiek kopētas # rindas.', one: 'Tiek kopēta # rinda.', other: 'Tiek kopētas # rindas.' };
const documents = {
  zero: 'Vecajā kartītē paliek # dokumentu un maksājumu.', one: 'Vecajā kartītē paliek # dokuments vai maksājums.', other: 'Vecajā kartītē paliek # dokumenti un maksājumi.',
};

export const lvSuccession: SuccessionTexts = {
  command: 'Mainījušies nodokļu dati…',
  commandHint: 'Izveido jaunu kartīti, kas no noteiktas dienas seko šai. Šī ir spēkā līdz iepriekšējai dienai un patur savus dokumentus.',
  earlier: (card) => `Iepriekšējā kartīte: ${card}`,
  later: (card) => `Nākamā kartīte: ${card}`,
  validFrom: (date) => `spēkā no ${date}`,
  validTo: (date) => `spēkā līdz ${date}`,
  heading: 'Mainījušies nodokļu dati',
  back: 'Atpakaļ uz kartīti',
  intro: 'Jaunā kartīte ir spēkā no dienas, kad spēkā ir jaunie dati. Formulas, kurām dots datums, atrod tās dienas kartīti.',
  date: 'Jauno datu pirmā diena',
  details: 'Jaunie nodokļu dati',
  was: (value) => `Vecajā kartītē: ${value}`,
  rows: 'Pāriet uz jauno kartīti',
  rowsHint: 'Atzīmētās rindas tiek kopētas; vecā kartīte patur savas.',
  noRows: 'Vecajā kartītē nav kontaktu, adrešu vai citu rindu.',
  preview: 'Kas tiks izdarīts',
  previewNew: (name, date) => `Jauna kartīte ${name}, spēkā no ${date}.`,
  previewOld: (name, date) => `Kartīte ${name} kļūst neaktīva, spēkā līdz ${date}. Katra kartīte piezīmēs norāda otru.`,
  previewOldStays: (name, date) => `Kartīte ${name} paliek lietošanā līdz ${date}. Katra kartīte piezīmēs norāda otru.`,
  previewRows: (found) => count(found, rows),
  previewStays: (found) => count(found, documents),
  previewUndo: 'Viens solis, ko var atsaukt pilnībā.',
  unknownDay: '(diena vēl nav norādīta)',
  make: 'Izveidot jauno kartīti',
  making: 'Kartīte tiek veidota…',
  cancel: 'Atcelt',
  refused: 'Jaunā kartīte nav izveidota; ievadītais joprojām ir šeit.',
};
