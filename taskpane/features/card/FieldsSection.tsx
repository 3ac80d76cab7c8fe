/** A section of the customer's own fields. */
import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Severity } from '../../../src/base/issue';
import type { Values } from '../../../src/model/change';
import { Section } from '../../components/Section';
import type { OpenCard } from '../../pane/pane';
import { usePane, useTexts } from '../../use-app';
import { sectionTitle, type CardSection } from './card-fields';
import { FieldRow } from './FieldRow';
import type { Finding } from './field-findings';
import { OwnFieldTools } from './OwnFieldTools';
import { FillCommand } from '../register-fill/FillCommand';
import { SuccessionLinks } from '../succession/SuccessionLinks';
import { SimilarCards, type SimilarCardsProps } from './SimilarCards';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    // Two fields beside each other where the pane is wide enough.
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
});

export interface FieldsSectionProps {
  readonly section: Extract<CardSection, { fields: unknown }>;
  readonly card: OpenCard;
  readonly values: Values;
  readonly findings: ReadonlyMap<string, Finding>;
  /** Fields that the workbook has no column for. */
  readonly lacking: ReadonlySet<string>;
  /** By the register's profile. */
  readonly required: ReadonlySet<string>;
  readonly similar: SimilarCardsProps;
  readonly open: boolean;
  readonly count: number;
  readonly onToggle: () => void;
}

export function FieldsSection({ section, card, values, findings, lacking, required, similar, open, count, onToggle }: FieldsSectionProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { pane } = usePane();
  const { draft, focus } = card;
  return (
    <Section
      name={section.key} title={sectionTitle(texts, section)} count={count} countText={texts.pane.card.filled(count)}
      severity={worst(section, findings)} severityText={texts.pane.card.hasFindings} open={open} onToggle={onToggle}
    >
      {section.key === 'succession' && draft.id !== undefined && <SuccessionLinks id={draft.id} />}
      {section.key === 'fiscal' && <FillCommand />}
      <div className={styles.fields}>
        {section.fields.flatMap((field) => [
          <FieldRow
            key={field.key} field={field} value={values[field.key] ?? null} texts={texts} pane={pane}
            arrived={draft.arrived[field.key]} other={draft.conflicts[field.key]} lacksColumn={lacking.has(field.key)} required={field.required || required.has(field.key)}
            severity={findings.get(field.key)?.severity} finding={findings.get(field.key)?.text} answers={findings.get(field.key)?.answers}
            savedIn={field.key in draft.edits ? undefined : draft.id} table="Customers"
            focus={focus?.field === field.key ? focus : undefined}
          />,
          ...(field.key === 'name' ? [<SimilarCards key="similar" {...similar} />] : []),
        ])}
      </div>
      {section.key === 'custom' && <OwnFieldTools />}
    </Section>
  );
}

/** Of what is found in the section, so that a closed one says it too. */
function worst({ fields }: FieldsSectionProps['section'], findings: ReadonlyMap<string, Finding>): Severity | undefined {
  const severities = new Set(fields.map(({ key }) => findings.get(key)?.severity));
  return (['error', 'warning'] as const).find((severity) => severities.has(severity));
}
