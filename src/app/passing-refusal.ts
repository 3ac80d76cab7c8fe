/** What Excel refuses for the moment only: asked again a little later, it does it. */

/** The person is typing, or rows have just moved. */
export function isPassing({ code }: { readonly code: string }): boolean {
  return code === 'cell-being-edited' || code === 'row-changed';
}
