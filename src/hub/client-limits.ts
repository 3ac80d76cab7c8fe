/** How often each client may ask, by its address; those who have been quiet are forgotten. */
import type { Clock } from '../base/ports';
import { createTokenBucket, type BucketSize, type TokenBucket } from '../registry/token-bucket';

export interface ClientLimits {
  /** Milliseconds until the client may ask; 0 lets it. */
  waitOf(client: string): number;
}

const mostClients = 5000;

export function createClientLimits(size: BucketSize, clock: Clock): ClientLimits {
  const buckets = new Map<string, TokenBucket>();
  return {
    waitOf(client) {
      const bucket = buckets.get(client) ?? createTokenBucket(size, clock);
      // The end of the map is who asked last.
      buckets.delete(client);
      buckets.set(client, bucket);
      const [quietest] = buckets.keys();
      if (buckets.size > mostClients && quietest !== undefined) buckets.delete(quietest);
      const wait = bucket.take(0);
      return wait === 'spent' ? Number.POSITIVE_INFINITY : wait;
    },
  };
}
