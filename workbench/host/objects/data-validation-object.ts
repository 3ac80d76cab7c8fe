/** Excel.DataValidation of a range. `valid` and the invalid cells are not simulated. */
import { absoluteAddress, sheetPrefix } from '../areas';
import { invalidArgument } from '../excel-error';
import { guardSheet } from '../guards';
import { sheetById } from '../host-context';
import type { HostContext } from '../host-context';
import type { LiveRange } from '../live-ranges';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import { rangeArgument } from '../range-place';
import type { RangeState } from '../range-place';
import type { CellValidation, ValidationRule } from '../workbook-model';

const ALERT: CellValidation['alert'] = { show: true, style: 'Stop', title: '', message: '' };
const PROMPT: CellValidation['prompt'] = { show: true, title: '', message: '' };
const NUMBER_RULES = { wholeNumber: 'WholeNumber', decimal: 'Decimal', date: 'Date', time: 'Time', textLength: 'TextLength' } as const;
const ALERT_STYLES = new Set(['Stop', 'Warning', 'Information']);

export function dataValidationObject(host: HostContext, live: LiveRange): HostObject {
  return bindObject(VALIDATION, { host, live });
}

const VALIDATION: Shape<RangeState> = {
  className: 'DataValidation',
  properties: {
    Type: {
      read: (state) => {
        const current = read(state);
        return current === undefined ? 'Inconsistent' : current?.rule.type ?? 'None';
      },
    },
    Rule: {
      read: (state) => {
        const current = read(state);
        return current === undefined ? null : current ? ruleOut(current.rule) : {};
      },
      write: (state, value) => change(state, { rule: ruleIn(state.host, value) }),
    },
    IgnoreBlanks: {
      read: (state) => read(state)?.ignoreBlanks ?? null,
      write: (state, value) => change(state, { ignoreBlanks: value === true }),
    },
    ErrorAlert: {
      read: (state) => {
        const alert = read(state)?.alert ?? ALERT;
        return { showAlert: alert.show, style: alert.style, title: alert.title, message: alert.message };
      },
      write: (state, value) => change(state, { alert: alertIn(value) }),
    },
    Prompt: {
      read: (state) => {
        const prompt = read(state)?.prompt ?? PROMPT;
        return { showPrompt: prompt.show, title: prompt.title, message: prompt.message };
      },
      write: (state, value) => change(state, { prompt: promptIn(value) }),
    },
  },
  methods: {
    Clear({ host, live }) {
      guardSheet(host, live.sheetId);
      host.model.setValidation(live.sheetId, live.area(), null);
    },
  },
};

function read({ host, live }: RangeState): CellValidation | null | undefined {
  return host.model.validation(live.sheetId, live.area());
}

function change(state: RangeState, part: Partial<CellValidation>): void {
  const { host, live } = state;
  guardSheet(host, live.sheetId);
  const before = read(state);
  const rule = part.rule ?? before?.rule;
  if (!rule) throw invalidArgument('Set the rule of the validation first.');
  host.model.setValidation(live.sheetId, live.area(), { ignoreBlanks: true, alert: ALERT, prompt: PROMPT, ...before, ...part, rule });
}

function ruleIn(host: HostContext, value: unknown): ValidationRule {
  if (!isRecord(value)) throw invalidArgument();
  const [kind = '', ...others] = Object.keys(value).filter((key) => value[key] !== undefined);
  const given = value[kind];
  if (others.length > 0 || !isRecord(given)) throw invalidArgument();
  if (kind === 'list') return { type: 'List', source: source(host, given['source']), inCellDropDown: given['inCellDropDown'] !== false };
  if (kind === 'custom' && typeof given['formula'] === 'string') return { type: 'Custom', formula: given['formula'] };
  const type = NUMBER_RULES[kind as keyof typeof NUMBER_RULES];
  const { operator, formula1, formula2 } = given;
  if (!type || typeof operator !== 'string' || !isOperand(formula1)) throw invalidArgument();
  return { type, operator, formula1, ...(isOperand(formula2) ? { formula2 } : {}) };
}

/** A comma-separated list, a formula, or a range. */
function source(host: HostContext, value: unknown): string {
  const place = rangeArgument(value);
  if (place) return `=${sheetPrefix(sheetById(host, place.sheetId).name)}${absoluteAddress(place.area)}`;
  if (typeof value !== 'string' || value === '') throw invalidArgument();
  // Excel keeps at most 255 characters of a list typed in.
  if (!value.startsWith('=') && value.length > 255) throw invalidArgument();
  return value;
}

function ruleOut(rule: ValidationRule): unknown {
  if (rule.type === 'List') return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  if (rule.type === 'Custom') return { custom: { formula: rule.formula } };
  const { type, ...operands } = rule;
  return { [type.slice(0, 1).toLowerCase() + type.slice(1)]: operands };
}

function alertIn(value: unknown): CellValidation['alert'] {
  if (!isRecord(value)) throw invalidArgument();
  const style = value['style'] ?? 'Stop';
  if (typeof style !== 'string' || !ALERT_STYLES.has(style)) throw invalidArgument();
  return { show: value['showAlert'] !== false, style: style as CellValidation['alert']['style'], ...words(value) };
}

function promptIn(value: unknown): CellValidation['prompt'] {
  if (!isRecord(value)) throw invalidArgument();
  return { show: value['showPrompt'] !== false, ...words(value) };
}

function words(value: Readonly<Record<string, unknown>>): { title: string; message: string } {
  const title = value['title'] ?? '';
  const message = value['message'] ?? '';
  if (typeof title !== 'string' || typeof message !== 'string' || title.length > 32 || message.length > 255) throw invalidArgument();
  return { title, message };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOperand(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
