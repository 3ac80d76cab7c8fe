/** A part of a form that opens and closes: title, how much is in it, and whether something in it wants to be looked at. */
import { useId, type ReactElement, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import type { Severity } from '../../src/base/issue';
import { SeverityIcon } from './SeverityIcon';
import { visuallyHidden } from './visually-hidden';
import { headingButton } from './line-button';

const useStyles = makeStyles({
  // Words for the ear stand within it: elsewhere they would lengthen the pane itself, which would then scroll away from its commands.
  root: { position: 'relative', borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, minWidth: 0, scrollMarginTop: tokens.spacingVerticalS },
  heading: { margin: 0 },
  button: headingButton,
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  count: {
    flexShrink: 0,
    minWidth: '20px',
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'center',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
    // Readable on the heading's own ground and on the highlight under the pointer.
    ':global([data-theme="contrast"])': { backgroundColor: 'transparent' },
  },
  chevron: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  hidden: visuallyHidden,
  body: { paddingBlock: `${tokens.spacingVerticalXS} ${tokens.spacingVerticalM}` },
});

export interface SectionProps {
  readonly name: string;
  readonly title: string;
  readonly count: number;
  /** What the number says, in words. */
  readonly countText: string;
  readonly severity: Severity | undefined;
  readonly severityText: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

export function Section(props: SectionProps): ReactElement {
  const { name, title, count, countText, severity, severityText, open, onToggle, children } = props;
  const styles = useStyles();
  const titleId = useId();
  const bodyId = useId();
  return (
    <section data-section={name} role="group" aria-labelledby={titleId} className={styles.root}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.button} aria-expanded={open} {...(open && { 'aria-controls': bodyId })} onClick={onToggle}>
          <span id={titleId} className={styles.title}>{title}</span>
          {severity !== undefined && <SeverityIcon severity={severity} label={severityText} />}
          {count > 0 && (
            <>
              <span className={styles.count} aria-hidden="true">{count}</span>
              <span className={styles.hidden}>{countText}</span>
            </>
          )}
          <span className={styles.chevron}>{open ? <ChevronUpRegular /> : <ChevronDownRegular />}</span>
        </button>
      </h3>
      {open && <div id={bodyId} className={styles.body}>{children}</div>}
    </section>
  );
}
