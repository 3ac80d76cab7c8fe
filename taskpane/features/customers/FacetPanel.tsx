/** What the customers found hold, field by field with counts: ticking a value narrows the list to it. */
import { useId, useMemo, useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import type { Facet } from '../../../src/app/app';
import { filterHas, toggleFilter, type CardFilter } from '../../../src/model/card-filter';
import { visuallyHidden } from '../../components/visually-hidden';
import { useApp, useMany, usePane, useSections, useTexts } from '../../use-app';
import { facetLabel, facetValueLabel } from './facet-words';
import { SavedFilters } from './SavedFilters';
import { highlightedOnHover } from '../../components/highlighted';

/** More values than these are a button away. */
const shownValues = 8;

const useStyles = makeStyles({
  root: {
    flexShrink: 1,
    minHeight: '72px',
    maxHeight: '45%',
    overflowY: 'auto',
    paddingInline: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { margin: 0 },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '28px',
    paddingInline: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    ...highlightedOnHover,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  chosen: { color: tokens.colorBrandForeground1 },
  chevron: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  values: { listStyleType: 'none', margin: 0, paddingInline: 0, paddingBlockEnd: tokens.spacingVerticalXS },
  value: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '26px',
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    paddingInline: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ...highlightedOnHover,
  },
  box: { flexShrink: 0, width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  hidden: visuallyHidden,
});

export function FacetPanel({ id }: { readonly id: string }): ReactElement {
  const styles = useStyles();
  const words = useTexts().pane.many.narrow;
  const { app, cards } = useApp();
  const { state: { query } } = usePane();
  const { many, state: { filter } } = useMany();
  // The app is asked again only when something changed: cards stands for everything it may answer.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const facets = useMemo(() => app.facets(query, filter), [app, cards, query, filter]);
  return (
    <div id={id} role="group" aria-label={words.label} className={styles.root}>
      <SavedFilters />
      {facets.map((facet) => (
        <FacetGroup key={facet.field} facet={facet} filter={filter} onToggle={(value) => many.narrow(toggleFilter(filter, facet.field, value))} />
      ))}
    </div>
  );
}

interface FacetGroupProps {
  readonly facet: Facet;
  readonly filter: CardFilter;
  readonly onToggle: (value: string) => void;
}

function FacetGroup({ facet: { field, values }, filter, onToggle }: FacetGroupProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.many.narrow;
  const { sections, decided } = useSections();
  const [all, setAll] = useState(false);
  const titleId = useId();
  const listId = useId();
  const chosen = filter[field]?.length ?? 0;
  const remembered = `facet:${field}`;
  const open = decided[remembered] ?? chosen > 0;
  const rest = values.length - shownValues;
  return (
    <div role="group" aria-labelledby={titleId}>
      <h3 className={styles.heading}>
        <button
          type="button" className={styles.toggle} aria-expanded={open} {...(open && { 'aria-controls': listId })}
          onClick={() => void sections.set({ [remembered]: !open })}
        >
          <span id={titleId} className={styles.title}>{facetLabel(texts, field)}</span>
          {chosen > 0 && <span className={styles.chosen}>{chosen}</span>}
          <span className={styles.chevron} aria-hidden="true">{open ? <ChevronUpRegular /> : <ChevronDownRegular />}</span>
        </button>
      </h3>
      {open && (
        <ul id={listId} className={styles.values}>
          {values.slice(0, all ? undefined : shownValues).map(({ value, count }) => (
            <li key={value}>
              <label className={styles.value}>
                <input type="checkbox" className={styles.box} checked={filterHas(filter, field, value)} onChange={() => onToggle(value)} />
                <span className={styles.name} title={facetValueLabel(texts, field, value)}><bdi>{facetValueLabel(texts, field, value)}</bdi></span>
                <span className={styles.count} aria-hidden="true">{count.toLocaleString(texts.tag)}</span>
                <span className={styles.hidden}>{words.holders(count)}</span>
              </label>
            </li>
          ))}
          {rest > 0 && (
            <li>
              <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? words.fewer : words.more(rest)}
              </Button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
