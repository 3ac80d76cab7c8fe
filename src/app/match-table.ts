/** Any list of customers as the duplicate engine takes it: which column means which field, said by the user or by the headers. */
import { err, ok, type Result } from '../base/result';
import { foldText } from '../base/text';
import { matchFields } from '../match/match-fields';
import type { MatchRow } from '../match/match-row';
import { fieldOf } from '../model/fields';
import { registerMatchFields } from './match-records';
import { createTableHeaders } from './table-headers';

export interface TextTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Numbers of the rows' lines, which stand in for ids where the list has none. */
  readonly lines: readonly number[];
}

/** `columns` are joined by a space. */
export interface FieldColumns {
  readonly field: string;
  readonly columns: readonly string[];
}

export interface UnknownColumn {
  readonly column: string;
  readonly known: readonly string[];
}

const engineFields = new Set<string>([...Object.values(matchFields).flat(), ...registerMatchFields]);

/** Names of columns that no field of a card has. */
const ownHeaders: Readonly<Record<string, string>> = {
  dob: 'birthDate', 'date of birth': 'birthDate', 'birth date': 'birthDate', birthdate: 'birthDate', birthday: 'birthDate', 'data nasterii': 'birthDate',
  'gimimo data': 'birthDate', 'dzimsanas datums': 'birthDate', 'תאריך לידה': 'birthDate',
  ssn: 'personalId', 'soc sec id': 'personalId', 'social security number': 'personalId', iban: 'iban', suburb: 'city',
  state: 'county', addr: 'street', addr1: 'street', 'street address': 'street', addr2: 'addressExtra', 'phone num': 'phone', 'phone no': 'phone', fname: 'firstName', lname: 'lastName', mname: 'middleName', 'middle name': 'middleName',
  'site name': 'name', organisation: 'name', organization: 'name',
  // Alone it numbers songs, bills and pages as often as houses.
  number: 'number',
};

/** By their headers, as an import reads them; a column that no field claims takes part as text of its own. */
export function columnsByHeader(headers: readonly string[]): readonly FieldColumns[] {
  const match = createTableHeaders();
  const [ofCustomers, ofContacts] = [match('Customers'), match('Contacts')];
  const columns: { field: string; columns: string[] }[] = [];
  for (const header of headers) {
    const plain = plainHeader(header);
    if (plain === '' || idHeaders.includes(plain) || answerHeaders.includes(plain)) continue;
    const ofPerson = ofContacts(plain);
    const field = ownHeaders[plain] ?? ofCustomers(header) ?? ofCustomers(plain) ?? (ofPerson === 'firstName' || ofPerson === 'lastName' ? ofPerson : undefined);
    // A field that says how one deals with a customer says nothing about who it is.
    if (field !== undefined && !engineFields.has(field) && fieldOf('Customers', field) !== undefined) continue;
    const known = columns.find((column) => column.field === (field ?? header));
    if (known === undefined) columns.push({ field: field ?? header, columns: [header] });
    else known.columns.push(header);
  }
  return columns;
}

/** Names of the column that tells rows apart, and of one in which an earlier search has put its answer. */
const idHeaders = ['id', 'rec id', 'record id', 'unique id'];
const answerHeaders = ['cluster', 'cluster id'];

const plainHeader = (header: string): string => foldText(header).replace(/[_.-]+/g, ' ').trim();

export function matchTable({ headers, rows, lines }: TextTable, columns: readonly FieldColumns[]): Result<readonly MatchRow[], UnknownColumn> {
  const placeOf = new Map(headers.map((header, at): [string, number] => [header, at]).reverse());
  const plainHeaders = headers.map(plainHeader);
  const idPlace = idHeaders.map((header) => plainHeaders.indexOf(header)).find((place) => place !== -1) ?? -1;
  const places: { readonly field: string; readonly places: readonly number[] }[] = [];
  for (const { field, columns: named } of columns) {
    const found: number[] = [];
    for (const column of named) {
      const place = placeOf.get(column);
      if (place === undefined) return err({ column, known: headers });
      found.push(place);
    }
    places.push({ field, places: found });
  }
  return ok(rows.map((cells, at): MatchRow => {
    const values: Record<string, string> = {};
    for (const { field, places: ofField } of places) {
      let text = '';
      for (const place of ofField) {
        const cell = cells[place]?.trim() ?? '';
        if (cell !== '') text = text === '' ? cell : `${text} ${cell}`;
      }
      if (text !== '') values[field] = text;
    }
    const id = idPlace === -1 ? '' : cells[idPlace]?.trim() ?? '';
    return { id: id === '' ? String(lines[at] ?? at + 1) : id, values };
  }));
}
