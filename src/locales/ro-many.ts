/** Romanian: finding and changing many customers at once. */
import { createCountText } from './count-text';
import type { ManyTexts } from './many-texts';

const { number, count } = createCountText('ro');

const customers = { one: '# client', few: '# clienți', other: '# de clienți' };
const rows = { one: '# rând', few: '# rânduri', other: '# de rânduri' };
const documents = { one: '# document', few: '# documente', other: '# de documente' };
const payments = { one: '# plată', few: '# plăți', other: '# de plăți' };

export const roMany: ManyTexts = {
  narrow: {
    heading: 'Filtru',
    headingChosen: (chosen) => `Filtru (${number(chosen)})`,
    label: 'Ce au clienții',
    check: 'Verificare',
    states: { error: 'Cu erori', warning: 'Cu avertismente', clean: 'Nimic de corectat' },
    holders: (found) => count(found, customers),
    more: (rest) => `încă ${number(rest)}`,
    fewer: 'Mai puține',
    chosen: 'Filtre active',
    remove: (value) => `Eliminați filtrul ${value}`,
    clear: 'Goliți filtrele',
    noHits: 'Niciun client nu trece de aceste filtre.',
  },
  saved: {
    menu: 'Filtre păstrate',
    none: 'Încă nu este păstrat niciun filtru.',
    keep: 'Păstrați acest filtru…',
    name: 'Numele filtrului',
    save: 'Salvați',
    cancel: 'Renunțați',
    remove: (name) => `Ștergeți filtrul „${name}”`,
    kept: (name) => `Filtrul „${name}” este păstrat în registru.`,
  },
  ticks: {
    tick: (name) => `Selectați ${name}`,
    count: (ticked) => count(ticked, { one: '# client selectat', few: '# clienți selectați', other: '# de clienți selectați' }),
    elsewhere: (outside) => `${number(outside)} dintre ei nu sunt în această listă`,
    all: (found) => `Selectați toți cei ${number(found)} găsiți`,
    sheet: (selected) => (selected === 0 ? 'Selectați rândurile selectate în foaie' : count(selected, { one: 'Selectați rândul selectat în foaie', few: 'Selectați cele # rânduri selectate în foaie', other: 'Selectați cele # de rânduri selectate în foaie' })),
    none: 'Anulați selecția',
    hint: 'Tasta Spațiu selectează, Shift selectează până aici.',
    menu: 'Selectați mai mulți',
  },
  bulk: {
    label: 'Clienții selectați',
    change: 'Modificați un câmp…',
    close: 'Închideți',
    field: 'Câmp',
    chooseField: 'Alegeți un câmp',
    action: 'Acțiune',
    actions: { set: 'Stabiliți', clear: 'Goliți', add: 'Adăugați', remove: 'Scoateți' },
    value: 'Valoare',
    looking: 'Se examinează fișele…',
    changes: (changed, of) => `Se modifică ${number(changed)} din ${count(of, customers)}.`,
    missing: (gone) => `${count(gone, { one: '# client nu mai este', few: '# clienți nu mai sunt', other: '# de clienți nu mai sunt' })} în registru.`,
    wrong: (found) => `Apoi ar fi ceva de corectat la ${count(found, customers)}:`,
    blocked: (found) => `La ${count(found, customers)} ar apărea o eroare, deci încă nu se poate modifica nimic:`,
    leaveOut: 'Lăsați-i deoparte',
    details: 'Înainte și după',
    more: (rest) => `și încă ${number(rest)}`,
    apply: (changed) => `Modificați ${count(changed, customers)}`,
    applying: 'Se modifică…',
    done: (changed) => `${count(changed, { one: 'A fost modificat # client', few: 'Au fost modificați # clienți', other: 'Au fost modificați # de clienți' })}. Anularea revine asupra tuturor.`,
  },
  removal: {
    archive: 'Arhivați',
    remove: 'Ștergeți',
    question: (found, others) => (others === 0 ? `Ștergeți ${count(found, customers)}?` : `Ștergeți ${count(found, customers)} și ${count(others, rows)} din alte foi?`),
    blocked: (found) => `${count(found, { one: '# client nu poate fi șters', few: '# clienți nu pot fi șterși', other: '# de clienți nu pot fi șterși' })}:`,
    because: (found, paid) => [found > 0 ? count(found, documents) : '', paid > 0 ? count(paid, payments) : ''].filter((part) => part !== '').join(', '),
    confirm: (found) => `Ștergeți ${count(found, customers)}`,
    archiveInstead: 'Arhivați-i în schimb',
    archiveQuestion: (found) => `Arhivați ${count(found, customers)}? Rămân în registru ca inactivi.`,
    removed: (found) => `${count(found, { one: 'A fost șters # client', few: 'Au fost șterși # clienți', other: 'Au fost șterși # de clienți' })}. Anularea îi aduce înapoi.`,
    archived: (found) => `${count(found, { one: 'A fost arhivat # client', few: 'Au fost arhivați # clienți', other: 'Au fost arhivați # de clienți' })}. Anularea îi aduce înapoi.`,
  },
};
