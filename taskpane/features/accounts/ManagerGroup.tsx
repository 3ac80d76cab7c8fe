/** Whom one manager looks after: the sums in sight, the customers when it is opened. */
import { useId, type ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import type { ManagerAccounts } from '../../../src/app/account-desk';
import { headingButton } from '../../components/line-button';
import { useTexts } from '../../use-app';
import { AccountLines } from './AccountLines';
import { SumsTable } from './SumsTable';

const useStyles = makeStyles({
  root: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, paddingBlockEnd: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  button: headingButton,
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  chevron: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

export interface ManagerGroupProps {
  readonly group: ManagerAccounts;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function ManagerGroup({ group: { manager, lines, sums }, isOpen, onToggle }: ManagerGroupProps): ReactElement {
  const styles = useStyles();
  const { lists: words } = useTexts().pane.accounts;
  const listId = useId();
  const name = manager === '' ? words.nobody : manager;
  return (
    <li className={styles.root}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.button} aria-expanded={isOpen} {...(isOpen && { 'aria-controls': listId })} onClick={onToggle}>
          <bdi className={styles.title}>{name}</bdi>
          <span className={styles.chevron}>{isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}</span>
        </button>
      </h3>
      <SumsTable sums={sums} caption={words.customers(new Set(lines.map(({ card }) => card)).size)} />
      {isOpen && <div id={listId}><AccountLines label={name} lines={lines} shows="owed" left={undefined} /></div>}
    </li>
  );
}
