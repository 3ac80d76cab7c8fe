/** The cards of a merge: a radio button for the one that stays, a tick for each that goes into it, and a way to find more. */
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { Button, Checkbox, Radio, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { RecordId } from '../../../src/model/ids';
import { Badge } from '../../components/Badge';
import type { MergeCards } from '../../pane/merge-page';
import { useApp, useMerge, useTexts } from '../../use-app';
import { CardFinder } from './CardFinder';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, minWidth: 0, padding: 0 },
  legend: { paddingInline: 0, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase400 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  card: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, paddingBlock: tokens.spacingVerticalXXS },
  left: { color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold },
  more: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  // Below the words of the radio button, which are its label.
  under: { display: 'flex', alignItems: 'center', minHeight: '32px', paddingInlineStart: '28px' },
  hint: { margin: 0, paddingBlock: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 },
});

export function CardsToMerge({ cards }: { readonly cards: MergeCards }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { cards: words } = texts.pane.merge;
  const { app } = useApp();
  const { page } = useMerge();
  const name = useId();
  const root = useRef<HTMLFieldSetElement>(null);
  const isAlone = cards.all.length < 2;
  const [isAdding, setIsAdding] = useState(isAlone);
  const { all, keep, absorb } = cards;

  useEffect(() => {
    if (!isAlone) root.current?.querySelector<HTMLElement>('input[type=radio]:checked')?.focus();
    // Only when the page opens: afterwards the keyboard is where the person has it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const nameOf = (id: RecordId): string => String(app.card(id)?.values['name'] ?? '') || texts.pane.list.noName;
  const moreOf = (id: RecordId): readonly string[] => {
    const values = app.card(id)?.values ?? {};
    const rows = app.children(id);
    const count = (table: string): number => rows.filter((row) => row.table === table).length;
    return [String(values['code'] ?? ''), String(values['city'] ?? ''), texts.pane.many.removal.because(count('Documents'), count('Payments'))].filter((part) => part !== '');
  };
  return (
    <fieldset ref={root} className={styles.root}>
      <legend className={styles.legend}>{words.question}</legend>
      <ul className={styles.list}>
        {all.map((id) => (
          <li key={id} data-card={id} className={mergeClasses(styles.card, id !== keep && !absorb.includes(id) && styles.left)}>
            <Radio
              name={name} value={id} checked={id === keep} onChange={() => page.keep(id)}
              label={(
                <>
                  <bdi className={styles.name}>{nameOf(id)}</bdi>
                  <span className={styles.more}>{moreOf(id).map((part, at) => <span key={at}>{at > 0 && ' · '}<bdi>{part}</bdi></span>)}</span>
                </>
              )}
            />
            <div className={styles.under}>
              {id === keep ? <Badge text={words.stays} /> : (
                <Checkbox
                  checked={absorb.includes(id)} label={words.merge} aria-label={words.mergeNamed(nameOf(id))}
                  onChange={(_event, { checked }) => page.include(id, checked === true)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      {absorb.length === 0 && <p role="status" className={styles.hint}>{words.alone}</p>}
      {isAdding ? (
        <CardFinder
          but={all}
          onFound={(id) => {
            page.add(id);
            setIsAdding(false);
            root.current?.querySelector<HTMLElement>('input[type=radio]:checked')?.focus();
          }}
          {...(!isAlone && { onLeave: () => setIsAdding(false) })}
        />
      ) : <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={() => setIsAdding(true)}>{words.add}</Button>}
    </fieldset>
  );
}
