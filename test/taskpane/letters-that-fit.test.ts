import { describe, expect, it } from '@jest/globals';
import { lettersThatFit } from '../../taskpane/features/glance/letters-that-fit';

const wide = (text: string): number => text.length * 6;

describe('names beside the bars of a chart', () => {
  it('stand whole where the longest has room', () => {
    expect(lettersThatFit(['Not due yet', 'Over 90'], 80, wide)).toBe('Not due yet'.length);
  });

  it('are cut to what has room with the ellipsis', () => {
    const letters = lettersThatFit(['Dar nesuėjo terminas', '1–30 dienų'], 80, wide);
    expect(wide(`${'Dar nesuėjo terminas'.slice(0, letters)}...`)).toBeLessThanOrEqual(80);
    expect(wide(`${'Dar nesuėjo terminas'.slice(0, letters + 1)}...`)).toBeGreaterThan(80);
  });

  it('are cut where letters are wider on one machine than on another', () => {
    const names = ['Daugiau kaip 90 dienų'];
    expect(lettersThatFit(names, 80, (text) => text.length * 8)).toBeLessThan(lettersThatFit(names, 80, (text) => text.length * 4));
  });

  it('keep one letter where nothing has room, and ask nothing of no names', () => {
    expect(lettersThatFit(['Iglus'], 3, wide)).toBe(1);
    expect(lettersThatFit([], 80, wide)).toBe(1);
  });
});
