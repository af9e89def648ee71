import { describe, expect, it } from 'vitest';
import { importWords } from '../../src/ledger/sources/words.ts';
import { Meter } from '../../src/surfaces/cli/meter.ts';

const what = importWords.say.reading({ file: 'a.csv' });

/** A meter whose time is moved by hand, and what it wrote. */
function metered(isTTY: boolean, lang: 'en' | 'ja' = 'en') {
  const written: string[] = [];
  let time = 0;
  const meter = new Meter({ lang, now: () => time, out: { isTTY, write: (text) => written.push(text) } });
  return { meter, written, at: (ms: number) => (time = ms) };
}

describe('the meter', () => {
  it('tells share, rate and time left on one line of a terminal, and clears it', () => {
    const { meter, written, at } = metered(true);
    meter.tell(what, 0, 100e6);
    at(500);
    meter.tell(what, 5e6, 100e6);
    expect(written).toEqual([]);
    at(2_000);
    meter.tell(what, 20e6, 100e6);
    at(2_100);
    meter.tell(what, 21e6, 100e6);
    expect(written).toEqual(['\r\u001B[Kreading a.csv: 20 %, 10.0 MB/s, 0:08 left']);
    meter.end();
    meter.end();
    expect(written.at(-1)).toBe('\r\u001B[K');
    expect(written).toHaveLength(2);
  });

  it('writes a line now and then where there is no terminal, and nothing to clear', () => {
    const { meter, written, at } = metered(false, 'ja');
    for (let second = 0; second <= 12; second++) {
      at(second * 1_000);
      meter.tell(what, second * 1e6, 7_200e6);
    }
    meter.end();
    expect(written).toEqual([
      'a.csv を読み込み中: 0 %、1.0 MB/秒、残り 1:59:55\n',
      'a.csv を読み込み中: 0 %、1.0 MB/秒、残り 1:59:50\n',
    ]);
  });

  it('counts the rate of each phase by itself, and says the amount where the total is not known', () => {
    const { meter, written, at } = metered(true);
    at(10_000);
    meter.tell(what, 50e6, 60e6, { phase: 'second' });
    at(12_000);
    meter.tell(what, 52e6, 60e6, { phase: 'second' });
    at(14_000);
    meter.tell(what, 3_500, null, { rate: 200 });
    expect(written.slice(1)).toEqual([
      '\r\u001B[Kreading a.csv: 86 %, 1.0 MB/s, 0:08 left',
      '\r\u001B[Kreading a.csv: 3.5 kB, 200 B/s',
    ]);
    expect(written[0]).toContain('? left');
  });
});
