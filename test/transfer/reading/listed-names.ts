/** Names, towns and streets as they stand in lists of customers, by language: material for lists of any length. Invented. */

export interface Listed {
  /** Headers as programs of the country write them. */
  readonly headers: readonly string[];
  readonly names: readonly string[];
  readonly towns: readonly string[];
  readonly streets: readonly string[];
}

export const listed = {
  pl: {
    headers: ['Kod', 'Nazwa', 'Miasto', 'Ulica'],
    names: ['Piekarnia Żuraw sp. z o.o.', 'Józef Wiśniewski', 'Usługi Gąska', 'Stanisław Błaszczyk', 'Zakład Ślusarski Kęska', 'Małgorzata Dąbrowska', 'Hurtownia Łoś', 'Świerk i Wspólnicy', 'Anna Kowalczyk', 'Wojciech Zieliński', 'Sklep Źródło', 'Grażyna Wójcik'],
    towns: ['Łódź', 'Kraków', 'Gdańsk', 'Poznań', 'Wrocław', 'Białystok', 'Częstochowa', 'Rzeszów', 'Zielona Góra', 'Bielsko-Biała'],
    streets: ['ul. Święty Marcin 5', 'ul. Długa 12/3', 'al. Piłsudskiego 40', 'ul. Mickiewicza 7', 'ul. Żwirki i Wigury 1', 'os. Złotej Jesieni 9'],
  },
  cs: {
    headers: ['Kód', 'Název', 'Město', 'Ulice'],
    names: ['Řeznictví Dvořák s.r.o.', 'Jiří Novák', 'Květinářství Růže', 'Tomáš Černý', 'Truhlářství Horáček', 'Lenka Procházková', 'Šroubárna Žďár a.s.', 'Zdeněk Kučera', 'Božena Němcová', 'Petr Veselý', 'Pekařství U Mlýna', 'Věra Šťastná'],
    towns: ['Plzeň', 'Brno', 'České Budějovice', 'Ústí nad Labem', 'Hradec Králové', 'Liberec', 'Zlín', 'Mladá Boleslav', 'Kroměříž', 'Žďár nad Sázavou'],
    streets: ['Náměstí Míru 4', 'Dlouhá 18', 'Na Příkopě 22', 'Křižíkova 7', 'Vinohradská 101', 'Pod Zámkem 3'],
  },
  hu: {
    headers: ['Kód', 'Név', 'Város', 'Utca'],
    names: ['Szőke Gábor Kft.', 'Kovács Ödön', 'Tűzép Bt.', 'Horváth László', 'Napsugár Óvoda', 'Tóth Zsuzsanna', 'Kőműves és Társa Zrt.', 'Nagy Erzsébet', 'Fűszerkert', 'Szabó Péter', 'Gyümölcsös Kft.', 'Őszi Béla'],
    towns: ['Győr', 'Székesfehérvár', 'Pécs', 'Szeged', 'Nyíregyháza', 'Kecskemét', 'Hódmezővásárhely', 'Érd', 'Dunaújváros', 'Eger'],
    streets: ['Petőfi Sándor utca 3.', 'Fő tér 1.', 'Rákóczi út 45.', 'Széchenyi utca 12.', 'Erdősor 8.', 'Kölcsey köz 2.'],
  },
  ro: {
    headers: ['Cod', 'Denumire', 'Localitate', 'Adresă'],
    names: ['Brutăria Ştefan SRL', 'Mureşan Ion PFA', 'Construcţii Moţ SA', 'Împreună SRL', 'Gheorghe Drăgan', 'Maria Popescu', 'Ţesătoria Câmpina SRL', 'Cabinet Dr. Rădulescu', 'Vasile Ionaşcu', 'Elena Crăciun', 'Fraţii Bălan SRL', 'Florăria Lalelelor'],
    towns: ['Bucureşti', 'Cluj-Napoca', 'Timişoara', 'Iaşi', 'Braşov', 'Constanţa', 'Piteşti', 'Târgu Mureş', 'Bacău', 'Oradea'],
    streets: ['Str. Lăcrămioarelor 5', 'Bd. Eroilor 12', 'Piaţa Trandafirilor 3', 'Calea Aradului 7', 'Şos. Pantelimon 211', 'Str. Împăratul Traian 9'],
  },
  fr: {
    headers: ['Code', 'Nom', 'Ville', 'Adresse'],
    names: ['Hélène Lefèvre', 'Société Générale de Bâtiment', 'Café de la Gare', 'François Béranger', 'Boulangerie Aux Délices', 'Jérôme Château', 'SARL Forêt et Cie', 'Zoé Müller', 'Pierre Dupont', 'Entreprise Lacaze Frères', 'Garage Citroën', 'Agnès Noël'],
    towns: ['Orléans', 'Besançon', 'Nîmes', 'Saint-Étienne', 'Béziers', 'Paris', 'Évreux', 'Mâcon', 'Angoulême', 'Châteauroux'],
    streets: ['12 rue de l’Église', '5 bis avenue Général-Leclerc', '3 place du Marché', '48 boulevard Voltaire', '7 allée des Chênes', '1 quai Île-de-France'],
  },
  de: {
    headers: ['Kundennr', 'Name', 'Ort', 'Straße'],
    names: ['Müller & Söhne GmbH', 'Bäckerei Groß', 'Jürgen Schäfer', 'Käthe Böhm', 'Autohaus Löwe KG', 'Peter Schmidt', 'Günther Weiß', 'Möbel Hübner', 'Anna Lange', 'Gärtnerei Grünwald', 'Schlüsseldienst Fröhlich', 'Heinz Krüger'],
    towns: ['München', 'Köln', 'Düsseldorf', 'Nürnberg', 'Göttingen', 'Berlin', 'Würzburg', 'Saarbrücken', 'Fürth', 'Lübeck'],
    streets: ['Hauptstraße 5', 'Königsallee 12', 'Am Mühlbach 3', 'Schloßplatz 1', 'Bahnhofstr. 40', 'Grüner Weg 8'],
  },
  es: {
    headers: ['Código', 'Nombre', 'Ciudad', 'Dirección'],
    names: ['José María Núñez', 'Panadería Hernández S.L.', 'Ángel Peña', 'Construcciones Ibáñez', 'Begoña Muñoz', 'Talleres Martín', 'Óptica Rodríguez', 'Lucía Gómez', 'Jesús Ordóñez', 'Ana Torres', 'Asesoría Güell', 'Íñigo Sáenz'],
    towns: ['Málaga', 'Córdoba', 'Cádiz', 'A Coruña', 'León', 'Madrid', 'Logroño', 'Alcalá de Henares', 'Móstoles', 'Ávila'],
    streets: ['Calle Mayor 5, 2º B', 'Avda. de la Constitución 12', 'Plaza España 1', 'C/ Colón 40', 'Paseo Marítimo 3', 'Calle Peñuelas 17'],
  },
  he: {
    headers: ['קוד', 'שם', 'עיר', 'כתובת'],
    names: ['מאפיית השחר בע"מ', 'יוסי כהן', 'רחל לוי ובניה', 'קיבוץ עין השופט', 'מרים אברהם', 'שלום בניין והשקעות', 'דוד מזרחי', 'חנות הפרחים של תמר', 'אסתר ביטון', 'נגריית אלון', 'עמותת יד לילד', 'פנחס גולן'],
    towns: ['תל אביב', 'ירושלים', 'חיפה', 'באר שבע', 'פתח תקווה', 'ראשון לציון', 'נתניה', 'רחובות', 'כפר סבא', 'אשדוד'],
    streets: ['הרצל 12', 'שדרות רוטשילד 45', 'דרך מנחם בגין 7', 'סוקולוב 3', 'ז\'בוטינסקי 101', 'הגפן 8'],
  },
  lt: {
    headers: ['Kodas', 'Pavadinimas', 'Miestas', 'Gatvė'],
    names: ['UAB „Žalias ąžuolas“', 'Kęstutis Jonaitis', 'MB Gėlių namai', 'UAB Šiltnamių įranga', 'Rūta Čepienė', 'Ąžuolyno vaistinė', 'Vytautas Žemaitis', 'UAB Medžio gaminiai', 'Jonas Petraitis', 'Eglė Šimkūnaitė', 'IĮ Vėtrungė', 'Gražina Kučinskienė'],
    towns: ['Šiauliai', 'Klaipėda', 'Panevėžys', 'Mažeikiai', 'Kėdainiai', 'Vilnius', 'Utena', 'Tauragė', 'Plungė', 'Marijampolė'],
    streets: ['Gedimino pr. 5', 'Žemaitės g. 12', 'Ąžuolų g. 3-14', 'Vytauto g. 40', 'Šilo g. 7', 'Aušros al. 21'],
  },
  lv: {
    headers: ['Kods', 'Nosaukums', 'Pilsēta', 'Adrese'],
    names: ['SIA Ziedu māja', 'Jānis Bērziņš', 'Zemnieku saimniecība Ķirši', 'SIA Mežgaļi', 'Līga Ozoliņa', 'Ģirts Kļaviņš', 'Biedrība Saulstariņi', 'Anna Liepa', 'SIA Dzirnavas', 'Pēteris Kalniņš', 'Ērika Šmite', 'AS Rīgas piensaimnieks'],
    towns: ['Rīga', 'Jūrmala', 'Cēsis', 'Valmiera', 'Daugavpils', 'Liepāja', 'Rēzekne', 'Kuldīga', 'Jēkabpils', 'Ogre'],
    streets: ['Brīvības iela 5', 'Kr. Barona iela 12-3', 'Lāčplēša iela 40', 'Rūpniecības iela 7', 'Miera iela 1', 'Zaķu iela 9'],
  },
  et: {
    headers: ['Kood', 'Nimi', 'Linn', 'Tänav'],
    names: ['OÜ Põhjatäht', 'Jüri Mägi', 'Õie Lill', 'Tõnu Kõiv', 'AS Külmhoone', 'Mari Tamm', 'Ülle Käär', 'Šokolaadipood', 'Andres Saar', 'Pärnu Pagar OÜ', 'Jaanika Põld', 'Žanna Rebane'],
    towns: ['Tallinn', 'Tartu', 'Pärnu', 'Võru', 'Põlva', 'Jõhvi', 'Kohtla-Järve', 'Türi', 'Narva', 'Jõgeva'],
    streets: ['Pärnu mnt 5', 'Jõe tn 12', 'Vabaduse väljak 1', 'Tähe 40', 'Kooli 7', 'Õismäe tee 88'],
  },
  ru: {
    headers: ['Код', 'Название', 'Город', 'Улица'],
    names: ['ООО Ромашка', 'Иванов Пётр', 'ИП Щукина', 'Кузнецов и сыновья', 'Анна Сергеева', 'Магазин Берёзка', 'Юрий Цветков', 'Завод Эталон', 'Жанна Быкова', 'Хлебокомбинат', 'Дмитрий Чайка', 'Фирма Электрон'],
    towns: ['Москва', 'Санкт-Петербург', 'Рига', 'Казань', 'Нижний Новгород', 'Екатеринбург', 'Тверь', 'Псков', 'Юрмала', 'Даугавпилс'],
    streets: ['ул. Ленина 5', 'пр. Мира 12', 'Невский пр. 40', 'ул. Южная 7', 'пер. Щорса 3', 'бульвар Победы 1'],
  },
} as const satisfies Readonly<Record<string, Listed>>;

export type ListedLanguage = keyof typeof listed;

/** The next number of a sequence without end, 0 … 1; equal seeds give equal lists. */
export function sequence(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A list of so many rows below headers. */
export function listOf(language: ListedLanguage, rows: number, seed: number): string {
  const { headers, names, towns, streets } = listed[language];
  const next = sequence(seed);
  const one = (words: readonly string[]): string => words[Math.floor(next() * words.length)] ?? '';
  const lines = Array.from({ length: rows }, (_, at) => [String(at + 1), one(names), one(towns), one(streets)].join(';'));
  return [headers.join(';'), ...lines, ''].join('\r\n');
}
