/**
 * All groups that are certainly one customer, before they are merged in one step: which card stays, what it gets, what is
 * left out and why. Each group can be unticked, or looked at by itself.
 */
import { useState, type ReactElement } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { GroupPlan } from '../../../src/app/merge-all';
import { fieldLabel, issueText } from '../../../src/locales/issue-text';
import { PageFrame } from '../../components/PageFrame';
import { RefusedMessage } from '../../components/RefusedMessage';
import { RunningWork } from '../../components/RunningWork';
import type { OpenMergeAll } from '../../pane/merge-all-page';
import { useApp, useMergeAll, usePane, useTexts } from '../../use-app';
import { isolated } from '../../value-text';
import { cardText } from './merge-value-text';
import { MergeRuleChoice } from './MergeRuleChoice';

/** So many groups draw at once; more are a button away. */
const pageSize = 50;
/** Names of so many fields say enough. */
const shownFields = 6;

const useStyles = makeStyles({
  page: { gap: tokens.spacingVerticalS },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  state: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  group: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, paddingBlock: tokens.spacingVerticalXXS },
  name: { fontWeight: tokens.fontWeightSemibold },
  more: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
});

/** The workbook may be closed while the page is open. */
export function MergeAllView(): ReactElement | null {
  const { state } = useMergeAll();
  return state === undefined ? null : <Page state={state} />;
}

function Page({ state }: { readonly state: OpenMergeAll }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { all: words, ...merge } = texts.pane.merge;
  const { app } = useApp();
  const { pane } = usePane();
  const { page } = useMergeAll();
  const [shown, setShown] = useState(pageSize);
  const { groups, unticked, plan, running, doing, refused, rules } = state;
  const going = page.going();
  const open = plan?.groups.filter(({ isLeftOut }) => !isLeftOut) ?? [];
  const leftOut = plan?.groups.filter(({ isLeftOut }) => isLeftOut) ?? [];
  const nameOf = (id: string): string => isolated(cardText(app, id) || texts.pane.list.noName);
  const sources = groups.slice(0, pageSize).flat().map((id) => String(app.card(id)?.values['source'] ?? ''));

  return (
    <PageFrame
      heading={words.heading} name={words.groups(groups.length)} back={merge.back} onLeave={() => pane.leaveMergeAll()} className={styles.page}
      commands={(
        <>
          <Button appearance="primary" disabledFocusable={doing !== undefined || going.length === 0} onClick={() => void pane.mergeAll()}>
            {doing === 'merging' ? merge.merging : words.merge(going.length)}
          </Button>
          <Button appearance="subtle" disabledFocusable={doing === 'merging'} onClick={() => pane.leaveMergeAll()}>{merge.cancel}</Button>
        </>
      )}
    >
      <p className={styles.hint}>{words.intro}</p>
      <MergeRuleChoice rules={rules} sources={sources} onChange={(chosen) => page.setRules(chosen)} />
      {doing === undefined ? (
        <div role="status" className={styles.state}>
          {plan === undefined && (
            <>
              <span>{words.stopped}</span>
              <Button size="small" onClick={() => page.plan()}>{words.again}</Button>
            </>
          )}
          {plan !== undefined && open.length === 0 && <span>{words.none}</span>}
        </div>
      ) : <RunningWork doing={doing === 'planning' ? words.looking : merge.merging} part={running ?? 0} stop={words.stop} onStop={() => page.stop()} />}
      <RefusedMessage title={merge.refused} issues={refused} most={shownFields} />
      {open.length > 0 && (
        <ul className={styles.list} aria-label={words.heading}>
          {open.slice(0, shown).map((group) => (
            <li key={group.group} className={styles.group}>
              <Checkbox
                checked={!unticked.has(group.group)} aria-label={words.tick(nameOf(group.keep))} onChange={(_event, { checked }) => page.tick(group.group, checked === true)}
                label={(
                  <>
                    <span className={styles.name}>{nameOf(group.keep)}</span>
                    <span className={styles.more}>{words.from(group.absorb.map(nameOf).join(', '))}</span>
                    {effects(group).map((effect) => <span key={effect} className={styles.more}>{effect}</span>)}
                  </>
                )}
              />
            </li>
          ))}
        </ul>
      )}
      {open.length > shown && <div><Button size="small" appearance="subtle" onClick={() => setShown(shown + pageSize)}>{words.more(open.length - shown)}</Button></div>}
      {leftOut.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.leftOut(leftOut.length)}</h3>
          <ul className={styles.list} aria-label={words.leftOut(leftOut.length)}>
            {leftOut.slice(0, shown).map((group) => (
              <li key={group.group} className={styles.group}>
                <span className={styles.name}>{(groups[group.group] ?? []).map(nameOf).join(', ')}</span>
                {[...new Set([...group.refused, ...group.doubts].map((issue) => issueText(texts, issue)))].slice(0, 2).map((text) => <span key={text} className={styles.more}>{text}</span>)}
                <Button
                  size="small" appearance="subtle" aria-label={words.lookAt(nameOf(group.keep))}
                  onClick={() => pane.go({ kind: 'merge', ids: groups[group.group] ?? [], from: 'duplicates' })}
                >
                  {words.look}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {open.length > 0 && <p className={styles.hint}>{words.later}</p>}
    </PageFrame>
  );

  function effects({ filled, changed, differing, rows }: GroupPlan): readonly string[] {
    const labels = (fields: readonly string[]): string => {
      const told = fields.slice(0, shownFields).map((field) => fieldLabel(texts, field)).join(', ');
      return fields.length > shownFields ? `${told} ${texts.pane.many.bulk.more(fields.length - shownFields)}` : told;
    };
    const along = rows.moves + rows.joins + rows.new;
    return [
      filled.length > 0 ? words.fills(labels(filled)) : '', changed.length > 0 ? words.changes(labels(changed)) : '',
      differing.length > 0 ? words.differs(labels(differing)) : '', along > 0 ? words.rows(along) : '',
    ].filter((text) => text !== '');
  }
}
