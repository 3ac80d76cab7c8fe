/** "Nume, Prenume" and "שם, שם משפחה": a column called name beside one half of a person's name is the other half. */
import { plainKey } from './header-key';
import type { Candidate } from './column-candidates';
import type { Contender } from './resolve-columns';

const surnameWords = new Set(['nume', 'name', 'nazwa', 'uzvards', 'pavarde']);
const givenWords = new Set(['שמ', 'vards', 'vardas', 'имя', 'imie', 'שמ פרטי']);
/** A firm's forms in the names of a column say that they are no people. */
const fewFirms = 0.2;

export function withNameHalves(contenders: readonly Contender[]): Contender[] {
  const halves = (field: string): boolean => contenders.some(({ candidates: [top] }) => top?.to.table === 'Contacts' && top.to.row === 'contact' && top.to.field === field && top.confidence >= 0.85);
  const missing = halves('firstName') && !halves('lastName') ? 'lastName' : halves('lastName') && !halves('firstName') ? 'firstName' : undefined;
  if (missing === undefined) return [...contenders];
  const known = missing === 'lastName' ? surnameWords : givenWords;
  return contenders.map((contender) => {
    const { looked, candidates } = contender;
    const [top] = candidates;
    if (top?.to.field !== 'name' || !known.has(plainKey(looked.header)) || (looked.content.shares.legalName ?? 0) >= fewFirms) return contender;
    const half: Candidate = {
      to: { table: 'Contacts', row: 'contact', field: missing }, confidence: 0.95,
      reasons: [{ severity: 'info', code: 'import-column-by-header', facts: { column: looked.header, target: `Contacts.${missing}`, known: plainKey(looked.header) } }],
    };
    return { looked, candidates: [half, ...candidates.filter(({ to }) => to.field !== missing).map((one) => ({ ...one, confidence: one.confidence * 0.6 }))] };
  });
}
