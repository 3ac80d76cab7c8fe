/** What a step did, row by row and field by field: what stood there and what stands there since. */
import { useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { automationReason } from '../../../src/app/automation-reason';
import { readRecord } from '../../../src/app/automation-records';
import { changesByRow } from '../../../src/app/history';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import { parseSearch } from '../../../src/app/saved-filters';
import type { Change, SettingChange } from '../../../src/model/change';
import type { Scalar } from '../../../src/model/field-kinds';
import { fieldOf, type TableKey } from '../../../src/model/fields';
import { meantValue, type MeantValue } from '../../meant-value';
import type { App } from '../../../src/app/app';
import { useApp, useTexts } from '../../use-app';
import { fromTo, isolated, plainText, valueText } from '../../value-text';
import { profileName } from '../check/profile-name';
import { conflictWords } from '../conflicts/conflict-words';
import { listName } from './list-name';
import { searchText } from './search-text';

/** Lines at first, and at most: nobody reads thousands in a narrow pane. */
const shortLines = 4;
const mostLines = 200;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  line: { overflowWrap: 'anywhere' },
  label: { color: tokens.colorNeutralForeground2 },
  more: { minWidth: 0, paddingInline: 0, color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
});

interface Line {
  readonly key: string;
  /** Of a row that is not the customer's own, or came or went. */
  readonly head?: string;
  readonly label?: string;
  readonly text?: string;
}

export interface ChangeListProps {
  readonly changes: readonly Change[];
  /** A choice for the whole register. */
  readonly setting?: SettingChange | undefined;
  /** Several customers: each row is headed by its name. */
  readonly namesRows: boolean;
}

export function ChangeList({ changes: all, setting, namesRows }: ChangeListProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  // What automations remember of a change is told with it; of a conflict, what became of it.
  const changes = all.filter(({ table }) => table !== 'Automations' && table !== 'Conflicts');
  const words = texts.pane.history;
  const { app } = useApp();
  const [isOpen, setIsOpen] = useState(false);
  const nameOf = (id: string): string | undefined => {
    const name = app.card(id)?.values['name'];
    return typeof name === 'string' ? name : undefined;
  };
  const most = isOpen ? mostLines : shortLines;
  const conflicts = all.filter(isOfConflict);
  // What was decided leads to the changes; what was found comes beside them.
  const decided = conflictLines(app, texts, conflicts.filter(({ type }) => type === 'set').slice(0, most), namesRows);
  const told = linesOf(texts, changes, reasonsOf(texts, all), namesRows, nameOf, most - decided.length, meantValue(app));
  const found = conflictLines(app, texts, conflicts.filter(({ type }) => type !== 'set').slice(0, most - decided.length - told.lines.length), namesRows);
  const lines = [...decided, ...told.lines, ...found];
  const left = told.left + conflicts.length - decided.length - found.length;
  return (
    <>
      <ul className={styles.list}>
        {setting !== undefined && (
          <li className={styles.line}>
            <span className={styles.label}>{texts.pane.check.profile}: </span>
            {fromTo(texts, isolated(profileName(texts, setting.before)), isolated(profileName(texts, setting.after)))}
          </li>
        )}
        {lines.map(({ key, head, label, text }) => (
          <li key={key} className={head === undefined ? styles.line : styles.head}>
            {head ?? <><span className={styles.label}>{label}: </span>{text}</>}
          </li>
        ))}
      </ul>
      {isOpen && left > 0 && <div className={styles.label}>{words.moreChanges(left)}</div>}
      {(isOpen || left > 0) && (
        <Button appearance="transparent" size="small" className={styles.more} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? words.fewerChanges : words.allChanges(changes.length + conflicts.length)}
        </Button>
      )}
    </>
  );
}

/** Ids mean nothing to a reader; a child row's customer is its heading. */
function isTold(table: TableKey, field: string): boolean {
  const definition = fieldOf(table, field);
  if (table !== 'Customers' && field === 'customerName') return false;
  // What a merge remembers is for giving the cards back, not for reading.
  if (table === 'Merges' && (field === 'content' || field === 'part')) return false;
  return definition?.kind !== 'id' || field === 'predecessor' || field === 'successor';
}

/** Why automations changed a field, by customer and field. */
function reasonsOf(texts: Texts, changes: readonly Change[]): ReadonlyMap<string, string> {
  return new Map(changes.flatMap((change): [string, string][] => {
    const record = change.table === 'Automations' && change.type === 'add' ? readRecord(change.values) : undefined;
    const cause = record?.facts.cause;
    return record === undefined || cause === undefined ? [] : [[`${record.customer} ${record.field}`, automationReason(texts, cause, (day) => plainText(texts, day))]];
  }));
}

/** What became of one; a row that only goes on with another one is none of its own. */
function isOfConflict(change: Change): boolean {
  return change.table === 'Conflicts' && (change.type === 'set' ? change.field === 'state' : typeof change.values['continues'] !== 'string');
}

/** What became of conflicts: which one, and what was decided; of those that came or were erased, that. */
function conflictLines(app: App, texts: Texts, changes: readonly Change[], namesRows: boolean): readonly Line[] {
  const { states } = texts.pane.conflicts;
  if (changes.length === 0) return [];
  const said = conflictWords(app, texts);
  const stateText = (state: Scalar): string => (states as Readonly<Record<string, string>>)[String(state)] ?? String(state);
  return changes.map((change): Line => {
    const line = app.conflict(change.id);
    const name = namesRows && line !== undefined && line.name !== '' ? isolated(line.name) : '';
    const label = [texts.rowOf.Conflicts, name, line === undefined ? '' : said.subject(line)].filter((part) => part !== '').join(' · ');
    const text = change.type === 'set' ? fromTo(texts, stateText(change.before), stateText(change.after)) : change.type === 'add' ? stateText(change.values['state'] ?? null) : texts.pane.conflicts.deleted;
    return { key: `Conflicts ${change.id} ${change.type}`, label, text };
  });
}

/** Up to so many lines; how many changes are left out. */
function linesOf(
  texts: Texts, changes: readonly Change[], reasons: ReadonlyMap<string, string>, namesRows: boolean, nameOf: (id: string) => string | undefined, most: number, meant: MeantValue,
): { readonly lines: readonly Line[]; readonly left: number } {
  const words = texts.pane.history;
  const lines: Line[] = [];
  let told = 0;
  const valueOf = (table: TableKey, field: string, value: Scalar): string => {
    const search = table === 'Lists' && field === 'meaning' ? parseSearch(value) : undefined;
    if (search !== undefined) return searchText(texts, search);
    const list = table === 'Lists' && field === 'list' && typeof value === 'string' ? listName(texts, value) : undefined;
    if (list !== undefined) return list;
    const refersToCard = fieldOf(table, field)?.refers === 'Customers' && typeof value === 'string';
    return refersToCard ? isolated(nameOf(value) ?? value) : valueText(texts, table === 'Customers' ? meant(field, value) : value);
  };
  for (const { table, id, changes: ofRow } of changesByRow(changes)) {
    if (lines.length >= most) break;
    // What only follows from another change, such as the name beside each row's id.
    if (ofRow.every((change) => change.type === 'set' && !isTold(table, change.field))) {
      told += ofRow.length;
      continue;
    }
    const [first] = ofRow;
    const row = texts.rowOf[table];
    if (first?.type === 'add') lines.push({ key: `${table} ${id} add`, head: words.rowAdded(row) });
    else if (first?.type === 'remove') lines.push({ key: `${table} ${id} remove`, head: words.rowRemoved(row) });
    else if (table !== 'Customers') lines.push({ key: `${table} ${id}`, head: row });
    else if (namesRows) lines.push({ key: `${table} ${id}`, head: isolated(nameOf(id) ?? row) });
    for (const change of ofRow) {
      told += 1;
      if (change.type === 'set') {
        if (!isTold(table, change.field)) continue;
        const reason = table === 'Customers' ? reasons.get(`${id} ${change.field}`) : undefined;
        lines.push({
          key: `${table} ${id} ${change.field} ${told}`, label: fieldLabel(texts, change.field, table),
          text: [fromTo(texts, valueOf(table, change.field, change.before), valueOf(table, change.field, change.after)), ...(reason === undefined ? [] : [reason])].join(' · '),
        });
        continue;
      }
      for (const [field, value] of Object.entries(change.values)) {
        if (value === null || value === '' || !isTold(table, field)) continue;
        lines.push({ key: `${table} ${id} ${field} ${told}`, label: fieldLabel(texts, field, table), text: valueOf(table, field, value) });
      }
    }
  }
  // A row that came with many fields is one change: its lines beyond the limit are left out with the changes after it.
  const cut = lines.length - most;
  return { lines: lines.slice(0, most), left: Math.max(changes.length - told, cut > 0 ? cut : 0) };
}
