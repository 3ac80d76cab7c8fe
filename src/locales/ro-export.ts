/** Romanian: writing files. */
import type { ExportTexts } from './export-texts';

export const roExport: ExportTexts = {
  issues: {
    'export-nothing': () => 'Nu rămâne nicio fișă care să poată fi scrisă. Alegeți alte fișe sau corectați ce este indicat lângă ele.',
    'export-format-unknown': ({ name, formats }) => `Nu există formatul „${name}”. Alegeți unul dintre acestea: ${formats}.`,
    'export-columns-fixed': ({ format }) => `${format} stabilește singur ce date stau și unde. Nu alegeți coloane sau folosiți CSV ori XLSX.`,
    'export-own-number-missing': ({ format }) =>
      `${format} spune ale cui sunt registrele, iar nicio fișă a propriei firme nu are cod fiscal. Deschideți fișa firmei (sau faceți una cu acest rol), completați codul, apoi exportați din nou.`,
    'export-consent-unknown': ({ channel, channels }) =>
      `„${channel}” nu este un canal pentru care clienții își pot da acordul. Alegeți unul dintre acestea: ${channels}.`,
    'export-without-consent': ({ channel, count }) =>
      `Omiși, pentru că nu și-au dat acordul pentru ${channel} sau l-au retras: ${count}. Treceți noul acord pe fișa lor, dacă l-au dat.`,
    'export-cards-gone': ({ count }) => `Nu mai sunt în registru: ${count} dintre fișele alese. Alegeți din nou dacă lipsește cineva.`,
    'export-value-too-long': ({ field, name, most }) =>
      `${name} nu intră în fișier: ${field} are mai mult de ${most} caractere, iar un număr nu se poate scurta. Corectați-l, apoi exportați din nou.`,
    'export-same-number': ({ name, number, second }) =>
      `${name} și ${second} au același număr, ${number}, sub care un client stă o singură dată: ${second} este scris, ${name} nu. Uniți fișele dacă sunt același client.`,
    'export-balances-absent': ({ format }) =>
      `${format} cere și conturile cu soldurile lor, care nu sunt în registru. Completați-le din contabilitate înainte de a trimite fișierul.`,
    'export-code-signs': ({ format, count }) =>
      `Clienți care apar în ${format} sub codul dumneavoastră, cu semne care nu sunt litere sau cifre: ${count}. Nimic nu interzice aceasta; dacă validatorul autorității refuză un cod, dați fișei altul.`,
    'export-number-unknown': ({ name }) =>
      `${name} nu are nici cod de TVA, nici număr de înregistrare: în locul lor stă ND. Completați unul dacă clientul îl are.`,
    'export-backup-unreadable': () =>
      'Fișierul nu poate fi citit ca o copie de rezervă: este trunchiat sau a fost modificat. Luați o altă copie a lui.',
    'export-backup-not-ours': () => 'Aceasta nu este o copie de rezervă a unui registru. Alegeți un fișier exportat ca JSON.',
    'export-backup-newer': ({ version }) =>
      `Copia de rezervă a fost scrisă de o versiune mai nouă (forma ei are numărul ${version}). Actualizați programul, apoi restaurați-o.`,
    'export-backup-broken': ({ part }) => `Copia de rezervă este deteriorată la „${part}”, așa că nu s-a restaurat nimic. Luați o altă copie a ei.`,
    'export-erasure-keeps': ({ name, documents, payments, country, until }) =>
      `${name}: legea din ${country} cere păstrarea documentelor (${documents}) și a plăților (${payments}) până la ${until}. Ce este scris pe ele rămâne; tot restul se șterge. Ștergeți și acestea după acea zi.`,
    'export-erasure-term-unknown': ({ name, documents, payments, country }) =>
      `${name}: nu se știe cât timp se păstrează documentele (${documents}) și plățile (${payments}) în ${country || 'țara dumneavoastră'}. Ce este scris pe ele rămâne; tot restul se șterge. Întrebați un consultant când pot fi șterse și ele.`,
    'export-erasure-undated': ({ name, count }) =>
      `${name}: documente sau plăți fără dată: ${count}. Se păstrează, căci nu se știe de când sunt. Completați datele, apoi ștergeți din nou.`,
    'export-erasure-merges': ({ count }) =>
      `Fișe unite cu aceasta, care nu vor mai putea fi date înapoi: ${count}. Desfaceți mai întâi unirile dacă vreți să le păstrați.`,
    'export-erasure-elsewhere': ({ name, count }) =>
      `Alte fișe și persoane de contact cu aceeași adresă de e-mail, același telefon sau același CNP ca ${name}, plus fișele dinaintea și de după aceasta: ${count}. Ele rămân; vedeți dacă sunt ale aceleiași persoane și ștergeți-le și pe ele.`,
    'export-erasure-files': ({ name, count }) =>
      `Fișiere spre care trimite fișa ${name}: ${count}. Se șterg doar legăturile; ștergeți fișierele de la locul lor cât timp se mai vede unde sunt.`,
    'export-erasure-duties': ({ name }) =>
      `Alte legi vă pot obliga să păstrați o parte din datele despre ${name}: acte ale angajaților, datele notate la identificarea clientului împotriva spălării banilor. Registrul nu are de unde să știe. Verificați înainte de a șterge.`,
    'export-erasure-final': ({ name }) =>
      `Ce se șterge din ${name} dispare și din istoric și nicio anulare nu îl aduce înapoi. Salvați mai întâi datele persoanei într-un fișier, dacă au fost cerute.`,
  },
  cause: 'S-au șters datele unei persoane',
  person: {
    title: 'Date cu caracter personal', about: 'Despre acest fișier', register: 'Registru', writtenOn: 'Scris la', card: 'Fișă', history: 'Istoric', when: 'Când', who: 'Cine', what: 'Ce', before: 'Înainte', after: 'După', steps: 'Pași', answers: 'Răspunsurile registrelor publice', service: 'Serviciu', answer: 'Răspuns', told: 'Ce a spus',
  },
};
