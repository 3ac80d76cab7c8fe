/** The way back, with an arrow against the direction of reading. */
import type { ReactElement, Ref } from 'react';
import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { useTexts } from '../use-app';
import { fluentRef } from './fluent-ref';

export interface BackButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function BackButton({ label, onClick, buttonRef }: BackButtonProps): ReactElement {
  const { direction } = useTexts();
  return (
    <Button
      {...(buttonRef !== undefined && { ref: fluentRef(buttonRef) })} appearance="subtle" size="small" aria-label={label} title={label} onClick={onClick}
      icon={direction === 'rtl' ? <ArrowRightRegular /> : <ArrowLeftRegular />}
    />
  );
}
