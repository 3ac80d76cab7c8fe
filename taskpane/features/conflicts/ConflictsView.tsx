/** What two people said without seeing each other's; a script of its own, for most people come here rarely. */
import { lazy, Suspense, type ReactElement } from 'react';
import { useConflicts } from '../../use-app';

const Page = lazy(async () => ({ default: (await import(/* webpackChunkName: "conflicts" */ './ConflictsPage')).ConflictsPage }));

/** The workbook may be closed while the page is open. */
export function ConflictsView(): ReactElement | null {
  const { state } = useConflicts();
  return state === undefined ? null : <Suspense fallback={null}><Page state={state} /></Suspense>;
}
