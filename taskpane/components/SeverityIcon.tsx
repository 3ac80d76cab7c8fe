/** How bad it is, by shape as well as by colour. */
import type { ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../src/base/issue';

const useStyles = makeStyles({
  root: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

const icons = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoRegular } satisfies Record<Severity, unknown>;

export function SeverityIcon({ severity, label }: { readonly severity: Severity; readonly label: string }): ReactElement {
  const styles = useStyles();
  const Icon = icons[severity];
  return <Icon className={mergeClasses(styles.root, styles[severity])} role="img" aria-label={label} aria-hidden={false} />;
}
