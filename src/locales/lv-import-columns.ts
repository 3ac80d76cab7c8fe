/** Latvian: what is said of columns and values that are taken in. */
import type { ImportColumnsTexts } from './import-columns-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` “${value}”`);

export const lvImportColumns: ImportColumnsTexts = {
  'import-column-by-header': ({ column, target, known }) => `“${column}” tiek uzskatīta par ${target}: to sauc tāpat kā “${known}”.`,
  'import-column-by-typo': ({ column, target, known }) =>
    `“${column}” tiek uzskatīta par ${target}: tā izskatās kā “${known}” ar pārrakstīšanās kļūdu. Pārbaudiet to.`,
  'import-column-by-content': ({ column, target, share }) => `“${column}” tiek uzskatīta par ${target}: ${share} % tās vērtību ir tādas.`,
  'import-column-contradicted': ({ column, target, share }) =>
    `“${column}” saucas kā ${target}, bet tikai ${share} % vērtību var tas būt. Norādiet, kas šī ir par kolonnu.`,
  'import-column-of-source': ({ column, target, source }) => `“${column}” tiek uzskatīta par ${target}, kā to raksta ${source}.`,
  'import-column-remembered': ({ column, target }) => `“${column}” tiek uzskatīta par ${target}, tāpat kā iepriekšējo reizi.`,
  'import-column-split': ({ column, targets }) => `Kolonnā “${column}” ir vairākas lietas, tā tiek sadalīta: ${targets}. Apskatiet piemērus.`,
  'import-column-joined': ({ column, target }) => `“${column}” kopā ar citām kolonnām veido ${target}.`,
  'import-column-ambiguous': ({ column, targets }) => `“${column}” var būt jebkas no šī: ${targets}. Izvēlieties vienu vai izlaidiet kolonnu.`,
  'import-column-shared': ({ column, others, target }) =>
    `“${column}” un “${others}” visas izskatās pēc ${target}. Izvēlieties, kura kolonna tā ir un kas ir pārējās.`,
  'import-column-same': ({ column, twin }) => `Kolonnā “${column}” katrā rindā ir tas pats, kas “${twin}”, tāpēc tā tiek izlaista.`,
  'import-column-own': ({ column, values }) =>
    `Kartotēkā nekas nesaucas “${column}”. Tajā ir dažādas vērtības (${values}), un tā var kļūt par jūsu pašu lauku; izlaidiet to, ja nevienam nevajag.`,
  'import-column-unneeded': ({ column }) => `Ne dokumentā, ne maksājumā nekas nesaucas “${column}”, tāpēc kolonna tiek izlaista. Ja tā vajadzīga, izvēlieties tai lauku.`,
  'import-column-empty': ({ column }) => `Kolonna “${column}” ir tukša un tiek izlaista.`,
  'import-column-constant': ({ column }, { value }) =>
    `Kolonnā “${column}” visās rindās ir viena vērtība${holds(value)}, un tā tiek izlaista. Izvēlieties tai lauku, ja to vajag.`,
  'import-column-not-kept': ({ column, source }) =>
    `“${column}” tiek izlaista: ${source} to glabā savām vajadzībām, par klientu tā neko nepasaka. Izvēlieties tai lauku, ja to vajag.`,
  'import-column-date-order': ({ column, order }, { value }) =>
    `Kolonnas “${column}” datumi tiek lasīti kā ${order}: vērtību${holds(value)} var lasīt tikai tā.`,
  'import-column-date-order-unknown': ({ column, order }) =>
    `Kolonnas “${column}” datumus var lasīt vairākos veidos. Tie tiek lasīti kā ${order}; izvēlieties citu secību, ja tas nav pareizi.`,
  'import-column-dates-mixed': ({ column, order }, { value }) =>
    `Kolonnas “${column}” datumi nav rakstīti vienā secībā. Tie tiek lasīti kā ${order}; tādus kā${holds(value)} izlabojiet failā.`,
  'import-column-decimal': ({ column, sign }, { value }) => `Kolonnas “${column}” skaitļos decimālzīme ir “${sign}”: to rāda${holds(value)}.`,
  'import-column-decimal-unknown': ({ column, sign }) =>
    `Nevar pateikt, vai zīmes kolonnā “${column}” atdala decimāldaļas vai tūkstošus. Par decimālzīmi tiek uzskatīts “${sign}”; izvēlieties otru, ja tas nav pareizi.`,
  'import-column-decimals-mixed': ({ column, sign }, { value }) =>
    `Kolonnas “${column}” skaitļi nav rakstīti vienādi. Par decimālzīmi tiek uzskatīts “${sign}”; tādus kā${holds(value)} izlabojiet failā.`,
  'import-column-words-open': ({ column, target, words }) =>
    `Daži kolonnas “${column}” vārdi laukam ${target} nav zināmi: ${words}. Norādiet, ko katrs no tiem nozīmē.`,
  'import-column-gone': ({ column }) => `Failā nav kolonnas “${column}”, par kuru runā kartējums. Tas, ko tā aizpildīja, paliek, kā ir.`,
  'import-column-target-unknown': ({ column, target }) =>
    `Kartējums piešķir “${column}” laukam ${target}, kura kartotēkā nav. Izvēlieties citu lauku.`,
  'import-column-mapping-shape': ({ part }) => `Tas nav kolonnu kartējums: ${part} nav tāds, kādam jābūt. Izvēlieties failu, ko saglabāja imports.`,
  'import-column-mapping-newer': ({ version }) => `Šīs kolonnas saglabāja jaunāka Kartoteka versija (${version}). Atjauniniet šo un mēģiniet vēlreiz.`,
  'import-column-mapping-foreign': ({ columns }) => `Nevienas no kolonnām, par kurām runā šis fails (${columns}), jūsu sarakstā nav. Izvēlieties failu, kas saglabāts šādam sarakstam.`,
  'import-value-not-date': ({ column, order, target }, { value }) =>
    `“${column}”: vērtība${holds(value)} nav diena secībā ${order}, tāpēc ${target} paliek tukšs. Izlabojiet to vai izvēlieties citu dienas un mēneša secību.`,
  'import-value-not-number': ({ column, target }, { value }) =>
    `“${column}”: vērtība${holds(value)} nav skaitlis, tāpēc ${target} paliek tukšs. Izlabojiet to rindā.`,
  'import-value-not-flag': ({ column, target }, { value }) =>
    `“${column}”: vērtība${holds(value)} nav ne jā, ne nē, tāpēc ${target} paliek tukšs. Norādiet, ko vārds nozīmē.`,
  'import-value-not-country': ({ column }, { value }) =>
    `“${column}”: vērtība${holds(value)} nav zināma valsts. Tā paliek, kā rakstīta; uzrakstiet valsts nosaukumu vai divu burtu kodu.`,
  'import-value-not-email': ({ column }, { value }) =>
    `“${column}”: vērtība${holds(value)} nav e-pasta adrese. Tā paliek, kā rakstīta; izlabojiet to rindā.`,
  'import-value-not-in-list': ({ column, target, rows }, { value }) =>
    `“${column}”: vērtības${holds(value)} nav lauka ${target} sarakstā (rindas: ${rows}). Tā paliek, kā rakstīta; norādiet, kuru saraksta vērtību tā nozīmē.`,
  'import-value-too-long': ({ column, target, limit }) => `“${column}”: teksts ir garāks par ${limit} zīmēm, kas ietilpst šūnā, tāpēc ${target} paliek tukšs. Saīsiniet to failā un lasiet failu vēlreiz.`,
  'import-value-digits-lost': ({ column, target }, { value }) =>
    `“${column}”: vērtībai${holds(value)} izklājlapa ir pazaudējusi pēdējos ciparus, tāpēc ${target} paliek tukšs. Tur, kur fails veidots, iestatiet kolonnai teksta formātu un saglabājiet vēlreiz.`,
  'import-value-not-taken': ({ column, target, taken }, { value }) =>
    `“${column}”: vērtība${holds(value)} netiek ņemta, jo ${target} jau ir ${taken}. Izvēlieties kolonnai citu lauku, ja vajag abas.`,
  'import-value-without-account': ({ column }, { value }) =>
    `“${column}”: vērtība${holds(value)} netiek ņemta: rindā tai blakus nav konta numura, bet bez tā bankas konts netiek izveidots. Ja konts vajadzīgs, ierakstiet numuru failā.`,
  'import-value-split-rest': ({ column, target }, { value }) =>
    `“${column}”: daļu no vērtības${holds(value)} nevarēja atpazīt, tā saglabāta laukā ${target}. Pārbaudiet rindu.`,
};
