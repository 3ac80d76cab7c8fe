/** Waits for what comes by itself: tries until nothing is thrown, so that a busy machine makes a test slower, not red. */
export async function eventually(check: () => void | Promise<void>, limitMs = 4_000): Promise<void> {
  const end = Date.now() + limitMs;
  for (;;) {
    try {
      await check();
      return;
    } catch (cause) {
      if (Date.now() > end) throw cause;
    }
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
}
