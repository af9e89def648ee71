// Autonomy on a genuine file of flows: published facts, and agreement with the indicators in the box made from it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/contract/question.ts';
import { importComtrade } from '../../src/ledger/sources/comtrade.ts';
import { autonomy } from '../../src/questions/autonomy/autonomy.ts';
import { withSession, type RunOptions } from '../../src/surfaces/run.ts';
import { newWorld, shared } from '../ledger/importing-help.ts';

const options = (world: string | null): RunOptions => ({
  world,
  seed: 1,
  draws: 0,
  datasets: [],
  estimates: null,
  goods: null,
});
const rowOf = ({ answer }: Output, product: string): Record<string, unknown> =>
  answer.rows.find((row) => row['product'] === product) ?? {};

describe('autonomy on real flows', () => {
  it('finds Japan’s lithium hydroxide at China, and the same indices as the box', async (ctx) => {
    const path = join(shared, 'data/trade/comtrade-battery-chain-imports-2018-2024.csv.gz');
    if (!existsSync(path)) return ctx.skip('needs the optional test-data folder ../shared');
    const world = newWorld();
    await importComtrade(world, [path]);
    const asked = { definition: 'cabinet-office', year: 2023, treat: 'reexports,noise-floor,mirror' };
    const both = async (economy: string): Promise<readonly Output[]> => [
      await withSession(options(world), (session) => session.ask(autonomy, { ...asked, economy })),
      await withSession(options(null), (session) => session.ask(autonomy, { ...asked, economy })),
    ];
    for (const economy of ['JPN', 'DEU', 'KOR', 'USA']) {
      const [flows, box] = await both(economy);
      const onlyNamed = await withSession(options(world), (session) =>
        session.ask(autonomy, { ...asked, economy, treat: 'unnamed' }),
      );
      let [compared, judged] = [0, 0];
      for (const row of box!.answer.rows) {
        const own = rowOf(flows!, String(row['product']));
        const ratio = Number(own['imports']) / Number(row['imports']);
        // The box leaves out three reporters in HS 2002, so that a few codes stand alone there and in a group here.
        if (Number(row['imports']) < 1_000_000 || !(Math.abs(ratio - 1) < 0.01)) continue;
        // Partners without a name are a supplier among flows; the box counts them in totals and in no share.
        const without = rowOf(onlyNamed, String(row['product']));
        if (without['hhiTreated'] !== without['hhi']) {
          expect(Number(own['hhi'])).toBeGreaterThan(Number(row['hhi']) - 0.01);
          continue;
        }
        for (const key of ['hhi', 'topShare'])
          expect(
            Math.abs(Number(own[key]) - Number(row[key])),
            `${economy} ${String(row['product'])} ${key}`,
          ).toBeLessThan(0.01);
        // Hubs beyond the fifth supplier are not seen in the box: less is known, but nothing else is said.
        expect(Number(row['hubShare'])).toBeLessThanOrEqual(Number(own['hubShare']) + 0.001);
        if (row['originUncertain'] !== null) {
          expect(own['originUncertain']).toBe(row['originUncertain']);
          judged++;
        }
        expect(own['topExporter']).toBe(row['topExporter']);
        compared++;
      }
      expect(compared).toBeGreaterThan(20);
      expect(judged).toBeGreaterThan(10);
      if (economy !== 'JPN') continue;
      expect(rowOf(flows!, '282520')).toMatchObject({
        topExporter: 'CHN',
        flagged: true,
        mirrorReason: 'no-data',
      });
      expect(rowOf(flows!, '282520')['topShare']).toBeCloseTo(0.86, 2);
      expect(flows!.run.datasets.map(({ from }) => from)).toEqual(['world']);
    }
  }, 120_000);
});
