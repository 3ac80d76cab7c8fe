/** Below the firm's own fields: what kind each of them is, and a new one. Both are for everyone who opens the register. */
import { useId, useRef, useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { fluentRef } from '../../components/fluent-ref';
import { useApp, usePane, useTexts } from '../../use-app';
import { NewOwnFieldForm } from './NewOwnFieldForm';
import { OwnFieldKinds } from './OwnFieldKinds';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  behind: { paddingBlockStart: tokens.spacingVerticalS },
});

export function OwnFieldTools(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.card.own;
  const { app } = useApp();
  const { pane } = usePane();
  const part = useId();
  const adding = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'kinds' | 'add'>();
  const fields = app.ownFields();
  const toggle = (wanted: 'kinds' | 'add'): void => setOpen(open === wanted ? undefined : wanted);
  return (
    <div className={fields.length > 0 ? `${styles.root} ${styles.behind}` : styles.root}>
      <div className={styles.buttons}>
        {fields.length > 0 && (
          <Button
            size="small" aria-expanded={open === 'kinds'} {...(open === 'kinds' && { 'aria-controls': part })} onClick={() => toggle('kinds')}
          >
            {words.kinds}
          </Button>
        )}
        <Button
          ref={fluentRef(adding)} size="small" icon={<AddRegular />} aria-expanded={open === 'add'} {...(open === 'add' && { 'aria-controls': part })}
          onClick={() => toggle('add')}
        >
          {words.add}
        </Button>
      </div>
      {open === 'kinds' && <OwnFieldKinds id={part} fields={fields} />}
      {open === 'add' && (
        <NewOwnFieldForm
          id={part}
          onAdded={() => {
            setOpen(undefined);
            // The new column is the last one: there the person goes on.
            const added = app.ownFields().at(-1);
            if (added !== undefined) pane.focusField(added.key);
          }}
          onClose={() => {
            setOpen(undefined);
            adding.current?.focus();
          }}
        />
      )}
    </div>
  );
}
