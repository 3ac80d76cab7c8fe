/** Română: what the rules about cards find, and what a card says of its numbers. */
import type { RuleTexts } from './rule-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` „${value}”`);
const by = (author: string, date: string): string => [author, date].filter((part) => part !== '').join(', ');

export const roRules: RuleTexts = {
  gates: {
    'invoice': 'factură', 'e-invoice': 'factură electronică', 'en16931': 'factură electronică după EN 16931', 'peppol': 'factură prin Peppol',
    'efactura-ro': 'RO e-Factura', 'allocation-il': 'numărul de alocare israelian', 'saft-ro': 'declarația D406 (SAF-T)', 'isaf-lt': 'registrul lituanian i.SAF',
  },
  noteTypes: { acceptedNumber: 'Număr acceptat', noTaxId: 'Fără cod fiscal' },
  issues: {
    'rule-missing': ({ missing, purpose, rule }) => `${missing}: necesar pentru ${purpose}, dar necompletat (${rule}). Completați.`,
    'rule-too-long': ({ field, most, purpose, rule }) =>
      `Câmpul „${field}” are mai mult de ${most} caractere, cât se admite pentru ${purpose} (${rule}). Scurtați-l.`,
    'rule-county': ({ field, example, rule }, { value }) =>
      `Câmpul „${field}”${holds(value)} nu este codul unui județ, așa cum îl cere RO e-Factura (${rule}). Scrieți, de exemplu, ${example}.`,
    'rule-sector': ({ field, rule }, { value }) =>
      `Câmpul „${field}”${holds(value)} nu este un sector al Bucureștiului, așa cum îl cere RO e-Factura (${rule}). Scrieți SECTOR1 … SECTOR6.`,
    'rule-vat-prefix': ({ field, rule }, { value }) =>
      `Câmpul „${field}”${holds(value)} nu începe cu cele două litere ale țării (${rule}). Scrieți-le înaintea numărului.`,
    'rule-vat-of-other': ({ field, other, rule }, { value }) =>
      `Câmpul „${field}”${holds(value)} conține alt număr decât cel din câmpul „${other}” (${rule}). Aflați care dintre ele este al acestui client.`,
    'rule-vat-number-missing': ({ field, rule }) => `Clientul este plătitor de TVA, dar câmpul „${field}” este gol (${rule}). Completați-l.`,
    'rule-vat-number-unexpected': ({ field, other, rule }, { value }) =>
      `Câmpul „${field}” este completat${holds(value)}, dar după câmpul „${other}” clientul nu plătește TVA (${rule}). Corectați unul dintre ele.`,
    'rule-peppol-address': ({ rule }) =>
      `Nimic din fișă nu spune la ce adresă se găsește clientul în Peppol (${rule}). Completați numărul firmei sau codul de TVA ori adăugați un identificator de tip id Peppol, de exemplu 0200:302514373.`,
    'rule-peppol-form': ({ number, rule }) =>
      `„${number}” nu poate fi un id Peppol (${rule}). Scrieți cele patru cifre ale schemei, două puncte și numărul, de exemplu 0200:302514373.`,
    'rule-allocation': ({ field, amount, rule }) =>
      `Câmpul „${field}” nu conține un număr valid de comerciant, așa că nu se poate cere un număr de alocare; facturile de peste ${amount} NIS fără TVA au nevoie de el (${rule}). Completați numărul.`,
    'rule-registered-vat': ({ field, rule }, { value }) =>
      `Câmpul „${field}”${holds(value)} nu corespunde cu registrul public (${rule}). Verificați acolo și corectați.`,
    'rule-registered-ended': ({ rule }) => `După registrul public, firma nu mai există (${rule}). Întrebați clientul.`,
    'number-accepted': ({ field, reason, author, date }, { value }) =>
      `Câmpul „${field}”${holds(value)} pare îndoielnic, dar a fost acceptat (${by(author, date)}): „${reason}”.`,
    'tax-id-waived': ({ reason, author, date }) => `Clientul nu are cod fiscal (${by(author, date)}): „${reason}”.`,
    'tax-id-not-waived': ({ field, reason }, { value }) =>
      `O notă spune că clientul nu are cod fiscal (${reason}), dar câmpul „${field}” este completat${holds(value)}. Ștergeți nota sau goliți câmpul.`,
    'setting-name-unknown': ({ list, name, known }) =>
      `„${name}” din lista ${list} nu este ceva ce se poate stabili${known === '' ? '' : `; se pot stabili: ${known}`}. Corectați rândul sau ștergeți-l.`,
    'setting-word-unknown': ({ list, name, word, known }) => `„${word}” nu spune nimic despre ${name} în lista ${list}. Scrieți unul dintre cuvintele: ${known}.`,
    'setting-doubled': ({ list, name }) => `Lista ${list} are mai multe rânduri despre ${name}; este valabil ultimul. Ștergeți-le pe celelalte.`,
    'number-taken': ({ field, number, name, state }) => (state === 'archived'
      ? `Valoarea ${number} din câmpul „${field}” este pe fișa arhivată a clientului ${name}. Reactivați acea fișă în loc să țineți încă una.`
      : `Valoarea ${number} din câmpul „${field}” este și pe fișa clientului ${name}. Dacă este același client, păstrați o singură fișă.`),
    'code-taken': ({ code, name, state }) => `Codul ${code} este deja al clientului ${name}${state === 'archived' ? ', a cărui fișă este arhivată' : ''}. Dați acestui client alt cod.`,
    'reason-missing': () => 'Lipsește motivul. Spuneți în câteva cuvinte de ce, pentru cine se uită mai târziu pe fișă.',
    'statement-missing': () => 'Nicio notă a fișei nu mai spune acest lucru, deci nu este nimic de retras.',
    'argument-not-amount': ({ value }) => `„${value}” nu este o sumă. Dați un număr: suma facturii în șekeli, fără TVA.`,
    'saft-id-unknown': ({ missing }) => `Câmpul „${missing}” este gol sau nu poate fi corect, deci clientul nu are identificator pentru D406. Completați-l în fișă.`,
    'number-not-doubted': ({ field }) => `Nimic nu este pus la îndoială în câmpul „${field}” așa cum este acum, deci nu este nimic de acceptat.`,
    'tax-id-there': ({ field, number }) => `Câmpul „${field}” este completat (${number}), deci clientul are cod fiscal. Dacă nu este al lui, goliți întâi câmpul.`,
  },
};
