/** @jest-environment ./test/support/page-environment.cjs */
/* The browser's own calendar beside a day: opened where the browser has one and lets the page open it, and not offered elsewhere. */
import { act, fireEvent, screen } from '@testing-library/react';
import type { PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

let over: PaneOverMemory & Screen;
const opened: string[] = [];
const button = (): HTMLElement => screen.getByRole('button', { name: 'Calendar: Date' });

async function noteOn(showPicker: ((this: HTMLInputElement) => void) | undefined): Promise<void> {
  if (showPicker !== undefined) HTMLInputElement.prototype.showPicker = showPicker;
  over = await showRegister();
  act(() => over.pane.go({ kind: 'customer', id: over.ids.Beta }));
  act(() => over.pane.addRow('Notes', { date: '2026-03-05' }));
  await settled(over);
}

afterEach(() => {
  Reflect.deleteProperty(HTMLInputElement.prototype, 'showPicker');
  opened.length = 0;
});

test('opens at the day that is there; the day picked is written as the person writes days, and can be cleared', async () => {
  await noteOn(function note() {
    opened.push(this.value);
  });
  await over.user.click(button());
  expect(opened).toEqual(['2026-03-05']);
  const box = button().parentElement?.querySelector('input');
  expect(box).toHaveAttribute('tabindex', '-1');
  if (!box) throw new Error('The calendar has no box.');
  fireEvent.change(box, { target: { value: '2026-03-09' } });
  expect(screen.getByRole('textbox', { name: 'Date' })).toHaveValue('03/09/2026');
  fireEvent.change(box, { target: { value: '' } });
  expect(screen.getByRole('textbox', { name: 'Date' })).toHaveValue('');
  // A bare day would look like one that was entered.
  expect(screen.getByRole('textbox', { name: 'Date' })).toHaveAttribute('placeholder', 'For example 01/31/2026');
  expect(over.bugs).toEqual([]);
});

test('is not offered where the browser has none', async () => {
  await noteOn(undefined);
  expect(screen.getByRole('textbox', { name: 'Date' })).toHaveValue('03/05/2026');
  expect(screen.queryByRole('button', { name: /^Calendar/ })).not.toBeInTheDocument();
});

test('goes away where the page may not open it', async () => {
  await noteOn(() => {
    throw new DOMException('Cross-origin', 'SecurityError');
  });
  await over.user.click(button());
  expect(screen.queryByRole('button', { name: 'Calendar: Date' })).not.toBeInTheDocument();
  expect(over.bugs).toEqual([]);
});
