/**
 * Going through the cards that may be one customer: the search, what is left of each verdict, the group at hand with its cards
 * beside each other, and the decision, by keys or buttons. All keys stand on the screen.
 */
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { Button, ProgressBar, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { MergeRegular } from '@fluentui/react-icons/svg/merge';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { CommandRow } from '../../components/CommandRow';
import type { DuplicateVerdict } from '../../../src/app/standing-duplicates';
import { duplicateVerdicts } from '../../pane/duplicate-review';
import { useDuplicates, usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { DecisionList } from './DecisionList';
import { GroupPanel } from './GroupPanel';
import { reviewKey } from './review-keys';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  top: { flexShrink: 0, paddingInline: tokens.spacingHorizontalM, paddingBlockStart: tokens.spacingVerticalS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  // Always of the same height: nothing below moves when a search begins or ends.
  progress: { display: 'flex', alignItems: 'center', height: tokens.spacingVerticalM },
  verdicts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  verdict: { minWidth: 0 },
  all: { minWidth: 0, marginBlockStart: tokens.spacingVerticalXS },
  last: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, paddingBlockEnd: tokens.spacingVerticalXS },
  lastWords: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  undo: { flexShrink: 0, minWidth: 0 },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', paddingInline: tokens.spacingHorizontalM, paddingBlock: tokens.spacingVerticalS },
  intro: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  hint: { flexBasis: '100%', fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, color: tokens.colorNeutralForeground2 },
});

export function DuplicatesView(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.duplicates;
  const { pane } = usePane();
  const { review, state } = useDuplicates();
  const { groups, shown, at, running, ended, later, verdicts, last } = state;
  const group = useRef<HTMLElement>(null);
  const isRunning = running !== undefined;
  const key = at?.key;
  const ticked = review.ticked();
  const certain = groups?.filter(({ verdict }) => verdict === 'certain') ?? [];
  const count = new Intl.NumberFormat(texts.tag);
  const left = (verdict: DuplicateVerdict): number => groups?.filter((one) => one.verdict === verdict).length ?? 0;
  const verdictsLeft = duplicateVerdicts.filter((verdict) => left(verdict) > 0);
  const isChoice = verdictsLeft.length > 1 || verdictsLeft.some((verdict) => !verdicts.has(verdict));

  // The keyboard goes to the group that comes next; nobody who is elsewhere on the page is called here.
  useEffect(() => {
    const { activeElement, body } = document;
    const isElsewhere = activeElement !== null && activeElement !== body && activeElement.closest('[data-review], [role="tablist"], [data-portal-node]') === null;
    if (key !== undefined && !isElsewhere) group.current?.focus();
  }, [key]);

  const merge = (): void => {
    if (ticked.length > 1) pane.go({ kind: 'merge', ids: ticked, from: 'duplicates' });
  };
  const takeBack = (): void => {
    if (last !== undefined) void pane.undo(last.changeSet);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || groups === undefined) return;
    const pressed = reviewKey(event);
    if (pressed === undefined) return;
    event.preventDefault();
    // Held down, it would decide a whole register.
    if (event.repeat && pressed !== 'next' && pressed !== 'previous') return;
    if (pressed === 'next' || pressed === 'previous') review.move(pressed === 'next' ? 1 : -1);
    else if (pressed === 'undo') {
      if (!review.takeBackPostponing()) takeBack();
    }
    else if (at === undefined) return;
    else if (pressed === 'same') merge();
    else if (pressed === 'different') void review.different();
    else review.postpone();
  };

  const search = (
    <Button
      size="small" appearance={groups === undefined && !isRunning ? 'primary' : 'secondary'} onClick={() => (isRunning ? review.stop() : review.find())}
      icon={isRunning ? <DismissRegular /> : groups === undefined ? <SearchRegular /> : <ArrowClockwiseRegular />}
    >
      {isRunning ? words.stop : groups === undefined ? words.find : words.again}
    </Button>
  );
  return (
    <div className={styles.root} data-review="" onKeyDown={onKeyDown}>
      <div className={styles.top}>
        <div className={styles.line}>
          <span role="status">{status()}</span>
          {(groups !== undefined || isRunning) && search}
        </div>
        <div className={styles.progress}>
          {isRunning && <ProgressBar value={running} aria-label={words.searching} />}
        </div>
        {last !== undefined && (
          <div className={styles.last}>
            <span className={styles.lastWords} role="status">{words.judged(last.names.map((name) => apart(texts, name === '' ? texts.pane.list.noName : name)).join(', '))}</span>
            <Button appearance="subtle" size="small" className={styles.undo} aria-keyshortcuts="U" onClick={takeBack}>{`${words.undo} (U)`}</Button>
          </div>
        )}
        {isChoice && (
          <div className={styles.verdicts} role="group" aria-label={words.shown}>
            {verdictsLeft.map((verdict) => (
              <ToggleButton key={verdict} size="small" className={styles.verdict} checked={verdicts.has(verdict)} onClick={() => review.show(verdict, !verdicts.has(verdict))}>
                {`${words.verdicts[verdict]} ${count.format(left(verdict))}`}
              </ToggleButton>
            ))}
          </div>
        )}
        {certain.length > 1 && (
          <Button size="small" appearance="subtle" icon={<MergeRegular />} className={styles.all} onClick={() => pane.go({ kind: 'merge-all', groups: certain.map(({ ids }) => ids) })}>
            {texts.pane.merge.all.way(certain.length)}
          </Button>
        )}
      </div>
      <div className={styles.body}>
        {groups === undefined && !isRunning && (
          <div className={styles.intro}>
            <p className={styles.text}>{ended === undefined ? words.intro : ended === 'failed' ? words.failed : words.stopped}</p>
            {search}
          </div>
        )}
        {groups !== undefined && at === undefined && groups.length > 0 && (
          <div className={styles.intro}>
            <p className={styles.text}>{shown.length === 0 ? words.noneShown : words.allDone}</p>
            {shown.length > 0 && <Button appearance="primary" size="small" onClick={() => review.takeUpLater()}>{words.reviewLater(shown.length)}</Button>}
          </div>
        )}
        {at !== undefined && <GroupPanel sectionRef={group} group={at} />}
        {groups !== undefined && <DecisionList />}
      </div>
      {at !== undefined && (
        <div role="group" aria-label={words.commands}>
          <CommandRow tight>
            <Button appearance="primary" disabledFocusable={ticked.length < 2} aria-keyshortcuts="S" onClick={merge}>{`${words.same} (S)`}</Button>
            <Button disabledFocusable={ticked.length === 0} aria-keyshortcuts="N" onClick={() => void review.different()}>{`${words.different} (N)`}</Button>
            <Button appearance="subtle" aria-keyshortcuts="L" onClick={() => review.postpone()}>{`${words.postpone} (L)`}</Button>
            <span className={styles.hint}>{hint()}</span>
          </CommandRow>
        </div>
      )}
    </div>
  );

  function hint(): string {
    if (ticked.length < 2) return words.tickMore;
    const unticked = (at?.ids.length ?? 0) - ticked.length;
    return unticked > 0 ? words.splitHint(unticked) : words.keys;
  }

  function status(): string {
    if (groups === undefined) return isRunning ? words.searching : '';
    const putOff = groups.filter((one) => later.has(one.key)).length;
    const parts = [
      groups.length === 0 ? words.none(state.cards) : words.left(groups.length), putOff > 0 ? words.later(putOff) : '',
      ended === 'failed' ? words.failed : ended === 'stopped' ? words.stopped : isRunning ? words.refreshing : '',
    ];
    return parts.filter((part) => part !== '').join(' · ');
  }
}
