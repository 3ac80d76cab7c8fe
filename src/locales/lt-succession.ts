/** Lithuanian: cards that follow each other. */
import { createCountText } from './count-text';
import type { SuccessionTexts } from './succession-texts';

const { count } = createCountText('lt');

const rows = {
  one: 'Kopijuojama # eilutė.', few: 'Kopijuojamos # eilutės.', many: 'Kopijuojama # eilutės.', other: 'Kopijuojama # eilučių.',
};
const documents = {
  one: 'Senojoje kortelėje lieka # dokumentas ar mokėjimas.', few: 'Senojoje kortelėje lieka # dokumentai ir mokėjimai.',
  many: 'Senojoje kortelėje lieka # dokumento ir mokėjimo.', other: 'Senojoje kortelėje lieka # dokumentų ir mokėjimų.',
};

export const ltSuccession: SuccessionTexts = {
  command: 'Pasikeitė mokestiniai duomenys…',
  commandHint: 'Sukuriama nauja kortelė, kuri nuo pasirinktos dienos tęsia šią. Ši galioja iki dienos prieš tai ir išsaugo savo dokumentus.',
  earlier: (card) => `Ankstesnė kortelė: ${card}`,
  later: (card) => `Vėlesnė kortelė: ${card}`,
  validFrom: (date) => `galioja nuo ${date}`,
  validTo: (date) => `galioja iki ${date}`,
  heading: 'Pasikeitė mokestiniai duomenys',
  back: 'Atgal į kortelę',
  intro: 'Nauja kortelė galioja nuo dienos, kai galioja nauji duomenys. Formulės, kurioms duota data, randa tos dienos kortelę.',
  date: 'Pirmoji naujų duomenų diena',
  details: 'Nauji mokestiniai duomenys',
  was: (value) => `Senojoje kortelėje: ${value}`,
  rows: 'Pereina į naują kortelę',
  rowsHint: 'Pažymėtos eilutės kopijuojamos; senoji kortelė išsaugo savąsias.',
  noRows: 'Senojoje kortelėje nėra kontaktų, adresų ar kitų eilučių.',
  preview: 'Kas bus padaryta',
  previewNew: (name, date) => `Nauja kortelė ${name}, galioja nuo ${date}.`,
  previewOld: (name, date) => `Kortelė ${name} tampa neaktyvi, galioja iki ${date}. Kortelių pastabose nurodoma viena kita.`,
  previewOldStays: (name, date) => `Kortelė ${name} lieka naudojama iki ${date}. Kortelių pastabose nurodoma viena kita.`,
  previewRows: (found) => count(found, rows),
  previewStays: (found) => count(found, documents),
  previewUndo: 'Vienas žingsnis, kurį galima anuliuoti visą.',
  unknownDay: '(diena dar nenurodyta)',
  make: 'Sukurti naują kortelę',
  making: 'Kortelė kuriama…',
  cancel: 'Atšaukti',
  refused: 'Nauja kortelė nesukurta; tai, ką įvedėte, tebėra čia.',
};
