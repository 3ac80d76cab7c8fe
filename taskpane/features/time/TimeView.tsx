/** Earlier states of the register; a script of its own, for most people come here rarely. */
import { lazy, Suspense, type ReactElement } from 'react';
import { useTime } from '../../use-app';

const Comparing = lazy(async () => ({ default: (await import(/* webpackChunkName: "time" */ './ComparisonPage')).ComparisonPage }));
const Restoring = lazy(async () => ({ default: (await import(/* webpackChunkName: "time" */ './CardRestorePage')).CardRestorePage }));

/** The workbook may be closed while the page is open. */
export function TimeView(): ReactElement | null {
  const { state } = useTime();
  if (state === undefined) return null;
  return <Suspense fallback={null}>{state.card === undefined ? <Comparing state={state} /> : <Restoring state={state} card={state.card} />}</Suspense>;
}
