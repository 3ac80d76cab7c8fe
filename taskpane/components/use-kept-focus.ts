/**
 * Keeps the keyboard where it was when what it stood on goes away (a button that has done its work, a row that is saved
 * and gone): it moves to what is left nearby, else the browser would send it back to the top of the page.
 */
import { useEffect, type RefObject } from 'react';

const boxes = 'input:not([tabindex="-1"], [hidden]), select, textarea';

export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = root.current;
    if (place === null) return undefined;
    // From what has the keyboard up to the whole: of a part that was taken out the parents are not known any more.
    let path: readonly HTMLElement[] = [];
    const remember = ({ target }: FocusEvent): void => {
      const next: HTMLElement[] = [];
      for (let at = target; at instanceof HTMLElement && at !== place; at = at.parentElement) next.push(at);
      path = next;
    };
    const observer = new MutationObserver(() => {
      const [last] = path;
      if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
      const left = path.find((element) => element.isConnected) ?? place;
      path = [];
      (left.querySelector<HTMLElement>(boxes) ?? left.querySelector<HTMLElement>('button') ?? place).focus();
    });
    place.addEventListener('focusin', remember);
    observer.observe(place, { childList: true, subtree: true });
    return () => {
      place.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [root]);
}
