/** Words of Romania for the sample register; people and firms are invented. */
import { list, sameForBoth, towns, type SampleCountry } from '../sample-country';

export const ro: SampleCountry = {
  country: 'RO', share: 20, currency: 'RON', callingCode: '40', postalShape: '######', topLevel: 'ro',
  mailDomains: ['posta.example', 'mesaj.example'],
  men: list('Andrei|Mihai|Ion|Alexandru|Ștefan|Gheorghe|Vasile|Cristian|Marius|Florin|Radu|Bogdan|Cătălin|Răzvan|Ionuț|Sorin|Dragoș|Adrian|Lucian|Octavian|Tudor|Vlad|Horia|Șerban|Dănuț|Emil'),
  women: list('Maria|Elena|Ioana|Andreea|Ana|Mihaela|Cristina|Alina|Gabriela|Roxana|Simona|Raluca|Daniela|Oana|Mădălina|Carmen|Ștefania|Bianca|Larisa|Camelia|Luminița|Doina|Ileana|Anca|Ruxandra|Crina'),
  surnames: sameForBoth(`Popescu|Ionescu|Munteanu|Stanciu|Dumitrescu|Gheorghiu|Țurcanu|Moldovan|Rusu|Cojocaru|Bălan|Nistor|Tănase|Crăciun|Lungu|Șerban
    Constantinescu|Diaconu|Enache|Filip|Grigorescu|Iacob|Lazăr|Manole|Neagu|Oprea|Pavel|Rădulescu|Sandu|Toma|Ungureanu|Vlădescu|Zamfir|Bratu|Chiriac|Dănilă
    Eftimie|Florescu|Ghiță|Haiduc|Ispas|Mocanu|Negoiță|Olaru|Pătrașcu|Roșca|Săvulescu|Ștefănescu|Tudose|Voinea`),
  brandStarts: list('Carp|Dun|Brad|Tran|Vest|Nord|Terra|Rom|Dac|Cris|Mur|Bucov|Olt|Mold|Argin|Fluvi|Agro|Codr|Stej|Zor|Alb|Sud|Ardel|Făg|Păd|Izvor|Lumin|Timiș|Fântân|Miner'),
  brandEnds: list('ex|invest|impex|trans|comp|ia|serv|mar|plast|con|tex|ana|med|prod|ival|star|tim|lux|ora|est'),
  trades: list('Construcții|Transport|Comerț|Logistic|Lemn|Mobilă|Contabilitate|Consulting|Sisteme|Energie|Alimentar|Proiect|Închirieri|Service|Tâmplărie|Metal|Tipografie|Turism|Medical|Grădini|Tehnic|Cereale|Lactate|Textile|Pază|Curățenie|Design|Training'),
  legalForms: ['SRL', 'SRL', 'SRL', 'SRL', 'SRL', 'SA', 'PFA', 'II', 'SNC'],
  towns: towns(`București 01,B|București 03,B|Cluj-Napoca 400,CJ|Timișoara 300,TM|Iași 700,IS|Constanța 900,CT|Craiova 200,DJ|Brașov 500,BV|Galați 800,GL|Ploiești 100,PH
    Oradea 410,BH|Brăila 810,BR|Arad 310,AR|Pitești 110,AG|Sibiu 550,SB|Bacău 600,BC|Târgu Mureș 540,MS|Baia Mare 430,MM|Buzău 120,BZ|Botoșani 710,BT|Satu Mare 440,SM
    Râmnicu Vâlcea 240,VL|Suceava 720,SV|Piatra Neamț 610,NT|Focșani 620,VN|Târgoviște 130,DB|Bistrița 420,BN|Alba Iulia 510,AB|Deva 330,HD|Zalău 450,SJ`),
  streets: list('Str. Mihai Eminescu|Bd. Unirii|Str. Avram Iancu|Calea Victoriei|Str. Independenței|Str. Ștefan cel Mare|Bd. 1 Decembrie 1918|Str. Nicolae Bălcescu|Str. Libertății|Str. Republicii|Str. Florilor|Str. Gării|Str. Morii|Str. Teiului|Calea Moților|Str. Plopilor|Șos. Pantelimon|Str. Horea|Str. Păcii|Str. Fabricii|Aleea Parcului|Str. Zorilor|Str. Dorobanților|Piața Mare'),
  banks: [
    { name: 'Banca Transilvania', bic: 'BTRLRO22', account: 'BTRL' }, { name: 'BCR', bic: 'RNCBROBU', account: 'RNCB' },
    { name: 'BRD', bic: 'BRDEROBU', account: 'BRDE' }, { name: 'ING Bank', bic: 'INGBROBU', account: 'INGB' },
  ],
  companyName: (form, name) => `${name} ${form}`,
  phoneShape: '21 ### ####', mobileShapes: ['7## ### ###', '7########', '7##-###-###'], trunk: '0',
};
