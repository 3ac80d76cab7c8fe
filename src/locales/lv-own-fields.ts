/** Latvian: the firm's own fields. */
import type { OwnFieldTexts } from './own-field-texts';

export const lvOwnFields: OwnFieldTexts = {
  card: {
    kinds: 'Šo lauku veidi…',
    kindsHint: 'Attiecas uz visiem, kas atver kartotēku. Tas, kas ir šūnās, paliek, kāds ir.',
    kindOf: (field) => `Lauka “${field}” veids`,
    asInCells: (kind) => (kind === '' ? 'kā šūnās' : `kā šūnās: ${kind}`),
    add: 'Pievienot savu lauku…',
    name: 'Lauka nosaukums',
    kind: 'Veids',
    addNow: 'Pievienot lauku',
    staysHint: 'Tā būs jauna kolonna lapas Customers beigās. Atsaukšana atceļ tā veidu, nevis kolonnu: to izdzēš lapā.',
  },
  list: 'Savu lauku veidi',
  issues: {
    'own-field-name': ({ most }) => `Laukam vajag nosaukumu, no 1 līdz ${most} zīmēm. Ierakstiet to.`,
    'own-field-exists': ({ name }) => `Lapā Customers jau ir kolonna “${name}”. Izvēlieties citu nosaukumu vai lietojiet šo kolonnu.`,
    'own-field-known': ({ name, field }) => `“${name}” ir cits lauka ${field} nosaukums, bet kolonnas tam darbgrāmatā vēl nav. Vispirms pievienojiet jaunās kolonnas vai izvēlieties citu nosaukumu.`,
  },
};
