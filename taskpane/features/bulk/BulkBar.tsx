/** What can be done to the ticked customers, below the list while any are ticked. */
import { useId, useMemo, useRef, useState, type ReactElement } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { MergeRegular } from '@fluentui/react-icons/svg/merge';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { SearchInfoRegular } from '@fluentui/react-icons/svg/search-info';
import type { RecordId } from '../../../src/model/ids';
import { useApp, useMany, usePane, useTexts } from '../../use-app';
import { BulkForm } from './BulkForm';
import { RegisterForm } from './RegisterForm';
import { RemovalForm } from './RemovalForm';

type Doing = 'change' | 'remove' | 'archive' | 'register';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // A low pane gives the list less room before it cuts what is being decided.
  doing: { flexShrink: 1, minHeight: '160px' },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
  // The commands have a line of their own.
  count: { flexGrow: 1, flexBasis: 'calc(100% - 48px)', minWidth: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  form: { display: 'flex', flexDirection: 'column', flexShrink: 1, minHeight: 0 },
  elsewhere: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

export function BulkBar(): ReactElement | null {
  const { app, cards } = useApp();
  const { state: { ticked } } = useMany();
  // `cards` stands for everything the app may answer.
  const ids = useMemo<readonly RecordId[]>(
    () => [...ticked].filter((id) => app.card(id) !== undefined),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [app, cards, ticked],
  );
  return ids.length === 0 ? null : <BulkCommands ids={ids} />;
}

function BulkCommands({ ids }: { readonly ids: readonly RecordId[] }): ReactElement {
  const styles = useStyles();
  const { many: { ticks, bulk, removal }, merge, registers } = useTexts().pane;
  const { app, cards } = useApp();
  const { pane, state: { query } } = usePane();
  const { many, state: { filter } } = useMany();
  const [doing, setDoing] = useState<Doing>();
  const bar = useRef<HTMLDivElement>(null);
  const formId = useId();

  const elsewhere = useMemo(() => {
    const found = new Set(app.matching(query, filter));
    return ids.filter((id) => !found.has(id)).length;
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [app, cards, ids, query, filter]);

  const close = (): void => {
    setDoing(undefined);
    bar.current?.querySelector<HTMLElement>(`[data-doing="${doing ?? ''}"]`)?.focus();
  };
  const button = (which: Doing) => ({
    'data-doing': which,
    size: 'small' as const,
    'aria-expanded': doing === which,
    ...(doing === which && { 'aria-controls': formId }),
    onClick: () => setDoing(doing === which ? undefined : which),
  });
  return (
    <div role="region" aria-label={bulk.label} className={mergeClasses(styles.root, doing !== undefined && styles.doing)}>
      <div ref={bar} className={styles.bar}>
        <span role="status" className={styles.count}>
          {ticks.count(ids.length)}{' '}
          {elsewhere > 0 && <span className={styles.elsewhere}>({ticks.elsewhere(elsewhere)})</span>}
        </span>
        <Button
          size="small" appearance="subtle" icon={<DismissRegular />} aria-label={ticks.none} title={ticks.none} onClick={() => many.untickAll()}
        />
        <Button {...button('change')} icon={<EditRegular />}>{bulk.change}</Button>
        <Button {...button('register')} appearance="subtle" icon={<SearchInfoRegular />} aria-label={registers.command} title={registers.command} />
        {ids.length > 1 && (
          <Button
            size="small" appearance="subtle" icon={<MergeRegular />} aria-label={merge.ways.ticked} title={merge.ways.ticked}
            onClick={() => pane.go({ kind: 'merge', ids })}
          />
        )}
        <Button {...button('archive')} appearance="subtle" icon={<ArchiveRegular />} aria-label={removal.archive} title={removal.archive} />
        <Button {...button('remove')} appearance="subtle" icon={<DeleteRegular />} aria-label={removal.remove} title={removal.remove} />
      </div>
      {doing !== undefined && (
        <div id={formId} className={styles.form}>
          {doing === 'change' ? <BulkForm ids={ids} onClose={close} />
            : doing === 'register' ? <RegisterForm ids={ids} onClose={close} />
            : <RemovalForm kind={doing} ids={ids} onClose={close} />}
        </div>
      )}
    </div>
  );
}
