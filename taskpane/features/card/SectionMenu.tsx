/** Straight to a section: on a narrow pane the card is many screens long. */
import type { ReactElement } from 'react';
import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { TextBulletListRegular } from '@fluentui/react-icons/svg/text-bullet-list';
import { CommandMenu } from '../../components/CommandMenu';
import { useTexts } from '../../use-app';
import type { SectionKey } from './card-fields';

export interface SectionEntry {
  readonly key: SectionKey;
  readonly title: string;
  readonly count: number;
}

export interface SectionMenuProps {
  readonly entries: readonly SectionEntry[];
  readonly onJump: (key: SectionKey) => void;
  readonly onAll: (open: boolean) => void;
  readonly onFill: () => void;
  /** Absent for a customer not in the register yet. */
  readonly onAccount?: () => void;
  readonly onHistory?: () => void;
  readonly onMerge?: () => void;
  readonly onPrivacy?: () => void;
}

export function SectionMenu({ entries, onJump, onAll, onFill, onAccount, onHistory, onMerge, onPrivacy }: SectionMenuProps): ReactElement {
  const { accounts, card: words, history, merge, privacy, registers } = useTexts().pane;
  return (
    <CommandMenu label={words.sections} icon={<TextBulletListRegular />}>
      {entries.map(({ key, title, count }) => (
        <MenuItem key={key} {...(count > 0 && { secondaryContent: String(count) })} onClick={() => onJump(key)}>{title}</MenuItem>
      ))}
      <MenuDivider />
      <MenuItem onClick={() => onAll(true)}>{words.openAll}</MenuItem>
      <MenuItem onClick={() => onAll(false)}>{words.closeAll}</MenuItem>
      <MenuDivider />
      {onAccount !== undefined && <MenuItem onClick={onAccount}>{accounts.ofCard}</MenuItem>}
      <MenuItem onClick={onFill}>{registers.command}</MenuItem>
      {onMerge !== undefined && <MenuItem onClick={onMerge}>{merge.ways.card}</MenuItem>}
      {onHistory !== undefined && <MenuItem onClick={onHistory}>{history.ofThisCard}</MenuItem>}
      {onPrivacy !== undefined && <MenuItem onClick={onPrivacy}>{privacy.command}</MenuItem>}
    </CommandMenu>
  );
}
