/**
 * The words of payment terms in the languages that people write them in, and what each of them says to the grammar in
 * parse-terms.ts. They are compared folded: without capitals, accents and Hebrew final letters. A word stands here only if
 * it is certain: German Werktage and French jours ouvrables count Saturdays and are left out on purpose.
 */
import { foldText } from '../base/text';
import type { Weekday } from './terms';

export type TermsWord =
  | 'net' | 'day' | 'working-day' | 'week' | 'month' | 'at-once'
  | 'month-end' | 'next-month-end' | 'quarter-end' | 'next-quarter-end' | 'shotef'
  | 'of-month' | 'of-next-month' | 'next' | 'plus' | 'then' | 'after' | 'invoice-date' | 'discount' | 'rest' | 'and' | 'filler'
  | Weekday;

/** Phrases are parted by bars. */
const phrases: Readonly<Record<TermsWord, string>> = {
  'net': 'net|nett|netto|neto|נטו',
  'day':
    'day|days|d|calendar day|calendar days|d.|k. d.|k.d.|kal. d.|יום|ימים|ימי אשראי|zi|zile|de zile|zile calendaristice|de zile calendaristice'
    + '|diena|dienos|dienų|dienas|dienu|dienām|dienā|d|kalendorinė diena|kalendorinės dienos|kalendorinių dienų|kalendārā diena|kalendārās dienas|kalendāro dienu'
    + '|tag|tage|tagen|kalendertage|jour|jours|jrs|j|giorno|giorni|gg|dzień|dni|dag|dage',
  'working-day':
    'working day|working days|business day|business days|workday|workdays|banking day|banking days|d. d.|d.d.|יום עסקים|ימי עסקים|יום עבודה|ימי עבודה'
    + '|zi lucrătoare|zile lucrătoare|de zile lucrătoare|darbo diena|darbo dienos|darbo dienų|darba diena|darba dienas|darba dienu|darbdiena|darbdienas|darbdienu'
    + '|arbeitstag|arbeitstage|bankarbeitstage|jour ouvré|jours ouvrés|giorno lavorativo|giorni lavorativi|dzień roboczy|dni robocze|dni roboczych|hverdag|hverdage|arbejdsdage|bankdage',
  'week':
    'week|weeks|שבוע|שבועות|săptămână|săptămâni|de săptămâni|savaitė|savaitės|savaičių|nedēļa|nedēļas|nedēļu|woche|wochen|semaine|semaines|settimana|settimane|tydzień|tygodnie|tygodni|uge|uger',
  'month':
    'month|months|חודש|חודשים|lună|luni|de luni|mėnuo|mėnesiai|mėnesių|mėnesis|mēnesis|mēneši|mēnešu|monat|monate|monaten|mois|mese|mesi|miesiąc|miesiące|miesięcy|måned|måneder',
  'at-once':
    'due on receipt|on receipt|upon receipt|on receipt of invoice|immediate|immediately|immediate payment|now|at once|cash|cash on delivery|cod|prepaid|prepayment|in advance|payment in advance|advance|deposit|down payment|cia|cwo|pia'
    + '|מיידי|מידי|מיד|באופן מיידי|עכשיו|מזומן|במזומן|מראש|תשלום מראש|מקדמה|עם קבלת החשבונית'
    + '|imediat|la primire|la primirea facturii|pe loc|acum|numerar|în avans|avans|plată în avans|acont|la livrare'
    + '|nedelsiant|iš karto|dabar|gavus sąskaitą|grynais|grynaisiais|iš anksto|avansas|avansu|išankstinis mokėjimas|išankstinis apmokėjimas'
    + '|nekavējoties|uzreiz|tūlīt|tagad|saņemot rēķinu|skaidrā naudā|skaidra nauda|avanss|avansā|priekšapmaksa'
    + '|sofort|sofort fällig|bar|vorkasse|comptant|à réception|à la réception|à vista|a vista|contanti|anticipato|gotówka|natychmiast|przedpłata|kontant|netto kontant|forudbetaling',
  'month-end':
    'eom|end of month|end of the month|month end|month\'s end|end of this month|last day of month|last day of the month|end of the invoice month|end of invoice month|סוף חודש|סוף החודש|תום החודש|תום חודש'
    + '|sfârșitul lunii|sfârșit de lună|sfârșit lună|finalul lunii|ultima zi a lunii|mėnesio pabaiga|mėnesio pabaigos|mėnesio pabaigoje|mėnesio galas|mėn. pabaiga|mėn. pabaigos|paskutinė mėnesio diena'
    + '|mēneša beigas|mēneša beigām|mēn. beigas|mēn. beigām|mēneša beigās|mēneša pēdējā diena|monatsende|ende des monats|fin de mois|fin du mois|fdm|fine mese|fm|f.m.'
    + '|koniec miesiąca|końca miesiąca|løbende måned|lb. md.|lb.md.|lb md|udgangen af måneden',
  'next-month-end':
    'end of next month|end of the next month|end of following month|end of the following month|סוף חודש הבא|סוף החודש הבא|תום החודש הבא'
    + '|sfârșitul lunii următoare|sfârșitul lunii viitoare|ultima zi a lunii următoare|kito mėnesio pabaiga|kito mėnesio pabaigos|ateinančio mėnesio pabaiga|paskutinė kito mėnesio diena'
    + '|nākamā mēneša beigas|nākamā mēneša beigām|nākamā mēneša beigās|nākamā mēneša pēdējā diena|ende des nächsten monats|ende des folgemonats|ende folgemonat'
    + '|fin du mois suivant|fin du mois prochain|fine mese successivo|koniec następnego miesiąca|końca następnego miesiąca|udgangen af næste måned',
  'quarter-end':
    'eoq|end of quarter|end of the quarter|quarter end|סוף רבעון|סוף הרבעון|תום הרבעון|sfârșitul trimestrului|sfârșit de trimestru|ketvirčio pabaiga|ketvirčio pabaigos|ketvirčio pabaigoje'
    + '|ceturkšņa beigas|ceturkšņa beigām|ceturkšņa beigās|quartalsende|ende des quartals|fin de trimestre|fin du trimestre|fine trimestre|koniec kwartału|końca kwartału|udgangen af kvartalet',
  'next-quarter-end':
    'end of next quarter|end of the next quarter|end of the following quarter|סוף רבעון הבא|סוף הרבעון הבא|sfârșitul trimestrului următor|kito ketvirčio pabaiga|kito ketvirčio pabaigos'
    + '|nākamā ceturkšņa beigas|nākamā ceturkšņa beigām|ende des nächsten quartals|fin du trimestre suivant|fine trimestre successivo|koniec następnego kwartału|udgangen af næste kvartal',
  'shotef': 'שוטף|shotef',
  'of-month':
    'of month|of the month|of each month|of every month|לחודש|בחודש|לכל חודש|ale lunii|a lunii|din lună|al lunii|mėnesio|mėnesį|mēneša|des monats|du mois|del mese|miesiąca|i måneden',
  'of-next-month':
    'next month|of next month|of the next month|following month|of following month|of the following month|prox|proximo|mfi|לחודש הבא|בחודש הבא|של החודש הבא|חודש הבא|החודש הבא'
    + '|luna următoare|lunii următoare|a lunii următoare|ale lunii următoare|din luna următoare|luna viitoare|lunii viitoare|a lunii viitoare|kito mėnesio|kitą mėnesį|ateinančio mėnesio|sekančio mėnesio'
    + '|nākamā mēneša|nākamajā mēnesī|des nächsten monats|nächsten monats|des folgemonats|folgemonat|du mois suivant|du mois prochain|del mese successivo|następnego miesiąca|i næste måned|næste måned',
  'next':
    'next|the next|הבא|הקרוב|viitoare|următoare|următorul|viitor|următoarea|kitas|kitą|kita|artimiausias|artimiausią|nākamā|nākamais|nākamajā|nākamo|nächster|nächsten|prochain',
  'plus': 'plus|פלוס|ועוד|pluss',
  'then': 'then|and then|ואז|ולאחר מכן|apoi|tada|tad|pēc tam|dann|puis|poi|potem',
  'after': 'after|from|following|לאחר|אחרי|după|de la|po|nuo|pēc|no|nach|ab|après|dopo|od|fra|efter',
  'invoice-date':
    'from invoice date|from date of invoice|from the invoice date|from the date of invoice|from the date of the invoice|after invoice date|after date of invoice|after the invoice date|after the date of invoice|after the date of the invoice|from the day of the document|after the day of the document|date of invoice|invoice date'
    + '|מתאריך החשבונית|מיום החשבונית|מתאריך חשבונית|ממועד החשבונית|מיום הוצאת החשבונית|מהוצאת החשבונית|ממועד הוצאת החשבונית|מיום המסמך|de la data facturii|de la factură|de la facturare|de la emitere|de la emiterea facturii|de la data emiterii|de la data emiterii facturii|de la data documentului|nuo sąskaitos datos|nuo sąskaitos faktūros datos|nuo sąskaitos faktūros išrašymo|nuo sąskaitos faktūros išrašymo dienos|nuo sąskaitos išrašymo datos|nuo sąskaitos išrašymo|nuo sąskaitos išrašymo dienos|nuo dokumento dienos|no rēķina datuma|no rēķina izrakstīšanas|no rēķina izrakstīšanas dienas|no rēķina izrakstīšanas datuma|no dokumenta dienas'
    + '|nach rechnungsdatum|ab rechnungsdatum|rechnungsdatum|nach rechnungsstellung|ab rechnungsstellung|date de facture|date facture|à compter de la date de facture|date d\'émission de la facture|à compter de la date d\'émission de la facture|data fattura|df|d.f.|od daty wystawienia|od daty faktury|fra fakturadato|fakturadato',
  'discount': 'discount|cash discount|הנחה|הנחת מזומן|reducere|nuolaida|nuolaidos|atlaide|atlaides|skonto|escompte|sconto|rabat',
  'rest': 'rest|the rest|balance|remainder|remaining|היתרה|יתרה|restul|diferența|likusi dalis|likusi suma|likutis|atlikums|atlikusī daļa|solde|saldo|reszta',
  'and': 'and|ו|și|ir|un|und|et|e|i|og',
  'filler':
    'within|in|payment|payment within|due|due in|due within|payable|payable within|by|until|on|on the|by the|the|at|of|לתשלום|תשלום|תוך|בתוך|עד|ב|ה|ל|ביום'
    + '|plată|plata|plata în|plata la|în|termen|în termen de|până la|pe|pe data de|data de|la|per|iki|apmokėti per|apmokėti iki|apmokėjimas|mokėti iki'
    + '|laikā|līdz|apmaksa|apmaksāt līdz|datums|datumam|datumā|zahlbar|zahlbar innerhalb|zahlbar innerhalb von|innerhalb|innerhalb von|zahlung|bis|paiement|paiement à|à|sous|le|pagamento|a|płatne|w ciągu|betaling|den',
  'sunday': 'sunday|יום ראשון|ראשון|duminică|duminica|sekmadienis|sekmadienį|svētdiena|svētdienā|svētdienu|sonntag|dimanche',
  'monday': 'monday|יום שני|שני|luni următoare|lunea|lunea următoare|lunea viitoare|pirmadienis|pirmadienį|pirmdiena|pirmdienā|pirmdienu|montag|lundi',
  'tuesday': 'tuesday|יום שלישי|שלישי|marți|marțea|antradienis|antradienį|otrdiena|otrdienā|otrdienu|dienstag|mardi',
  'wednesday': 'wednesday|יום רביעי|רביעי|miercuri|miercurea|trečiadienis|trečiadienį|trešdiena|trešdienā|trešdienu|mittwoch|mercredi',
  'thursday': 'thursday|יום חמישי|חמישי|joi|joia|ketvirtadienis|ketvirtadienį|ceturtdiena|ceturtdienā|ceturtdienu|donnerstag|jeudi',
  'friday': 'friday|יום שישי|שישי|vineri|vinerea|penktadienis|penktadienį|piektdiena|piektdienā|piektdienu|freitag|vendredi',
  'saturday': 'saturday|יום שבת|שבת|sâmbătă|sâmbăta|šeštadienis|šeštadienį|sestdiena|sestdienā|sestdienu|samstag|samedi',
};

interface Phrase {
  readonly text: string;
  readonly word: TermsWord;
}

function byFirstSign(): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const [word, texts] of Object.entries(phrases) as [TermsWord, string][]) {
    for (const written of texts.split('|')) {
      const text = foldText(written);
      const first = text.charAt(0);
      found.set(first, [...(found.get(first) ?? []), { text, word }]);
    }
  }
  // The longest that fits is meant: "end of month" and not "end".
  for (const list of found.values()) list.sort((a, b) => b.text.length - a.text.length);
  return found;
}

const known = byFirstSign();
const letter = /\p{L}/u;

/** The phrase that stands at a place of a folded text and ends there, a digit or sign behind it; undefined if none does. */
export function phraseAt(folded: string, at: number): Phrase | undefined {
  return known.get(folded.charAt(at))?.find(({ text }) => folded.startsWith(text, at) && !letter.test(folded.charAt(at + text.length)));
}
