/** The registers that know the card, each with what it said: found, not found or why nothing is known, and the evidence. */
import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { EvidenceLine, KnownService, ServiceAnswer } from '../../../src/app/register-inquiry';
import { SeverityIcon } from '../../components/SeverityIcon';
import { regionOf, withoutBreaks } from '../../date-text';
import { useTexts } from '../../use-app';
import { isolated } from '../../value-text';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  name: { fontWeight: tokens.fontWeightSemibold },
  more: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  warning: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
});

export interface ServiceListProps {
  readonly services: readonly KnownService[];
  /** Absent while they are being asked. */
  readonly answers: readonly ServiceAnswer[] | undefined;
  /** What they said at any time before. */
  readonly known: readonly EvidenceLine[];
}

export function ServiceList({ services, answers, known }: ServiceListProps): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {services.map(({ service, name }) => (
        <li key={service}>
          <ServiceLine name={name} answer={answers?.find((one) => one.service === service)} last={known.find((one) => one.service === service)} />
        </li>
      ))}
    </ul>
  );
}

interface ServiceLineProps {
  readonly name: string;
  readonly answer: ServiceAnswer | undefined;
  readonly last: EvidenceLine | undefined;
}

function ServiceLine({ name, answer, last }: ServiceLineProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.registers;
  const moment = new Intl.DateTimeFormat(regionOf(texts.tag, navigator.languages), { dateStyle: 'short', timeStyle: 'short' });
  const told = (line: EvidenceLine): string => [
    words.evidence(isolated(withoutBreaks(moment.format(line.at))), isolated(line.number)),
    ...(line.requestId === undefined ? [] : [words.requestId(isolated(line.requestId))]),
  ].join(', ');
  const warning = (text: string): ReactElement => (
    <div key={text} className={styles.warning}><SeverityIcon severity="warning" label={texts.pane.severities.warning} /><span>{text}</span></div>
  );
  return (
    <>
      <div><bdi className={styles.name}>{name}</bdi>{answer !== undefined && `: ${words.answers[answer.answer]}`}</div>
      {answer?.isOtherName === true && warning(words.otherName(answer.name === undefined ? '' : isolated(answer.name)))}
      {answer?.warnings.filter((one) => one !== 'other-name').map((one) => warning(words.warnings[one]))}
      {answer?.reason !== undefined && <div className={styles.more}>{words.reasons[answer.reason]}</div>}
      {answer?.evidence !== undefined && <div className={styles.more}>{told(answer.evidence)}</div>}
      {answer?.evidence === undefined && last !== undefined && <div className={styles.more}>{words.lastAsked}: {told(last)}</div>}
    </>
  );
}
