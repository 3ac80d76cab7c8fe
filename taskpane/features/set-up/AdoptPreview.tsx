/** Before a sheet is adopted: which column holds what, to be corrected here; nothing is written until it is confirmed. */
import { useState, type ReactElement } from 'react';
import { Button, Field, MessageBar, MessageBarBody, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { AdoptColumn, AdoptPlan } from '../../../src/app/adopt-plan';
import type { AppIssue } from '../../../src/app/app';
import { fieldLabel, issueText } from '../../../src/locales/issue-text';
import type { FieldKey } from '../../../src/model/fields';
import { useTexts } from '../../use-app';
import { apart } from '../../value-text';
import { ColumnChoice } from './ColumnChoice';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  promise: { margin: 0 },
  columns: { listStyleType: 'none', margin: 0, padding: 0 },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface AdoptPreviewProps {
  readonly plans: readonly AdoptPlan[];
  readonly working: boolean;
  readonly onAdopt: (plan: AdoptPlan) => void;
  readonly onBack: () => void;
}

const noName: AppIssue = { severity: 'error', code: 'adopt-no-name-column', facts: {} };

export function AdoptPreview({ plans, working, onAdopt, onBack }: AdoptPreviewProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.pane.setUp;
  const [drafts, setDrafts] = useState(plans);
  const [chosen, setChosen] = useState(0);
  const plan = drafts[chosen];
  if (plan === undefined) return <></>;

  const fields = plan.columns.flatMap(({ field }) => (field === undefined ? [] : [field]));
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  const problem = twice !== undefined
    ? words.fieldTwice(fieldLabel(texts, twice))
    : fields.includes('name') ? undefined : issueText(texts, noName);

  const choose = (at: number, field: FieldKey | undefined): void => {
    const columns = plan.columns.map((column, c) => (c === at ? withField(column, field) : column));
    setDrafts(drafts.map((draft, d) => (d === chosen ? { ...plan, columns } : draft)));
  };

  return (
    <>
      {plans.length > 1 && (
        <Field label={words.whichList}>
          <RadioGroup value={String(chosen)} onChange={(_event, { value }) => setChosen(Number(value))}>
            {plans.map((each, at) => (
              <Radio key={at} value={String(at)} label={words.listOf(apart(texts, each.table ?? each.sheet), each.rowCount)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <h2 className={styles.heading}>{plans.length > 1 ? words.mapping : words.listOf(apart(texts, plan.table ?? plan.sheet), plan.rowCount)}</h2>
      <p className={styles.promise}>{words.promise}</p>
      <ul className={styles.columns} aria-label={words.mapping}>
        {plan.columns.map((column, at) => (
          <ColumnChoice key={at} column={column} twice={column.field !== undefined && column.field === twice} onChoose={(field) => choose(at, field)} />
        ))}
      </ul>
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.commands}>
        <Button appearance="primary" disabledFocusable={working || problem !== undefined} onClick={() => onAdopt(plan)}>
          {words.adoptNow(plan.rowCount)}
        </Button>
        <Button disabledFocusable={working} onClick={onBack}>{words.back}</Button>
      </div>
    </>
  );
}

function withField({ header, samples }: AdoptColumn, field: FieldKey | undefined): AdoptColumn {
  return { header, samples, ...(field !== undefined && { field }) };
}
