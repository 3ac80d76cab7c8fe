/** The message of the moment: what worked fades and is read out, what failed stays until it is closed. */
import type { ReactElement } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { BugReport } from '../../components/BugReport';
import { issueText } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import { describeAction } from '../../describe-action';
import type { Notice } from '../../pane/pane';
import { usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';

const useStyles = makeStyles({
  // Laid over the view, above a card's commands: nothing moves under a hand that is about to press.
  line: {
    position: 'absolute',
    insetInline: tokens.spacingHorizontalS,
    bottom: '56px',
    zIndex: 1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
  body: { overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
});

type Shown = Exclude<Notice, { kind: 'bug' }>;

function noticeText(texts: Texts, notice: Shown): string {
  switch (notice.kind) {
    case 'saved':
      return texts.pane.notices.saved(apart(texts, notice.name));
    case 'nothing-to-save':
      return texts.pane.notices.nothingToSave;
    case 'decide-first':
      return texts.pane.card.conflicts[notice.writer].decideFirst;
    case 'undone':
      return texts.pane.notices.undone(describeAction(texts, notice));
    case 'redone':
      return texts.pane.notices.redone(describeAction(texts, notice));
    case 'repaired':
      return texts.pane.repairs.done(notice.cells);
    case 'changed-many':
      return texts.pane.many.bulk.done(notice.count);
    case 'removed-many':
      return texts.pane.many.removal.removed(notice.count);
    case 'archived-many':
      return texts.pane.many.removal.archived(notice.count);
    case 'merged':
      return texts.pane.merge.done(apart(texts, notice.name), notice.count);
    case 'merged-all':
      return [texts.pane.merge.all.done(notice.groups, notice.count), notice.leftOut > 0 ? texts.pane.merge.all.doneBut(notice.leftOut) : ''].filter((text) => text !== '').join(' ');
    case 'imported':
      return [(notice.holds === 'customers' ? texts.pane.importing.done : texts.pane.importing.entries.done[notice.holds === 'documents' ? 'Documents' : 'Payments'])(notice.made, notice.changed), notice.rejected > 0 ? texts.pane.importing.doneBut(notice.rejected) : ''].filter((text) => text !== '').join(' ');
    case 'automated':
      return texts.automations.page.ran(notice.count);
    case 'gave-back':
      return [texts.pane.merge.gaveBack(notice.names.map((name) => apart(texts, name)).join(', '), notice.names.length), ...notice.issues.map((issue) => issueText(texts, issue))].join(' ');
    case 'filter-kept':
      return texts.pane.many.saved.kept(apart(texts, notice.name));
    case 'rules-kept':
      return texts.pane.merge.rules.kept(apart(texts, notice.name));
    case 'rules-removed':
      return texts.pane.merge.rules.removed(apart(texts, notice.name));
    case 'filled-many':
      return texts.pane.registers.many.filled(notice.count);
    case 'filled':
      return texts.pane.registers.filled(notice.fields);
    case 'took-over':
      return texts.pane.registers.tookOver(notice.fields);
    case 'erased':
      return (notice.but ? texts.pane.privacy.doneBut : texts.pane.privacy.done)(apart(texts, notice.name));
    case 'failed':
      return issueText(texts, notice.issue);
  }
}

const intents = {
  saved: 'success', undone: 'success', redone: 'success', repaired: 'success', 'changed-many': 'success', 'removed-many': 'success', 'archived-many': 'success', merged: 'success', 'merged-all': 'success', imported: 'success', automated: 'success', 'gave-back': 'success', 'filter-kept': 'success', 'rules-kept': 'success', 'rules-removed': 'success', filled: 'success', 'filled-many': 'success', 'took-over': 'success', erased: 'success', 'nothing-to-save': 'info', 'decide-first': 'warning', failed: 'error',
} as const satisfies Record<Shown['kind'], string>;

export function NoticeLine(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { pane, state } = usePane();
  const { notice } = state;
  if (notice?.kind === 'bug') {
    return (
      <div className={styles.line}>
        <BugReport words={texts.pane.bug} details={notice.details} onClose={() => pane.dismiss()} />
      </div>
    );
  }
  // The status region is there before its words are: a reader announces only what appears in a region it knows.
  return (
    <div role="status" aria-live={notice?.kind === 'failed' ? 'assertive' : 'polite'} className={styles.line}>
      {notice !== undefined && (
        <MessageBar intent={intents[notice.kind]} layout="multiline">
          <MessageBarBody className={styles.body}>{noticeText(texts, notice)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent" size="small" icon={<DismissRegular />} aria-label={texts.pane.notices.dismiss}
                title={texts.pane.notices.dismiss} onClick={() => pane.dismiss()}
              />
            }
          >
            {(notice.kind === 'merged' || notice.kind === 'merged-all' || notice.kind === 'gave-back' || notice.kind === 'imported' || notice.kind === 'automated' || notice.kind === 'rules-removed') && (
              <Button size="small" onClick={() => void pane.undo(notice.changeSet)}>{texts.pane.merge.undo}</Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
