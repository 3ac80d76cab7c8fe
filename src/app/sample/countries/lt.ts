/** Words of Lithuania for the sample register; people and firms are invented. */
import { list, towns, type SampleCountry } from '../sample-country';

const surnames = list(`Adomaitis|Balčiūnas|Baranauskas|Bielskis|Brazauskas|Budrys|Butkus|Černiauskas|Dambrauskas|Dapkus|Gaidys|Galdikas
  Giedraitis|Grigaitis|Jakštas|Jankauskas|Jasaitis|Jokūbaitis|Jurgaitis|Kairys|Kalvaitis|Karpavičius|Kavaliauskas|Kazlauskas
  Lapinskas|Laurinaitis|Lukošius|Malinauskas|Markevičius|Mažeika|Mikalauskas|Misevičius|Navickas|Norkus|Paulauskas|Petraitis
  Petrauskas|Povilaitis|Ramanauskas|Rimkus|Sabaliauskas|Savickas|Simonaitis|Stankevičius|Stonys|Šimkus|Širvydas|Tamošaitis
  Urbonas|Vaitkus|Valančius|Vasiliauskas|Vitkauskas|Zabiela|Žemaitis|Žilinskas|Žukauskas`);

function womansName(name: string, at: number): string {
  const stem = name.replace(/(as|is|us|ys|ius|a)$/, '');
  return at % 3 === 0 ? `${stem.replace(/i$/, '')}aitė` : `${stem.replace(/i$/, '')}ienė`;
}

export const lt: SampleCountry = {
  country: 'LT', share: 24, currency: 'EUR', callingCode: '370', postalShape: '#####', topLevel: 'lt',
  mailDomains: ['pastas.example', 'laiskas.example'],
  men: list('Jonas|Tomas|Mindaugas|Darius|Paulius|Andrius|Vytautas|Algirdas|Saulius|Rimantas|Gintaras|Arūnas|Linas|Marius|Karolis|Lukas|Dovydas|Ignas|Žygimantas|Šarūnas|Kęstutis|Valdas|Edgaras|Rokas|Nerijus|Giedrius|Ąžuolas|Povilas'),
  women: list('Rasa|Jurgita|Eglė|Rūta|Daiva|Aušra|Ingrida|Lina|Asta|Živilė|Kristina|Monika|Agnė|Gintarė|Vaida|Birutė|Danutė|Jūratė|Laima|Neringa|Sigita|Ugnė|Austėja|Viltė|Žaneta|Edita|Dovilė|Milda'),
  surnames: surnames.map((name, at) => [name, womansName(name, at)] as const),
  brandStarts: list('Balt|Nemun|Ąžuol|Žalg|Vilt|Gintar|Auk|Saul|Rytm|Pajūr|Šiaur|Liet|Dain|Vėj|Ner|Kern|Med|Gir|Švies|Taur|Žemyn|Mėnul|Berž|Up|Ras|Darn|Jūr|Eglyn|Lauk|Gab'),
  brandEnds: list('ija|ona|eta|esta|vita|linas|ara|toma|data|vara|ėja|austa|enta|ula|dira|upis|stata|mida|orija|sela'),
  trades: list('statyba|transportas|prekyba|logistika|mediena|baldai|apskaita|konsultacijos|sistemos|energija|maistas|projektai|nuoma|servisas|langai|metalas|spauda|turizmas|medicina|sodai|technika|grūdai|pienas|tekstilė|saugumas|valymas|dizainas|mokymai'),
  legalForms: ['UAB', 'UAB', 'UAB', 'UAB', 'MB', 'MB', 'AB', 'VšĮ', 'IĮ'],
  towns: towns(`Vilnius 0|Vilnius 1|Kaunas 4|Klaipėda 9|Šiauliai 76|Panevėžys 35|Alytus 62|Marijampolė 68|Mažeikiai 89|Jonava 55|Utena 28
    Kėdainiai 57|Telšiai 87|Tauragė 72|Ukmergė 20|Visaginas 31|Plungė 90|Kretinga 97|Šilutė 99|Radviliškis 82|Palanga 00|Druskininkai 66|Rokiškis 42|Biržai 41`),
  streets: list('Gedimino pr.|Laisvės al.|Vilniaus g.|Kauno g.|Žalgirio g.|Basanavičiaus g.|Savanorių pr.|Ąžuolų g.|Liepų g.|Taikos pr.|Pramonės g.|Ateities g.|Šviesos g.|Beržų g.|Ežero g.|Tilto g.|Stoties g.|Mokyklos g.|Sodų g.|Dariaus ir Girėno g.|Mickevičiaus g.|Vytauto g.|Pušyno g.|Upės g.'),
  banks: [
    { name: 'Swedbank', bic: 'HABALT22', account: '73000' }, { name: 'SEB bankas', bic: 'CBVILT2X', account: '70440' },
    { name: 'Luminor', bic: 'AGBLLT2X', account: '40100' }, { name: 'Šiaulių bankas', bic: 'CBSBLT26', account: '71800' },
  ],
  companyName: (form, name) => (form === 'UAB' || form === 'AB' ? `${form} "${name}"` : `${form} ${name}`),
  phoneShape: '5 2## ####', mobileShapes: ['6## #####', '6## ## ###', '6##-#####'], trunk: '0',
};
