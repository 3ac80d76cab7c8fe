/** The columns of a file: what each is called, what stands in it, what it means, and what it may do to what the cards say. */
import { useMemo, type ReactElement } from 'react';
import { MessageBar, MessageBarBody, Select, makeStyles, tokens } from '@fluentui/react-components';
import { cardFieldsOf, choiceOf, leftOut, ownField, takenApart } from '../../../src/app/choose-column';
import type { ImportSheet } from '../../../src/app/import-sheet';
import { issueText } from '../../../src/locales/issue-text';
import type { OpenImport } from '../../pane/import-page';
import { useImport, useTexts } from '../../use-app';
import { canPlan, targetGroups, type TargetGroup } from './column-targets';
import { WordMeanings } from './WordMeanings';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  column: { paddingBlock: tokens.spacingVerticalS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  header: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  samples: {
    // Two lines are enough to know a column by.
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    marginBlockEnd: tokens.spacingVerticalXS,
  },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  meaning: { flexGrow: 1, flexBasis: '150px', minWidth: 0 },
  policy: { flexGrow: 0, flexBasis: '110px', minWidth: 0 },
  note: { marginBlockStart: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  unsure: { marginBlockStart: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusWarningForeground1 },
});

const samplesShown = 4;

export function ColumnList({ state }: { readonly state: OpenImport }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.importing.columns;
  const { sheet, mapping, holds } = state;
  const groups = useMemo(() => targetGroups(texts, holds), [texts, holds]);
  if (sheet === undefined || mapping === undefined) return <></>;
  return (
    <>
      <h3 className={styles.heading}>{words.heading}</h3>
      {!canPlan(mapping, holds) && (
        <MessageBar intent="warning" layout="multiline"><MessageBarBody>{holds === 'customers' ? words.noName : texts.pane.importing.entries.noColumns}</MessageBarBody></MessageBar>
      )}
      <ul className={styles.list} aria-label={words.heading}>
        {sheet.proposal.columns.map((column) => <Column key={column.column} column={column} state={state} groups={groups} />)}
      </ul>
    </>
  );
}

interface ColumnProps {
  readonly column: ImportSheet['proposal']['columns'][number];
  readonly state: OpenImport;
  readonly groups: readonly TargetGroup[];
}

function Column({ column: proposed, state, groups }: ColumnProps): ReactElement {
  const { column, header, sample, verdict, reasons, issues } = proposed;
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.importing.columns;
  const { page } = useImport();
  const { mapping, policies, doing } = state;
  const choice = mapping === undefined ? leftOut : choiceOf(mapping, column);
  const fields = mapping === undefined ? [] : cardFieldsOf(mapping, column);
  const [field] = fields;
  const isOpen = verdict === 'ambiguous' && choice === leftOut;
  // What goes by its content may be called something else: whoever reads the name should know.
  // Words that nobody knows are asked about below.
  const told = [...reasons, ...issues].filter((issue) => issue.code !== 'import-column-words-open' && (issue.severity !== 'info' || (issue.code === 'import-column-by-content' && issue.facts.target === choice))).map((issue) => issueText(texts, issue));
  return (
    <li className={styles.column}>
      <div className={styles.header}><bdi>{header}</bdi></div>
      <div className={styles.samples}><bdi>{sample.examples.length === 0 ? words.empty : sample.examples.slice(0, samplesShown).join(' · ')}</bdi></div>
      <div className={styles.choices}>
        <Select size="small" className={styles.meaning} aria-label={words.meaning(header)} disabled={doing !== undefined} value={choice} onChange={(_event, { value }) => page.chooseColumn(column, value)}>
          <option value={leftOut}>{words.out}</option>
          {state.holds === 'customers' && <option value={ownField}>{words.own}</option>}
          {(choice === takenApart || choiceOf({ columns: [proposed] }, column) === takenApart) && <option value={takenApart}>{words.apart}</option>}
          {groups.map(({ label, targets }) => (
            <optgroup key={label} label={label}>
              {targets.map(({ key, label: name }) => <option key={key} value={key}>{name}</option>)}
            </optgroup>
          ))}
        </Select>
        {field !== undefined && state.holds === 'customers' && (
          <Select
            size="small" className={styles.policy} aria-label={words.policy(header)} disabled={doing !== undefined} value={policies[field] ?? 'fill'}
            onChange={(_event, { value }) => page.choosePolicy(fields, value === 'overwrite' || value === 'never' ? value : 'fill')}
          >
            <option value="fill">{words.policies.fill}</option>
            <option value="overwrite">{words.policies.overwrite}</option>
            <option value="never">{words.policies.never}</option>
          </Select>
        )}
      </div>
      {isOpen && <div className={styles.unsure}>{words.unsure}</div>}
      {told.slice(0, 2).map((text) => <div key={text} className={styles.note}>{text}</div>)}
      <WordMeanings state={state} column={column} />
    </li>
  );
}
