/** How wide a text is drawn, in pixels. */
export type TextWidth = (text: string) => number;

const ellipsis = '...';

/**
 * To how many letters the names are cut, so that none is wider than the room: a name of so many letters or fewer stands whole, of a
 * longer one so many letters and an ellipsis.
 */
export function lettersThatFit(names: readonly string[], room: number, widthOf: TextWidth): number {
  const longest = Math.max(1, ...names.map(({ length }) => length));
  const fits = (letters: number): boolean => names.every((name) => widthOf(name.length <= letters ? name : `${name.slice(0, letters)}${ellipsis}`) <= room);
  for (let letters = longest; letters > 1; letters -= 1) if (fits(letters)) return letters;
  return 1;
}
