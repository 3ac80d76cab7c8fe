/** English: the task pane. */
import type { PaneTexts } from './pane-texts';

export const enPane: PaneTexts = {
  title: 'Kartoteka',
  groups: {
    identity: 'Identity',
    fiscal: 'Fiscal details',
    contact: 'Contact',
    address: 'Address',
    terms: 'Terms and notes',
    custom: 'Own fields',
  },
  severities: { error: 'Error', warning: 'Warning', info: 'Note' },
};
