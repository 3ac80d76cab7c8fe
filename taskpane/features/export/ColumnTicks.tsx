/** The columns of a file, to be ticked; in sections, as on the card. */
import { useState, type ReactElement } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../components/Section';
import { useApp, useExport, useTexts } from '../../use-app';
import { cardSections, sectionTitle, type CardField } from '../card/card-fields';

const useStyles = makeStyles({
  all: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  count: { flexBasis: '100%', fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export interface ColumnTicksProps {
  readonly chosen: readonly string[];
  readonly disabled: boolean;
}

export function ColumnTicks({ chosen, disabled }: ColumnTicksProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.exporting.columns;
  const { app } = useApp();
  const { page } = useExport();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['identity']));
  const sections = cardSections(app, texts, {}).flatMap((section) => ('table' in section || section.fields.length === 0 ? [] : [{ key: section.key, title: sectionTitle(texts, section), fields: section.fields }]));
  const all = sections.flatMap(({ fields }) => fields.map(({ key }) => key));
  const choose = (wanted: ReadonlySet<string>): void => page.choose({ columns: all.filter((key) => wanted.has(key)) });
  const tick = ({ key }: CardField, on: boolean): void => choose(new Set(on ? [...chosen, key] : chosen.filter((other) => other !== key)));

  return (
    <div role="group" aria-label={words.label}>
      <div className={styles.all}>
        <span role="status" className={styles.count}>{chosen.length === 0 ? words.none : words.count(chosen.length)}</span>
        <Button size="small" disabledFocusable={disabled} onClick={() => choose(new Set(all))}>{words.tickAll}</Button>
        <Button size="small" disabledFocusable={disabled} onClick={() => choose(new Set())}>{words.tickNone}</Button>
      </div>
      {sections.map(({ key, title, fields }) => {
        const count = fields.filter((field) => chosen.includes(field.key)).length;
        return (
          <Section
            key={key} name={key} title={title} count={count} countText={words.count(count)} severity={undefined} severityText="" open={open.has(key)}
            onToggle={() => setOpen(new Set(open.has(key) ? [...open].filter((other) => other !== key) : [...open, key]))}
          >
            <ul className={styles.list}>
              {fields.map((field) => (
                <li key={field.key}>
                  <Checkbox disabled={disabled} checked={chosen.includes(field.key)} label={field.label} onChange={(_event, { checked }) => tick(field, checked === true)} />
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}
