/** Lithuanian: files with a structure of their own. */
import type { FormatsTexts } from './formats-texts';

export const ltFormats: FormatsTexts = {
  issues: {
    'format-other': ({ format }) => `Tai ne ${format} failas. Pasirinkite kitą failą arba nurodykite, koks tai failas.`,
    'format-nobody': ({ format }) => `${format} failas sveikas, bet klientų jame nėra. Pasirinkite kitą failą.`,
    'format-broken': ({ format, line }) => `${format} failas sugadintas arba nutrūksta ${line} eilutėje. Kas buvo sveika, nuskaityta; dėl likusios dalies gaukite failą iš naujo.`,
    'format-too-deep': ({ format, line }) => `${line} eilutėje ${format} failo dalys įdėtos giliau nei bet kuriame tikrame faile. Kas buvo prieš ją, nuskaityta; išsiaiškinkite, iš kur failas.`,
    'format-part-left-out': ({ part, times }) => `Registre nėra vietos „${part}“, todėl tai praleista (kartų: ${times}). Kas reikalinga, įveskite ranka.`,
    'format-nameless': ({ line }) => `Įrašas ${line} eilutėje neturi pavadinimo ir praleistas. Suteikite jam pavadinimą programoje, iš kurios jis yra.`,
    'format-charset': ({ charset, line }) => `Raidės ${line} eilutėje parašytos koduote „${charset}“, kurios perskaityti negalima. Įrašykite failą UTF-8 koduote ir skaitykite iš naujo.`,
    'format-doubtful': ({ part, line }, where) => `${line} eilutėje „${part}“ yra „${where.value ?? ''}“, o ten tai negali būti teisinga. Reikšmė praleista; įveskite ją ranka.`,
    'format-record-length': ({ line, length, expected }) => `Įraše ${line} eilutėje ženklų yra ${length}, o turi būti ${expected}. Palyginkite klientą su programa, iš kurios jis yra.`,
    'format-record-count': ({ said, found }) => `Faile parašyta, kad įrašų jame ${said}, bet jų yra ${found}. Gal jis nukirptas: gaukite jį iš naujo.`,
    'format-entries-nobody': ({ times }) => `Praleisti įrašai, kuriuose niekas neįvardytas (jų skaičius: ${times}). Ieškokite jų išraše, jei ko nors pasigendate.`,
    'format-entries-bank': ({ times }) => `Praleisti banko mokesčiai ir palūkanos (jų skaičius: ${times}). Už jų nėra jokio kliento.`,
    'format-entries-pending': ({ times }) => `Įrašai, kurių bankas dar neįtraukė į apskaitą, praleisti (skaičius: ${times}). Jie bus vėlesniame išraše.`,
    'format-entry-whole': ({ line }) => `Eilutės ${line} įrašo dalys nesudaro įrašytos sumos, todėl jis imamas kaip vienas mokėjimas.`,
    'format-total-differs': ({ number, said, found }) => `${number} iš viso nurodo ${said}, bet dalys sudaro ${found}. Suma imama tokia, kokia parašyta; paklauskite išrašiusiojo.`,
    'format-payable-differs': ({ number, total, payable }) => `Iš ${total} pagal ${number} liko mokėti ${payable}: dalis sumokėta anksčiau arba suapvalinta. Įkeliama visa suma.`,
    'format-entries-own': ({ times }) => `Praleisti pervedimai tarp įmonės savų sąskaitų (jų skaičius: ${times}). Už jų nėra jokio kliento.`,
    'format-no-place': ({ format, field, times }) => `${format} neturi vietos laukui „${field}“, todėl failas bus be jo (kortelių: ${times}). Norėdami išsaugoti viską, rinkitės JSON arba XLSX.`,
    'format-no-place-rows': ({ format, missing, times }) => `${format} neturi vietos eilutėms „${missing}“, todėl failas bus be jų (eilučių: ${times}). Norėdami išsaugoti viską, rinkitės JSON arba XLSX.`,
    'format-missing': ({ format, field }) => `${format} reikalauja „${field}“, o kortelėje to nėra. Užpildykite ir eksportuokite iš naujo.`,
    'format-cut': ({ format, field, length }, where) => `${format} laukui „${field}“ skiria tik tiek ženklų: ${length}, todėl „${where.value ?? ''}“ sutrumpinta. Jei neaišku, sutrumpinkite patys.`,
    'format-letters': ({ format, field }, where) => `Lauke „${field}“ yra ženklų, kurių ${format} negali laikyti; jie praleisti. Pažiūrėkite į „${where.value ?? ''}“ ir parašykite kitaip.`,
    'format-form': ({ format, field }, where) => `${format} nori „${field}“ tokio pavidalo, kokio iš „${where.value ?? ''}“ padaryti negalima. Pataisykite kortelėje ir eksportuokite iš naujo.`,
    'format-code-twice': ({ format, code, instead }) => `Dvi kortelės turi kodą „${code}“, o ${format} klientą pažįsta pagal kodą. Ši įrašoma kaip ${instead}; suteikite jai atskirą kodą.`,
  },
};
