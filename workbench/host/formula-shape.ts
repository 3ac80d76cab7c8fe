/** Whether text could be a formula at all: what Excel refuses to enter (unbalanced brackets, operands side by side, a dangling operator). */

const TOKEN = /\s*(?:("(?:[^"]|"")*")|('(?:[^']|'')+'![^\s(),;+*/^&<>=%-]+)|([\p{L}_\\][\p{L}\p{N}_.!$:?]*\[(?:[^[\]]|\[[^\]]*\])*\])|(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?(?::\d+)?|\.\d+)|(#[A-Z/0!?]+)|([$\p{L}_\\@][\p{L}\p{N}_.!$:#]*)|(<=|>=|<>|[-+*/^&=<>])|(%)|([({])|([)}])|([,;]))/uy;

export function isWellFormed(formula: string): boolean {
  const open: string[] = [];
  let position = 1;
  let operandBefore = false;
  const text = formula.trimEnd();
  while (position < text.length) {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (!match) return false;
    position = TOKEN.lastIndex;
    const [whole, string, sheetReference, structured, number, error, word, operator, percent, bracket, closing, comma] = match;
    const operand = string ?? sheetReference ?? structured ?? number ?? error ?? word;
    if (operand !== undefined) {
      // References side by side are an intersection; anything else needs an operator.
      const intersects = whole.startsWith(' ') && (word ?? structured ?? sheetReference) !== undefined;
      if (operandBefore && !intersects) return false;
      operandBefore = true;
    } else if (operator !== undefined) {
      if (!operandBefore && operator !== '+' && operator !== '-') return false;
      operandBefore = false;
    } else if (percent !== undefined) {
      if (!operandBefore) return false;
    } else if (bracket !== undefined) {
      const isCall = operandBefore && /[\p{L}\p{N}_.]\s*[({]$/u.test(text.slice(0, position));
      if (operandBefore && !isCall) return false;
      open.push(bracket);
      operandBefore = false;
    } else if (closing !== undefined) {
      if (open.pop() !== (closing === ')' ? '(' : '{')) return false;
      const before = text.slice(0, position - 1).trimEnd();
      if (!operandBefore && !/[({,]$/.test(before)) return false;
      operandBefore = true;
    } else if (comma !== undefined) {
      if (open.length === 0) return false;
      operandBefore = false;
    }
  }
  return open.length === 0 && operandBefore;
}
