/** Search and the list of customers: answers with every letter, shows the first ones and how many there are. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button, SearchBox, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { RecordId } from '../../../src/model/ids';
import { fluentRef } from '../../components/fluent-ref';
import { useApp, usePane, useTexts } from '../../use-app';
import { CustomerList } from './CustomerList';

/** So many rows draw within a frame; more are a button away. */
const pageSize = 50;

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
  total: {
    paddingInline: tokens.spacingHorizontalM,
    paddingBlockEnd: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
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
  const { app, cards } = useApp();
  const { pane, state } = usePane();
  const { query, left } = state;
  const [pages, setPages] = useState({ query, count: 1 });
  const limit = pageSize * (pages.query === query ? pages.count : 1);
  // The app is asked again only when something changed: cards stands for everything it may answer.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const { hits, total } = useMemo(() => app.search(query, limit), [app, cards, query, limit]);
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

  return (
    <>
      <div className={styles.tools} role="search">
        <SearchBox
          ref={fluentRef(searchBox)} className={styles.search} aria-label={words.search} placeholder={words.search} value={query}
          autoComplete="off" onKeyDown={onSearchKey} onChange={(_event, { value }) => pane.search(value)}
        />
        <Button
          className={styles.newButton} appearance="primary" size="small" icon={<AddRegular />}
          onClick={() => pane.go({ kind: 'new' })}
        >
          {words.newCustomer}
        </Button>
      </div>
      <div className={styles.total} role="status">{words.total(total)}</div>
      <div className={styles.scroll}>
        <CustomerList
          ref={list} label={words.label} noName={words.noName} customers={hits} shown={app.selectedId()}
          onOpen={open} onType={typeOn} onLeaveTop={() => searchBox.current?.focus()}
        />
        {total > hits.length && (
          <div className={styles.aside}>
            <Button appearance="subtle" onClick={() => setPages({ query, count: limit / pageSize + 1 })}>
              {words.more(total - hits.length)}
            </Button>
          </div>
        )}
        {total === 0 && (
          <div className={styles.aside}>
            <span>{wanted === '' ? words.none : words.noHits(wanted)}</span>
            {wanted !== '' && (
              <Button icon={<AddRegular />} onClick={() => pane.go({ kind: 'new', name: wanted })}>{words.newNamed(wanted)}</Button>
            )}
          </div>
        )}
      </div>
    </>
  );
}
