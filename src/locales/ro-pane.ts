/** Romanian: the task pane. */
import { roAccountsPage } from './ro-accounts-page';
import { roCard } from './ro-card';
import { roCopies } from './ro-copies';
import { roDuplicates } from './ro-duplicates';
import { roExplain } from './ro-explain';
import { roSuccession } from './ro-succession';
import { roMany } from './ro-many';
import { roExportPage } from './ro-export-page';
import { roImportPage } from './ro-import-page';
import { roGlance } from './ro-glance';
import { roTime } from './ro-time';
import { roConflicts } from './ro-conflicts';
import { roInsert } from './ro-insert';
import { roMergePage } from './ro-merge-page';
import { roPrivacy } from './ro-privacy';
import { roRegisters } from './ro-registers';
import { createCountText } from './count-text';
import { roHistory, roRepairs } from './ro-history';
import type { PaneTexts } from './pane-texts';

const { number, count } = createCountText('ro');

const rows = { one: '# rând', few: '# rânduri', other: '# de rânduri' };
const customers = { one: '# client', few: '# clienți', other: '# de clienți' };
const findings = {
  error: { one: '# eroare', few: '# erori', other: '# de erori' },
  warning: { one: '# avertisment', few: '# avertismente', other: '# de avertismente' },
  info: { one: '# observație', few: '# observații', other: '# de observații' },
};

export const roPane: PaneTexts = {
  title: 'Kartoteka',
  groups: {
    identity: 'Identificare',
    fiscal: 'Date fiscale',
    contact: 'Contact',
    address: 'Adresă',
    delivery: 'Livrare',
    terms: 'Condiții de plată',
    notes: 'Note permanente',
    details: 'Detalii',
    notices: 'Notificări și acorduri',
    succession: 'Fișa anterioară și următoare',
    custom: 'Câmpuri proprii',
  },
  severities: { error: 'Eroare', warning: 'Avertisment', info: 'Observație' },
  parts: { label: 'Părțile evidenței', customers: 'Clienți', check: 'Verificare', duplicates: 'Duplicate', more: 'Alte părți', history: 'Istoric' },
  opening: {
    loading: 'Se citesc clienții…',
    failed: 'Evidența nu a putut fi citită',
    retry: 'Încercați din nou',
    notInExcel: 'Această pagină funcționează în Excel: deschideți un registru de lucru și porniți Kartoteka din fila Pornire.',
  },
  setUp: {
    heading: 'Începeți cu acest registru de lucru',
    intro: 'Registrul de lucru devine chiar el evidența clienților: tabele Excel obișnuite, pe care le puteți citi și edita și fără acest program de completare.',
    make: 'Creați evidența clienților aici',
    makeHint: 'Adaugă foaia Customers și foile care țin de ea. Foile dvs. rămân cum sunt.',
    adopt: 'Preluați o foaie existentă',
    adoptHint: 'Pentru un registru de lucru care conține deja o listă de clienți. Vedeți rezultatul înainte să se scrie ceva.',
    working: 'Se lucrează…',
    whichList: 'Lista de preluat',
    listOf: (sheet, found) => `${sheet} (${count(found, rows)})`,
    promise: 'Nimic nu se rescrie: fiecare antet, valoare și format rămâne cum este. Coloanele pentru id-uri și pentru câmpurile lipsă se adaugă lângă ale dvs.',
    mapping: 'Ce conține fiecare coloană',
    fieldOf: (header) => `Câmpul pentru coloana ${header}`,
    ownField: 'Câmp propriu, păstrat cum este',
    noHeader: '(fără antet)',
    noSamples: '(gol)',
    fieldTwice: (field) => `Două coloane au câmpul „${field}”. Alegeți alt câmp pentru una dintre ele.`,
    adoptNow: (found) => `Preluați ${count(found, customers)}`,
    back: 'Înapoi',
  },
  list: {
    search: 'Căutați clienți',
    clearSearch: 'Goliți căutarea',
    label: 'Clienți',
    newCustomer: 'Client nou',
    menu: 'Mai multe pentru evidență',
    total: (total) => count(total, customers),
    more: (rest) => `Afișați mai mulți (au rămas ${number(rest)})`,
    noHits: (query) => `Niciun client nu se potrivește cu „${query}”.`,
    newNamed: (name) => `Client nou cu numele „${name}”`,
    none: 'Evidența nu are încă niciun client. Adăugați-l pe primul aici sau scrieți-l în foaia Customers.',
    noName: '(fără nume)',
  },
  card: roCard,
  succession: roSuccession,
  duplicates: roDuplicates,
  exporting: roExportPage,
  accounts: roAccountsPage,
  privacy: roPrivacy,
  glance: roGlance,
  copies: roCopies.page,
  time: roTime.page,
  conflicts: roConflicts.page,
  insert: roInsert,
  importing: roImportPage,
  merge: roMergePage,
  many: roMany,
  registers: roRegisters,
  reminders: {
    due: (found) => count(found, { one: '# memento scadent', few: '# mementouri scadente', other: '# de mementouri scadente' }),
    label: 'Mementouri scadente',
    show: 'Afișați',
    hide: 'Ascundeți',
    done: 'Rezolvat',
    inDays: (days) => count(days, { one: '+# zi', few: '+# zile', other: '+# de zile' }),
    postpone: (days) => count(days, { one: 'Amintiți peste # zi', few: 'Amintiți peste # zile', other: 'Amintiți peste # de zile' }),
    open: (name) => `Deschideți fișa ${name}`,
    more: (rest) => `Afișați mai multe (au rămas ${number(rest)})`,
  },
  notices: {
    saved: (name) => (name === '' ? 'Salvat.' : `Salvat: ${name}.`),
    nothingToSave: 'Nu s-a modificat nimic, deci nu este nimic de salvat.',
    undone: (action) => `Anulat: ${action}.`,
    redone: (action) => `Refăcut: ${action}.`,
    dismiss: 'Închideți mesajul',
  },
  history: roHistory,
  repairs: roRepairs,
  author: {
    question: 'Numele dvs., pentru istoric',
    hint: 'Pentru ca ceilalți să vadă cine ce a modificat. Modificările se salvează și fără nume.',
    save: 'Salvați',
    notNow: 'Nu acum',
    cancel: 'Renunțați',
    signed: (name) => `Numele dvs. în istoric: ${name}`,
    unsigned: 'Modificările dvs. apar în istoric fără nume.',
    change: 'Modificați',
    add: 'Adăugați numele',
    forgotten: 'Acest dispozitiv nu reține numele: el este valabil până la închiderea panoului.',
  },
  explain: roExplain,
  check: {
    gate: 'Pregătit pentru',
    gateHint: 'Ce mai trebuie să aibă fișele. Alegerea ține de acest dispozitiv.',
    noGate: '(niciun scop)',
    profile: 'Câmpuri obligatorii',
    profileHint: 'Ce câmpuri trebuie completate într-o fișă. Regulile proprii se află în foaia Lists (lista profile).',
    inSheet: 'Afișează în foaie',
    inSheetHint: 'O coloană din foaia Customers arată OK sau problema cea mai gravă, iar celulele de corectat sunt colorate. Formatele dumneavoastră rămân. Ceea ce se scrie acolo sunt pași în anularea proprie a Excel.',
    defaultProfile: 'Implicit',
    label: 'Constatări',
    checking: 'Se verifică…',
    stop: 'Opriți',
    stopped: (percent) => `Oprit la ${number(percent)} %: restul nu a fost verificat.`,
    again: 'Verificați din nou',
    none: (checked) => `Nimic de corectat la ${count(checked, customers)}.`,
    count: (severity, found) => count(found, findings[severity]),
    more: (rest) => `Afișați mai multe (au rămas ${number(rest)})`,
    shown: 'Afișate',
    families: {
      missing: 'lipsește',
      form: 'formă greșită',
      'check-digit': 'cifra de control nu se potrivește',
      twice: 'folosit de două ori',
      writing: 'scris altfel',
      damaged: 'deteriorat sau inventat',
      unconnected: 'fără legătură',
      rule: 'contrar unei reguli',
      explained: 'explicat și păstrat',
    },
    fix: 'Corectează',
    fixAll: (found) => `Corectează toate (${number(found)})`,
  },
  bug: {
    heading: 'Ceva nu a mers bine în programul de completare',
    text: 'Este o greșeală a programului Kartoteka, nu a datelor dvs. Registrul de lucru este cum era după ultima modificare salvată. Detaliile de mai jos ajută la corectare.',
    details: 'Detalii',
    copy: 'Copiați detaliile',
    copied: 'Copiat',
    again: 'Continuați',
  },
};
