/** Whose card it is, the way back and to the neighbours. */
import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { BackButton } from '../../components/BackButton';
import type { OpenCard } from '../../pane/pane';
import type { SectionMenuProps } from './SectionMenu';
import { SectionMenu } from './SectionMenu';
import { useApp, usePane, useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Cut at the end of its own writing; left is turned over where the pane is.
  name: {
    flexGrow: 1,
    minWidth: 0,
    textAlign: 'left',
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
});

export interface CardHeadingProps extends Omit<SectionMenuProps, 'onFill' | 'onAccount' | 'onHistory' | 'onMerge' | 'onPrivacy'> {
  readonly card: OpenCard;
}

export function CardHeading({ card, ...menu }: CardHeadingProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.card;
  const { app } = useApp();
  const { pane } = usePane();
  const { id, base, edits } = card.draft;
  const name = String(edits['name'] ?? base['name'] ?? '');
  const neighbours = [
    { step: -1, label: words.previous, icon: <ChevronUpRegular /> },
    { step: 1, label: words.next, icon: <ChevronDownRegular /> },
  ] as const;
  return (
    <div className={styles.root}>
      <BackButton label={card.from === 'duplicates' ? texts.pane.duplicates.back : words.back} onClick={() => pane.leaveCard()} />
      <h2 className={styles.name} title={name} dir={name === '' ? undefined : 'auto'}>
        {name === '' && id === undefined ? words.newCustomer : name === '' ? texts.pane.list.noName : name}
      </h2>
      <SectionMenu
        {...menu} onFill={() => pane.beginFill()}
        {...(id !== undefined && {
          onHistory: () => pane.go({ kind: 'part', part: 'history', of: { id, only: true } }),
          ...(!card.gone && { onAccount: () => pane.go({ kind: 'account', id }), onMerge: () => pane.go({ kind: 'merge', ids: [id], from: 'card' }), onPrivacy: () => pane.go({ kind: 'privacy', id }) }),
        })}
      />
      {neighbours.map(({ step, label, icon }) => (
        <Button
          key={step} appearance="subtle" size="small" icon={icon} aria-label={label} title={label}
          disabledFocusable={id === undefined || app.neighbour(id, step) === undefined} onClick={() => pane.neighbour(step)}
        />
      ))}
    </div>
  );
}
