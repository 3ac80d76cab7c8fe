/** English: cards that follow each other. */
import { createCountText } from './count-text';
import type { SuccessionTexts } from './succession-texts';

const { count } = createCountText('en');

const rows = { one: '# row goes along, copied.', other: '# rows go along, copied.' };
const documents = { one: '# document or payment stays with the old card.', other: '# documents and payments stay with the old card.' };

export const enSuccession: SuccessionTexts = {
  command: 'Fiscal details changed…',
  commandHint: 'Makes a new card that follows this one from a day on. This one is valid until the day before and keeps its documents.',
  earlier: (card) => `Earlier card: ${card}`,
  later: (card) => `Later card: ${card}`,
  validFrom: (date) => `valid from ${date}`,
  validTo: (date) => `valid until ${date}`,
  heading: 'Fiscal details changed',
  back: 'Back to the card',
  intro: 'A new card takes over from the day on which the new details hold. Formulas that are given a date find the card of that day.',
  date: 'First day of the new details',
  details: 'New fiscal details',
  was: (value) => `On the old card: ${value}`,
  rows: 'Goes along to the new card',
  rowsHint: 'Ticked rows are copied; the old card keeps its own.',
  noRows: 'The old card has no contacts, addresses or other rows.',
  preview: 'What will be done',
  previewNew: (name, date) => `New card ${name}, valid from ${date}.`,
  previewOld: (name, date) => `${name} becomes inactive, valid until ${date}. Both cards name each other in their notes.`,
  previewOldStays: (name, date) => `${name} stays in use until ${date}. Both cards name each other in their notes.`,
  previewRows: (found) => count(found, rows),
  previewStays: (found) => count(found, documents),
  previewUndo: 'One step, which Undo takes back as a whole.',
  unknownDay: '(day not given yet)',
  make: 'Make the new card',
  making: 'Making the card…',
  cancel: 'Cancel',
  refused: 'The new card was not made; what you typed is still here.',
};
