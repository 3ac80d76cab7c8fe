/** The register at work: the parts to choose from above, the chosen one below. */
import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { Tabs } from '../../components/Tabs';
import { describeAction } from '../../describe-action';
import type { Part } from '../../pane/pane';
import { useApp, useFill, useMerge, usePane, useTexts } from '../../use-app';
import { AccountView } from '../account/AccountView';
import { AccountsView } from '../accounts/AccountsView';
import { AutomationsView } from '../automations/AutomationsView';
import { AuthorQuestion } from '../author/AuthorQuestion';
import { CardView } from '../card/CardView';
import { KeptDrafts } from '../card/KeptDrafts';
import { CheckView } from '../check/CheckView';
import { ConflictsBar } from '../conflicts/ConflictsBar';
import { ConflictsView } from '../conflicts/ConflictsView';
import { CopiesView } from '../copies/CopiesView';
import { CustomersView } from '../customers/CustomersView';
import { DuplicatesView } from '../duplicates/DuplicatesView';
import { GlanceView } from '../glance/GlanceView';
import { HistoryView } from '../history/HistoryView';
import { ExportView } from '../export/ExportView';
import { ImportView } from '../import/ImportView';
import { InsertView } from '../insert/InsertView';
import { MergeAllView } from '../merge/MergeAllView';
import { MergeView } from '../merge/MergeView';
import { PrivacyView } from '../privacy/PrivacyView';
import { FillView } from '../register-fill/FillView';
import { RemindersBar } from '../reminders/RemindersBar';
import { RepairsBar } from '../repairs/RepairsBar';
import { SuccessionView } from '../succession/SuccessionView';
import { TimeView } from '../time/TimeView';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    paddingInlineStart: tokens.spacingHorizontalXS,
    // Excel lays its own menu over this corner of the pane.
    paddingInlineEnd: '36px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  part: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

export function Register(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { app } = useApp();
  const { pane, state } = usePane();
  const { state: filling } = useFill();
  const { state: merging } = useMerge();
  const { parts, history } = texts.pane;
  const [last] = app.undoable();
  const undoLabel = last === undefined ? history.undoLast : history.undoThis(describeAction(texts, last));
  return (
    <>
      <div className={styles.top}>
        <Tabs<Part>
          label={parts.label} selected={part()}
          tabs={[
            { key: 'list', text: parts.customers }, { key: 'check', text: parts.check }, { key: 'duplicates', text: parts.duplicates },
            { key: 'history', text: parts.history },
          ]}
          more={parts.more}
          onSelect={(part) => pane.go({ kind: 'part', part })}
        />
        <Button
          appearance="subtle" size="small" icon={<ArrowUndoRegular />} aria-label={undoLabel} title={undoLabel}
          disabledFocusable={last === undefined} onClick={() => void pane.undo()}
        />
      </div>
      <AuthorQuestion />
      <RepairsBar />
      <div className={styles.part}>
        {state.view === 'list' && (
          <>
            <KeptDrafts />
            <ConflictsBar />
            <RemindersBar />
            <CustomersView />
          </>
        )}
        {state.view === 'card' && state.card !== undefined && (filling?.serial === state.card.serial
          ? <FillView card={state.card} state={filling} />
          : <CardView key={state.card.serial} card={state.card} />)}
        {state.view === 'succession' && <SuccessionView />}
        {state.view === 'merge' && <MergeView />}
        {state.view === 'merge-all' && <MergeAllView />}
        {state.view === 'import' && <ImportView />}
        {state.view === 'copies' && <CopiesView />}
        {state.view === 'export' && <ExportView />}
        {state.view === 'account' && <AccountView />}
        {state.view === 'accounts' && <AccountsView />}
        {state.view === 'glance' && <GlanceView />}
        {state.view === 'time' && <TimeView />}
        {state.view === 'insert' && <InsertView />}
        {state.view === 'automations' && <AutomationsView />}
        {state.view === 'conflicts' && <ConflictsView />}
        {state.view === 'privacy' && <PrivacyView />}
        {state.view === 'check' && <CheckView />}
        {state.view === 'duplicates' && <DuplicatesView />}
        {state.view === 'history' && <HistoryView />}
      </div>
    </>
  );

  /** The part that the way back from a page leads to is the one the person is in. */
  function part(): Part {
    switch (state.view) {
      case 'card': return state.card?.from ?? 'list';
      case 'succession': case 'account': case 'accounts': case 'import': case 'copies': case 'export': case 'glance': case 'insert': case 'automations': case 'privacy': return 'list';
      case 'conflicts': return pane.conflicts.state()?.cardFrom ?? 'list';
      case 'merge': return merging?.from === 'duplicates' ? 'duplicates' : 'list';
      case 'merge-all': return 'duplicates';
      case 'time': return pane.travelling.state()?.card === undefined ? 'list' : 'history';
      default: return state.view;
    }
  }
}
