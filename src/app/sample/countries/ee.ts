/** Words of Estonia for the sample register; people and firms are invented. */
import { list, sameForBoth, towns, type SampleCountry } from '../sample-country';

export const ee: SampleCountry = {
  country: 'EE', share: 3, currency: 'EUR', callingCode: '372', postalShape: '#####', topLevel: 'ee',
  mailDomains: ['kiri.example'],
  men: list('Jaan|Toomas|Margus|Andres|Rein|Tõnu|Jüri|Priit|Kristjan|Märt|Urmas|Ülo'),
  women: list('Anne|Tiina|Katrin|Piret|Kadri|Õie|Mari|Liis|Külli|Maarja|Triin|Helve'),
  surnames: sameForBoth('Tamm|Saar|Sepp|Mägi|Kask|Kukk|Rebane|Ilves|Pärn|Koppel|Lepik|Oja|Raudsepp|Kuusk|Põder|Lõhmus|Vaher|Mänd|Järv|Kallas|Sõber|Öövel'),
  brandStarts: list('Põhja|Meri|Kalev|Tuul|Hõbe|Roheline|Saare|Kivi|Lume|Päike|Võsu|Emajõe'),
  brandEnds: list('tek|puit|ehitus|mets|info|laev|mark|kaup|grupp|maja|vara|tööd'),
  trades: list('Ehitus|Transport|Kaubandus|Logistika|Mööbel|Raamatupidamine|Nõustamine|Süsteemid|Energia|Toit|Teenused|Turism'),
  legalForms: ['OÜ', 'OÜ', 'OÜ', 'AS', 'MTÜ'],
  towns: towns('Tallinn 10|Tallinn 13|Tartu 50|Narva 20|Pärnu 80|Kohtla-Järve 30|Viljandi 71|Rakvere 44|Kuressaare 93|Võru 65|Valga 68|Haapsalu 90'),
  streets: list('Pärnu mnt|Tartu mnt|Narva mnt|Lai|Pikk|Kooli|Metsa|Jõe|Õie|Ringtee|Sõpruse pst|Võidu'),
  banks: [{ name: 'Swedbank', bic: 'HABAEE2X', account: '22' }, { name: 'SEB Pank', bic: 'EEUHEE2X', account: '10' }],
  companyName: (form, name) => `${name} ${form}`,
  phoneShape: '6## ####', mobileShapes: ['5### ####', '5## ####'], trunk: '',
};
