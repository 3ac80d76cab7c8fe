/** Lithuanian: finding and changing many customers at once. */
import { createCountText } from './count-text';
import type { ManyTexts } from './many-texts';

const { number, count } = createCountText('lt');

const customers = { one: '# klientas', few: '# klientai', many: '# kliento', other: '# klientų' };
const customersOf = { one: '# kliento', few: '# klientų', many: '# kliento', other: '# klientų' };
const changing = { one: '# klientą', few: '# klientus', many: '# kliento', other: '# klientų' };
const documents = { one: '# dokumentas', few: '# dokumentai', many: '# dokumento', other: '# dokumentų' };
const payments = { one: '# mokėjimas', few: '# mokėjimai', many: '# mokėjimo', other: '# mokėjimų' };

export const ltMany: ManyTexts = {
  narrow: {
    heading: 'Filtras',
    headingChosen: (chosen) => `Filtras (${number(chosen)})`,
    label: 'Klientų reikšmės',
    check: 'Patikra',
    states: { error: 'Su klaidomis', warning: 'Su įspėjimais', clean: 'Nėra ko taisyti' },
    holders: (found) => count(found, customers),
    more: (rest) => `dar ${number(rest)}`,
    fewer: 'Mažiau',
    chosen: 'Taikomi filtrai',
    remove: (value) => `Pašalinti filtrą ${value}`,
    clear: 'Išvalyti filtrus',
    noHits: 'Nė vienas klientas neatitinka šių filtrų.',
  },
  saved: {
    menu: 'Išsaugoti filtrai',
    none: 'Dar neišsaugotas nė vienas filtras.',
    keep: 'Išsaugoti šį filtrą…',
    name: 'Filtro pavadinimas',
    save: 'Išsaugoti',
    cancel: 'Atšaukti',
    remove: (name) => `Ištrinti filtrą „${name}“`,
    kept: (name) => `Filtras „${name}“ išsaugotas registre.`,
  },
  ticks: {
    tick: (name) => `Pažymėti: ${name}`,
    count: (ticked) => count(ticked, { one: 'Pažymėtas # klientas', few: 'Pažymėti # klientai', many: 'Pažymėta # kliento', other: 'Pažymėta # klientų' }),
    elsewhere: (outside) => `${number(outside)} iš jų nėra šiame sąraše`,
    all: (found) => `Pažymėti visus rastus (${number(found)})`,
    sheet: (selected) => `Pažymėti lape pasirinktas eilutes${selected === 0 ? '' : ` (${number(selected)})`}`,
    none: 'Panaikinti žymėjimą',
    hint: 'Tarpo klavišas pažymi, „Shift“ pažymi iki čia.',
    menu: 'Pažymėti daugelį',
  },
  bulk: {
    label: 'Pažymėti klientai',
    change: 'Keisti lauką…',
    close: 'Užverti',
    field: 'Laukas',
    chooseField: 'Pasirinkite lauką',
    action: 'Veiksmas',
    actions: { set: 'Nustatyti', clear: 'Ištuštinti', add: 'Pridėti', remove: 'Pašalinti' },
    value: 'Reikšmė',
    looking: 'Kortelės peržiūrimos…',
    changes: (changed, of) => `Keičiama ${number(changed)} iš ${count(of, customersOf)}.`,
    missing: (gone) => `${count(gone, { one: '# kliento registre nebėra', few: '# klientų registre nebėra', many: '# kliento registre nebėra', other: '# klientų registre nebėra' })}.`,
    wrong: (found) => `Po pakeitimo reikėtų ką nors taisyti (${count(found, customers)}):`,
    blocked: (found) => `Atsirastų klaidų (${count(found, customers)}), todėl kol kas keisti negalima:`,
    leaveOut: 'Palikti juos nuošalyje',
    details: 'Prieš ir po',
    more: (rest) => `ir dar ${number(rest)}`,
    apply: (changed) => `Pakeisti ${count(changed, changing)}`,
    applying: 'Keičiama…',
    done: (changed) => `${count(changed, { one: 'Pakeistas # klientas', few: 'Pakeisti # klientai', many: 'Pakeista # kliento', other: 'Pakeista # klientų' })}. Atšaukus viskas grįžta.`,
  },
  removal: {
    archive: 'Archyvuoti',
    remove: 'Ištrinti',
    question: (found, others) => (others === 0 ? `Ištrinti ${count(found, changing)}?` : `Ištrinti ${count(found, changing)} ir kitų lapų eilutes (${number(others)})?`),
    blocked: (found) => `Ištrinti negalima (${count(found, customers)}):`,
    because: (found, paid) => [found > 0 ? count(found, documents) : '', paid > 0 ? count(paid, payments) : ''].filter((part) => part !== '').join(', '),
    confirm: (found) => `Ištrinti ${count(found, changing)}`,
    archiveInstead: 'Vietoj to archyvuoti',
    archiveQuestion: (found) => `Archyvuoti ${count(found, changing)}? Jie liks registre kaip neaktyvūs.`,
    removed: (found) => `${count(found, { one: 'Ištrintas # klientas', few: 'Ištrinti # klientai', many: 'Ištrinta # kliento', other: 'Ištrinta # klientų' })}. Atšaukus jie grįžta.`,
    archived: (found) => `${count(found, { one: 'Suarchyvuotas # klientas', few: 'Suarchyvuoti # klientai', many: 'Suarchyvuota # kliento', other: 'Suarchyvuota # klientų' })}. Atšaukus jie grįžta.`,
  },
};
