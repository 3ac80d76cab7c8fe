/**
 * What each field of the card that stays becomes: which cards have a value for it, which one is taken and by what rule, and
 * where the others go. Fields that say something only together are chosen together (merge-field-groups.ts).
 */
import { foldText } from '../base/text';
import { mergePolicy, type FieldDefinition, type MergePolicy } from '../model/field-definition';
import type { Scalar } from '../model/field-kinds';
import { fieldOf, fieldsOf } from '../model/fields';
import { isOfGroup, mergeGroupsOfFields } from './merge-field-groups';
import { MergeFieldsDraft, type ChosenBy, type FieldOrder, type MergedFields } from './merge-fields-draft';
import { chooseCandidate, type MergeCandidate } from './merge-rules';
import { contains, hasPartOf, isFilled, joinParts, kindOf, partsOf, saysSame } from './merge-values';

const ofCards = fieldsOf('Customers').map(([field]) => field);
/** What is put further into a field of several is said in one of these already. */
const mainOf = new Map<string, string[]>();
for (const [main, { mergeInto }] of fieldsOf('Customers')) if (mergeInto !== undefined) mainOf.set(mergeInto, [...mainOf.get(mergeInto) ?? [], main]);

export function mergeFields(order: FieldOrder): MergedFields {
  const draft = new MergeFieldsDraft(order);
  const fields = new Set(ofCards);
  for (const { values } of [order.keep, ...order.absorbed]) for (const field of Object.keys(values)) fields.add(field);
  // What is not taken goes into fields that hold several: those come last.
  const several = [...fields].filter((field) => kindOf('Customers', field) === 'several');
  mergeGroupsOfFields(draft);
  for (const field of fields) if (field !== 'id' && !isOfGroup(field) && !several.includes(field)) mergeField(draft, field);
  for (const field of several) mergeSeveral(draft, field);
  return draft.result();
}

function mergeField(draft: MergeFieldsDraft, field: string): void {
  const candidates = draft.candidates(field);
  if (candidates.length === 0) return;
  const definition = fieldOf('Customers', field);
  const kind = kindOf('Customers', field);
  const policy = policyOf(definition);
  const same = draft.areSame(field, candidates);
  const rule = draft.rule(field, policy);
  const picked = draft.picked(field, candidates);
  if (picked === undefined && !same && kind === 'note' && rule === 'unite') {
    joinTexts(draft, field, candidates);
    return;
  }
  const [chosen, by] = ((): [MergeCandidate | undefined, ChosenBy] => {
    if (picked !== undefined) return [picked, 'pick'];
    if (candidates.length === 1) return [candidates[0], 'only'];
    if (same) return [candidates[0], 'same'];
    if (policy === 'any') return [candidates.find(({ value }) => value === true) ?? candidates[0], 'any'];
    if (policy === 'earliest') return [[...candidates].sort((a, b) => (String(a.value) < String(b.value) ? -1 : 1))[0], 'earliest'];
    return [chooseCandidate(rule, field, candidates, draft.facts), rule];
  })();
  if (chosen === undefined) return;
  draft.choose({ field, candidates, value: chosen.value, from: chosen.card, by, differs: !same && by !== 'any' && by !== 'earliest' });
  draft.takeChosen(field, chosen.value, candidates);
  if (policy === 'any') return;
  for (const { card, value } of candidates) {
    if (draft.isSame(field, chosen.value, value) || (kind === 'text' && contains(chosen.value, value) && definition?.mergeInto === undefined)) continue;
    draft.lose(card, field, value, definition);
  }
}

function mergeSeveral(draft: MergeFieldsDraft, field: string): void {
  const candidates = draft.candidates(field);
  const before = draft.before(field);
  const picked = draft.picked(field, candidates);
  const further = draft.further(field);
  const kind = kindOf('Customers', field);
  const ofField = fieldOf('Customers', field)?.of ?? 'text';
  /** What the card says in its main field need not be said again. */
  const isMain = (part: string): boolean => (mainOf.get(field) ?? []).some((main) => isFilled(draft.after(main)) && saysSame(ofField === 'phone' ? 'phone' : 'text', draft.after(main), part));
  const claimed = new Set(draft.order.earlier(field).flatMap(({ parts = [] }) => parts).map(foldText));
  let value: Scalar = before;
  for (const { id } of draft.order.absorbed) {
    const own = picked === undefined || picked.card === id ? partsOf(kind, candidates.find(({ card }) => card === id)?.value) : [];
    const given = [...own, ...further.flatMap((one) => (one.card === id ? [one.value] : []))];
    const parts = given.filter((part) => !isMain(part) && (!hasPartOf(kind, before, part) || claimed.has(foldText(part))));
    if (parts.length === 0) continue;
    const after = joinParts(kind, value, parts);
    draft.takeParts(id, field, { before: value, after, parts });
    value = after;
  }
  if (candidates.length === 0 && value === before) return;
  draft.choose({
    field, candidates, value,
    by: candidates.length === 1 && value === candidates[0]?.value ? 'only' : draft.areSame(field, candidates) && value === before ? 'same' : 'unite',
    from: candidates.find((one) => one.value === value)?.card, differs: false,
  });
}

/** Texts one under the other. */
function joinTexts(draft: MergeFieldsDraft, field: string, candidates: readonly MergeCandidate[]): void {
  const kind = kindOf('Customers', field);
  const before = draft.before(field);
  let value: Scalar = before;
  for (const { card, value: text } of candidates) {
    if (card === draft.order.keep.id) continue;
    const parts = partsOf(kind, text).filter((part) => !hasPartOf(kind, before, part));
    if (parts.length === 0) continue;
    const after = joinParts(kind, value, parts);
    draft.takeParts(card, field, { before: value, after, parts });
    value = after;
  }
  draft.choose({ field, candidates, value, by: 'unite', differs: false });
}

function policyOf(definition: FieldDefinition | undefined): MergePolicy {
  return definition === undefined ? 'keep' : mergePolicy(definition);
}
