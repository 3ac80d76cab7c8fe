/** Deleting or archiving the ticked customers: what goes, what cannot and why, and the way out. */
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { BlockedRemoval } from '../../../src/app/remove-cards';
import type { RecordId } from '../../../src/model/ids';
import { issueText } from '../../../src/locales/issue-text';
import { useApp, useMany, usePane, useTexts } from '../../use-app';

/** Nobody reads more; the number of the rest is said. */
const shownBlocked = 10;

const useStyles = makeStyles({
  root: {
    flexShrink: 1,
    minHeight: 0,
    maxHeight: '300px',
    overflowY: 'auto',
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0, paddingBlock: tokens.spacingVerticalXXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  way: { justifyContent: 'start', minWidth: 0, paddingInline: 0, fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, paddingBlockStart: tokens.spacingVerticalXS },
});

export interface RemovalFormProps {
  readonly kind: 'remove' | 'archive';
  readonly ids: readonly RecordId[];
  readonly onClose: () => void;
}

export function RemovalForm({ kind, ids, onClose }: RemovalFormProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.many.removal;
  const { app, cards } = useApp();
  const { pane } = usePane();
  const { many, state: { working } } = useMany();
  const root = useRef<HTMLDivElement>(null);
  // `cards` stands for everything the app may answer.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const plan = useMemo(() => app.planRemoval(ids), [app, cards, ids]);
  useEffect(() => (root.current?.querySelector<HTMLElement>('[data-first]') ?? root.current)?.focus(), [kind]);

  const finish = async (done: Promise<boolean>): Promise<void> => {
    if (await done) onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  const { removable, blocked, children } = plan;
  const shown = kind === 'remove' ? blocked : blocked.filter(({ isOwnCompany }) => isOwnCompany);
  const archivable = blocked.filter(({ isOwnCompany }) => !isOwnCompany).map(({ id }) => id);
  const toArchive = kind === 'archive' ? [...removable, ...archivable] : archivable;

  return (
    <div ref={root} tabIndex={-1} className={styles.root} onKeyDown={onKeyDown}>
      {kind === 'archive' && toArchive.length > 0 && <p className={styles.line}>{words.archiveQuestion(toArchive.length)}</p>}
      {kind === 'remove' && removable.length > 0 && <p className={styles.line}>{words.question(removable.length, children)}</p>}
      {kind === 'remove' && blocked.length > 0 && <p className={styles.line}>{words.blocked(blocked.length)}</p>}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.slice(0, shownBlocked).map((card) => (
            <li key={card.id} className={styles.line}>
              <bdi className={styles.name}>{card.name === '' ? texts.pane.list.noName : card.name}</bdi>{': '}{reason(card)}
              {kind === 'remove' && !card.isOwnCompany && (
                <div>
                  <Button
                    size="small" appearance="transparent" className={styles.way} aria-label={texts.pane.merge.ways.insteadOf(card.name === '' ? texts.pane.list.noName : card.name)}
                    onClick={() => pane.go({ kind: 'merge', ids: [card.id] })}
                  >
                    {texts.pane.merge.ways.instead}
                  </Button>
                </div>
              )}
            </li>
          ))}
          {shown.length > shownBlocked && <li className={styles.line}>{texts.pane.many.bulk.more(shown.length - shownBlocked)}</li>}
        </ul>
      )}
      <div className={styles.buttons}>
        {kind === 'remove' && removable.length > 0 && (
          <Button data-first size="small" appearance="primary" disabledFocusable={working} onClick={() => void finish(many.remove(removable))}>
            {words.confirm(removable.length)}
          </Button>
        )}
        {toArchive.length > 0 && (
          <Button
            {...(kind === 'archive' && { 'data-first': true, appearance: 'primary' as const })} size="small" disabledFocusable={working}
            onClick={() => void finish(many.archive(toArchive))}
          >
            {kind === 'archive' ? words.archive : words.archiveInstead}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onClose}>{texts.pane.many.bulk.close}</Button>
      </div>
    </div>
  );

  function reason({ name, documents, payments, isOwnCompany }: BlockedRemoval): string {
    return isOwnCompany
      ? issueText(texts, { severity: 'error', code: 'own-company-protected', facts: { name } })
      : words.because(documents, payments);
  }
}
