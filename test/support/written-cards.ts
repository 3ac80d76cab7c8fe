/** The writers of formats, run to their ends at once. */
import { writeIsaf as isaf } from '../../src/transfer/formats/isaf-lt';
import { writeSaftLt as saftLt } from '../../src/transfer/formats/saft-lt';
import { writeSaftRo as saftRo } from '../../src/transfer/formats/saft-ro';
import { writeUbl as ubl } from '../../src/transfer/formats/ubl/write-ubl';
import { writeUniform as uniform } from '../../src/transfer/formats/uniform-il/write-uniform';
import { writeVcard as vcard } from '../../src/transfer/formats/vcard/write-vcard';
import type { Writing } from '../../src/transfer/source';

function wholeOf<Settings extends readonly unknown[], Written>(write: (...given: Settings) => Writing<Written>): (...given: Settings) => Written {
  return (...given) => {
    const writing = write(...given);
    for (;;) {
      const step = writing.next();
      if (step.done === true) return step.value;
    }
  };
}

export const writeIsaf = wholeOf(isaf);
export const writeSaftLt = wholeOf(saftLt);
export const writeSaftRo = wholeOf(saftRo);
export const writeUbl = wholeOf(ubl);
export const writeUniform = wholeOf(uniform);
export const writeVcard = wholeOf(vcard);
