/** Looks for one more card, by whatever the list is searched by: Enter takes the first, arrows lead to the others. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { SearchBox, makeStyles, tokens } from '@fluentui/react-components';
import type { RecordId } from '../../../src/model/ids';
import { fluentRef } from '../../components/fluent-ref';
import { lineButton } from '../../components/line-button';
import { useApp, useTexts } from '../../use-app';
import { apart } from '../../value-text';

/** Whoever sees none of these types on. */
const most = 8;

const useStyles = makeStyles({
  root: { paddingBlock: tokens.spacingVerticalXS },
  box: { width: '100%', maxWidth: '420px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '420px' },
  card: { ...lineButton, display: 'block', width: '100%', minHeight: '32px', paddingInline: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, paddingBlock: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 },
});

export interface CardFinderProps {
  /** These are chosen already. */
  readonly but: readonly RecordId[];
  readonly onFound: (id: RecordId) => void;
  /** Esc in an empty box. */
  readonly onLeave?: () => void;
}

export function CardFinder({ but, onFound, onLeave }: CardFinderProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.merge.cards;
  const { app, cards } = useApp();
  const [query, setQuery] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  // cards stands for everything the app may answer.
  const hits = useMemo(
    () => (query.trim() === '' ? [] : app.search(query, most + but.length).hits.filter(({ id }) => !but.includes(id)).slice(0, most)),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [app, cards, query, but],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const stops = [...root.current?.querySelectorAll<HTMLElement>('input, button[data-found]') ?? []];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const isInBox = document.activeElement === box.current;
    if (event.key === 'ArrowDown') stops[at + 1]?.focus();
    else if (event.key === 'ArrowUp') stops[at - 1]?.focus();
    else if (event.key === 'Enter' && isInBox) {
      if (hits[0] !== undefined) onFound(hits[0].id);
    } else if (event.key === 'Escape' && query !== '') {
      setQuery('');
      box.current?.focus();
    } else if (event.key === 'Escape' && onLeave !== undefined) onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={root} className={styles.root} onKeyDown={onKeyDown}>
      <SearchBox
        ref={fluentRef(box)} size="small" className={styles.box} aria-label={words.search} placeholder={words.search} value={query} autoComplete="off"
        dismiss={{ 'aria-label': texts.pane.list.clearSearch, title: texts.pane.list.clearSearch }} onChange={(_event, { value }) => setQuery(value)}
      />
      <ul aria-label={words.found} className={styles.list}>
        {hits.map(({ id, name, code, city, formerly }) => (
          <li key={id}>
            <button type="button" data-found={id} className={styles.card} onClick={() => onFound(id)}>
              {[name === '' ? texts.pane.list.noName : name, code, city, formerly === undefined ? '' : texts.pane.merge.formerly(formerly)].filter((part) => part !== '').map((part, at) => (
                <span key={at}>{at > 0 && ' · '}<bdi className={at === 0 ? styles.name : undefined}>{part}</bdi></span>
              ))}
            </button>
          </li>
        ))}
      </ul>
      <div role="status">{query.trim() !== '' && hits.length === 0 && <p className={styles.hint}>{words.noHits(apart(texts, query.trim()))}</p>}</div>
    </div>
  );
}
