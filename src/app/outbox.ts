/**
 * A round whose device remembers what was said and not acknowledged, so that it is known before the workbook is read, and while
 * the hub cannot be reached. Nothing is ever sent from there: what is sent is found in the workbook, where a person may have
 * taken it back since, or closed Excel without saving.
 */
import type { Operation } from '../sync/operation';
import type { SyncPorts } from '../sync/sync-round';
import type { DeviceStore, SaidOperation } from './device-store';

export function withOutbox({ hub, ...ports }: SyncPorts, { device, register }: { readonly device: DeviceStore; readonly register: string }): SyncPorts {
  let seen = 0;
  let isFirst = true;
  async function say(epoch: number, operations: readonly Operation[]): Promise<void> {
    // What an earlier round said and this one does not find any more waits no longer.
    await device.say(register, operations.map((operation): SaidOperation => ({ epoch, seen, operation })), isFirst ? 'alone' : 'too');
    isFirst = false;
  }
  return {
    ...ports,
    async read() {
      const read = await ports.read();
      seen = read.mark.version;
      isFirst = true;
      return read;
    },
    hub: {
      epochSince: (epoch) => hub.epochSince(epoch),
      async push(epoch, operations) {
        await say(epoch, operations);
        const answer = await hub.push(epoch, operations);
        if (answer !== undefined) await device.acknowledge(register, operations);
        return answer;
      },
      async pull(epoch, since) {
        if (isFirst) await say(epoch, []);
        return hub.pull(epoch, since);
      },
    },
  };
}
