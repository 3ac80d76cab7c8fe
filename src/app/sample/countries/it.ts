/** Words of Italy for the sample register; people and firms are invented. */
import { list, sameForBoth, towns, type SampleCountry } from '../sample-country';

export const it: SampleCountry = {
  country: 'IT', share: 2, currency: 'EUR', callingCode: '39', postalShape: '#####', topLevel: 'it',
  mailDomains: ['lettera.example'],
  men: list('Marco|Nicolò|Giuseppe|Luca|Matteo|Niccolò|Andrea|Davide|Paolo|Stefano|Riccardo|Fabio'),
  women: list('Giulia|Chiara|Francesca|Elena|Paola|Silvia|Martina|Lucia|Noemi|Sara|Ilaria|Benedetta'),
  surnames: sameForBoth('Rossi|Ferrari|Bianchi|Colombo|Ricci|Marino|Greco|Bruno|Gallo|Conti|De Luca|Costa|Mancini|Fontana|Santoro|Cantù|Forlì|Nardò|Papà|Villani'),
  brandStarts: list('Ital|Mar|Sole|Alpi|Verd|Arte|Tosc|Pad|Lig|Nov|Stell|Font'),
  brandEnds: list('tec|mobili|legno|plast|service|moda|food|edil|trans|ica|ura|ello'),
  trades: list('Costruzioni|Trasporti|Commercio|Logistica|Mobili|Contabilità|Consulenza|Sistemi|Energia|Alimentari|Giardini|Turismo'),
  legalForms: ['S.r.l.', 'S.r.l.', 'S.p.A.', 'S.n.c.'],
  towns: towns('Milano 201,MI|Roma 001,RM|Torino 101,TO|Forlì 471,FC|Cantù 220,CO|Napoli 801,NA|Bologna 401,BO|Trieste 341,TS|Bari 701,BA|Verona 371,VR|Genova 161,GE|Mondovì 120,CN'),
  streets: list('Via Roma|Via Garibaldi|Corso Italia|Via Verdi|Piazza Libertà|Via Mazzini|Viale Europa|Via Dante|Via della Pietà|Corso Cavour|Via Leopardi|Largo Città'),
  banks: [{ name: 'Intesa Sanpaolo', bic: 'BCITITMM', account: 'X03069' }, { name: 'UniCredit', bic: 'UNCRITMM', account: 'K02008' }],
  companyName: (form, name) => `${name} ${form}`,
  phoneShape: '02 #### ####', mobileShapes: ['3## ### ####', '3## #######'], trunk: '',
};
