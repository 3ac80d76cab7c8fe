/** The words of the task pane, by the part of the pane that says them. */
import type { FieldDefinition } from '../model/fields';
import type { Severity } from '../base/issue';

export type CardGroup = NonNullable<FieldDefinition['group']> | 'custom';

export interface PaneTexts {
  readonly title: string;
  readonly groups: Readonly<Record<CardGroup, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
}
