/** What would happen today: how many of each kind, then every customer with the reason; each leads to its card. */
import { useState, type ReactElement } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { automationReason } from '../../../src/app/automation-reason';
import type { AutomationPlan } from '../../../src/app/plan-automations';
import type { Texts } from '../../../src/locales/texts';
import { lineButton } from '../../components/line-button';
import { withoutBreaks } from '../../date-text';
import { usePane, useTexts } from '../../use-app';
import { apart, fromTo, isolated, plainText } from '../../value-text';

/** So many customers draw at once; more are a button away. */
const pageSize = 50;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  counts: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  line: lineButton,
  customer: { flexDirection: 'column', alignItems: 'stretch', width: '100%', paddingInline: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  reason: { color: tokens.colorNeutralForeground2 },
});

function countsOf({ page: words }: Texts['automations'], texts: Texts, { changes }: AutomationPlan): readonly string[] {
  const active = changes.filter(({ becomes }) => becomes === 'active').length;
  const inactive = changes.filter(({ becomes }) => becomes === 'inactive').length;
  const levels = new Map<string, number>();
  for (const { field, after } of changes) if (field === 'level') levels.set(after, (levels.get(after) ?? 0) + 1);
  return [
    ...(active === 0 ? [] : [words.toActive(active)]), ...(inactive === 0 ? [] : [words.toInactive(inactive)]),
    ...[...levels].map(([level, count]) => words.toLevel(count, apart(texts, level))),
  ];
}

export function SimulatedChanges({ plan }: { readonly plan: AutomationPlan }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { page: words } = texts.automations;
  const { pane } = usePane();
  const [shown, setShown] = useState(pageSize);
  const { changes, neverOrdered, otherCurrencies } = plan;
  const left = changes.length - shown;
  return (
    <div className={styles.root}>
      <div role="status">
        {changes.length === 0 ? <p className={styles.hint}>{words.wouldNothing}</p> : (
          <>
            <h3 className={styles.heading}>{words.would}</h3>
            <ul className={styles.counts}>{countsOf(texts.automations, texts, plan).map((line) => <li key={line}>{line}</li>)}</ul>
          </>
        )}
      </div>
      {neverOrdered > 0 && <p className={styles.hint}>{words.neverOrdered(neverOrdered)}</p>}
      {otherCurrencies > 0 && <p className={styles.hint}>{words.otherCurrencies(otherCurrencies)}</p>}
      {changes.length > 0 && (
        <ul className={styles.list} aria-label={words.list}>
          {changes.slice(0, shown).map(({ id, name, field, before, after, cause }) => (
            <li key={`${id} ${field}`} className={styles.item}>
              <button type="button" className={mergeClasses(styles.line, styles.customer)} onClick={() => pane.go({ kind: 'customer', id })}>
                <span><bdi className={styles.name}>{name === '' ? texts.pane.list.noName : name}</bdi>: {fromTo(texts, isolated(plainText(texts, before)), isolated(after))}</span>
                <span className={styles.reason}>{withoutBreaks(automationReason(texts, cause, (day) => plainText(texts, day)))}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <Button size="small" onClick={() => setShown(shown + 4 * pageSize)}>{words.more(left)}</Button>}
    </div>
  );
}
