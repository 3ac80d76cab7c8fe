/** Rules of merging that the firm keeps in the register by name: take some, keep those in use, delete those that were taken. */
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { BookmarkRegular } from '@fluentui/react-icons/svg/bookmark';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { KeptMergeRules } from '../../../src/app/merge-rules-text';
import { foldText } from '../../../src/base/text';
import { fluentRef } from '../../components/fluent-ref';
import { usePane, useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { useSavedRules } from './use-saved-rules';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalXS, maxWidth: '320px' },
  choice: { flexGrow: 1, minWidth: 0 },
  remove: { flexShrink: 0 },
  none: { margin: 0, fontSize: tokens.fontSizeBase200 },
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, minWidth: 0, maxWidth: '320px' },
  name: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  hint: { margin: 0, flexBasis: '100%', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface SavedMergeRulesProps {
  readonly rules: KeptMergeRules;
  readonly onChange: (rules: KeptMergeRules) => void;
}

export function SavedMergeRules({ rules, onChange }: SavedMergeRulesProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.merge.rules;
  const { pane } = usePane();
  const { saved, current } = useSavedRules(rules);
  const [name, setName] = useState<string>();
  const [working, setWorking] = useState(false);
  /** Those that were taken last: changed since, they are likely to be kept under their name again. */
  const [taken, setTaken] = useState('');
  const hintId = useId();
  const box = useRef<HTMLInputElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const naming = name !== undefined;
  const wasNaming = useRef(false);
  useEffect(() => {
    // Each stands in the other's place, and the keyboard goes along.
    if (naming) box.current?.select();
    else if (wasNaming.current) keep.current?.focus();
    wasNaming.current = naming;
  }, [naming]);

  const given = (name ?? '').trim();
  const replaced = saved.find((one) => foldText(one.name) === foldText(given));
  const during = async (task: () => Promise<void>): Promise<void> => {
    if (working) return;
    setWorking(true);
    await task();
    setWorking(false);
  };
  const save = (): Promise<void> => during(async () => {
    if (given === '' || !await pane.keepMergeRules(given, rules)) return;
    setTaken(given);
    setName(undefined);
  });
  const take = (value: string): void => {
    setTaken(value);
    onChange(saved.find((one) => one.name === value)?.rules ?? {});
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter would merge, Esc would leave the page.
    if (event.key === 'Enter') void save();
    else if (event.key === 'Escape') setName(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      {saved.length === 0 ? <p className={styles.none}>{`${words.saved}: ${words.none}`}</p> : (
        <div className={styles.line}>
          <Field label={words.saved} size="small" className={styles.choice}>
            <Select size="small" value={current?.name ?? ''} onChange={(_event, { value }) => take(value)}>
              <option value="">{words.none}</option>
              {saved.map((one) => <option key={one.name} value={one.name}>{one.name}</option>)}
            </Select>
          </Field>
          {current !== undefined && (
            <Button
              size="small" appearance="subtle" icon={<DeleteRegular />} className={styles.remove} disabledFocusable={working}
              aria-label={words.remove(apart(texts, current.name))} title={words.remove(apart(texts, current.name))}
              onClick={() => void during(() => pane.removeMergeRules(current.name))}
            />
          )}
        </div>
      )}
      {naming ? (
        <div className={styles.form}>
          <Input
            ref={fluentRef(box)} size="small" className={styles.name} aria-label={words.name} placeholder={words.name} value={name} autoComplete="off"
            input={{ dir: 'auto', ...(replaced !== undefined && { 'aria-describedby': hintId }) }} onChange={(_event, data) => setName(data.value)} onKeyDown={onKeyDown}
          />
          <Button size="small" appearance="primary" disabledFocusable={working || given === ''} onClick={() => void save()}>{words.keep}</Button>
          <Button size="small" appearance="subtle" onClick={() => setName(undefined)}>{texts.pane.merge.cancel}</Button>
          {replaced !== undefined && <p id={hintId} className={styles.hint}>{words.replaces(apart(texts, replaced.name))}</p>}
        </div>
      ) : (
        <div>
          <Button
            ref={fluentRef(keep)} size="small" appearance="subtle" icon={<BookmarkRegular />} disabledFocusable={current !== undefined}
            onClick={() => setName(saved.some((one) => one.name === taken) ? taken : '')}
          >
            {words.save}
          </Button>
        </div>
      )}
    </>
  );
}
