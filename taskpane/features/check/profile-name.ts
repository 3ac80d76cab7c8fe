/** What a requiredness profile is called: by its own name, but for the one of no system in particular. */
import type { Texts } from '../../../src/locales/texts';
import { defaultProfile } from '../../../src/model/requiredness-profiles';

export function profileName(texts: Texts, name: string): string {
  return name === defaultProfile ? texts.pane.check.defaultProfile : name;
}
