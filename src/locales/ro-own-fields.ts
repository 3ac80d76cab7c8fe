/** Romanian: the firm's own fields. */
import type { OwnFieldTexts } from './own-field-texts';

export const roOwnFields: OwnFieldTexts = {
  card: {
    kinds: 'Tipurile acestor câmpuri…',
    kindsHint: 'Pentru toți cei care deschid evidența. Ce stă în celule rămâne cum este.',
    kindOf: (field) => `Tipul câmpului ${field}`,
    asInCells: (kind) => (kind === '' ? 'după celule' : `după celule: ${kind}`),
    add: 'Adăugați un câmp propriu…',
    name: 'Numele câmpului',
    kind: 'Tip',
    addNow: 'Adăugați câmpul',
    staysHint: 'Devine o coloană nouă la capătul foii Customers. Anularea îi retrage tipul, nu și coloana: aceasta se șterge în foaie.',
  },
  list: 'Tipurile câmpurilor proprii',
  issues: {
    'own-field-name': ({ most }) => `Un câmp are nevoie de un nume de 1 până la ${most} caractere. Scrieți unul.`,
    'own-field-exists': ({ name }) => `Foaia Customers are deja o coloană „${name}”. Alegeți alt nume sau folosiți coloana aceea.`,
    'own-field-known': ({ name, field }) => `„${name}” este alt nume pentru ${field}, câmp pentru care registrul nu are încă o coloană. Adăugați mai întâi coloanele noi sau alegeți alt nume.`,
  },
};
