/**
 * Univer joins changes to one undo step, but takes them back in the order in which they were made: a table that was taken
 * away and laid again would be laid first and then taken away for good. Here the last is taken back first.
 */
import type { UniverServices } from './univer';

type UndoService = UniverServices['undo'];
type UndoItem = Parameters<UndoService['pushUndoRedo']>[0];

interface Joining {
  _tryBatchingElements(item: UndoItem, added: UndoItem): void;
}

export function undoFromTheEnd(undo: UndoService): void {
  // Not part of Univer's contract; test/workbench/grid/undo.test.ts tells if it is called otherwise one day.
  (undo as UndoService & Joining)._tryBatchingElements = (item, added) => {
    item.redoMutations.push(...added.redoMutations);
    item.undoMutations.unshift(...added.undoMutations);
  };
}
