/** The values that the list is narrowed to, always in sight, each to be taken back. */
import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { isFilterEmpty, toggleFilter } from '../../../src/model/card-filter';
import { highlightedOnHover } from '../../components/highlighted';
import { useMany, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { facetLabel, facetValueLabel } from './facet-words';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS, paddingInline: tokens.spacingHorizontalM, paddingBlockEnd: tokens.spacingVerticalXS },
  chip: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    maxWidth: '100%',
    minHeight: '24px',
    paddingInline: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ...highlightedOnHover,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  cross: { display: 'flex', flexShrink: 0 },
});

export function FilterChips(): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.many.narrow;
  const { many, state: { filter } } = useMany();
  if (isFilterEmpty(filter)) return null;
  const chips = Object.entries(filter).flatMap(([field, values]) => values.map((value) => ({ field, value })));
  return (
    <div role="group" aria-label={words.chosen} className={styles.root}>
      {chips.map(({ field, value }) => {
        const text = `${facetLabel(texts, field)}: ${apart(texts, facetValueLabel(texts, field, value))}`;
        return (
          <button
            key={`${field} ${value}`} type="button" className={styles.chip} title={text} aria-label={words.remove(text)}
            onClick={() => many.narrow(toggleFilter(filter, field, value))}
          >
            <span className={styles.text}>{facetLabel(texts, field)}: <bdi>{facetValueLabel(texts, field, value)}</bdi></span>
            <span className={styles.cross} aria-hidden="true"><DismissRegular /></span>
          </button>
        );
      })}
      <Button size="small" appearance="subtle" onClick={() => many.narrow({})}>{words.clear}</Button>
    </div>
  );
}
