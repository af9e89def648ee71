import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displacement, entry, momentum, rankChurn, shareIn } from '../../src/measures/disruption.ts';
import type { SharePanel } from '../../src/measures/disruption.ts';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** A panel from one function of (year, exporter). */
function panel(
  from: number,
  to: number,
  exporters: number,
  share: (year: number, i: number) => number,
): SharePanel {
  const years = Array.from({ length: to - from + 1 }, (_, t) => from + t);
  const shares = Float64Array.from(
    years.flatMap((year) => Array.from({ length: exporters }, (_, i) => share(year, i))),
  );
  return { years, exporters, shares };
}

/** A share of 0.05 % in 2013 rises to 24 % by 2023 at 0.65 a year, at the incumbent's cost; wiggles keep errors above zero. */
const wiggle = (year: number) => 0.05 * (((year * 7) % 5) - 2);
const rising = (year: number) => sigmoid(-7.6 + 0.65 * (year - 2013) + wiggle(year));
const planted = panel(2013, 2023, 4, (year, i) =>
  i === 0 ? 0.6 - rising(year) : i === 1 ? rising(year) : i === 2 ? 0.25 : 0.15,
);
const still = panel(2013, 2023, 30, (_, i) => (i + 1) / 465);

describe('rank churn', () => {
  it('is 0 where nothing changes', () => {
    expect(rankChurn(still, 2023)).toEqual({ churn: { value: 0, missing: null }, footrule: 0, compared: 20 });
  });
  it('is 2 where the order is turned round', () => {
    const turned = panel(2018, 2023, 5, (year, i) => (year === 2023 ? i + 1 : 5 - i) / 15);
    expect(rankChurn(turned, 2023)).toEqual({ churn: { value: 2, missing: null }, footrule: 1, compared: 5 });
  });
  it('compares who is in the top of either year', () => {
    const swap = panel(2018, 2023, 4, (year, i) => (year === 2018 ? [4, 3, 2, 0] : [4, 3, 0, 5])[i]! / 12);
    // Top 2 of 2018: 0, 1; of 2023: 3, 0. Pairs (0,1) kept; (0,3) and (1,3) turned: tau = (1 - 2) / 3.
    const got = rankChurn(swap, 2023, 5, 2);
    expect(got.compared).toBe(3);
    expect(got.churn.value).toBeCloseTo(4 / 3, 12);
  });
  it('says why there is none', () => {
    expect(rankChurn(still, 2017).churn.missing).toBe('history-too-short');
    expect(rankChurn(still, 2030).churn.missing).toBe('history-too-short');
    expect(
      rankChurn(
        panel(2018, 2023, 3, (_, i) => (i === 0 ? 1 : 0)),
        2023,
      ).churn.missing,
    ).toBe('too-few-observations');
    expect(
      rankChurn(
        panel(2018, 2023, 3, () => 1 / 3),
        2023,
      ).churn.missing,
    ).toBe('degenerate');
  });
  it('leaves out who was not observed in one year', () => {
    const gap = panel(2018, 2023, 3, (year, i) => (year === 2018 && i === 2 ? NaN : (i + 1) / 6));
    expect(rankChurn(gap, 2023).compared).toBe(2);
  });
  it('stays within 0-2 and does not depend on the order of exporters', () => {
    const two = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 2,
      maxLength: 15,
    });
    fc.assert(
      fc.property(two, (pairs) => {
        const of = (list: typeof pairs) =>
          panel(2018, 2023, list.length, (year, i) => list[i]![year === 2023 ? 1 : 0] / 100);
        const churn = rankChurn(of(pairs), 2023).churn.value;
        expect(rankChurn(of(pairs.toReversed()), 2023).churn.value).toBe(churn);
        if (churn !== null) {
          expect(churn).toBeGreaterThanOrEqual(-1e-12);
          expect(churn).toBeLessThanOrEqual(2 + 1e-12);
        }
      }),
    );
  });
});

describe('entry', () => {
  it('finds the planted entrant', () => {
    const got = entry(planted, 2022);
    expect(rising(2017)).toBeLessThan(0.01);
    expect(got.topEntrant).toBe(1);
    expect(got.share.value).toBeCloseTo(rising(2022), 12);
    expect(got.topGain).toBeCloseTo(rising(2022) - rising(2017), 12);
    expect(got.strong).toBe(true);
  });
  it('adds up all entrants, counts a gain of exactly ten points as strong, and knows who was not observed', () => {
    const two = panel(
      2018,
      2023,
      4,
      (year, i) => (year === 2023 ? [0.5, 0.1, 0.04, 0.36] : [0.9, 0, 0.009, NaN])[i]!,
    );
    const got = entry(two, 2023);
    expect(got.share.value).toBeCloseTo(0.14, 12);
    expect(got).toMatchObject({ topEntrant: 1, strong: true, unobserved: 1 });
  });
  it('has none where nobody enters', () => {
    const got = entry(
      panel(2018, 2023, 2, () => 0.5),
      2023,
    );
    expect(got).toEqual({
      share: { value: 0, missing: null },
      topEntrant: null,
      topGain: null,
      strong: false,
      unobserved: 0,
    });
    expect(entry(still, 2014).share.missing).toBe('history-too-short');
  });
});

describe('momentum and displacement', () => {
  it('recovers a planted slope', () => {
    const smooth = panel(2013, 2023, 1, (year) => sigmoid(-1 - 0.3 * (year - 2013)));
    const fit = momentum(smooth, 0);
    expect(fit.slope).toBeCloseTo(-0.3, 10);
    expect(fit.n).toBe(11);
    expect(momentum(planted, 1).slope).toBeCloseTo(0.65, 1);
  });
  it('reads only the span asked for', () => {
    const kink = panel(2000, 2023, 1, (year) => sigmoid(year < 2013 ? 5 : -0.1 * (year - 2013)));
    expect(momentum(kink, 0).slope).toBeCloseTo(-0.1, 10);
    expect(momentum(kink, 0, { until: 2012 }).slope).toBe(0);
    expect(momentum(kink, 0, { span: 5 })).toMatchObject({
      slope: null,
      missing: 'too-few-observations',
      n: 6,
    });
  });
  it('skips shares of zero instead of shifting them', () => {
    const late = panel(2013, 2023, 1, (year) => (year < 2016 ? 0 : sigmoid(0.5 * (year - 2020))));
    expect(momentum(late, 0)).toMatchObject({ n: 8, skipped: 3 });
    expect(momentum(late, 0).slope).toBeCloseTo(0.5, 10);
  });
  it('sees the planted takeover, and none where nothing changes', () => {
    const got = displacement(planted, 0, { until: 2022, atLeast: 8 });
    expect(got.incumbent.slope).toBeLessThan(0);
    expect(got.entrant?.exporter).toBe(1);
    expect(got.displaced).toBe(true);
    expect(displacement(planted, 2, { until: 2022 }).displaced).toBe(false);
    expect(displacement(still, 29).displaced).toBe(false);
  });
  it('cannot say where the entrant’s record is too short for a line', () => {
    const sudden = panel(2013, 2023, 2, (year, i) => {
      const share = year < 2020 ? 0 : 0.1 * (year - 2019) + 0.001 * (year % 3);
      return i === 1 ? share : 1 - 0.03 * (year - 2012) - 0.002 * (year % 4);
    });
    expect(displacement(sudden, 0).displaced).toBeNull();
    expect(displacement(still, 0, { until: 2015 }).displaced).toBeNull();
  });
  it('reads one share', () => {
    expect(shareIn(planted, 2, 2013).value).toBe(0.25);
    expect(shareIn(planted, 2, 2003).missing).toBe('history-too-short');
    expect(
      shareIn(
        panel(2013, 2014, 1, () => NaN),
        0,
        2013,
      ).missing,
    ).toBe('no-data');
  });
  it('refuses panels that do not fit', () => {
    expect(() => momentum(planted, 4)).toThrow('Exporter 4 is not in a panel of 4');
    expect(() => entry({ ...planted, exporters: 5 }, 2022)).toThrow('Expected 11 x 5 shares, got 44');
    expect(() => entry({ years: [2020, 2019], exporters: 1, shares: new Float64Array(2) }, 2020)).toThrow(
      'ascend',
    );
  });
});
