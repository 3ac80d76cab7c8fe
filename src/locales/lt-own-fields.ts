/** Lithuanian: the firm's own fields. */
import type { OwnFieldTexts } from './own-field-texts';

export const ltOwnFields: OwnFieldTexts = {
  card: {
    kinds: 'Šių laukų rūšys…',
    kindsHint: 'Galioja visiems, kas atveria kartoteką. Tai, kas įrašyta langeliuose, lieka kaip yra.',
    kindOf: (field) => `Lauko „${field}“ rūšis`,
    asInCells: (kind) => (kind === '' ? 'kaip langeliuose' : `kaip langeliuose: ${kind}`),
    add: 'Pridėti savą lauką…',
    name: 'Lauko pavadinimas',
    kind: 'Rūšis',
    addNow: 'Pridėti lauką',
    staysHint: 'Tai bus naujas stulpelis lapo „Customers“ gale. Anulavus atšaukiama jo rūšis, bet ne stulpelis: jis ištrinamas lape.',
  },
  list: 'Savų laukų rūšys',
  issues: {
    'own-field-name': ({ most }) => `Laukui reikia pavadinimo, nuo 1 iki ${most} ženklų. Įrašykite jį.`,
    'own-field-exists': ({ name }) => `Lape „Customers“ jau yra stulpelis „${name}“. Pasirinkite kitą pavadinimą arba naudokite tą stulpelį.`,
    'own-field-known': ({ name, field }) => `„${name}“ yra kitas lauko ${field} pavadinimas, o stulpelio jam darbaknygėje dar nėra. Pirmiausia pridėkite naujus stulpelius arba pasirinkite kitą pavadinimą.`,
  },
};
