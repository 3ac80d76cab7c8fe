/** English: files with a structure of their own. */
import type { FormatsTexts } from './formats-texts';

export const enFormats: FormatsTexts = {
  issues: {
    'format-other': ({ format }) => `This is no ${format} file. Choose another file, or tell what kind of file it is.`,
    'format-nobody': ({ format }) => `The ${format} file is whole, but there are no customers in it. Choose another file.`,
    'format-broken': ({ format, line }) => `The ${format} file is damaged or breaks off at line ${line}. What was whole has been read; get the file anew for the rest.`,
    'format-too-deep': ({ format, line }) => `At line ${line} the ${format} file is nested deeper than any real one. What came before has been read; ask where the file is from.`,
    'format-part-left-out': ({ part, times }) => `The register has no place for “${part}”, which was left out (times: ${times}). Type in by hand what you need of it.`,
    'format-nameless': ({ line }) => `The record at line ${line} has no name and was left out. Give it a name in the program that it comes from.`,
    'format-charset': ({ charset, line }) => `The letters at line ${line} are written in “${charset}”, which cannot be read. Save the file in UTF-8 and read it again.`,
    'format-doubtful': ({ part, line }, where) => `At line ${line}, “${part}” holds “${where.value ?? ''}”, which cannot be right there. It was left out; enter it by hand.`,
    'format-record-length': ({ line, length, expected }) => `The record at line ${line} has ${length} characters instead of ${expected}. Compare the customer with the program that it comes from.`,
    'format-record-count': ({ said, found }) => `The file says that it has ${said} records, but there are ${found}. It may be cut off: get it anew.`,
    'format-entries-nobody': ({ times }) => `Entries that name nobody were passed over (number: ${times}). Look for them in the statement if you miss somebody.`,
    'format-entries-bank': ({ times }) => `Charges and interest of the bank were passed over (number: ${times}). Nobody is a customer for those.`,
    'format-entries-pending': ({ times }) => `Entries that the bank has not booked yet were passed over (number: ${times}). They will be in a later statement.`,
    'format-entry-whole': ({ line }) => `The parts of the entry in line ${line} do not come to what was booked, so it is taken as one payment.`,
    'format-total-differs': ({ number, said, found }) => `${number} says ${said} in total, but its parts come to ${found}. The total is taken as it is written; ask who issued it.`,
    'format-payable-differs': ({ number, total, payable }) => `Of the ${total} of ${number}, ${payable} are left to be paid: something was paid before, or is rounded. Its total is what is taken in.`,
    'format-entries-own': ({ times }) => `Transfers between the firm’s own accounts were passed over (number: ${times}). Nobody is a customer for those.`,
    'format-no-place': ({ format, field, times }) => `${format} has no place for “${field}”, so the file goes without it (cards: ${times}). Choose JSON or XLSX to keep all.`,
    'format-no-place-rows': ({ format, missing, times }) => `${format} has no place for rows of “${missing}”, so the file goes without them (rows: ${times}). Choose JSON or XLSX to keep all.`,
    'format-missing': ({ format, field }) => `${format} demands “${field}”, and the card has none. Fill it in and export again.`,
    'format-cut': ({ format, field, length }, where) => `${format} holds only ${length} characters of “${field}”, so “${where.value ?? ''}” was cut. Shorten it yourself if that reads badly.`,
    'format-letters': ({ format, field }, where) => `“${field}” has characters that ${format} cannot hold; they were left out. Look at “${where.value ?? ''}” and write them in another way.`,
    'format-form': ({ format, field }, where) => `${format} wants “${field}” in a form that cannot be made of “${where.value ?? ''}”. Correct it on the card and export again.`,
    'format-code-twice': ({ format, code, instead }) => `Two cards have the code “${code}”, and ${format} knows a customer by it. This one is written as ${instead}; give it a code of its own.`,
  },
};
