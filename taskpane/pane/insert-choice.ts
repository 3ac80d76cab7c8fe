/** What the person last wanted to know of a column of customers, as this device remembers it. */
import { formulaAsks, type FormulaAsk } from '../../src/app/formula-asks';
import type { FormulaShape } from '../../src/app/formula-text';
import { addressPurposes, type AddressPurpose } from '../../src/model/address-for';
import { documentTypes, type DocumentType } from '../../src/model/document-notes';
import { createDeviceSetting, type DeviceSetting, type SettingKeeping } from './device-setting';

export interface InsertChoice {
  readonly ask: FormulaAsk;
  /** By its key; it may be one of another workbook's own. */
  readonly field: string;
  readonly purpose: AddressPurpose;
  readonly documentType: DocumentType;
  readonly shape: FormulaShape;
}

export const usualInsertChoice: InsertChoice = { ask: 'field', field: 'email', purpose: 'invoicing', documentType: 'invoice', shape: 'rows' };

export function createInsertChoice(keeping: SettingKeeping): DeviceSetting<InsertChoice> {
  return createDeviceSetting<InsertChoice>(keeping, {
    key: 'insert-choice', called: 'what formulas asked for last', usual: usualInsertChoice, read: readInsertChoice, write: (choice) => JSON.stringify(choice),
  });
}

/** Undefined for what is none: a hand or another version may have written it. */
export function readInsertChoice(kept: string): InsertChoice | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(kept);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const given: { readonly ask?: unknown; readonly field?: unknown; readonly purpose?: unknown; readonly documentType?: unknown; readonly shape?: unknown } = parsed;
  const ask = formulaAsks.find((one) => one === given.ask);
  const purpose = addressPurposes.find((one) => one === given.purpose);
  // Earlier versions did not keep it.
  const documentType = documentTypes.find((one) => one === given.documentType) ?? usualInsertChoice.documentType;
  const { field, shape } = given;
  if (ask === undefined || purpose === undefined || typeof field !== 'string' || (shape !== 'rows' && shape !== 'one')) return undefined;
  return { ask, field, purpose, documentType, shape };
}
