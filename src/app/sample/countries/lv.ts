/** Words of Latvia for the sample register; people and firms are invented. */
import { list, towns, type SampleCountry } from '../sample-country';

const surnames = list(`Āboliņš|Apinis|Balodis|Bērziņš|Briedis|Celmiņš|Dumpis|Dzenis|Eglītis|Freimanis|Gailis|Grīnbergs|Jansons|Kalniņš|Kārkliņš
  Kļaviņš|Krastiņš|Krūmiņš|Kundziņš|Lācis|Lapiņš|Liepiņš|Lūsis|Mednis|Mežulis|Miķelsons|Neimanis|Ozols|Ozoliņš|Pētersons|Podnieks|Pūce
  Rozītis|Rudzītis|Siliņš|Sproģis|Strazdiņš|Šmits|Tauriņš|Upītis|Vanags|Vilciņš|Vītols|Zariņš|Zvaigzne|Zvirbulis|Žagars`);

function womansName(name: string): string {
  if (name.endsWith('iņš')) return `${name.slice(0, -1)}a`;
  if (/(is|īts)$/.test(name)) return `${name.slice(0, -2)}e`;
  return name.endsWith('s') ? `${name.slice(0, -1)}a` : name;
}

export const lv: SampleCountry = {
  country: 'LV', share: 22, currency: 'EUR', callingCode: '371', postalShape: 'LV-####', topLevel: 'lv',
  mailDomains: ['vestule.example', 'sakari.example'],
  men: list('Jānis|Andris|Juris|Edgars|Artūrs|Māris|Aivars|Guntis|Pēteris|Kārlis|Toms|Roberts|Mārtiņš|Raivis|Kaspars|Gints|Ģirts|Oskars|Rihards|Valdis|Uldis|Normunds|Ēriks|Didzis|Reinis|Emīls'),
  women: list('Anna|Inese|Kristīne|Ilze|Līga|Dace|Sanita|Zane|Baiba|Evita|Ieva|Agnese|Laura|Elīna|Aija|Gunta|Mārīte|Ināra|Vineta|Sigita|Madara|Annija|Ērika|Žanete|Rūta|Inga'),
  surnames: surnames.map((name) => [name, womansName(name)] as const),
  brandStarts: list('Dzint|Daugav|Ozol|Rīt|Saul|Balt|Jūrm|Kurz|Vidz|Zemg|Gauj|Ziem|Zaļ|Amb|Lauk|Lielup|Mež|Vēj|Krast|Avot|Latg|Pērkon|Zelt|Sudr|Rots|Akm|Kalv|Pļav|Liep|Tērv'),
  brandEnds: list('ara|eks|ita|ena|auto|tehnika|ona|iva|lats|oma|ante|esta|nams|orts|ija|ula|dara|stils|planks|met'),
  trades: list('būve|transports|tirdzniecība|loģistika|koks|mēbeles|grāmatvedība|konsultācijas|sistēmas|enerģija|pārtika|projekti|noma|serviss|logi|metāls|druka|tūrisms|medicīna|dārzi|tehnika|graudi|piens|tekstils|apsardze|tīrīšana|dizains|apmācības'),
  legalForms: ['SIA', 'SIA', 'SIA', 'SIA', 'SIA', 'AS', 'IK', 'ZS', 'Biedrība'],
  towns: towns(`Rīga 10|Rīga 1|Daugavpils 54|Liepāja 34|Jelgava 30|Jūrmala 20|Ventspils 36|Rēzekne 46|Valmiera 42|Ogre 50|Jēkabpils 52|Tukums 31
    Cēsis 41|Salaspils 21|Kuldīga 33|Sigulda 21|Saldus 38|Talsi 32|Dobele 37|Bauska 39|Ludza 57|Madona 48|Gulbene 44|Alūksne 43`),
  streets: list('Brīvības iela|Krišjāņa Barona iela|Kr. Valdemāra iela|Maskavas iela|Rīgas iela|Lāčplēša iela|Čaka iela|Raiņa bulvāris|Skolas iela|Dzirnavu iela|Liepu iela|Ozolu iela|Ūdens iela|Stacijas iela|Parka iela|Miera iela|Zaļā iela|Jūras iela|Tērbatas iela|Pils iela|Upes iela|Ziedu iela|Kalna iela|Dārza iela'),
  banks: [
    { name: 'Swedbank', bic: 'HABALV22', account: 'HABA' }, { name: 'SEB banka', bic: 'UNLALV2X', account: 'UNLA' },
    { name: 'Citadele banka', bic: 'PARXLV22', account: 'PARX' }, { name: 'Luminor', bic: 'RIKOLV2X', account: 'RIKO' },
  ],
  companyName: (form, name) => (form === 'SIA' || form === 'AS' ? `${form} "${name}"` : `${form} ${name}`),
  phoneShape: '67 ### ###', mobileShapes: ['2# ### ###', '2#######', '2###-####'], trunk: '',
};
