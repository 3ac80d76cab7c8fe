/**
 * Lists of many shapes whose truth is known, searched with the same engine and nothing tuned to any: how much is found, how much
 * of it is right, and whether certain means certain.
 */
import { verdicts, type MatchVerdict } from '../../src/match/explanation';
import { scoreList, type LabelledList, type ListScore } from '../support/labelled-lists/labelled-list';
import { bookkeepersCustomers, firmsWithTown, namesOfFirms, papers, restaurants, sites, songs } from '../support/labelled-lists/lists-of-firms';
import {
  homesWithBirthDates, homesWithoutBirthDates, namesOfPeople, oldBooks, oldBooksByHeader, oneSurname, patients, smallList, twoRegisters, voters,
} from '../support/labelled-lists/lists-of-people';

/** What each reaches at least, somewhat below what it reached when this was written. */
const bars: readonly (readonly [make: () => LabelledList, f1: number, precision: number])[] = [
  [patients, 0.99, 0.99], [twoRegisters, 0.99, 0.99], [oldBooks, 0.96, 0.98], [oldBooksByHeader, 0.97, 0.98], [voters, 0.97, 0.97], [homesWithBirthDates, 0.97, 0.97],
  [homesWithoutBirthDates, 0.94, 0.96], [namesOfPeople, 0.9, 0.96], [smallList, 0.9, 0.9], [oneSurname, 0.96, 0.95], [restaurants, 0.97, 0.97], [sites, 0.98, 0.98],
  [bookkeepersCustomers, 0.9, 0.85], [firmsWithTown, 0.95, 0.95], [namesOfFirms, 0.8, 0.96], [papers, 0.98, 0.98], [songs, 0.93, 0.97],
];

const scores = new Map<string, ListScore>();

test.each(bars.map(([make, f1, precision]) => [make().name, make, f1, precision] as const))('%s', (name, make, f1, precision) => {
  const score = scoreList(make());
  scores.set(name, score);
  expect(score.f1).toBeGreaterThanOrEqual(f1);
  expect(score.precision).toBeGreaterThanOrEqual(precision);
}, 120_000);

test('of the pairs called certain 99.5 % are right, of the likely ones 90 %, of the possible ones half and more', () => {
  expect(scores.size).toBe(bars.length);
  const share = (verdict: MatchVerdict): number => {
    const told = [...scores.values()].map((score) => score.verdicts[verdict]);
    return told.reduce((sum, { right }) => sum + right, 0) / told.reduce((sum, { all }) => sum + all, 0);
  };
  const [certain = 0, likely = 0, possible = 0] = verdicts.map(share);
  expect(certain).toBeGreaterThanOrEqual(0.995);
  expect(likely).toBeGreaterThanOrEqual(0.9);
  expect(possible).toBeGreaterThanOrEqual(0.5);
});
