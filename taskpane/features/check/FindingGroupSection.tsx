/** Findings of one kind: opened and closed by their title, and put right together where that can be done without asking. */
import { useId, useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import { SeverityIcon } from '../../components/SeverityIcon';
import { headingButton } from '../../components/line-button';
import { usePane, useTexts } from '../../use-app';
import { FindingRow } from './FindingRow';
import type { FindingGroup } from './finding-groups';

const pageSize = 50;

const useStyles = makeStyles({
  root: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  heading: { margin: 0, flexGrow: 1, minWidth: 0 },
  button: headingButton,
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  chevron: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  all: { flexShrink: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export interface FindingGroupSectionProps {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function FindingGroupSection({ group, isOpen, onToggle }: FindingGroupSectionProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.check;
  const { pane } = usePane();
  const [limit, setLimit] = useState(pageSize);
  const listId = useId();
  const { issues, fixable, severity } = group;
  const title = groupTitle(texts, group);
  const fixAll = words.fixAll(fixable.length);
  return (
    <li className={styles.root}>
      <div className={styles.line}>
        <h3 className={styles.heading}>
          <button type="button" className={styles.button} aria-expanded={isOpen} {...(isOpen && { 'aria-controls': listId })} onClick={onToggle}>
            <SeverityIcon severity={severity} label={texts.pane.severities[severity]} />
            <span className={styles.title}>{`${title} (${new Intl.NumberFormat(texts.tag).format(issues.length)})`}</span>
            <span className={styles.chevron}>{isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}</span>
          </button>
        </h3>
        {fixable.length > 0 && (
          <Button size="small" className={styles.all} aria-label={`${fixAll} · ${title}`} onClick={() => void pane.fix(fixable)}>{fixAll}</Button>
        )}
      </div>
      {isOpen && (
        <>
          <ul id={listId} className={styles.list} aria-label={title}>
            {issues.slice(0, limit).map((issue, at) => <FindingRow key={at} issue={issue} />)}
          </ul>
          {issues.length > limit && (
            <Button appearance="subtle" onClick={() => setLimit(limit + pageSize)}>{words.more(issues.length - limit)}</Button>
          )}
        </>
      )}
    </li>
  );
}

function groupTitle(texts: Texts, { family, field, table }: FindingGroup): string {
  const kind = texts.pane.check.families[family];
  return field === undefined ? kind : `${fieldLabel(texts, field, table)}: ${kind}`;
}
