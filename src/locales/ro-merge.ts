/** Romanian: merging cards. */
import type { MergeTexts } from './merge-texts';

export const roMerge: MergeTexts = {
  fields: {
    Merges: {
      id: 'Id', code: 'Cod unificat', name: 'Fișă unificată', survivorCode: 'Cod rămas', survivorName: 'Fișă rămasă', at: 'Unificat la', author: 'De către',
      merge: 'Id-ul unificării', absorbed: 'Id-ul fișei unificate', survivor: 'Id-ul fișei rămase', formerCode: 'Cod la care s-a renunțat', continues: 'Continuă rândul', part: 'Partea', content: 'Ce s-a unificat',
    },
    Judgements: {
      id: 'Id', firstName: 'Prima fișă', secondName: 'A doua fișă', verdict: 'Decizie', at: 'Decis la', author: 'De către', note: 'Observații',
      first: 'Id-ul primei fișe', second: 'Id-ul celei de-a doua fișe',
    },
  },
  rowOf: { Merges: 'fișă unificată', Judgements: 'decizie' },
  causes: { merge: 'Unificarea fișelor', unmerge: 'Desfacerea unei unificări', judge: 'Decizie despre dubluri' },
  issues: {
    'merge-nothing': () => 'Nu este numită nicio fișă de unificat cu cea care rămâne. Alegeți cel puțin încă o fișă.',
    'merge-same-card': ({ name }) => `${name} este fișa care rămâne sau a fost deja unificată cu ea. Alegeți altă fișă de unificat.`,
    'merge-own-company': ({ name }) => `${name} este firma proprie, deci fișa ei nu poate trece în alta. Alegeți-o drept fișa care rămâne.`,
    'merge-succession': ({ name, second }) =>
      `${name} și ${second} se succed: sunt două identități fiscale ale aceluiași client, iar documentele țin de cea valabilă în ziua lor. Lăsați ambele fișe; formulele o găsesc pe cea potrivită după dată.`,
    'merge-in-two-groups': ({ name }) => `${name} se află și într-un grup anterior. O fișă poate trece într-una singură: scoateți-o dintr-unul dintre grupuri.`,
    'merge-stopped': () => 'Oprit. Nu s-a unificat nimic.',
    'merge-rules-name': () => 'Regulile nu au nume. Dați-le unul, ca să poată fi regăsite.',
    'merge-rules-too-long': () => 'Aceste reguli sunt mai lungi decât încape într-o celulă Excel. Numiți mai puține câmpuri sau surse, apoi păstrați-le din nou.',
    'merge-rules-missing': ({ name }) => `Nu există reguli de unificare numite „${name}”. Poate au fost șterse din foaia Lists.`,
    'merge-address-apart': () => 'Părțile aceleiași adrese au fost alese din fișe diferite. Alegeți întreaga adresă dintr-o singură fișă; celelalte se păstrează ca adrese suplimentare.',
    'merge-pick-outside': ({ field, key }) => `${field} ar trebui luat din „${key}”, care nu este printre fișele ce se unifică. Numiți una dintre ele.`,
    'merge-too-long': ({ field }) => `${field} ar fi mai lung decât încape într-o celulă. Scurtați-l într-una dintre fișe sau alegeți textul unei singure fișe.`,
    'merge-numbers-differ': ({ field, number, name, second, kept }) =>
      `${field}: ${name} are ${number}, iar ${kept} are ${second}; ambele sunt valide, deci pot fi doi clienți. Dacă este totuși unul singur, confirmați unificarea: se păstrează ambele numere.`,
    'merge-currencies-differ': ({ name, currencies, kept, second }) =>
      `Documentele și plățile pentru ${name} sunt în ${currencies}, iar cele pentru ${kept} sunt în ${second}. Confirmați unificarea dacă o singură fișă le va cuprinde pe toate.`,
    'merge-judged-different': ({ name, kept }) => `S-a hotărât că ${name} și ${kept} nu sunt același client. Confirmați unificarea dacă sunt totuși același.`,
    'merge-reference-outside': ({ key, name }) =>
      `Această celulă conține „${key}”, care de acum înseamnă ${name}. Funcțiile CUSTOMER găsesc fișa potrivită după el; alte formule au nevoie de valoarea nouă.`,
    'unmerge-missing': ({ key }) => `Nu se cunoaște nicio unificare sub „${key}”. Numiți o unificare sau o fișă unificată, după id sau după vechiul cod.`,
    'unmerge-code-taken': ({ code, name, next }) => `Codul ${code} aparține între timp altei fișe, așa că ${name} a revenit cu codul ${next}.`,
    'judgement-one-card': () => 'Ambele sunt deja o singură fișă, deci nu mai este nimic de hotărât despre ele.',
    'judgement-missing': () => 'Această decizie nu mai există.',
  },
  rulesList: 'Reguli de unificare',
  mergedFrom: (card) => `Fișă unificată: ${card}`,
};
