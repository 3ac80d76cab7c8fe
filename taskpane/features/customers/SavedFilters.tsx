/** Searches that the firm keeps in the register: apply one, keep what is chosen now, delete one. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { BookmarkRegular } from '@fluentui/react-icons/svg/bookmark';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { isFilterEmpty } from '../../../src/model/card-filter';
import { fluentRef } from '../../components/fluent-ref';
import { useApp, useMany, usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';

const useStyles = makeStyles({
  root: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', minWidth: 0 },
  apply: { flexGrow: 1, minWidth: 0, justifyContent: 'flex-start', textAlign: 'start', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  none: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
});

export function SavedFilters(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.many.saved;
  const { app, cards } = useApp();
  const { pane, state: { query } } = usePane();
  const { many, state: { filter } } = useMany();
  const [name, setName] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  // The app is asked again only when something changed: cards stands for everything it may answer.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const saved = useMemo(() => app.savedFilters(), [app, cards]);
  const naming = name !== undefined;
  const wasNaming = useRef(false);
  useEffect(() => {
    // Each stands in the other's place, and the keyboard goes along.
    if (naming) box.current?.focus();
    else if (wasNaming.current) keep.current?.focus();
    wasNaming.current = naming;
  }, [naming]);

  const close = (): void => setName(undefined);
  const save = async (): Promise<void> => {
    if (await many.keepFilter((name ?? '').trim(), query)) close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (name ?? '').trim() !== '') void save();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.root}>
      <h3 className={styles.title}>{words.menu}</h3>
      {saved.length === 0 && <div className={styles.none}>{words.none}</div>}
      <ul className={styles.list} aria-label={words.menu}>
        {saved.map((kept) => (
          <li key={kept.name} className={styles.item}>
            <Button
              size="small" appearance="subtle" className={styles.apply}
              onClick={() => {
                pane.search(kept.query);
                many.narrow(kept.filter);
              }}
            >
              <bdi>{kept.name}</bdi>
            </Button>
            <Button
              size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words.remove(apart(texts, kept.name))} title={words.remove(apart(texts, kept.name))}
              onClick={() => void many.forgetFilter(kept.name)}
            />
          </li>
        ))}
      </ul>
      {naming && (
        <div className={styles.form}>
          <Input
            ref={fluentRef(box)} size="small" className={styles.name} aria-label={words.name} placeholder={words.name} value={name} autoComplete="off"
            input={{ dir: 'auto' }} onChange={(_event, data) => setName(data.value)} onKeyDown={onKeyDown}
          />
          <Button size="small" appearance="primary" disabledFocusable={name.trim() === ''} onClick={() => void save()}>{words.save}</Button>
          <Button size="small" appearance="subtle" onClick={close}>{words.cancel}</Button>
        </div>
      )}
      {!naming && (
        <Button
          ref={fluentRef(keep)} size="small" appearance="subtle" icon={<BookmarkRegular />} onClick={() => setName('')}
          disabledFocusable={isFilterEmpty(filter) && query.trim() === ''}
        >
          {words.keep}
        </Button>
      )}
    </div>
  );
}
