/** The words of the page on which somebody's personal data is written into a file or erased. */
export interface PrivacyTexts {
  /** Where the card leads to the page. */
  readonly command: string;
  readonly heading: string;
  readonly back: string;
  /** Name of the file, without what stands behind the dot. */
  readonly file: string;
  readonly copy: string;
  readonly copyHint: string;
  readonly savePage: string;
  readonly saveJson: string;
  readonly working: string;
  readonly saved: (file: string) => string;
  readonly erase: string;
  readonly goes: string;
  readonly goesCard: string;
  readonly goesFields: (labels: string) => string;
  readonly goesAnswers: (count: number) => string;
  readonly goesHistory: string;
  readonly goesDevice: string;
  /** Nothing is left that could be erased. */
  readonly nothing: string;
  readonly stays: string;
  readonly staysFields: (labels: string) => string;
  readonly look: string;
  readonly open: (name: string) => string;
  readonly files: string;
  readonly beforehand: string;
  readonly outside: string;
  readonly confirm: (name: string) => string;
  readonly confirmHint: string;
  readonly eraseNow: string;
  readonly erasing: string;
  readonly refused: string;
  readonly done: (name: string) => string;
  readonly doneBut: (name: string) => string;
}
