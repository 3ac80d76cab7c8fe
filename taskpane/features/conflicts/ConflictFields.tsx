/** Field by field: what mine and theirs say, what it was, and what stands there now if it is something else; what agrees is folded. */
import { useId, useState, type ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import type { ShownConflict } from '../../../src/app/conflict-desk';
import type { Values } from '../../../src/model/change';
import { headingButton } from '../../components/line-button';
import { useTexts } from '../../use-app';
import type { ConflictWords } from './conflict-words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  field: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  label: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  values: { margin: 0 },
  value: { display: 'flex', gap: tokens.spacingHorizontalS, lineHeight: tokens.lineHeightBase300 },
  side: { flexShrink: 0, width: '64px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  said: { margin: 0, minWidth: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  fold: headingButton,
  foldWords: { flexGrow: 1, minWidth: 0 },
  chevron: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

export interface ConflictFieldsProps {
  readonly shown: ShownConflict;
  readonly said: ConflictWords;
}

export function ConflictFields({ shown, said }: ConflictFieldsProps): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.conflicts;
  const foldId = useId();
  const [isOpen, setOpen] = useState(false);
  const { conflict, fields, stands, standing } = shown;
  const { table, kind, base, mine, theirs } = conflict;
  const held = (values: Values | undefined, field: string): Values[string] => values?.[field] ?? null;
  const isFilled = (field: string): boolean => [base, mine, theirs, stands].some((values) => (held(values, field) ?? '') !== '');
  const filled = fields.filter(isFilled);
  // Of a record that one deleted, what the other one changed; of which nothing is known, all of it.
  const isWhole = kind === 'edit-delete' || kind === 'delete-edit';
  const kept = kind === 'delete-edit' ? theirs : mine;
  const differs = (field: string): boolean => (isWhole ? base === undefined || held(base, field) !== held(kept, field) : held(mine, field) !== held(theirs, field)) || isOther(field);
  const isOther = (field: string): boolean => standing === 'other' && stands !== undefined && ![held(mine, field), held(theirs, field)].includes(held(stands, field));
  const unlike = filled.filter(differs);
  const alike = filled.filter((field) => !differs(field));
  if (filled.length === 0) return null;
  return (
    <div className={styles.root} role="group" aria-label={words.what}>
      {unlike.map((field) => fieldOf(field, true))}
      {alike.length > 0 && (
        <>
          <button type="button" className={styles.fold} aria-expanded={isOpen} {...(isOpen && { 'aria-controls': foldId })} onClick={() => setOpen(!isOpen)}>
            <span className={styles.foldWords}>{isWhole ? words.unchanged(alike.length) : words.alike(alike.length)}</span>
            <span className={styles.chevron}>{isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}</span>
          </button>
          {isOpen && <div id={foldId}>{alike.map((field) => fieldOf(field, false))}</div>}
        </>
      )}
    </div>
  );

  function fieldOf(field: string, isUnlike: boolean): ReactElement {
    const sides: readonly (readonly [string, Values | undefined, 'absent' | 'unknown', boolean])[] = isUnlike
      ? [
          [words.mine, mine, 'absent', true], [words.theirs, theirs, 'absent', true], [words.before, base, 'unknown', false],
          ...(isOther(field) ? [[words.now, stands, 'absent', true] as const] : []),
        ]
      : [['', kept ?? mine ?? theirs, 'absent', false]];
    return (
      <div key={field} className={styles.field}>
        <h4 className={styles.label}>{said.label(table, field)}</h4>
        <dl className={styles.values}>
          {sides.map(([side, values, without, isStrong]) => (
            <div key={side} className={styles.value}>
              <dt className={side === '' ? undefined : styles.side}>{side}</dt>
              <dd className={mergeClasses(styles.said, isStrong && isUnlike ? styles.strong : styles.quiet)}>
                {values === undefined ? (without === 'unknown' || kind === 'edit-edit' ? words.unknown : words.deleted) : said.value(table, field, held(values, field))}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    );
  }
}
