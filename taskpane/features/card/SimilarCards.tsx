/** "Maybe in the register already", under the name while it is typed. */
import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CustomerSummary } from '../../../src/app/app';
import { usePane, useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: {
    gridColumn: '1 / -1',
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
  },
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

export function SimilarCards({ cards }: { readonly cards: readonly CustomerSummary[] }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const { pane } = usePane();
  if (cards.length === 0) return null;
  return (
    <div className={styles.root} role="status">
      {texts.pane.card.similar}
      <ul className={styles.list}>
        {cards.map(({ id, name, code, city }) => (
          <li key={id}>
            <button type="button" className={styles.card} onClick={() => pane.go({ kind: 'customer', id })}>
              {[name === '' ? texts.pane.list.noName : name, code, city].filter((part) => part !== '').map((part, at) => (
                <span key={at}>{at > 0 && ' · '}<bdi>{part}</bdi></span>
              ))}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
