/** "Maybe in the register already", under the name while it is typed: archived cards too, and why they may be the same. */
import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CustomerSummary } from '../../../src/app/app';
import type { CardTwin } from '../../../src/app/duplicate-desk';
import { visuallyHidden } from '../../components/visually-hidden';
import { usePane, useTexts } from '../../use-app';
import { agreeingLabels } from '../duplicates/reasons';

const useStyles = makeStyles({
  root: {
    gridColumn: '1 / -1',
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
  },
  twin: { paddingBlockEnd: tokens.spacingVerticalXS },
  reasons: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  command: { marginBlockStart: tokens.spacingVerticalXXS },
  hidden: visuallyHidden,
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  card: {
    display: 'block',
    width: '100%',
    minHeight: '24px',
    paddingInline: 0,
    paddingBlock: '2px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    textAlign: 'start',
    textDecorationLine: 'underline',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface SimilarCardsProps {
  /** What the engine takes for the same customer, with its reasons. */
  readonly twins: readonly CardTwin[];
  /** What the search finds for the same words: known before the engine has answered. */
  readonly alike: readonly CustomerSummary[];
}

const most = 3;

export function SimilarCards({ twins, alike }: SimilarCardsProps): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.duplicates.twins;
  const { pane } = usePane();
  const known = new Set(twins.map(({ card }) => card.id));
  const others = alike.filter(({ id }) => !known.has(id)).slice(0, Math.max(most - twins.length, 0));
  // The region is there before its words: a reader announces only what appears in one it knows.
  return (
    <div role="status" className={twins.length + others.length > 0 ? styles.root : styles.hidden}>
      {twins.length + others.length > 0 && (
        <>
          {texts.pane.card.similar}
          <ul className={styles.list}>
            {twins.slice(0, most).map(({ card, isArchived, explanation }) => {
              const reasons = agreeingLabels(texts, explanation).slice(0, most).join(', ');
              return (
                <li key={card.id} className={styles.twin}>
                  {line(card, isArchived)}
                  {reasons !== '' && <span className={styles.reasons}>{words.because(reasons)}</span>}
                  {isArchived && (
                    <Button size="small" className={styles.command} aria-label={words.reactivateOf(nameOf(card))} onClick={() => pane.go({ kind: 'customer', id: card.id, reactivates: true })}>
                      {words.reactivate}
                    </Button>
                  )}
                </li>
              );
            })}
            {others.map((card) => <li key={card.id}>{line(card, false)}</li>)}
          </ul>
        </>
      )}
    </div>
  );

  function nameOf({ name }: CustomerSummary): string {
    return name === '' ? texts.pane.list.noName : name;
  }

  function line(card: CustomerSummary, isArchived: boolean): ReactElement {
    const { id, code, city } = card;
    return (
      <button type="button" className={styles.card} title={words.openInsteadOf(nameOf(card))} onClick={() => pane.go({ kind: 'customer', id })}>
        {[nameOf(card), code, city].filter((part) => part !== '').map((part, at) => (
          <span key={at}>{at > 0 && ' · '}<bdi>{part}</bdi></span>
        ))}
        {isArchived && ` (${texts.pane.duplicates.archived})`}
        <span className={styles.hidden}>{`. ${words.openInstead}`}</span>
      </button>
    );
  }
}
