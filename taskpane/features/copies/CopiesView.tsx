/** Bringing in another copy of the register; a script of its own, for most people come here rarely. */
import { lazy, Suspense, type ReactElement } from 'react';
import { useCopies } from '../../use-app';

const Page = lazy(async () => ({ default: (await import(/* webpackChunkName: "copies" */ './CopiesPage')).CopiesPage }));

/** The workbook may be closed while the page is open. */
export function CopiesView(): ReactElement | null {
  const { state } = useCopies();
  return state === undefined ? null : <Suspense fallback={null}><Page state={state} /></Suspense>;
}
