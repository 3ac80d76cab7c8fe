/** A new customer of a file who may be there already: a person says who it is. */
import type { ReactElement } from 'react';
import { Select } from '@fluentui/react-components';
import type { ImportDecision, PlannedCard } from '../../../src/app/import-plan';
import type { RecordId } from '../../../src/model/ids';
import { useApp, useImport, useTexts } from '../../use-app';
import { apart } from '../../value-text';

export interface WhoIsItProps {
  readonly card: PlannedCard;
  /** The row that is asked about, by which its answer is kept. */
  readonly line: number;
  readonly decision: ImportDecision | undefined;
  /** The cards that there were to choose from when it was decided. */
  readonly offered: readonly RecordId[];
  readonly working: boolean;
}

export function WhoIsIt({ card: { name, twins, reason, card }, line, decision, offered, working }: WhoIsItProps): ReactElement {
  const texts = useTexts();
  const words = texts.pane.importing.plan;
  const { app } = useApp();
  const { page } = useImport();
  const said = typeof decision === 'object' ? ('card' in decision ? decision.card : undefined) : decision;
  const decided = typeof decision === 'object' && said !== undefined ? [said] : [];
  const named = reason.kind === 'ambiguous' ? reason.cards : reason.kind === 'decided' && app.card(card) !== undefined ? [card] : [];
  const cards = [...new Set([...offered, ...named, ...twins.map((twin) => twin.card), ...decided])].filter((id) => app.card(id) !== undefined);
  const value = said ?? 'new';
  const shown = (id: string): string => {
    const { code, name: called, city, email } = app.card(id)?.values ?? {};
    return [code, called, city, email].filter((part) => typeof part === 'string' && part !== '').map((part) => apart(texts, String(part))).join(' · ');
  };
  return (
    <Select
      size="small" aria-label={words.decide(apart(texts, name))} disabled={working} value={value}
      onChange={(_event, chosen) => page.decide(line, chosen.value === 'new' ? 'new' : chosen.value === 'skip' ? 'skip' : { card: chosen.value }, cards)}
    >
      <option value="new">{words.ownCard}</option>
      {cards.map((id) => <option key={id} value={id}>{words.thatCard(shown(id))}</option>)}
      <option value="skip">{words.skip}</option>
    </Select>
  );
}
