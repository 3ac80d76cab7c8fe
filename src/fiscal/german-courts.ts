/** The courts that keep Germany’s trade registers, now and formerly, and the ways people write their names. */

// Names as in the announcements of handelsregister.de; list of python-stdnum de.handelsregisternummer, read 2026-11-22.
const courts: readonly string[] = [
  'Aachen', 'Altenburg', 'Amberg', 'Ansbach', 'Apolda', 'Arnsberg', 'Arnstadt Zweigstelle Ilmenau', 'Arnstadt', 'Aschaffenburg', 'Augsburg',
  'Aurich', 'Bad Hersfeld', 'Bad Homburg v.d.H.', 'Bad Kreuznach', 'Bad Oeynhausen', 'Bad Salzungen', 'Bamberg', 'Bayreuth',
  'Berlin (Charlottenburg)', 'Bielefeld', 'Bochum', 'Bonn', 'Braunschweig', 'Bremen', 'Chemnitz', 'Coburg', 'Coesfeld', 'Cottbus', 'Darmstadt',
  'Deggendorf', 'Dortmund', 'Dresden', 'Duisburg', 'Düren', 'Düsseldorf', 'Eisenach', 'Erfurt', 'Eschwege', 'Essen', 'Flensburg',
  'Frankfurt am Main', 'Frankfurt/Oder', 'Freiburg', 'Friedberg', 'Fritzlar', 'Fulda', 'Fürth', 'Gelsenkirchen', 'Gera', 'Gießen', 'Gotha', 'Greiz',
  'Göttingen', 'Gütersloh', 'Hagen', 'Hamburg', 'Hamm', 'Hanau', 'Hannover', 'Heilbad Heiligenstadt', 'Hildburghausen', 'Hildesheim', 'Hof',
  'Homburg', 'Ingolstadt', 'Iserlohn', 'Jena', 'Kaiserslautern', 'Kassel', 'Kempten (Allgäu)', 'Kiel', 'Kleve', 'Koblenz', 'Korbach', 'Krefeld',
  'Köln', 'Königstein', 'Landau', 'Landshut', 'Langenfeld', 'Lebach', 'Leipzig', 'Lemgo', 'Limburg', 'Ludwigshafen a.Rhein (Ludwigshafen)', 'Lübeck',
  'Lüneburg', 'Mainz', 'Mannheim', 'Marburg', 'Meiningen', 'Memmingen', 'Merzig', 'Montabaur', 'Mönchengladbach', 'Mühlhausen', 'München', 'Münster',
  'Neubrandenburg', 'Neunkirchen', 'Neuruppin', 'Neuss', 'Nordhausen', 'Nürnberg', 'Offenbach am Main', 'Oldenburg (Oldenburg)', 'Osnabrück',
  'Ottweiler', 'Paderborn', 'Passau', 'Pinneberg', 'Potsdam', 'Pößneck Zweigstelle Bad Lobenstein', 'Pößneck', 'Recklinghausen', 'Regensburg',
  'Rostock', 'Rudolstadt Zweigstelle Saalfeld', 'Rudolstadt', 'Saarbrücken', 'Saarlouis', 'Schweinfurt', 'Schwerin', 'Siegburg', 'Siegen',
  'Sondershausen', 'Sonneberg', 'St. Ingbert (St Ingbert)', 'St. Wendel (St Wendel)', 'Stadthagen', 'Stadtroda', 'Steinfurt', 'Stendal', 'Stralsund',
  'Straubing', 'Stuttgart', 'Suhl', 'Sömmerda', 'Tostedt', 'Traunstein', 'Ulm', 'Völklingen', 'Walsrode', 'Weiden i. d. OPf.', 'Weimar', 'Wetzlar',
  'Wiesbaden', 'Wittlich', 'Wuppertal', 'Würzburg', 'Zweibrücken',
];

const otherNames: Readonly<Record<string, string>> = {
  Allgäu: 'Kempten (Allgäu)', Kempten: 'Kempten (Allgäu)', 'Bad Homburg': 'Bad Homburg v.d.H.',
  'Bad Homburg vor der Höhe': 'Bad Homburg v.d.H.', Berlin: 'Berlin (Charlottenburg)',
  Charlottenburg: 'Berlin (Charlottenburg)', 'Charlottenburg (Berlin)': 'Berlin (Charlottenburg)',
  Frankfurt: 'Frankfurt am Main', 'Frankfurt a.M.': 'Frankfurt am Main', 'Frankfurt a. Main': 'Frankfurt am Main',
  // What a broken encoding leaves of Köln.
  Kaln: 'Köln',
  'Freiburg im Breisgau': 'Freiburg', 'Freiburg i. Br.': 'Freiburg', 'Limburg a. d. Lahn': 'Limburg', 'Limburg an der Lahn': 'Limburg',
  Ludwigshafen: 'Ludwigshafen a.Rhein (Ludwigshafen)', 'Ludwigshafen am Rhein': 'Ludwigshafen a.Rhein (Ludwigshafen)',
  'Ludwigshafen am Rhein (Ludwigshafen)': 'Ludwigshafen a.Rhein (Ludwigshafen)', Offenbach: 'Offenbach am Main',
  Oldenburg: 'Oldenburg (Oldenburg)', 'Paderborn früher Höxter': 'Paderborn', 'St. Ingbert': 'St. Ingbert (St Ingbert)',
  'Sankt Ingbert': 'St. Ingbert (St Ingbert)', 'St. Wendel': 'St. Wendel (St Wendel)', 'Sankt Wendel': 'St. Wendel (St Wendel)',
  Weiden: 'Weiden i. d. OPf.', 'Weiden in der Oberpfalz': 'Weiden i. d. OPf.',
};

const lettersOf = (text: string): string => text.toUpperCase().normalize('NFD').replace(/[^A-Z]/g, '');
const withoutUmlauts = (text: string): string => text.toUpperCase().replace(/Ä/g, 'AE').replace(/Ö/g, 'OE').replace(/Ü/g, 'UE');

const byLetters = new Map([...courts.map((court) => [court, court] as const), ...Object.entries(otherNames)]
  .flatMap(([name, court]) => [[lettersOf(name), court] as const, [lettersOf(withoutUmlauts(name)), court] as const]));

/** The court’s name as the registers write it, from any writing; undefined if there is no such court. */
export function germanCourt(text: string): string | undefined {
  return byLetters.get(lettersOf(text)) ?? byLetters.get(lettersOf(text.replace(/^\s*(AMTSGERICHT|AG|REGISTERGERICHT)\s+/i, '')));
}
