/** What a formula may ask of a customer's notes: what is printed on a kind of document. */
import { foldText } from '../base/text';
import { err, ok, type Result } from '../base/result';
import type { Texts } from '../locales/texts';
import { documentNote, documentTypes, type DocumentType } from '../model/document-notes';
import type { App } from './app';
import { cardOf, textOf, type Argument, type LookUpIssue } from './look-up';

/** Types by what they are called, folded; undefined for a word of two. */
export type DocumentTypeNames = ReadonlyMap<string, DocumentType | undefined>;

/** One note a line; '' if there is none. The type by the firm's word for it, by its key, or as any language of the register calls it. */
export function noteForDocument(app: App, names: DocumentTypeNames, { key, documentType }: { readonly key: Argument; readonly documentType: Argument }): Result<string, LookUpIssue> {
  const type = typeOf(app, names, textOf(documentType));
  if (type === undefined) {
    return err({ severity: 'error', code: 'document-type-unknown', facts: { value: textOf(documentType), types: app.listValues('documentType').join(', ') } });
  }
  const card = cardOf(app, key);
  return card.ok ? ok(documentNote(card.value.values, type)) : card;
}

function typeOf(app: App, names: DocumentTypeNames, text: string): DocumentType | undefined {
  const meaning = app.meaningOf('documentType', text);
  return documentTypes.find((type) => type === meaning) ?? names.get(foldText(text));
}

/** A word that means two types in two languages means none: the firm's own list says which. */
export function createDocumentTypeNames(languages: readonly Texts[]): DocumentTypeNames {
  const found = new Map<string, DocumentType | undefined>();
  for (const { lists: { documentType: called } } of languages) {
    for (const type of documentTypes) {
      const word = foldText(called[type]);
      found.set(word, found.has(word) && found.get(word) !== type ? undefined : type);
    }
  }
  for (const type of documentTypes) found.set(foldText(type), type);
  return found;
}
