/** So often it is tried, however long one try takes: looking through a large page takes seconds where others work as well. */
const leastTries = 5;

/** Waits for what comes by itself: tries until nothing is thrown, so that a busy machine makes a test slower, not red. */
export async function eventually(check: () => void | Promise<void>, limitMs = 4_000): Promise<void> {
  const end = Date.now() + limitMs;
  for (let tries = 1; ; tries += 1) {
    try {
      await check();
      return;
    } catch (cause) {
      if (tries >= leastTries && Date.now() > end) throw cause;
    }
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
}
