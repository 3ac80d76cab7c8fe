/** Search, filters and the list of customers: answers with every letter, shows the first ones and how many there are. */
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button, SearchBox, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { isFilterEmpty } from '../../../src/model/card-filter';
import type { RecordId } from '../../../src/model/ids';
import { fluentRef } from '../../components/fluent-ref';
import { useApp, useMany, usePane, useSections, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { BulkBar } from '../bulk/BulkBar';
import { TickMenu } from '../bulk/TickMenu';
import { CustomerList } from './CustomerList';
import { FacetPanel } from './FacetPanel';
import { FilterChips } from './FilterChips';
import { ListMenu } from './ListMenu';

/** So many rows draw within a frame; more are a button away. */
const pageSize = 50;
/** Under this name the device remembers whether the filters are open. */
const filterSection = 'list-filter';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
  },
  search: { flexGrow: 1, flexBasis: '140px', minWidth: 0 },
  newButton: { flexShrink: 0, minHeight: '32px' },
  found: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlockEnd: tokens.spacingVerticalXS,
  },
  total: {
    flexGrow: 1,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  // From nothing up: what stands above and below it is not squeezed by a long list.
  scroll: { flexGrow: 1, flexBasis: 0, minHeight: '72px', overflowY: 'auto' },
  aside: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
});

export function CustomersView(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.list;
  const { narrow } = texts.pane.many;
  const { app, cards } = useApp();
  const { pane, state } = usePane();
  const { query, left } = state;
  const { many, state: { filter, ticked } } = useMany();
  const { sections, decided } = useSections();
  const panelId = useId();
  const [pages, setPages] = useState({ query, filter, count: 1 });
  const limit = pageSize * (pages.query === query && pages.filter === filter ? pages.count : 1);
  // The app is asked again only when something changed: cards stands for everything it may answer.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const { hits, total } = useMemo(() => app.search(query, limit, filter), [app, cards, query, limit, filter]);
  const searchBox = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (left === undefined) return;
    const option = left.id === undefined ? undefined : list.current?.querySelector<HTMLElement>(`[data-id="${left.id}"]`);
    (option ?? searchBox.current)?.focus();
  }, [left]);

  const open = (id: RecordId): void => pane.go({ kind: 'customer', id });
  const onSearchKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    else if (event.key === 'Enter' && hits[0] !== undefined) open(hits[0].id);
    else if (event.key === 'Escape' && query !== '') pane.search('');
    else return;
    event.preventDefault();
  };
  const typeOn = (letter: string): void => {
    searchBox.current?.focus();
    pane.search(query + letter);
  };
  const wanted = query.trim();
  const isOpen = decided[filterSection] === true;
  const chosen = Object.values(filter).reduce((sum, values) => sum + values.length, 0);
  const tickLabel = useCallback((name: string) => texts.pane.many.ticks.tick(name), [texts]);

  return (
    <>
      <div className={styles.tools} role="search">
        <SearchBox
          ref={fluentRef(searchBox)} className={styles.search} aria-label={words.search} placeholder={words.search} value={query}
          dismiss={{ 'aria-label': words.clearSearch, title: words.clearSearch }} autoComplete="off" onKeyDown={onSearchKey} onChange={(_event, { value }) => pane.search(value)}
        />
        <Button
          className={styles.newButton} appearance="primary" size="small" icon={<AddRegular />}
          onClick={() => pane.go({ kind: 'new' })}
        >
          {words.newCustomer}
        </Button>
      </div>
      <div className={styles.found}>
        <div className={styles.total} role="status">{words.total(total)}</div>
        <Button
          size="small" appearance="subtle" icon={<FilterRegular />} aria-expanded={isOpen} {...(isOpen && { 'aria-controls': panelId })}
          onClick={() => void sections.set({ [filterSection]: !isOpen })}
        >
          {chosen === 0 ? narrow.heading : narrow.headingChosen(chosen)}
        </Button>
        <TickMenu total={total} />
        <ListMenu />
      </div>
      <FilterChips />
      {isOpen && <FacetPanel id={panelId} />}
      <div className={styles.scroll}>
        <CustomerList
          ref={list} label={words.label} noName={words.noName} customers={hits} shown={app.selectedId()}
          ticked={ticked} tickLabel={tickLabel} hint={texts.pane.many.ticks.hint} formerly={texts.pane.merge.formerly} onTick={many.tick}
          onTickAll={() => many.tick(app.matching(query, filter), true)}
          onOpen={open} onType={typeOn} onLeaveTop={() => searchBox.current?.focus()}
        />
        {total > hits.length && (
          <div className={styles.aside}>
            <Button appearance="subtle" onClick={() => setPages({ query, filter, count: limit / pageSize + 1 })}>
              {words.more(total - hits.length)}
            </Button>
          </div>
        )}
        {total === 0 && (
          <div className={styles.aside}>
            <span>{noneText()}</span>
            {!isFilterEmpty(filter) && <Button onClick={() => many.narrow({})}>{narrow.clear}</Button>}
            {wanted !== '' && (
              <Button icon={<AddRegular />} onClick={() => pane.go({ kind: 'new', name: wanted })}>{words.newNamed(apart(texts, wanted))}</Button>
            )}
          </div>
        )}
      </div>
      <BulkBar />
    </>
  );

  function noneText(): string {
    if (!isFilterEmpty(filter)) return narrow.noHits;
    return wanted === '' ? words.none : words.noHits(apart(texts, wanted));
  }
}
