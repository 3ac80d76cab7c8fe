/** Latvian: writing files. */
import type { ExportTexts } from './export-texts';

export const lvExport: ExportTexts = {
  issues: {
    'export-nothing': () => 'Nav palikusi neviena kartīte, ko varētu ierakstīt. Izvēlieties citas kartītes vai izlabojiet to, kas pie tām norādīts.',
    'export-format-unknown': ({ name, formats }) => `Formāta „${name}” nav. Izvēlieties vienu no šiem: ${formats}.`,
    'export-columns-fixed': ({ format }) => `${format} pats nosaka, kuri dati kur stāv. Nenorādiet kolonnas vai izvēlieties CSV vai XLSX.`,
    'export-own-number-missing': ({ format }) =>
      `${format} norāda, kura grāmatvedība tā ir, bet jūsu uzņēmuma kartītē nav nodokļu maksātāja numura. Atveriet uzņēmuma kartīti (vai izveidojiet to ar šo lomu), ierakstiet numuru un eksportējiet vēlreiz.`,
    'export-consent-unknown': ({ channel, channels }) =>
      `„${channel}” nav kanāls, kuram klienti var piekrist. Izvēlieties vienu no šiem: ${channels}.`,
    'export-without-consent': ({ channel, count }) =>
      `Izlaisti, jo nav piekrituši kanālam „${channel}” vai piekrišanu atsaukuši: ${count}. Ja viņi ir devuši jaunu piekrišanu, atzīmējiet to kartītēs.`,
    'export-cards-gone': ({ count }) => `Reģistrā vairs nav ${count} no izvēlētajām kartītēm. Ja kāda trūkst, izvēlieties no jauna.`,
    'export-value-too-long': ({ field, name, most }) =>
      `${name} failā netiek ierakstīts: laukā „${field}” ir vairāk nekā ${most} zīmju, un numuru nevar saīsināt. Izlabojiet to un eksportējiet vēlreiz.`,
    'export-same-number': ({ name, number, second }) =>
      `${name} un ${second} ir viens un tas pats numurs ${number}, ar kuru klientu ieraksta tikai vienreiz: ${second} ir ierakstīts, ${name} nav. Apvienojiet kartītes, ja tas ir viens klients.`,
    'export-balances-absent': ({ format }) =>
      `${format} prasa arī kontus un to atlikumus, kuru reģistrā nav. Pirms faila nosūtīšanas ierakstiet tos no grāmatvedības.`,
    'export-code-signs': ({ format, count }) =>
      `Klienti, kas failā ${format} ierakstīti ar jūsu kodu, kurā ir arī citas zīmes, ne tikai burti un cipari: ${count}. Tas nav aizliegts; ja iestādes pārbaude kādu nepieņem, piešķiriet kartītei citu kodu.`,
    'export-number-unknown': ({ name }) =>
      `${name} nav ne PVN numura, ne reģistrācijas numura: to vietā stāv ND. Ierakstiet numuru, ja klientam tāds ir.`,
    'export-backup-unreadable': () => 'Šo failu nevar nolasīt kā rezerves kopiju: tas ir aprauts vai mainīts. Paņemiet citu tā kopiju.',
    'export-backup-not-ours': () => 'Tā nav reģistra rezerves kopija. Izvēlieties failu, kas eksportēts kā JSON.',
    'export-backup-newer': ({ version }) =>
      `Rezerves kopiju rakstījusi jaunāka versija (tās formas numurs ir ${version}). Atjauniniet programmu, tad atjaunojiet kopiju.`,
    'export-backup-broken': ({ part }) => `Rezerves kopija ir bojāta vietā „${part}”, tāpēc nekas netika atjaunots. Paņemiet citu tās kopiju.`,
    'export-erasure-keeps': ({ name, documents, payments, country, until }) =>
      `${name}: pēc valsts ${country} likuma dokumentus (${documents}) un maksājumus (${payments}) glabā līdz ${until}. Tas, kas tajos rakstīts, paliek; viss pārējais tiek dzēsts. Atlikušo dzēsiet pēc šīs dienas.`,
    'export-erasure-term-unknown': ({ name, documents, payments, country }) =>
      `${name}: nav zināms, cik ilgi dokumenti (${documents}) un maksājumi (${payments}) jāglabā valstī ${country || 'kurā strādājat'}. Tas, kas tajos rakstīts, paliek; viss pārējais tiek dzēsts. Jautājiet padomdevējam, kad drīkst dzēst atlikušo.`,
    'export-erasure-undated': ({ name, count }) =>
      `${name}: dokumenti vai maksājumi bez datuma: ${count}. Tie tiek glabāti, jo nav zināms, kopš kura laika. Ierakstiet datumus un dzēsiet vēlreiz.`,
    'export-erasure-merges': ({ count }) =>
      `Ar šo kartīti apvienotās kartītes, ko vēlāk vairs nevarēs atdot: ${count}. Ja gribat tās paturēt, vispirms sadaliet apvienojumus.`,
    'export-erasure-elsewhere': ({ name, count }) =>
      `Citas kartītes un kontaktpersonas ar to pašu e-pastu, tālruni vai personas kodu kā „${name}”, kā arī kartītes pirms šīs un pēc tās: ${count}. Tās paliek; pārbaudiet, vai tā ir tā pati persona, un dzēsiet arī tās.`,
    'export-erasure-files': ({ name, count }) =>
      `Faili, uz kuriem norāda „${name}” kartīte: ${count}. Tiek dzēstas tikai saites; pašus failus izdzēsiet tur, kur tie atrodas, kamēr vēl redzams, kur.`,
    'export-erasure-duties': ({ name }) =>
      `Citi likumi var uzlikt par pienākumu glabāt daļu no tā, kas jums ir par „${name}”: darbinieku dokumentus, klienta identifikācijas datus naudas atmazgāšanas novēršanai. Reģistrs to nevar zināt. Pārliecinieties pirms dzēšanas.`,
    'export-erasure-final': ({ name }) =>
      `Tas, kas tiek dzēsts no kartītes „${name}”, pazūd arī no vēstures, un neviena atsaukšana to neatdos. Ja persona lūgusi savus datus, vispirms saglabājiet tos failā.`,
  },
  cause: 'Dzēsti personas dati',
  person: {
    title: 'Personas dati', about: 'Par šo failu', register: 'Reģistrs', writtenOn: 'Rakstīts', card: 'Kartīte', history: 'Vēsture', when: 'Kad', who: 'Kurš', what: 'Kas mainīts', before: 'Pirms', after: 'Pēc', steps: 'Darbības', answers: 'Publisko reģistru atbildes', service: 'Pakalpojums', answer: 'Atbilde', told: 'Ko paziņoja',
  },
};
