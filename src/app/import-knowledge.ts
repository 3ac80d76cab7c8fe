/** What the register and its languages know of columns and words of files: handed to the mapping, which knows no language itself. */
import { locales, localeOfTag, textsOf } from '../locales/locales';
import { createHeaderTargets, type HeaderTargets, type TableLabels } from '../transfer/mapping/header-targets';
import type { ImportWords } from '../transfer/mapping/import-words';
import { holdings, tableOfHolding, type Holding } from '../transfer/holding';
import { detectHolding } from '../transfer/mapping/detect-holding';
import { createEntryTargets } from '../transfer/mapping/entry-targets';
import { recogniseMapping } from '../transfer/mapping/mapping-key';
import type { RememberedMapping } from '../transfer/mapping/mapping-key';
import type { MappingKnowledge } from '../transfer/mapping/propose-mapping';
import { shippedSources } from '../transfer/sources/shipped-sources';
import { labelsOf } from './field-labels';
import { createImportWords } from './import-words';
import type { RegisterSession } from './register-session';
import { createWordsInLanguages, type WordsInLanguages } from './words-in-languages';

export interface ImportKnowledge {
  /** Of use until the lists of the register change. */
  wordsOf(session: RegisterSession): ImportWords;
  of(session: RegisterSession, remembered: readonly RememberedMapping[], holds?: Holding): MappingKnowledge;
  /** What a table with these headers holds: as the last one did, else by what its columns are called. */
  holdingOf(headers: readonly string[], remembered: readonly RememberedMapping[]): Holding;
  /** Whether some field of a card, a document or a payment is called so. */
  readonly isKnownHeader: (header: string) => boolean;
}

/** Likely enough that a row of such texts is a row of headers. */
const knownFrom = 0.8;

/** Learnt with the first question. */
export function createImportKnowledge(): ImportKnowledge {
  let learnt: { readonly targets: Readonly<Record<Holding, HeaderTargets>>; readonly words: WordsInLanguages } | undefined;
  const learn = (): NonNullable<typeof learnt> => {
    if (learnt !== undefined) return learnt;
    const labels: TableLabels = (table) => locales.map((locale) => labelsOf(textsOf(locale), table));
    const customers = createHeaderTargets(labels);
    const [documents, payments] = [createEntryTargets(tableOfHolding.documents, labels, customers), createEntryTargets(tableOfHolding.payments, labels, customers)];
    return (learnt = { targets: { customers, documents, payments }, words: createWordsInLanguages(locales.map(textsOf)) });
  };

  function wordsOf({ register, meta }: RegisterSession): ImportWords {
    return createImportWords(register, learn().words, textsOf(localeOfTag(meta.locale)));
  }

  return {
    wordsOf,
    holdingOf(headers, remembered) {
      const before = recogniseMapping(headers, remembered);
      if (before !== undefined) return before.mapping.holds ?? 'customers';
      return detectHolding(headers, learn().targets);
    },
    of: (session, remembered, holds = 'customers') => ({
      targets: learn().targets[holds], words: wordsOf(session), remembered: remembered.filter(({ mapping }) => (mapping.holds ?? 'customers') === holds),
      ...(holds !== 'customers' && { holds }), sources: holds === 'customers' ? shippedSources : [],
      ownFields: holds !== 'customers' ? [] : [...session.layout('Customers')?.fields ?? []].flatMap((key) => (key.startsWith('x:') ? [{ key, header: key.slice(2) }] : [])),
    }),
    isKnownHeader: (header) => holdings.some((holding) => (learn().targets[holding].candidatesOf(header)[0]?.score ?? 0) >= knownFrom),
  };
}
