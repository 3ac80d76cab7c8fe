/** A way to call off work that is under way; the engine has no AbortSignal, which belongs to the browser. */

export interface CancelToken {
  readonly isCancelled: boolean;
  /** Runs the task at the moment of calling off, at once if that was before; the result takes the task back. */
  onCancel(task: () => void): () => void;
}

export interface CancelSource {
  readonly token: CancelToken;
  cancel(): void;
}

export function createCancelSource(): CancelSource {
  const tasks = new Set<() => void>();
  let isCancelled = false;
  return {
    token: {
      get isCancelled() {
        return isCancelled;
      },
      onCancel(task) {
        if (isCancelled) {
          task();
          return () => undefined;
        }
        tasks.add(task);
        return () => tasks.delete(task);
      },
    },
    cancel() {
      if (isCancelled) return;
      isCancelled = true;
      for (const task of tasks) task();
      tasks.clear();
    },
  };
}

export const neverCancelled: CancelToken = { isCancelled: false, onCancel: () => () => undefined };
