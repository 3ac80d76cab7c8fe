/**
 * What Excel can refuse, in the words of the port. A `Refusal` leaves a batch with an issue; it never leaves `runExcel`.
 * An error of the client that only our own mistake can cause is a bug and is thrown on.
 */
import type { HostIssue, HostIssueFacts } from '../workbook';

/** What a batch is working on, so that an error without a name of its own can be placed. */
export interface Place {
  sheet?: string;
  table?: string;
}

export function hostIssue<C extends keyof HostIssueFacts>(code: C, facts: HostIssueFacts[C], place: Place = {}): HostIssue {
  const where = {
    ...(place.sheet === undefined ? {} : { sheet: place.sheet }),
    ...(place.table === undefined ? {} : { table: place.table }),
  };
  return { severity: 'error', code, facts, where } as HostIssue;
}

export class Refusal extends Error {
  readonly issue: HostIssue;

  constructor(issue: HostIssue) {
    super(issue.code);
    this.issue = issue;
  }
}

export function refuse<C extends keyof HostIssueFacts>(code: C, facts: HostIssueFacts[C], place: Place = {}): Refusal {
  return new Refusal(hostIssue(code, facts, place));
}

/** Codes of Office.js that say that this program used it wrongly. */
const ourMistakes: ReadonlySet<string> = new Set([
  'PropertyNotLoaded', 'ValueNotLoaded', 'CollectionNotLoaded', 'InvalidRequestContext', 'RunMustReturnPromise', 'CannotUpdateReadOnlyProperty',
]);

export function isSizeError(error: unknown): boolean {
  return error instanceof OfficeExtension.Error
    && (error.code === 'RequestPayloadSizeLimitExceeded' || error.code === 'ResponsePayloadSizeLimitExceeded');
}

export function isCellEditError(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === 'InvalidOperationInCellEditMode';
}

export function isNotFound(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === 'ItemNotFound';
}

/** Something was asked for by a number or place that is not there any more. */
export function isOutOfPlace(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && ['ItemNotFound', 'InvalidArgument', 'InvalidReference'].includes(error.code);
}

/** The issue an error stands for; a bug is thrown. */
export function issueOf(error: unknown, place: Place): HostIssue {
  if (error instanceof Refusal) return error.issue;
  if (!(error instanceof OfficeExtension.Error) || ourMistakes.has(error.code)) throw error;
  if (isSizeError(error)) return hostIssue('request-too-large', {}, place);
  switch (error.code) {
    case 'InvalidOperationInCellEditMode':
      return hostIssue('cell-being-edited', {}, place);
    case 'AccessDenied':
      if (place.sheet !== undefined) return hostIssue('sheet-protected', { sheet: place.sheet }, place);
      break;
    case 'InsertDeleteConflict':
    case 'FilteredRangeConflict':
      if (place.table !== undefined) return hostIssue('filter-active', { table: place.table }, place);
      break;
    case 'ItemNotFound':
      if (place.table !== undefined) return hostIssue('table-missing', { table: place.table }, place);
      if (place.sheet !== undefined) return hostIssue('sheet-missing', { sheet: place.sheet }, place);
      break;
    case 'ApiNotFound':
    case 'NotImplemented':
    case 'UnsupportedFeature':
    case 'UnsupportedOperation':
      return hostIssue('host-not-supported', { what: error.debugInfo?.errorLocation || error.message }, place);
    default:
      break;
  }
  return hostIssue('host-failed', { message: `${error.code}: ${error.message}` }, place);
}
