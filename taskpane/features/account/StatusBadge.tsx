/** What a document is good for, by its frame as well as by its word: issued stands out, cancelled is struck out, the rest waits. */
import type { ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CustomerDocument } from '../../../src/app/account-desk';
import { useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    // On a highlighted row the frame is of the words' colour.
    ':global([data-theme="contrast"])': { border: `${tokens.strokeWidthThin} solid currentcolor` },
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  issued: { color: tokens.colorStatusSuccessForeground1, border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder2}`, fontWeight: tokens.fontWeightSemibold },
  waiting: { borderTopStyle: 'dashed', borderBottomStyle: 'dashed', borderInlineStartStyle: 'dashed', borderInlineEndStyle: 'dashed' },
  cancelled: { textDecorationLine: 'line-through' },
});

export function StatusBadge({ document: { status, values } }: { readonly document: CustomerDocument }): ReactElement {
  const styles = useStyles();
  const word = String(values['status'] ?? '').trim();
  const { noStatus } = useTexts().pane.accounts;
  return (
    <span className={mergeClasses(styles.root, status === 'issued' && styles.issued, (status === 'draft' || status === 'inApproval' || status === undefined) && styles.waiting, status === 'cancelled' && styles.cancelled)}>
      <bdi>{word === '' ? noStatus : word}</bdi>
    </span>
  );
}
