/** What the register and its languages know of columns and words of files: handed to the mapping, which knows no language itself. */
import { locales, localeOfTag, textsOf } from '../locales/locales';
import { createHeaderTargets, type HeaderTargets } from '../transfer/mapping/header-targets';
import type { ImportWords } from '../transfer/mapping/import-words';
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
  of(session: RegisterSession, remembered: readonly RememberedMapping[]): MappingKnowledge;
  /** Whether some field of a card is called so. */
  readonly isKnownHeader: (header: string) => boolean;
}

/** Likely enough that a row of such texts is a row of headers. */
const knownFrom = 0.8;

/** Learnt with the first question. */
export function createImportKnowledge(): ImportKnowledge {
  let learnt: { readonly targets: HeaderTargets; readonly words: WordsInLanguages } | undefined;
  const learn = (): NonNullable<typeof learnt> => (learnt ??= {
    targets: createHeaderTargets((table) => locales.map((locale) => labelsOf(textsOf(locale), table))),
    words: createWordsInLanguages(locales.map(textsOf)),
  });

  function wordsOf({ register, meta }: RegisterSession): ImportWords {
    return createImportWords(register, learn().words, textsOf(localeOfTag(meta.locale)));
  }

  return {
    wordsOf,
    of: (session, remembered) => ({
      targets: learn().targets, words: wordsOf(session), sources: shippedSources, remembered,
      ownFields: [...session.layout('Customers')?.fields ?? []].flatMap((key) => (key.startsWith('x:') ? [{ key, header: key.slice(2) }] : [])),
    }),
    isKnownHeader: (header) => (learn().targets.candidatesOf(header)[0]?.score ?? 0) >= knownFrom,
  };
}
