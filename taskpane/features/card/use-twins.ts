/** Cards that may be the one being typed, asked a moment after the last key: typing never waits, and an answer that is overtaken is dropped. */
import { useEffect, useState } from 'react';
import type { CardRow } from '../../../src/app/app';
import type { CardTwin } from '../../../src/app/duplicate-desk';
import type { Values } from '../../../src/model/change';
import type { RecordId } from '../../../src/model/ids';
import { useApp, usePane } from '../../use-app';

/** Nothing else says who somebody is: what is typed elsewhere asks nobody. */
const telling = ['name', 'alias', 'otherNames', 'taxId', 'vatNumber', 'companyNumber', 'personalId', 'email', 'otherEmails', 'phone', 'mobile', 'otherPhones', 'website', 'street'] as const;
const pauseMs = 250;
const shortest = 3;
const none: readonly CardTwin[] = [];

export interface TypedCard {
  readonly id: RecordId | undefined;
  readonly values: Values;
  readonly edits: Values;
  readonly rows: readonly CardRow[];
}

/** Certain and likely ones, the likeliest first. */
export function useTwins({ id, values, edits, rows }: TypedCard): readonly CardTwin[] {
  const { app, cards } = useApp();
  const { pane } = usePane();
  const [twins, setTwins] = useState(none);
  const tells = telling.some((field) => String(edits[field] ?? '').trim().length >= shortest);
  useEffect(() => {
    if (!tells) return undefined;
    let isOvertaken = false;
    const ask = async (): Promise<void> => {
      const found = await app.twinsOf(values, id, rows);
      if (!isOvertaken) setTwins(found.filter(({ verdict }) => verdict !== 'possible'));
    };
    const timeout = setTimeout(() => void pane.run(ask), pauseMs);
    return () => {
      isOvertaken = true;
      clearTimeout(timeout);
    };
  }, [app, pane, cards, tells, values, id, rows]);
  return tells ? twins : none;
}
