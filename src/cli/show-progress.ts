/** How far long work is, on stderr: the first word after a second, then ten lines at most. */
const firstAfterMs = 1000;
const parts = 10;

export function showProgress(what: string): (done: number) => void {
  const start = Date.now();
  let told = 0;
  return (done) => {
    const part = Math.floor(done * parts);
    if (part <= told || Date.now() - start < firstAfterMs) return;
    told = part;
    process.stderr.write(`${what}: ${Math.round((part / parts) * 100)} %\n`);
  };
}
