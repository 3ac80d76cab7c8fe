/**
 * Keeps the keyboard in the pane when what it stood on goes away (a button that has done its work, a row that is saved
 * and gone, a whole view): it moves to what is left nearby, else the browser would send it back to the top of the page.
 */
import { useEffect, type RefObject } from 'react';

const boxes = 'input:not([tabindex="-1"], [hidden], :disabled), select:not(:disabled), textarea:not(:disabled)';
const commands = 'button:not([tabindex="-1"], :disabled), summary';
const listItem = 'li, [role="listitem"]';
/** Places where the keyboard was, so that it goes back to the last that is still there. */
const mostRemembered = 10;

interface Step {
  readonly element: Element;
  readonly next: Element | null;
  readonly previous: Element | null;
}

export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = root.current;
    if (place === null) return undefined;
    // From what has the keyboard up to the whole: of a part that was taken out the parents are not known any more.
    let path: readonly Step[] = [];
    let recent: readonly HTMLElement[] = [];
    const forget = (): void => {
      path = [];
    };
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const isInside = place.contains(target);
      // Menus hang outside the view they were opened from. Whoever works elsewhere on the page keeps the keyboard there.
      if (!isInside && target.closest('[data-portal-node]') === null) return forget();
      const next: Step[] = [];
      for (let at: Element | null = target; at !== null && at !== place && at !== document.body; at = at.parentElement) {
        next.push({ element: at, next: at.nextElementSibling, previous: at.previousElementSibling });
      }
      path = next;
      if (isInside && target !== place) recent = [target, ...recent.filter((other) => other !== target)].slice(0, mostRemembered);
    };
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && !place.contains(target)) forget();
    };
    const observer = new MutationObserver(() => {
      const [last] = path;
      if (last === undefined || last.element.isConnected || document.activeElement !== document.body) return;
      const steps = path;
      path = [];
      recent = recent.filter((element) => element.isConnected);
      for (const goal of goals(place, steps, recent)) {
        goal.focus();
        if (document.activeElement === goal) return;
      }
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', leave);
    // Excel's sheet is another window: who has gone there must not be called back.
    window.addEventListener('blur', forget);
    observer.observe(place, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', leave);
      window.removeEventListener('blur', forget);
      observer.disconnect();
    };
  }, [root]);
}

/** Where the keyboard may go, the nearest first. */
function* goals(place: HTMLElement, path: readonly Step[], recent: readonly HTMLElement[]): Generator<HTMLElement> {
  const found = path.findIndex(({ element }) => element.isConnected && place.contains(element));
  const lost = path[found < 0 ? path.length - 1 : found - 1];
  // Of a list the row that has moved up, else the last one.
  if (lost?.element.matches(listItem) === true) {
    for (const neighbour of [lost.next, lost.previous]) if (neighbour?.isConnected === true) yield* within(neighbour);
  }
  // What stood beside a box was about the box.
  const field = path.find(({ element }) => element.isConnected && element.matches('[data-field]'));
  if (field !== undefined) yield* within(field.element);
  for (const { element } of found < 0 ? [] : path.slice(found)) {
    yield* recent.filter((other) => element.contains(other));
    yield* within(element);
  }
  yield* recent;
  yield* within(place);
  yield place;
}

function* within(part: Element): Generator<HTMLElement> {
  for (const kind of [boxes, commands]) {
    const first = part.querySelector<HTMLElement>(kind);
    if (first !== null) yield first;
  }
}
