/** A document or a payment out of a file: what it is, what changes of it, what it pays and why, and what a person is asked. */
import type { ReactElement } from 'react';
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ImportDecision, PlannedCard, PlannedSettlement } from '../../../src/app/import-plan';
import { fieldLabel, issueText } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import { useApp, useImport, useTexts } from '../../use-app';
import { apart, plainText } from '../../value-text';
import { placeLabel } from './column-targets';

const useStyles = makeStyles({
  more: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

function moneyText({ tag }: Texts, amount: number | undefined, currency: string): string {
  const number = (amount ?? 0).toLocaleString(tag, { minimumFractionDigits: 2, maximumFractionDigits: 3 });
  return currency === '' ? number : `${number} ${currency}`;
}

function settlementText(texts: Texts, { parts, rest, ground }: PlannedSettlement, currency: string): string {
  const words = texts.pane.importing.entries;
  const paid = parts.map(({ number, amount }) => `${apart(texts, number)} (${moneyText(texts, amount, currency)})`).join(', ');
  const left = rest > 0 ? words.rest(moneyText(texts, rest, currency)) : '';
  return `${[paid === '' ? '' : words.pays(paid), left].filter((text) => text !== '').join(', ')}: ${words.grounds[ground]}`;
}

/** The number, the day and the amount. */
function entryTitle(texts: Texts, { entry }: PlannedCard): string {
  if (entry === undefined) return '';
  return [apart(texts, entry.number), plainText(texts, entry.date === '' ? null : entry.date), moneyText(texts, entry.amount, entry.currency)].filter((text) => text !== '').join(' · ');
}

export function PlannedEntry({ card }: { readonly card: PlannedCard }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { plan, entries } = texts.pane.importing;
  const { app } = useApp();
  const { entry, reason, changes, kept, issues, outcome } = card;
  const known = apart(texts, String(app.card(card.card)?.values['name'] ?? ''));
  const found = reason.kind === 'step' ? plan.foundBy(reason.step.same.map((ground) => plan.grounds[ground]).join(', ')) : reason.kind === 'document' ? entries.byDocument : '';
  const say = (value: string | number | boolean | null): string => apart(texts, plainText(texts, value));
  const changed = changes.flatMap((change) => (change.type === 'set' ? [plan.change(fieldLabel(texts, change.field, change.table), say(change.before), say(change.after))] : []));
  const settled = entry?.settlement === undefined ? [] : [`${settlementText(texts, entry.settlement, entry.currency)}${entry.sure === undefined ? '' : ` (${entries.sure[entry.sure]})`}`];
  const lines = [
    entryTitle(texts, card), [known, found].filter((text) => text !== '').join(' · '), ...(outcome === 'new' && entry?.text !== undefined ? [apart(texts, entry.text)] : []), ...settled, ...changed,
    ...kept.map(({ field, given }) => plan.kept(placeLabel(texts, field), say(given))),
    ...issues.filter(({ severity }) => severity === 'warning' || outcome === 'skipped').map((issue) => issueText(texts, issue)),
  ];
  return <>{[...new Set(lines)].filter((line) => line !== '').map((line) => <span key={line} className={styles.more}>{line}</span>)}</>;
}

export interface EntryQuestionProps {
  /** As it was when it was asked. */
  readonly card: PlannedCard;
  readonly line: number;
  readonly decision: ImportDecision | undefined;
  readonly working: boolean;
}

interface Answer {
  readonly key: string;
  readonly label: string;
  readonly decision: ImportDecision;
}

export function EntryQuestion({ card, line, decision, working }: EntryQuestionProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { plan, entries } = texts.pane.importing;
  const { app } = useApp();
  const { page } = useImport();
  const { entry, asks, reason, twins, issues } = card;
  const title = entryTitle(texts, card);
  const shown = (id: string): string => {
    const { code, name, city } = app.card(id)?.values ?? {};
    return [code, name, city].filter((part) => typeof part === 'string' && part !== '').map((part) => apart(texts, String(part))).join(' · ');
  };
  const cards = [...new Set([...(reason.kind === 'ambiguous' ? reason.cards : []), ...twins.map((twin) => twin.card)])].filter((id) => app.card(id) !== undefined);
  const skip: Answer = { key: 'skip', label: plan.skip, decision: 'skip' };
  const answers: readonly Answer[] = asks === 'customer'
    ? [...cards.map((id): Answer => ({ key: id, label: plan.thatCard(shown(id)), decision: { card: id } })), { key: 'new', label: entries.newCustomer, decision: 'new' }, skip]
    : asks === 'document'
      ? [{ key: 'new', label: entries.anotherDocument, decision: 'new' }, skip]
      : [
        ...(entry?.options ?? []).map((option): Answer => ({ key: keyOf(option.parts.map(({ document }) => document)), label: settlementText(texts, option, entry?.currency ?? ''), decision: { settles: option.parts.map(({ document }) => document) } })),
        ...(card.card === '' ? [] : [{ key: keyOf([]), label: entries.onAccount, decision: { settles: [] } } satisfies Answer]), skip,
      ];
  const value = decision === undefined ? '' : typeof decision === 'string' ? decision : 'card' in decision ? decision.card : keyOf(decision.settles);
  const label = asks === 'customer' ? entries.whoIs(apart(texts, card.name)) : asks === 'document' ? entries.isItNew(title) : entries.whatPays(title);
  return (
    <>
      {asks !== 'customer' && title !== '' && <span className={styles.more}>{title}</span>}
      {entry?.text !== undefined && <span className={styles.more}>{apart(texts, entry.text)}</span>}
      {issues.filter(({ severity }) => severity === 'error').map((issue) => issueText(texts, issue)).map((text) => <span key={text} className={styles.more}>{text}</span>)}
      <Select size="small" aria-label={label} disabled={working} value={value} onChange={(_event, { value: chosen }) => page.decide(line, answers.find(({ key }) => key === chosen)?.decision, cards, card)}>
        <option value="">{entries.choose}</option>
        {answers.map(({ key, label: answer }) => <option key={key} value={key}>{answer}</option>)}
      </Select>
    </>
  );
}

const keyOf = (documents: readonly string[]): string => `documents ${documents.join(' ')}`;
