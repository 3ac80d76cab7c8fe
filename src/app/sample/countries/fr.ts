/** Words of France for the sample register; people and firms are invented. */
import { list, sameForBoth, towns, type SampleCountry } from '../sample-country';

export const fr: SampleCountry = {
  country: 'FR', share: 2, currency: 'EUR', callingCode: '33', postalShape: '#####', topLevel: 'fr',
  mailDomains: ['courrier.example'],
  men: list('Jérôme|François|Benoît|Étienne|Cédric|Luc|Rémi|Loïc|Olivier|Gaël|Noël|Thierry'),
  women: list('Hélène|Chloé|Amélie|Françoise|Zoé|Céline|Valérie|Léa|Aurélie|Inès|Nathalie|Maëlle'),
  surnames: sameForBoth('Lefèvre|Moreau|Girard|Dupré|Béranger|Fournier|Leclère|Gauthier|Marchand|Rousseau|Bénard|Hébert|Lemaître|Perrin|Chevalier|Périer|Delaunay|Besnard|Tessier|Guérin'),
  brandStarts: list('Lumi|Atlan|Bel|Clair|Océ|Mont|Soleil|Vert|Azur|Étoil|Fleuv|Rivi'),
  brandEnds: list('ane|ère|tech|bois|bat|media|nov|service|conseil|log|plus|erie'),
  trades: list('Bâtiment|Transports|Négoce|Logistique|Meubles|Comptabilité|Conseil|Systèmes|Énergie|Alimentation|Menuiserie|Tourisme'),
  legalForms: ['SARL', 'SARL', 'SAS', 'SAS', 'SA', 'EURL'],
  towns: towns('Paris 750|Lyon 690|Marseille 130|Nîmes 300|Orléans 450|Besançon 250|Saint-Étienne 420|Angoulême 160|Béziers 345|Châlons 510|Lille 590|Nantes 440'),
  streets: list('rue de la République|avenue Général Leclerc|rue Victor Hugo|boulevard Voltaire|place du Marché|rue des Écoles|chemin de l’Église|rue Molière|allée des Chênes|quai de la Loire|rue du Château|impasse des Tilleuls'),
  banks: [{ name: 'BNP Paribas', bic: 'BNPAFRPP', account: '30004' }, { name: 'Société Générale', bic: 'SOGEFRPP', account: '30003' }],
  companyName: (form, name) => `${name} ${form}`,
  phoneShape: '1 ## ## ## ##', mobileShapes: ['6 ## ## ## ##', '7 ## ## ## ##'], trunk: '0',
};
