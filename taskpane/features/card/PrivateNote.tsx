/** A note about the customer that stays on this device: never in the workbook, and the card says so. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import type { RecordId } from '../../../src/model/ids';
import { privateNoteKey } from '../../pane/private-note-key';
import { useApp, useDevice, useLog, usePane, useTexts } from '../../use-app';

const useStyles = makeStyles({
  root: { paddingBlock: tokens.spacingVerticalS },
  label: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

export function PrivateNote({ customer }: { readonly customer: RecordId }): ReactElement | null {
  const styles = useStyles();
  const words = useTexts().pane.card.privateNote;
  const { app } = useApp();
  const { pane } = usePane();
  const device = useDevice();
  const log = useLog();
  const register = app.registerId();
  const key = privateNoteKey(register ?? '', customer);
  // Undefined until the device has answered: what it holds must not be written over.
  const [text, setText] = useState<string>();
  const [refused, setRefused] = useState(false);
  const isHere = useRef(true);

  useEffect(() => {
    isHere.current = true;
    void pane.run(async () => {
      try {
        const kept = await device.read(key);
        if (isHere.current) setText(kept ?? '');
      } catch (cause) {
        log.error('The device does not tell the private note', cause);
        if (isHere.current) setRefused(true);
      }
    });
    return () => {
      isHere.current = false;
    };
  }, [device, key, log, pane]);

  const keep = (written: string): void => {
    setText(written);
    void pane.run(async () => {
      try {
        await (written.trim() === '' ? device.remove(key) : device.write(key, written));
      } catch (cause) {
        log.error('The device does not keep the private note', cause);
        if (isHere.current) setRefused(true);
      }
    });
  };

  if (register === undefined) return null;
  return (
    <div className={styles.root}>
      <Field
        size="small" hint={words.hint} {...(refused && { validationState: 'warning' as const, validationMessage: words.failed })}
        label={{ children: <span className={styles.label}><LockClosedRegular />{words.label}</span> }}
      >
        <Textarea
          resize="vertical" textarea={{ dir: 'auto' }} value={text ?? ''} disabled={text === undefined}
          onChange={(_event, { value }) => keep(value)}
        />
      </Field>
    </div>
  );
}
