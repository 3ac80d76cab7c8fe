/** Words of Poland for the sample register; people and firms are invented. */
import { list, towns, type SampleCountry } from '../sample-country';

const surnames = list('Kowalski|Wiśniewski|Wójcik|Kamiński|Lewandowski|Zieliński|Szymański|Woźniak|Dąbrowski|Kozłowski|Jankowski|Mazur|Kwiatkowski|Krawczyk|Piotrowski|Grabowski|Pawłowski|Michalski|Król|Wróbel|Jabłoński|Wieczorek|Stępień|Górski|Rutkowski|Sikora|Baran|Żak');

export const pl: SampleCountry = {
  country: 'PL', share: 4, currency: 'PLN', callingCode: '48', postalShape: '##-###', topLevel: 'pl',
  mailDomains: ['poczta.example'],
  men: list('Piotr|Krzysztof|Andrzej|Tomasz|Paweł|Marcin|Michał|Grzegorz|Łukasz|Jakub|Wojciech|Sławomir'),
  women: list('Katarzyna|Małgorzata|Agnieszka|Barbara|Ewa|Magdalena|Joanna|Aleksandra|Zofia|Żaneta|Grażyna|Beata'),
  surnames: surnames.map((name) => [name, name.replace(/ski$/, 'ska').replace(/cki$/, 'cka')] as const),
  brandStarts: list('Wisł|Pol|Bałt|Sokół|Dąb|Mazow|Kras|Złot|Jezior|Tatr|Odr|Śląsk|Łąk|Górn'),
  brandEnds: list('pol|ex|bud|met|mix|trans|drew|tech|ion|mar|plast|art'),
  trades: list('Budownictwo|Transport|Handel|Logistyka|Meble|Rachunkowość|Doradztwo|Systemy|Energia|Żywność|Serwis|Turystyka|Ogrody|Tekstylia'),
  legalForms: ['Sp. z o.o.', 'Sp. z o.o.', 'Sp. z o.o.', 'S.A.', 'Sp. j.'],
  towns: towns('Warszawa 0|Kraków 3|Łódź 9|Wrocław 5|Poznań 6|Gdańsk 80|Szczecin 7|Lublin 20|Białystok 15|Suwałki 16|Olsztyn 10|Rzeszów 35'),
  streets: list('ul. Polna|ul. Leśna|ul. Słoneczna|ul. Krótka|ul. Szkolna|ul. Ogrodowa|ul. Lipowa|ul. Łąkowa|al. Jerozolimskie|ul. Kościuszki|ul. Mickiewicza|ul. Piękna'),
  banks: [{ name: 'PKO BP', bic: 'BPKOPLPW', account: '10201026' }, { name: 'mBank', bic: 'BREXPLPW', account: '11402004' }],
  companyName: (form, name) => `${name} ${form}`,
  phoneShape: '22 ### ## ##', mobileShapes: ['5## ### ###', '6## ### ###'], trunk: '',
};
