/** Latvian: merging cards. */
import type { MergeTexts } from './merge-texts';

export const lvMerge: MergeTexts = {
  fields: {
    Merges: {
      id: 'Id', code: 'Apvienotās kods', name: 'Apvienotā kartīte', survivorCode: 'Palikušās kods', survivorName: 'Palikusī kartīte', at: 'Apvienots', author: 'Kas apvienoja',
      merge: 'Apvienošanas identifikators', absorbed: 'Apvienotās kartītes identifikators', survivor: 'Palikušās kartītes identifikators', formerCode: 'Kods, no kā atteikts', continues: 'Turpina rindu', part: 'Daļa', content: 'Kas apvienots',
    },
    Judgements: {
      id: 'Id', firstName: 'Pirmā kartīte', secondName: 'Otrā kartīte', verdict: 'Lēmums', at: 'Izlemts', author: 'Kas izlēma', note: 'Piezīme',
      first: 'Pirmās kartītes identifikators', second: 'Otrās kartītes identifikators',
    },
  },
  rowOf: { Merges: 'apvienotā kartīte', Judgements: 'lēmums' },
  causes: { merge: 'Apvienotas kartītes', unmerge: 'Apvienošana atdalīta', judge: 'Izlemts par dublikātiem' },
  issues: {
    'merge-nothing': () => 'Nav norādīta neviena kartīte, ko varētu apvienot ar paliekošo. Izvēlieties vismaz vēl vienu kartīti.',
    'merge-same-card': ({ name }) => `„${name}” ir paliekošā kartīte vai jau ir ar to apvienota. Izvēlieties citu kartīti.`,
    'merge-own-company': ({ name }) => `„${name}” ir jūsu uzņēmums, tāpēc tā kartīti nevar pievienot citai. Izvēlieties to par paliekošo kartīti.`,
    'merge-succession': ({ name, second }) =>
      `„${name}” un „${second}” seko viena otrai: tās ir viena klienta divas fiskālās identitātes, un dokumenti pieder tai, kas bija spēkā to dienā. Atstājiet abas kartītes; formulas īsto atrod pēc datuma.`,
    'merge-in-two-groups': ({ name }) => `„${name}” ir arī kādā iepriekšējā grupā. Kartīti var pievienot tikai vienai: izņemiet to no vienas grupas.`,
    'merge-stopped': () => 'Apturēts. Nekas nav apvienots.',
    'merge-rules-name': () => 'Noteikumiem nav nosaukuma. Dodiet to, lai tos varētu atrast vēlreiz.',
    'merge-rules-too-long': () => 'Šie noteikumi ir garāki, nekā ietilpst Excel šūnā. Norādiet mazāk lauku vai avotu un saglabājiet vēlreiz.',
    'merge-rules-missing': ({ name }) => `Apvienošanas noteikumu „${name}” nav. Iespējams, tie ir izdzēsti no lapas Lists.`,
    'merge-address-apart': () => 'Vienas adreses daļas izvēlētas no dažādām kartītēm. Izvēlieties visu adresi no vienas kartītes; pārējās saglabājas kā papildu adreses.',
    'merge-pick-outside': ({ field, key }) => `„${field}” jāņem no „${key}”, bet tādas starp apvienojamām kartītēm nav. Norādiet vienu no tām.`,
    'merge-too-long': ({ field }) => `„${field}” būtu garāks, nekā ietilpst šūnā. Saīsiniet to vienā no kartītēm vai izvēlieties vienas kartītes tekstu.`,
    'merge-numbers-differ': ({ field, number, name, second, kept }) =>
      `${field}: „${name}” ir ${number}, bet „${kept}” – ${second}; abi ir derīgi, tāpēc tie var būt divi klienti. Ja tomēr viens, apstipriniet apvienošanu: abi numuri saglabājas.`,
    'merge-currencies-differ': ({ name, currencies, kept, second }) =>
      `„${name}” dokumenti un maksājumi ir ${currencies}, bet „${kept}” – ${second}. Apstipriniet apvienošanu, ja vienā kartītē jābūt abām valūtām.`,
    'merge-judged-different': ({ name, kept }) => `Ir nolemts, ka „${name}” un „${kept}” nav viens klients. Ja tomēr ir, apstipriniet apvienošanu.`,
    'merge-reference-outside': ({ key, name }) =>
      `Šajā šūnā ir „${key}”, kas turpmāk nozīmē „${name}”. CUSTOMER funkcijas pēc tā atrod īsto kartīti; citām formulām vajadzīga jaunā vērtība.`,
    'unmerge-missing': ({ key }) => `Pēc „${key}” neviena apvienošana nav atrasta. Norādiet apvienošanu vai apvienoto kartīti pēc identifikatora vai vecā koda.`,
    'unmerge-code-taken': ({ code, name, next }) => `Kods ${code} tagad pieder citai kartītei, tāpēc „${name}” atgriezās ar kodu ${next}.`,
    'judgement-one-card': () => 'Abas jau ir viena kartīte, tāpēc par tām vairs nav ko lemt.',
    'judgement-missing': () => 'Šī lēmuma vairs nav.',
  },
  rulesList: 'Apvienošanas noteikumi',
  mergedFrom: (card) => `Apvienotā kartīte: ${card}`,
};
