/** English: merging cards. */
import type { MergeTexts } from './merge-texts';

export const enMerge: MergeTexts = {
  fields: {
    Merges: {
      id: 'Id', code: 'Merged code', name: 'Merged card', survivorCode: 'Code that stayed', survivorName: 'Card that stayed', at: 'Merged at', author: 'By',
      merge: 'Merge id', absorbed: 'Merged card id', survivor: 'Id of the card that stayed', formerCode: 'Code given up', continues: 'Continues row', part: 'Part', content: 'What was merged',
    },
    Judgements: {
      id: 'Id', firstName: 'First card', secondName: 'Second card', verdict: 'Verdict', at: 'Judged at', author: 'By', note: 'Note',
      first: 'First card id', second: 'Second card id',
    },
  },
  rowOf: { Merges: 'merged card', Judgements: 'judgement' },
  causes: { merge: 'Merged cards', unmerge: 'Took a merge apart', judge: 'Decided about duplicates' },
  issues: {
    'merge-nothing': () => 'No card is named that could be merged into the one that stays. Choose at least one other card.',
    'merge-same-card': ({ name }) => `${name} is the card that stays, or has been merged into it already. Choose another card to merge.`,
    'merge-own-company': ({ name }) => `${name} is your own company, so its card cannot be merged into another. Let it be the card that stays.`,
    'merge-succession': ({ name, second }) =>
      `${name} and ${second} follow each other: they are two fiscal identities of one customer, and documents belong to the one of their day. Leave both cards; formulas find the right one by the date.`,
    'merge-in-two-groups': ({ name }) => `${name} is in an earlier group too. A card can go into one card only: leave it out of one of the groups.`,
    'merge-stopped': () => 'Stopped. Nothing was merged.',
    'merge-rules-name': () => 'The rules have no name. Give them one, so that they can be found again.',
    'merge-rules-too-long': () => 'These rules are longer than a cell of Excel holds. Name fewer fields or sources, then keep them again.',
    'merge-rules-missing': ({ name }) => `There are no rules of merging called “${name}”. They may have been deleted from the sheet Lists.`,
    'merge-address-apart': () => 'The parts of one address were chosen from different cards. Choose the whole address from one card; the others are kept as further addresses.',
    'merge-pick-outside': ({ field, key }) => `${field} is to come from “${key}”, which is not among the cards that are merged. Name one of them.`,
    'merge-too-long': ({ field }) => `${field} would be longer than a cell can hold. Shorten it on one of the cards, or choose one card’s text.`,
    'merge-numbers-differ': ({ field, number, name, second, kept }) =>
      `${field}: ${name} has ${number}, ${kept} has ${second}; both are valid, so these may be two customers. If they are one all the same, confirm the merge: both numbers are kept.`,
    'merge-currencies-differ': ({ name, currencies, kept, second }) =>
      `Documents and payments of ${name} are in ${currencies}, those of ${kept} in ${second}. Confirm the merge if one card is to hold both.`,
    'merge-judged-different': ({ name, kept }) => `Somebody decided that ${name} and ${kept} are not the same customer. Confirm the merge if they are after all.`,
    'merge-reference-outside': ({ key, name }) =>
      `This cell holds “${key}”, which stands for ${name} from now on. CUSTOMER functions find the right card by it; other formulas need the new value.`,
    'unmerge-missing': ({ key }) => `No merge is remembered under “${key}”. Name a merge, or a card that was merged, by its id or its old code.`,
    'unmerge-code-taken': ({ code, name, next }) => `The code ${code} belongs to another card by now, so ${name} came back with the code ${next}.`,
    'judgement-one-card': () => 'Both are one card by now, so there is nothing to decide about them.',
    'judgement-missing': () => 'This decision is not there any more.',
  },
  rulesList: 'Rules of merging',
  mergedFrom: (card) => `Merged card: ${card}`,
};
