/** The writers of formats, run to their ends at once; what they write as one text. */
import { atOnce } from '../../src/base/at-once';
import { writeIsaf as isaf } from '../../src/transfer/formats/isaf-lt';
import { writeSaftLt as saftLt } from '../../src/transfer/formats/saft-lt';
import { writeSaftRo as saftRo } from '../../src/transfer/formats/saft-ro';
import { writeUbl as ubl } from '../../src/transfer/formats/ubl/write-ubl';
import { writeUniform as uniform, type UniformFiles } from '../../src/transfer/formats/uniform-il/write-uniform';
import { writeVcard as vcard } from '../../src/transfer/formats/vcard/write-vcard';
import type { Writing } from '../../src/transfer/source';

interface InPieces { readonly pieces: readonly string[] }

function wholeOf<Settings extends readonly unknown[], Written extends InPieces>(write: (...given: Settings) => Writing<Written>): (...given: Settings) => Omit<Written, 'pieces'> & { readonly text: string } {
  return (...given) => {
    const { pieces, ...rest } = atOnce(write(...given));
    return { ...rest, text: pieces.join('') };
  };
}

export const writeIsaf = wholeOf(isaf);
export const writeSaftLt = wholeOf(saftLt);
export const writeSaftRo = wholeOf(saftRo);
export const writeUbl = wholeOf(ubl);
export const writeVcard = wholeOf(vcard);

export function writeUniform(...given: Parameters<typeof uniform>): Omit<UniformFiles, 'data'> & { readonly data: string } {
  const { data, ...rest } = atOnce(uniform(...given));
  return { ...rest, data: data.join('') };
}
