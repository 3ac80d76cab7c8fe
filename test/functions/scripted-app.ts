/** An app whose customers a test writes down: look-ups, state and announcements are real enough, the rest refuses. */
import type { App, AppIssue, AppState, Card, CustomerSummary } from '../../src/app/app';
import { createTermsDesk } from '../../src/app/terms-desk';
import type { Values } from '../../src/model/change';

export interface ScriptedApp extends App {
  put(id: string, values: Values): void;
  drop(id: string): void;
  /** What checks of the card find. */
  finds(id: string, issues: readonly AppIssue[]): void;
  setState(state: AppState): void;
  /** Says that cards changed although none did, as after reading the sheet again. */
  announce(): void;
  /** Another row is selected. */
  selectRow(): void;
  /** Says which cards `put` and `drop` changed; else any may have. */
  remembers: boolean;
  readonly counts: { finds: number; searches: number; listeners: number };
}

function notScripted(): never {
  throw new Error('this test did not expect to get here');
}

export function scriptedApp(customHeaders: readonly string[] = []): ScriptedApp {
  const cards = new Map<string, Card>();
  const findings = new Map<string, readonly AppIssue[]>();
  const listeners = new Set<() => void>();
  const counts = { finds: 0, searches: 0, listeners: 0 };
  let state: AppState = { kind: 'ready' };
  let version = 0;
  let cardsVersion = 0;

  const steps: { readonly version: number; readonly id: string | undefined }[] = [];
  let changing: string | undefined;

  function selectRow(): void {
    version++;
    for (const listener of [...listeners]) listener();
  }
  function announce(): void {
    cardsVersion++;
    steps.push({ version: cardsVersion, id: changing });
    changing = undefined;
    selectRow();
  }
  function text(card: Card, field: string): string {
    return String(card.values[field] ?? '');
  }
  function summary(card: Card): CustomerSummary {
    const [code, name, alias, status, level, city, country] = ['code', 'name', 'alias', 'status', 'level', 'city', 'country']
      .map((field) => text(card, field)) as [string, string, string, string, string, string, string];
    return { id: card.id, code, name, alias, status, level, city, country };
  }

  const terms = createTermsDesk({ clock: { now: () => 0 }, log: { error: notScripted }, register: () => undefined, version: () => version, onFetched: announce });

  return {
    counts,
    ...terms,
    put(id, values) {
      cards.set(id, { id, values });
      changing = id;
      announce();
    },
    finds(id, issues) {
      findings.set(id, issues);
      announce();
    },
    drop(id) {
      cards.delete(id);
      changing = id;
      announce();
    },
    setState(next) {
      state = next;
      announce();
    },
    announce,
    selectRow,
    state: () => state,
    subscribe(listener) {
      const told = (): void => listener('me');
      listeners.add(told);
      counts.listeners++;
      return () => {
        listeners.delete(told);
        counts.listeners--;
      };
    },
    version: () => version,
    cardsVersion: () => cardsVersion,
    find(key) {
      counts.finds++;
      return [...cards.values()].find((card) => [card.id, text(card, 'code'), text(card, 'name')].includes(key));
    },
    cardsNamed(key) {
      counts.finds++;
      return [...cards.values()].filter((card) => [card.id, text(card, 'code'), text(card, 'name')].includes(key));
    },
    addressFor: notScripted,
    remembers: false,
    changedSince(since) {
      const ids = steps.filter(({ version: at }) => at > since).map(({ id }) => id);
      return this.remembers && !ids.includes(undefined) ? new Set(ids.flatMap((id) => id ?? [])) : undefined;
    },
    search(query, limit) {
      counts.searches++;
      const hits = [...cards.values()].filter((card) => text(card, 'name').toLowerCase().includes(query.toLowerCase()));
      return { hits: hits.slice(0, limit).map(summary), total: hits.length };
    },
    card: (id) => cards.get(id),
    successorOf: (id) => cards.get(id),
    registerId: () => undefined,
    date1904: () => false,
    customFields: () => customHeaders.map((header) => ({ key: `x:${header}`, header })),
    open: notScripted, close: notScripted, refresh: notScripted, makeRegister: notScripted, planAdoption: notScripted,
    adopt: notScripted, matching: notScripted, facets: notScripted, savedFilters: notScripted,
    saveFilter: notScripted, deleteFilter: notScripted, children: () => [], missingFields: notScripted,
    ownFields: () => customHeaders.map((header) => ({ key: `x:${header}`, header, word: undefined, kind: undefined, isDeclared: false })),
    setOwnFieldKind: notScripted, addOwnField: notScripted, addMissingFields: notScripted, listValues: (list) => (list === 'vatStatus' ? ['Own word', 'Pays VAT'] : notScripted()),
    meaningOf: (_list, word) => ({ 'Private person': 'privatePerson', 'Pays VAT': 'registered' })[word], extendList: notScripted,
    reminders: notScripted, settleReminder: notScripted, customerOf: notScripted, neighbour: notScripted,
    save: notScripted, checkCard: (_values, id) => findings.get(id ?? '') ?? [], checkRow: notScripted, check: notScripted, profile: notScripted,
    profiles: notScripted, useProfile: notScripted, fixIssues: notScripted, acceptNumber: notScripted, declareNoTaxId: notScripted, takeBackStatement: notScripted, statementNote: notScripted, reactivate: notScripted, requiredFields: notScripted, planBulk: notScripted,
    showsCheck: notScripted, showCheck: notScripted, fillCheck: notScripted,
    bulkEdit: notScripted, planRemoval: notScripted, remove: notScripted, archive: notScripted,
    makePrimaryAddress: notScripted, isOwnCompany: notScripted, makeOwnCompany: notScripted, chainOf: notScripted,
    cardToKeep: notScripted, planMerge: notScripted, merge: notScripted, referencesOutside: notScripted, mergedCards: notScripted, unmerge: notScripted, survivorOf: notScripted,
    judgements: notScripted, judge: notScripted, forgetJudgement: notScripted,
    planSuccession: notScripted, succeed: notScripted, planMergeAll: notScripted, mergeAll: notScripted,
    savedMergeRules: notScripted, saveMergeRules: notScripted, deleteMergeRules: notScripted, mergeRulesFile: notScripted, takeDecisions: notScripted, undoable: notScripted, undo: notScripted, redo: notScripted,
    findDuplicates: notScripted, standingDuplicates: notScripted, explainPair: notScripted, twinsOf: notScripted,
    // Cards of one alias, sure if they have one city too.
    duplicatesOf: async (id) => [...cards.values()].flatMap((card) => {
      const own = cards.get(id);
      if (own === undefined || card.id === id || text(card, 'alias') === '' || text(card, 'alias') !== text(own, 'alias')) return [];
      const isSure = text(card, 'city') === text(own, 'city');
      return [{ card: summary(card), isArchived: false, probability: isSure ? 0.995 : 0.9, verdict: isSure ? 'certain' : 'likely', explanation: { probability: 0.9, verdict: 'likely', contributions: [], prior: 0 } }];
    }),
    openConflicts: notScripted, conflicts: notScripted, conflict: notScripted, decideConflicts: notScripted,
    planReconcile: notScripted, reconcile: notScripted,
    timeReach: notScripted, compareTimes: notScripted, compareFile: notScripted, comparisonWords: notScripted, comparisonPage: notScripted, comparisonSheet: notScripted, planRestore: notScripted, restoreCards: notScripted,
    history: notScripted, foldedHistory: notScripted, isHistoryComplete: notScripted, readHistory: notScripted,
    sheetRepairs: notScripted, applyRepairs: notScripted, dismissRepairs: notScripted, selectedId: notScripted,
    selectedIds: notScripted, select: notScripted,
    readSource: notScripted, readClipboard: notScripted, otherSheets: notScripted, readOtherSheet: notScripted, lookAtSheet: notScripted,
    chooseColumn: notScripted, columnWords: notScripted, cardsOfTable: notScripted, planImport: notScripted, importCards: notScripted,
    planExport: notScripted, exportCards: notScripted, importTemplate: notScripted, restoreBackup: notScripted,
    personalData: notScripted, planErasure: notScripted, erasePersonalData: notScripted,
    glance: notScripted, glanceSheet: notScripted,
    lookAtSelection: notScripted, watchSelection: notScripted, planFormulas: notScripted, insertFormulas: notScripted,
    accountOf: notScripted, balancesOf: notScripted, balances: notScripted, overdue: notScripted, managers: notScripted, documentsOf: notScripted, paymentsOf: notScripted, listAccounts: notScripted, listIncome: notScripted, accountsSheet: notScripted, incomeByCategory: notScripted,
    automationChoice: notScripted, automationProblems: notScripted, saveAutomations: notScripted, planAutomations: notScripted, runAutomations: notScripted, lastAutomationRun: notScripted,
    discountOf: (id) => (cards.get(id)?.values['level'] === 'Large' ? 0.15 : 0),
    planDueDates: notScripted, writeDueDates: notScripted, statementLanguage: notScripted, statement: notScripted, statementSheet: notScripted,
    registersFor: notScripted, askRegisters: notScripted, fill: notScripted, evidenceOf: notScripted,
    // As if a register had told of one year.
    vatStatusOn: (values, day) => (values['vatNumber'] !== undefined && day.startsWith('2020') ? { status: 'registered', basis: 'period' } : { status: 'unknown', basis: 'none' }),
  };
}
