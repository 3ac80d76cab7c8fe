/** The check digit of Verhoeff: in the group of the square’s turns and flips, each place’s digit permuted once more than the last. */

/** Product in the dihedral group: 0–4 turns, 5–9 flips. */
function product(left: number, right: number): number {
  if (left < 5) return right < 5 ? (left + right) % 5 : 5 + ((left + right) % 5);
  return right < 5 ? 5 + ((left - right + 10) % 5) : (left - right + 5) % 5;
}

const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
const inverse = (digit: number): number => (digit === 0 || digit > 4 ? digit : 5 - digit);

export function verhoeffDigit(body: string): string {
  let sum = 0;
  Array.from(body).reverse().forEach((sign, at) => {
    let digit = Number(sign);
    for (let turn = 0; turn <= at % 8; turn++) digit = permutation[digit] ?? digit;
    sum = product(sum, digit);
  });
  return String(inverse(sum));
}
