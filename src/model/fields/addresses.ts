/** Further addresses. What each is for is ticked, so that one address can serve for several purposes. */
import { child, type TableDefinition } from '../field-definition';

export const addresses = {
  idPrefix: 'ad',
  fields: {
    ...child,
    location: {
      kind: 'text', required: true, width: 20,
      headers: ['location', 'site', 'branch', 'filial', 'סניף', 'denumire locatie', 'punct de lucru', 'filialas', 'filiāle', 'standort', 'niederlassung', 'filiale', 'oddzial', 'nazwa miejsca', 'филиал', 'название места'],
    },
    registration: {
      kind: 'flag', only: true, width: 11,
      headers: ['registered office', 'registered address', 'sediul social', 'registracijos', 'registracijos adresas', 'firmensitz', 'adres siedziby', 'юридический адрес'],
    },
    correspondence: {
      kind: 'flag', only: true, width: 11,
      headers: ['mailing address', 'כתובת למשלוח דואר', 'adresa de corespondenta', 'korespondencijos adresas', 'pasta adrese', 'postanschrift', 'adres korespondencyjny', 'почтовый адрес'],
    },
    invoicing: {
      kind: 'flag', only: true, width: 11,
      headers: ['billing address', 'כתובת לחיוב', 'adresa de facturare', 'saskaitu adresas', 'rēķinu adrese', 'rechnungsadresse', 'adres do faktury', 'адрес для счетов'],
    },
    delivery: {
      kind: 'flag', width: 11,
      headers: ['delivery address', 'ship to', 'כתובת למשלוח', 'adresa de livrare', 'pristatymo adresas', 'piegādes adrese', 'lieferadresse', 'adres dostawy', 'адрес доставки'],
    },
    defaultDelivery: {
      kind: 'flag', only: true, width: 11,
      headers: ['default', 'implicit', 'ברירת מחדל', 'implicita', 'numatytasis', 'noklusējuma', 'standard', 'domyslny', 'по умолчанию'],
    },
    street: { kind: 'text', unit: 'address', width: 26 },
    houseNumber: { kind: 'text', unit: 'address', width: 8 },
    addressExtra: {
      kind: 'text', unit: 'address', width: 18,
      headers: ['address 2', 'address line 2', 'apartment', 'flat', 'entrance', 'floor', 'דירה', 'כניסה', 'קומה', 'informatii suplimentare', 'bloc', 'scara', 'apartament', 'butas', 'papildoma adreso informacija', 'dzīvoklis', 'adrese 2', 'street 2', 'adresszusatz', 'mieszkanie', 'квартира'],
    },
    city: { kind: 'text', unit: 'address', width: 18 },
    postalCode: { kind: 'identifier', unit: 'address', width: 11 },
    county: { kind: 'text', unit: 'address', width: 14 },
    country: { kind: 'country', unit: 'address', width: 9 },
    latitude: {
      kind: 'coordinate', unit: 'address', range: [-90, 90], width: 11,
      headers: ['lat', 'platums', 'geografine platuma'],
    },
    longitude: {
      kind: 'coordinate', unit: 'address', range: [-180, 180], width: 11,
      headers: ['lon', 'lng', 'long', 'garums', 'geografine ilguma'],
    },
  },
} as const satisfies TableDefinition;
