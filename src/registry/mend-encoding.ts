/** "LietuviÅ³" is "Lietuvių" whose bytes were taken for letters. Mended only where every letter can be such a byte and the bytes read as UTF-8. */
export function mendEncoding(text: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  try {
    return decodeURIComponent(Array.from(text, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''));
  } catch {
    // Not UTF-8, so it was meant as it stands.
    return text;
  }
}
