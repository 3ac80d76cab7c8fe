/**
 * Members under number keys, kept sorted so that a range of keys is found at once. New ones wait in a short list, go
 * over into a run, and runs of like size are merged: filling it with a million costs about as much as one sort,
 * and no single step is long.
 */
interface Run {
  readonly keys: Float64Array;
  readonly members: Int32Array;
}

const waitingRoom = 64;

export interface SortedRuns {
  add(key: number, member: number): void;
  /** Visits every member whose key lies in low…high (high not included), also those no longer alive. */
  eachInRange(low: number, high: number, visit: (member: number, key: number) => void): void;
  /** Leaves out the members that are no longer alive. */
  sweep(): void;
}

/** `isAlive` is asked when runs are merged; a member that is not may be left out. */
export function createSortedRuns(isAlive: (member: number) => boolean): SortedRuns {
  const runs: Run[] = [];
  const waitingKeys = new Float64Array(waitingRoom);
  const waitingMembers = new Int32Array(waitingRoom);
  let waiting = 0;

  function flush(): void {
    runs.push({ keys: waitingKeys.slice(0, waiting), members: waitingMembers.slice(0, waiting) });
    waiting = 0;
  }

  function mergeLastTwo(): void {
    const last = runs.pop();
    const first = runs.pop();
    if (first === undefined || last === undefined) return;
    const room = first.keys.length + last.keys.length;
    const keys = new Float64Array(room);
    const members = new Int32Array(room);
    let to = 0;
    let left = 0;
    let right = 0;
    while (left < first.keys.length || right < last.keys.length) {
      const takeLeft = right >= last.keys.length || (left < first.keys.length && (first.keys[left] ?? 0) <= (last.keys[right] ?? 0));
      const from = takeLeft ? first : last;
      const at = takeLeft ? left++ : right++;
      const member = from.members[at] ?? 0;
      if (!isAlive(member)) continue;
      keys[to] = from.keys[at] ?? 0;
      members[to++] = member;
    }
    runs.push({ keys: to === room ? keys : keys.slice(0, to), members: to === room ? members : members.slice(0, to) });
  }

  function settle(): void {
    for (;;) {
      const last = runs[runs.length - 1];
      const before = runs[runs.length - 2];
      if (last === undefined || before === undefined || before.keys.length > 2 * last.keys.length) return;
      mergeLastTwo();
    }
  }

  return {
    add(key, member) {
      const place = firstNotBelow(waitingKeys, key, waiting);
      waitingKeys.copyWithin(place + 1, place, waiting);
      waitingMembers.copyWithin(place + 1, place, waiting);
      waitingKeys[place] = key;
      waitingMembers[place] = member;
      if (++waiting < waitingRoom) return;
      flush();
      settle();
    },
    eachInRange(low, high, visit) {
      for (const { keys, members } of runs) {
        for (let at = firstNotBelow(keys, low, keys.length); at < keys.length && (keys[at] ?? high) < high; at++) {
          visit(members[at] ?? 0, keys[at] ?? 0);
        }
      }
      for (let at = firstNotBelow(waitingKeys, low, waiting); at < waiting && (waitingKeys[at] ?? high) < high; at++) {
        visit(waitingMembers[at] ?? 0, waitingKeys[at] ?? 0);
      }
    },
    sweep() {
      flush();
      // An empty run beside a single one lets even that one be swept.
      if (runs.length === 1) flush();
      while (runs.length > 1) mergeLastTwo();
    },
  };
}

function firstNotBelow(keys: Float64Array, key: number, length: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
