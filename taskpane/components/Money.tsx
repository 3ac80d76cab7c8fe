/** An amount with its currency: reads from left to right in every language, its digits one below the other. */
import type { ReactElement } from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { moneyText } from '../../src/app/amount-text';
import { useTexts } from '../use-app';

const useStyles = makeStyles({ root: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' } });

export interface MoneyProps {
  readonly amount: number;
  /** '' where nobody knows it, or where it is said elsewhere. */
  readonly currency: string;
  readonly className?: string;
}

export function Money({ amount, currency, className }: MoneyProps): ReactElement {
  const { tag } = useTexts();
  return <bdi dir="ltr" className={mergeClasses(useStyles().root, className)}>{moneyText(amount, currency, tag)}</bdi>;
}
