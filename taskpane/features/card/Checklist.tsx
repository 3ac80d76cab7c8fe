/** "Before saving", in one line above the commands; opened, each point leads to the field where it is put right. */
import { useId, useState, type ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { fieldLabel } from '../../../src/locales/issue-text';
import { lineButton } from '../../components/line-button';
import { SeverityIcon } from '../../components/SeverityIcon';
import { useTexts } from '../../use-app';
import type { ChecklistPoint } from './checklist-points';

const line = { ...lineButton, gap: tokens.spacingHorizontalS, width: '100%', paddingInline: tokens.spacingHorizontalM } as const;

const useStyles = makeStyles({
  root: { flexShrink: 0, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  head: { ...line, minHeight: '28px' },
  label: { flexGrow: 1 },
  points: { maxHeight: '30vh', overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  point: { ...line, alignItems: 'start' },
  ready: { flexShrink: 0, fontSize: tokens.fontSizeBase400, color: tokens.colorStatusSuccessForeground1 },
});

export interface ChecklistProps {
  readonly points: readonly ChecklistPoint[];
  readonly onGo: (point: ChecklistPoint) => void;
}

export function Checklist({ points, onGo }: ChecklistProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.card.checklist;
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const [worst] = points;
  return (
    <div className={styles.root}>
      <button
        type="button" className={styles.head} aria-expanded={isOpen} {...(isOpen && worst !== undefined && { 'aria-controls': listId })}
        onClick={() => setOpen(!isOpen)}
      >
        {worst === undefined
          ? <CheckmarkCircleRegular className={styles.ready} />
          : <SeverityIcon severity={worst.severity} label={texts.pane.severities[worst.severity]} />}
        <span className={styles.label}>
          {words.label}: {worst === undefined ? words.ready : words.open(points.length)}
        </span>
        {isOpen ? <ChevronDownRegular /> : <ChevronUpRegular />}
      </button>
      {isOpen && worst !== undefined && (
        <ul id={listId} className={styles.points} aria-label={words.label}>
          {points.map((point) => (
            <li key={point.key}>
              <button type="button" className={styles.point} {...(point.row === undefined && { title: words.go(fieldLabel(texts, point.field)) })} onClick={() => onGo(point)}>
                <SeverityIcon severity={point.severity} label={texts.pane.severities[point.severity]} />
                <span>{point.text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
