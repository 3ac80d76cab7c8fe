/** Conflicts that wait, by customer, or those that were decided: gone through with the arrows, opened, ticked and decided together. */
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PageFrame } from '../../components/PageFrame';
import { PageMessage } from '../../components/PageMessage';
import { RefusedMessage } from '../../components/RefusedMessage';
import { Tabs } from '../../components/Tabs';
import type { OpenConflicts } from '../../pane/conflicts-page';
import { useApp, useConflicts, usePane, useTexts } from '../../use-app';
import { conflictWords, deletes } from './conflict-words';
import { ConflictLines } from './ConflictLines';
import { LastDecision } from './LastDecision';

/** So many lines draw within a frame; more are a button away. */
const pageSize = 50;

const useStyles = makeStyles({
  text: { margin: 0 },
  tabs: { display: 'flex' },
  hint: { flexBasis: '100%', fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, color: tokens.colorNeutralForeground2 },
});

export function ConflictList({ state }: { readonly state: OpenConflicts }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.conflicts;
  const { app, cards } = useApp();
  const { pane } = usePane();
  const { page } = useConflicts();
  const { which, card, lines, at, ticked, refused, noWay, working, focus } = state;
  const place = lines.findIndex(({ conflict }) => conflict.id === at);
  const [wanted, setWanted] = useState(pageSize);
  // Whoever comes back from one that is further down finds it.
  const limit = Math.max(wanted, Math.ceil((place + 1) / pageSize) * pageSize);
  // cards stands for what the cards and rows are called.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const said = useMemo(() => conflictWords(app, texts), [app, cards, texts]);
  const list = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    const { activeElement, body } = document;
    const isElsewhere = activeElement !== null && activeElement !== body && activeElement.closest('[data-conflicts], [data-portal-node]') === null;
    if (!isElsewhere || isFirst.current) (list.current?.querySelector<HTMLElement>('[data-id][tabindex="0"]') ?? back.current)?.focus();
    isFirst.current = false;
  }, [focus]);
  const others = which === 'open' ? 'decided' : 'open';
  const othersCount = app.conflicts(others).filter((line) => card === undefined || line.card === card).length;
  const counts = { [which]: lines.length, [others]: othersCount } as Readonly<Record<'open' | 'decided', number>>;
  const chosen = lines.filter(({ conflict }) => ticked.has(conflict.id));
  const warned = (['mine', 'theirs'] as const).flatMap((how) => {
    const count = chosen.filter(({ conflict }) => deletes(conflict, how)).length;
    return count === 0 ? [] : [words.deletes[how](count)];
  });
  const isOfCard = card !== undefined;
  return (
    <PageFrame
      heading={words.heading} name={isOfCard ? String(app.card(card)?.values['name'] ?? '') : ''} back={isOfCard ? words.backToCard : words.back} backRef={back}
      onLeave={() => pane.leaveConflicts()} tight
      commands={(
        <>
          {chosen.length > 0 && (['mine', 'theirs'] as const).map((how) => (
            <Button key={how} disabledFocusable={working} aria-keyshortcuts={how === 'mine' ? 'M' : 'T'} onClick={() => void page.decideTicked(how)}>
              {`${words.tickedWays[how](chosen.length)} (${how === 'mine' ? 'M' : 'T'})`}
            </Button>
          ))}
          {which === 'open' && lines.length > 1 && (
            <Button appearance="subtle" onClick={() => page.tick(lines.map(({ conflict }) => conflict.id), chosen.length < lines.length)}>
              {chosen.length < lines.length ? words.tickAll : words.untickAll}
            </Button>
          )}
          {lines.length === 0 && <Button onClick={() => pane.leaveConflicts()}>{isOfCard ? words.backToCard : words.back}</Button>}
          {warned.map((text) => <span key={text} className={styles.hint}>{text}</span>)}
          <LastDecision state={state} />
          {which === 'open' && lines.length > 0 && <span className={styles.hint}>{words.keysOfList}</span>}
        </>
      )}
    >
      <div className={styles.tabs}>
        <Tabs
          label={words.which} selected={which} more={words.moreLists} onSelect={(chosenList) => page.show(chosenList)}
          tabs={[{ key: 'open', text: words.open(counts.open) }, { key: 'decided', text: words.decided(counts.decided) }]}
        />
      </div>
      <RefusedMessage issues={refused} />
      {noWay !== undefined && refused.length === 0 && <PageMessage intent="warning" role="status">{words.noWay}</PageMessage>}
      {lines.length === 0 && <p className={styles.text} role="status">{which === 'open' ? words.none : words.noneDecided}</p>}
      <ConflictLines listRef={list} which={which} lines={lines.slice(0, limit)} at={at} ticked={ticked} said={said} />
      {lines.length > limit && <div><Button appearance="subtle" onClick={() => setWanted(limit + pageSize)}>{words.more(lines.length - limit)}</Button></div>}
    </PageFrame>
  );
}
