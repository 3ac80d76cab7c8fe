/** Words of Spain for the sample register; people and firms are invented. */
import { list, sameForBoth, towns, type SampleCountry } from '../sample-country';

export const es: SampleCountry = {
  country: 'ES', share: 2, currency: 'EUR', callingCode: '34', postalShape: '#####', topLevel: 'es',
  mailDomains: ['correo.example'],
  men: list('José|Ángel|Álvaro|Iñaki|Sergio|Raúl|Martín|Rubén|Héctor|Íñigo|Jesús|Óscar'),
  women: list('María|Begoña|Lucía|Sofía|Inés|Rocío|Mónica|Ángela|Nuria|Belén|Pilar|Noemí'),
  surnames: sameForBoth('García|Muñoz|Fernández|Núñez|Gómez|Ibáñez|Álvarez|Peña|Domínguez|Vázquez|Jiménez|Cañizares|Ordóñez|Rincón|Pérez|Solís|Zúñiga|Marín|Rodríguez|Sáez'),
  brandStarts: list('Sol|Mar|Ibér|Costa|Oliv|Sierr|Norte|Lun|Vall|Montañ|Ros|Cant'),
  brandEnds: list('tec|obra|mar|ventas|agro|log|serv|fruta|dis|ox|ana|ería'),
  trades: list('Construcción|Transportes|Comercio|Logística|Muebles|Asesoría|Consultoría|Sistemas|Energía|Alimentación|Jardinería|Turismo'),
  legalForms: ['S.L.', 'S.L.', 'S.L.', 'S.A.'],
  towns: towns('Madrid 280,Madrid|Barcelona 080,Barcelona|Málaga 290,Málaga|Cádiz 110,Cádiz|A Coruña 150,A Coruña|León 240,León|Córdoba 140,Córdoba|Ávila 050,Ávila|Logroño 260,La Rioja|Jaén 230,Jaén|Sevilla 410,Sevilla|Bilbao 480,Bizkaia'),
  streets: list('Calle Mayor|Calle de Alcalá|Gran Vía|Avenida de América|Plaza de España|Calle Peñón|Paseo Marítimo|Calle del Río|Ronda Norte|Calle San José|Avenida Andalucía|Calle Núñez'),
  banks: [{ name: 'Santander', bic: 'BSCHESMM', account: '0049' }, { name: 'BBVA', bic: 'BBVAESMM', account: '0182' }],
  companyName: (form, name) => `${name}, ${form}`,
  phoneShape: '91 ### ## ##', mobileShapes: ['6## ### ###', '6## ## ## ##'], trunk: '',
};
