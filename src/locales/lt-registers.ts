/** Lithuanian: filling cards from public registers. */
import { createCountText } from './count-text';
import type { RegistersTexts } from './registers-texts';

const { count, number } = createCountText('lt');
const fields = (value: number): string => count(value, { one: '# laukas', few: '# laukai', many: '# lauko', other: '# laukų' });
const fieldsToFill = (value: number): string => count(value, { one: '# lauką', few: '# laukus', many: '# lauko', other: '# laukų' });
const customers = (value: number): string => count(value, { one: '# klientas', few: '# klientai', many: '# kliento', other: '# klientų' });
const ofCustomers = (value: number): string => count(value, { one: '# kliento', few: '# klientų', many: '# kliento', other: '# klientų' });
const customersToAsk = (value: number): string => count(value, { one: '# klientą', few: '# klientus', many: '# kliento', other: '# klientų' });

export const ltRegisters: RegistersTexts = {
  command: 'Užpildyti iš registro',
  hint: 'Užklausia viešuosius registrus, kurie žino kurį nors iš šių numerių. Skirtumus pamatysite prieš ką nors įrašant.',
  heading: 'Pildymas iš registro',
  back: 'Atgal į kortelę',
  asking: (services) => `Klausiama: ${services} …`,
  stop: 'Stabdyti',
  again: 'Klausti dar kartą',
  none: 'Joks viešasis registras nežino nė vieno šios kortelės numerio. Pirmiausia įrašykite šalį ir mokesčių, PVM ar įmonės kodą.',
  answers: { found: 'rasta', absent: 'ten nerasta', unknown: 'nežinoma' },
  reasons: {
    'offline': 'Nepavyko pasiekti registro. Patikrinkite ryšį ir klauskite dar kartą.',
    'timeout': 'Registras neatsakė laiku. Klauskite vėliau.',
    'cancelled': 'Neklausta: sustabdėte anksčiau.',
    'overloaded': 'Registras šiuo metu per daug užimtas. Klauskite po kelių minučių.',
    'rate-limited': 'Registras prašo klausti rečiau. Klauskite vėliau.',
    'service-error': 'Registre įvyko klaida. Klauskite vėliau.',
    'unreadable': 'Registras atsiuntė klaidos puslapį arba pusę atsakymo. Klauskite vėliau.',
    'not-answered': 'Registras atsakė apie kitus numerius. Klauskite vėliau.',
    'service-unavailable': 'Registras arba už jo esanti šalis šiuo metu neveikia. Klauskite vėliau.',
    'refused': 'Registras atmeta užklausas iš čia. Klauskite vėliau arba iš kito tinklo.',
    'daily-limit': 'Šiandien registras daugiau užklausų nepriima. Klauskite rytoj.',
    'unexpected': 'Registras atsakė nežinoma forma. Gali reikėti naujesnės „Kartoteka“ versijos.',
    'needs-credentials': 'Registras atsako tik turintiems raktą. Jį įrašo tas, kas prižiūri tarpinį serverį.',
    'requester-refused': 'Registras nepriima jūsų pačių PVM mokėtojo kodo, kuriuo klausiama. Patikrinkite savo įmonės kortelę.',
    'number-refused': 'Registras tokio numerio nepriima. Tai nereiškia, kad numeris neteisingas.',
    'needs-proxy': 'Registras neatsako tinklalapiams. Jis pasiekiamas per įmonės tarpinį serverį: įrašykite jo adresą žemiau.',
    'perhaps-proxy': 'Iš čia registro pasiekti nepavyko. Gali pavykti per įmonės tarpinį serverį: įrašykite jo adresą žemiau.',
  },
  warnings: {
    'ended': 'Išregistruota.', 'ending': 'Likviduojama arba bankrutuojanti.', 'suspended': 'Veikla sustabdyta arba pripažinta neveikiančia.',
    'other-name': 'Ten kitas pavadinimas.', 'vat-number-without-registration': 'Ne PVM mokėtojas, bet kortelėje yra PVM mokėtojo kodas.',
  },
  otherName: (name) => `${name === '' ? 'Pagal registrą kortelėje yra kitas pavadinimas nei jame.' : `Registre visai kitas pavadinimas: ${name}.`} Iš anksto niekas nepasirinkta; įsitikinkite, kad tai ta pati įmonė.`,
  evidence: (time, about) => `atsakyta ${time} apie ${about}`,
  requestId: (id) => `užklausos numeris ${id}`,
  lastAsked: 'Paskutinį kartą klausta',
  same: 'Kortelė nesiskiria nuo to, kas yra registruose.',
  differences: 'Kas yra registruose',
  onCard: (value) => `Kortelėje: ${value}`,
  from: (service) => `iš ${service}`,
  never: 'Pagal įmonės nuostatas niekada neimama iš registro.',
  ifEmpty: 'Savaime imama tik tada, kai kortelėje tuščia.',
  fill: (value) => (value === 0 ? 'Užpildyti' : `Užpildyti ${fieldsToFill(value)}`),
  filling: 'Pildoma …',
  takeOver: (value) => (value === 0 ? 'Perkelti' : `Perkelti ${fieldsToFill(value)}`),
  takeOverHint: 'Kortelė dar neišsaugota. Tai, ką pasirinksite, bus įrašyta į ją ir išsaugota kartu.',
  cancel: 'Atšaukti',
  filled: (value) => `Užpildyta iš registro: ${fields(value)}.`,
  tookOver: (value) => `Perkelta į kortelę: ${fields(value)}. Kad liktų, kortelę išsaugokite.`,
  unwritten: 'Atsakymo dar nepavyko įrašyti į darbaknygę.',
  proxy: {
    heading: 'Tarpinis serveris', label: 'Įmonės tarpinio serverio adresas',
    hint: 'Kai kurie registrai neatsako tinklalapiams. Klausimus perduoda nedidelė įmonės programa. Adresas lieka šiame įrenginyje.',
    save: 'Išsaugoti', kept: 'Adresas saugomas šiame įrenginyje.', wrong: 'Rašykite taip: https://proxy.example arba http://localhost:8790.',
    forgotten: 'Šis įrenginys adreso nesaugo: jis galioja, kol uždarysite sritį.',
  },
  many: {
    intro: (known, ticked) => `Viešasis registras žino numerį: ${number(known)} iš ${ofCustomers(ticked)}.`,
    needsProxy: (services) => `Be tarpinio serverio nebus klausta: ${services}.`,
    start: (value) => `Klausti apie ${customersToAsk(value)}`,
    progress: (done, total) => `${number(done)} iš ${number(total)} atsakymų`,
    counts: (found, absent, unknown) => `rasta ${number(found)}, nerasta ${number(absent)}, nežinoma ${number(unknown)}`,
    resume: (left) => `Tęsti: liko ${count(left, { one: '# klausimas', few: '# klausimai', many: '# klausimo', other: '# klausimų' })}`,
    results: 'Klientai, kurių duomenys skiriasi',
    fields: (value) => fields(value),
    same: (value) => `Su registrais sutampa: ${customers(value)}.`,
    otherName: 'ten kitas pavadinimas',
    apply: (value) => `Užpildyti ${customersToAsk(value)}`,
    nothing: 'Pildyti nėra ko.',
    more: (rest) => `ir dar ${number(rest)}`,
    filled: (value) => `Užpildyta iš registrų: ${customers(value)}.`,
    leftOut: (value) => `Palikta, kaip buvo: ${customers(value)}:`,
  },
};
