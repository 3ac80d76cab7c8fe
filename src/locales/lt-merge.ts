/** Lithuanian: merging cards. */
import type { MergeTexts } from './merge-texts';

export const ltMerge: MergeTexts = {
  fields: {
    Merges: {
      id: 'Id', code: 'Sujungtos kodas', name: 'Sujungta kortelė', survivorCode: 'Likusios kodas', survivorName: 'Likusi kortelė', at: 'Sujungta', author: 'Kas sujungė',
      merge: 'Sujungimo identifikatorius', absorbed: 'Sujungtos kortelės identifikatorius', survivor: 'Likusios kortelės identifikatorius', formerCode: 'Atsisakytas kodas', continues: 'Tęsia eilutę', part: 'Dalis', content: 'Kas sujungta',
    },
    Judgements: {
      id: 'Id', firstName: 'Pirma kortelė', secondName: 'Antra kortelė', verdict: 'Sprendimas', at: 'Nuspręsta', author: 'Kas nusprendė', note: 'Pastaba',
      first: 'Pirmos kortelės identifikatorius', second: 'Antros kortelės identifikatorius',
    },
  },
  rowOf: { Merges: 'sujungta kortelė', Judgements: 'sprendimas' },
  causes: { merge: 'Sujungtos kortelės', unmerge: 'Sujungimas išskirtas', judge: 'Nuspręsta dėl dublikatų' },
  issues: {
    'merge-nothing': () => 'Nenurodyta nė viena kortelė, kurią būtų galima sujungti su liekančia. Pasirinkite bent vieną kitą kortelę.',
    'merge-same-card': ({ name }) => `„${name}“ yra liekanti kortelė arba jau sujungta su ja. Pasirinkite kitą kortelę.`,
    'merge-own-company': ({ name }) => `„${name}“ yra jūsų įmonė, todėl jos kortelės negalima prijungti prie kitos. Pasirinkite ją kaip liekančią kortelę.`,
    'merge-succession': ({ name, second }) =>
      `„${name}“ ir „${second}“ tęsia viena kitą: tai du to paties kliento mokestiniai duomenų rinkiniai, o dokumentai priklauso tam, kuris galiojo jų dieną. Palikite abi korteles; formulės tinkamą randa pagal datą.`,
    'merge-in-two-groups': ({ name }) => `„${name}“ jau yra ankstesnėje grupėje. Kortelę galima sujungti tik su viena: išimkite ją iš vienos grupės.`,
    'merge-stopped': () => 'Sustabdyta. Niekas nesujungta.',
    'merge-rules-name': () => 'Taisyklės neturi pavadinimo. Suteikite jį, kad taisykles būtų galima vėl rasti.',
    'merge-rules-too-long': () => 'Šios taisyklės ilgesnės, nei telpa į „Excel“ langelį. Nurodykite mažiau laukų ar šaltinių ir išsaugokite dar kartą.',
    'merge-rules-missing': ({ name }) => `Sujungimo taisyklių „${name}“ nėra. Galbūt jos ištrintos iš lapo „Lists“.`,
    'merge-address-apart': () => 'Vieno adreso dalys pasirinktos iš skirtingų kortelių. Pasirinkite visą adresą iš vienos kortelės; kiti išliks kaip papildomi adresai.',
    'merge-pick-outside': ({ field, key }) => `„${field}“ turėtų būti paimta iš „${key}“, o tokios kortelės tarp jungiamų nėra. Nurodykite vieną iš jų.`,
    'merge-too-long': ({ field }) => `„${field}“ būtų ilgesnis, nei telpa langelyje. Sutrumpinkite jį vienoje iš kortelių arba pasirinkite vienos kortelės tekstą.`,
    'merge-numbers-differ': ({ field, number, name, second, kept }) =>
      `${field}: „${name}“ turi ${number}, „${kept}“ – ${second}; abu galiojantys, todėl tai gali būti du klientai. Jei vis dėlto vienas, patvirtinkite sujungimą: abu numeriai išliks.`,
    'merge-currencies-differ': ({ name, currencies, kept, second }) =>
      `„${name}“ dokumentai ir mokėjimai yra ${currencies}, „${kept}“ – ${second}. Patvirtinkite sujungimą, jei vienoje kortelėje turi būti abi valiutos.`,
    'merge-judged-different': ({ name, kept }) => `Buvo nuspręsta, kad „${name}“ ir „${kept}“ nėra tas pats klientas. Jei vis dėlto tas pats, patvirtinkite sujungimą.`,
    'merge-reference-outside': ({ key, name }) =>
      `Šiame langelyje yra „${key}“, nuo šiol reiškiantis „${name}“. CUSTOMER funkcijos pagal jį randa tinkamą kortelę; kitoms formulėms reikia naujos reikšmės.`,
    'unmerge-missing': ({ key }) => `Pagal „${key}“ jokio sujungimo nerasta. Nurodykite sujungimą arba sujungtą kortelę pagal identifikatorių ar senąjį kodą.`,
    'unmerge-code-taken': ({ code, name, next }) => `Kodas ${code} jau priklauso kitai kortelei, todėl „${name}“ grįžo su kodu ${next}.`,
    'judgement-one-card': () => 'Abi jau yra viena kortelė, todėl spręsti nebėra ko.',
    'judgement-missing': () => 'Šio sprendimo nebėra.',
  },
  rulesList: 'Sujungimo taisyklės',
  mergedFrom: (card) => `Sujungta kortelė: ${card}`,
};
