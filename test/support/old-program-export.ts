/** What an old Israeli program writes: windows-1255, semicolons, two rows of title, a sum below, and columns that are not what they are called. */

/** ASCII and Hebrew letters, as windows-1255 has them. */
export function inWindows1255(text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 0x80 && (code < 0x5d0 || code > 0x5ea)) throw new Error(`No letter of windows-1255 here: ${letter}`);
    return code < 0x80 ? code : code - 0x5d0 + 0xe0;
  });
}

const columns = ['שם הלקוח', 'ח.פ.', 'דוא"ל', 'עיר', 'רחוב', 'טלפון', 'קוד', 'מספר לקוח'];

/** Telephones stand under “e-mail” and the other way round; two columns may be the code; the third row has an e-mail address that is none. */
export const oldProgramRows: readonly (readonly string[])[] = [
  ['אלון מערכות בע"מ', '511738270', '050-1234567', 'חיפה', 'הנמל 12', 'office@alon.example', '1001', 'A17'],
  ['ברוש שיווק בע"מ', '514217298', '052-2345678', 'תל אביב', 'אלנבי 5', 'info@brosh.example', '1002', 'A18'],
  ['גפן ובניו', '', '054-3456789', 'ירושלים', 'יפו 30', 'gefen at gefen', '1003', 'A19'],
  ['דקל יבוא', '', '053-4567890', 'אשדוד', 'העצמאות 7', 'dekel@dekel.example', '1004', 'A20'],
  ['הדס טכנולוגיות', '', '', 'אילת', 'התמרים 9', 'hadas@hadas.example', '1005', 'A21'],
  ['ורד נכסים', '', '', 'טבריה', 'הגליל 3', '', '1006', 'A22'],
];

export function oldProgramExport(rows: readonly (readonly string[])[] = oldProgramRows): Uint8Array {
  const lines = [['רשימת לקוחות'], ['הופק מהתוכנה הישנה 22/11/2026'], columns, ...rows, ['סה"כ', String(rows.length)]];
  return inWindows1255(lines.map((line) => `${columns.map((_, at) => line[at] ?? '').join(';')}\r\n`).join(''));
}
