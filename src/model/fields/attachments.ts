/** Links to documents, with a hash that tells whether the document is still the same. */
import { child, type TableDefinition } from '../field-definition';

export const attachments = {
  idPrefix: 'at',
  fields: {
    ...child,
    title: {
      kind: 'text', width: 24,
      headers: ['name', 'file name', 'document'],
    },
    link: {
      kind: 'url', required: true, width: 40,
      headers: ['url', 'path', 'file'],
    },
    hash: {
      kind: 'identifier', width: 20,
      headers: ['sha256', 'checksum'],
    },
    size: {
      kind: 'number', width: 10,
      headers: ['bytes'],
    },
    added: {
      kind: 'date', width: 12,
      headers: ['date'],
    },
    note: { kind: 'note', width: 26 },
  },
} as const satisfies TableDefinition;
