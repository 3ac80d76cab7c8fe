/** Romanian: accounts in the pane. */
import type { AccountsPageTexts } from './accounts-page-texts';
import { createCountText } from './count-text';

const { count } = createCountText('ro');
const days = { one: 'o zi', few: '# zile', other: '# de zile' };

export const roAccountsPage: AccountsPageTexts = {
  command: 'Solduri: cine cât datorează…', ofCard: 'Fișa de cont și documentele…',
  heading: 'Fișa de cont', headingAll: 'Solduri',
  backToCard: 'Înapoi la fișă', backToList: 'Înapoi la clienți', backToAccounts: 'Înapoi la solduri',
  asOf: 'La sfârșitul zilei', noDay: 'Aceasta nu este o zi. Scrieți-o ca în exemplu sau alegeți-o din calendar.',
  owes: (amount) => `Datorează ${amount}`, hasCredit: (amount) => `A plătit cu ${amount} mai mult decât datorează`, owesNothing: 'Nu datorează nimic',
  late: (amount) => `din care restant: ${amount}`, dueSince: 'Scadent de',
  openItems: (found) => `Ce este neachitat (${found})`,
  daysLate: (late) => `întârziere de ${count(late, days)}`, notLate: 'fără întârziere',
  none: 'Acestui client nu i s-a emis încă nimic. Adăugați un document aici, scrieți-l în foaia Documente sau importați-l dintr-un fișier.',
  noneAsOf: 'Până în această zi nu s-a emis și nu s-a plătit nimic.',
  noFirmCurrency: 'Unele rânduri nu au monedă, iar registrul nu o cunoaște pe a firmei: dați fișei firmei dumneavoastră rolul de firmă proprie și o țară.',
  views: { label: 'Documente și plăți', all: 'Toate documentele', issued: 'Emise', payments: 'Plăți', more: 'Alte vederi' },
  allHint: 'Toate documentele clientului, indiferent de stare: găsiți aici unul sau duceți la capăt unul blocat.',
  issuedHint: 'Numai documentele emise. Acestea intră în sold.',
  noDocuments: 'Niciun document deocamdată.', noIssued: 'Acestui client nu i s-a emis încă nimic.', noPayments: 'Nicio plată deocamdată. Scrieți plățile în foaia Plăți sau importați-le dintr-un fișier.',
  status: 'Stare', kind: 'Tip', any: 'Toate', search: 'Căutați în aceste documente', clearSearch: 'Ștergeți căutarea', noHits: 'Niciun document nu se potrivește.',
  more: (rest) => `Arată mai multe (au rămas ${rest})`,
  noStatus: 'fără stare', noKind: 'fără tip', noNumber: 'fără număr', noDate: 'fără dată', noAmount: 'fără sumă',
  inSheet: 'Selectați rândul în foaie',
  due: (day) => `scadent ${day}`,
  dueFrom: { typed: 'cum este scris', terms: 'după termenul de plată', document: 'fără termen: ziua documentului' },
  inParts: (parts) => `în ${parts} tranșe, ultima atunci`,
  open: (amount) => `rest ${amount}`, settled: 'achitat', source: (program) => `din ${program}`,
  printed: (name) => `emis pe numele ${name}`, method: (method) => `prin ${method}`,
  uncounted: {
    draft: 'Nu intră în sold: ciornă.', inApproval: 'Nu intră în sold: încă în aprobare.', cancelled: 'Nu intră în sold: anulat.',
    status: 'Nu intră în sold: nu are o stare din listă. Alegeți una în foaie.', type: 'Nu intră în sold: nu are un tip din listă. Alegeți unul în foaie.',
    noClaim: 'Nu intră în sold: printr-un document de acest tip nu se datorează nimic.',
    date: 'Nu intră în sold: fără dată sau cu una care nu se poate citi. Corectați în foaie.', amount: 'Nu intră în sold: fără sumă sau cu una care nu se poate citi. Corectați în foaie.',
    receipted: 'Nu intră în sold: chitanța cu același număr este deja socotită.',
  },
  dueDates: {
    missing: (found) => `Emise fără scadență: ${found}`,
    hint: 'Fișa le socotește după termenul de plată al clientului. Odată scrise, zilele rămân și când se schimbă termenul.',
    show: 'Arată zilele', hide: 'Ascunde zilele', more: (rest) => `și încă ${rest}`,
    write: (found) => (found === 1 ? 'Scrie scadența' : `Scrie scadențele (${found})`), writing: 'Se scrie…', written: (found) => `Scadențe scrise: ${found}.`, undo: 'Anulează',
  },
  document: {
    add: 'Document nou', heading: 'Document nou', proposed: (why) => `După termenul de plată al clientului: ${why}`,
    otherThan: (why) => `Termenul de plată al clientului spune: ${why}`,
    noTerms: 'Clientul nu are termen de plată, așa că nu se propune nicio scadență.',
    save: 'Salvează documentul', saving: 'Se salvează…', cancel: 'Renunță', saved: (document) => `${document} este în foaia Documente.`, refused: 'Documentul nu a fost salvat',
  },
  statement: {
    command: 'Extras de cont…', from: 'Prima zi', to: 'Ultima zi', language: 'Limba', ofCustomer: (language) => `A clientului (${language})`,
    print: 'Tipărește', page: 'Salvează ca pagină', sheet: 'Pune pe o foaie', close: 'Închide',
    hint: 'Ce s-a emis și s-a plătit între cele două zile, cu soldul după fiecare, ce este neachitat și de când. În fereastra de tipărire se poate alege PDF. Foaia este o copie de azi: ștergeți-o când nu mai trebuie.',
    working: 'Se lucrează…', saved: (file) => `Fișierul ${file} este scris. Browserul îl păstrează la descărcări.`,
    onSheet: (sheet) => `Extrasul este pe foaia nouă ${sheet}. Tipăriți-l de acolo ca pe orice foaie.`,
    notPrinted: 'Acest Excel nu a deschis de aici o fereastră de tipărire. Puneți extrasul pe o foaie și tipăriți-o sau salvați-l ca pagină și tipăriți-l într-un browser.',
    file: 'extras de cont',
  },
  lists: {
    label: 'Solduri', owed: 'Datorii', overdue: 'Restante', managers: 'Pe responsabili', income: 'Venituri', more: 'Alte liste',
    counting: 'Se adună soldurile…', stop: 'Oprește', stopped: 'Adunarea a fost oprită.', again: 'Adună',
    sort: 'Ordine', sorts: { name: 'După nume', balance: 'Soldul cel mai mare întâi', overdue: 'Restanța cea mai mare întâi', late: 'Restanța cea mai veche întâi' },
    currency: 'Moneda', allCurrencies: 'Toate monedele', search: 'Căutați clienți',
    withZero: 'Și cei care nu datorează nimic',
    customers: (found) => count(found, { one: 'un client', few: '# clienți', other: '# de clienți' }), sums: 'Împreună, fiecare monedă separat',
    noHits: 'Niciun client nu se potrivește.', sheet: 'Pune pe o foaie', onSheet: (sheet) => `Lista este pe foaia nouă ${sheet}. Este o copie de acum: ștergeți-o când nu mai trebuie.`,
    csv: 'Salvează ca CSV', nobody: 'Nimeni', since: (day, late) => `din ${day}, ${late}`,
    noAccounts: 'Niciun document și nicio plată deocamdată. Importați-le dintr-un fișier sau scrieți-le în foile Documente și Plăți.',
    noOverdue: 'În această zi nu este nimic restant.', noIncome: 'Între aceste zile nu s-a emis și nu s-a încasat nimic.',
    twice: 'Un client din două categorii este socotit la amândouă.', total: 'Toți, fiecare client o dată', import: 'Import dintr-un fișier',
  },
};
