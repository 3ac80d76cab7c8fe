/** A refusal of the simulated Excel: the code and message the add-in gets as OfficeExtension.Error. */

export type ExcelErrorCode =
  | 'AccessDenied' | 'ApiNotFound' | 'GeneralException' | 'InsertDeleteConflict' | 'InvalidArgument' | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode' | 'InvalidReference' | 'InvalidSelection' | 'ItemAlreadyExists' | 'ItemNotFound'
  | 'NonBlankCellOffSheet' | 'OperationCellsExceedLimit' | 'RequestAborted' | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded' | 'UnsupportedOperation';

const MESSAGES: Record<ExcelErrorCode, string> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode: 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NonBlankCellOffSheet: 'The request to insert new cells cannot be completed because it would push non-empty cells off the end of the worksheet.',
  OperationCellsExceedLimit: 'The attempted operation affects more than the limit of 33554000 cells.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
};

export class ExcelError extends Error {
  readonly code: ExcelErrorCode;

  constructor(code: ExcelErrorCode, message: string = MESSAGES[code]) {
    super(message);
    this.name = 'ExcelError';
    this.code = code;
  }
}

export function invalidArgument(message?: string): ExcelError {
  return new ExcelError('InvalidArgument', message);
}

export function itemNotFound(): ExcelError {
  return new ExcelError('ItemNotFound');
}
