/** Words of Germany for the sample register; people and firms are invented. */
import { list, sameForBoth, towns, type SampleCountry } from '../sample-country';

export const de: SampleCountry = {
  country: 'DE', share: 3, currency: 'EUR', callingCode: '49', postalShape: '#####', topLevel: 'de',
  mailDomains: ['brief.example'],
  men: list('Thomas|Jürgen|Stefan|Andreas|Jörg|Günter|Michael|Matthias|Björn|Lukas|Sören|Uwe'),
  women: list('Sabine|Käthe|Monika|Ursula|Petra|Julia|Birgit|Jördis|Anke|Lena|Heike|Bärbel'),
  surnames: sameForBoth('Müller|Schröder|Schäfer|Köhler|Weiß|Krüger|Böhm|Günther|Groß|König|Jäger|Möller|Vogel|Bauer|Lange|Förster|Häußler|Büttner|Kühn|Strauß|Wolff|Götz'),
  brandStarts: list('Nord|Süd|Rhein|Alpen|Grün|Werk|Blau|Licht|Stadt|Hanse|Möwe|Berg'),
  brandEnds: list('bau|tec|haus|druck|kraft|plan|land|soft|feld|form|werk|logik'),
  trades: list('Bau|Spedition|Handel|Logistik|Möbel|Buchhaltung|Beratung|Systeme|Energie|Lebensmittel|Gebäudereinigung|Maschinenbau|Gärtnerei'),
  legalForms: ['GmbH', 'GmbH', 'GmbH', 'AG', 'GmbH & Co. KG', 'e.K.', 'UG (haftungsbeschränkt)'],
  towns: towns('Berlin 10|München 80|Hamburg 20|Köln 50|Düsseldorf 40|Nürnberg 90|Leipzig 04|Lübeck 23|Würzburg 97|Göttingen 37|Saarbrücken 66|Rostock 18'),
  streets: list('Hauptstraße|Bahnhofstraße|Gartenstraße|Schloßallee|Lindenweg|Mühlenweg|Goethestraße|Königstraße|Am Wäldchen|Brückenstraße|Jägerweg|Marktplatz'),
  banks: [{ name: 'Deutsche Bank', bic: 'DEUTDEFF', account: '50070010' }, { name: 'Commerzbank', bic: 'COBADEFF', account: '50040000' }],
  companyName: (form, name) => `${name} ${form}`,
  phoneShape: '30 #######', mobileShapes: ['151 ########', '170 #######'], trunk: '0',
};
