import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/atlas/files.ts';
import { kanameHere as kaname } from '../support/command.ts';
import { plantWorld } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-hostile-'));
const home = process.cwd();
afterAll(() => {
  process.chdir(home);
  rmSync(dir, { recursive: true, force: true });
});
const main = join(packageRoot(), 'dist', 'surfaces', 'cli', 'main.js');

/** Runs the command with its standard output led elsewhere by the shell. */
const led = (out: string, ...args: string[]): { status: number | null; stderr: string } =>
  spawnSync('bash', ['-c', `"$0" "$@" > ${out}`, process.execPath, main, ...args], {
    cwd: dir,
    encoding: 'utf8',
  });

const estimates = 'good,quantity,low,likely,high,unit,source,reliability,credibility,date';
const files: Readonly<Record<string, string | Buffer>> = {
  'letters.csv': `${estimates}\ngallium,stock-days,few,2,3,days,assumption,F,6,2026\n`,
  'order.csv': `${estimates}\ngallium,stock-days,9,2,3,days,assumption,F,6,2026\n`,
  'short.csv': `${estimates}\ngallium,stock-days,1\n`,
  'lacks.csv': 'good,quantity\ngallium,stock-days\n',
  'semicolons.csv': `${estimates.replaceAll(',', ';')}\n`,
  'goods.csv': 'id,name_en,name_ja,hs22\nx,X,X,12\n',
  'empty.csv': '',
  'zeros.csv': Buffer.alloc(2000),
  'wide.csv': Buffer.from(`\uFEFF${estimates}\n`, 'utf16le'),
  'text.json': 'no answer',
  'other.json': '{"question":"autonomy"}',
  'control.csv': 'a\u001B[2Jb,c\n1,2\n',
  'header.csv': 't,i,j,k,v\n1,2,3,4,5\n',
};
beforeAll(async () => {
  process.chdir(dir);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  mkdirSync(join(dir, 'folder'));
  symlinkSync(join(dir, 'b'), join(dir, 'a'), 'junction');
  symlinkSync(join(dir, 'a'), join(dir, 'b'), 'junction');
  symlinkSync(join(packageRoot(), 'data', 'box'), join(dir, 'box'), 'junction');
  const flow = { exporter: 'CHN', importer: 'JPN', product: '854231', value: 1 };
  await plantWorld(join(dir, 'planted'), [
    { ...flow, year: 2018 },
    { ...flow, year: 2021 },
  ]);
  const answer = await kaname(['autonomy', 'JPN', '--draws', '0', '--format', 'json']);
  writeFileSync(join(dir, 'answer.json'), answer.stdout);
});

const asked = ['autonomy', 'JPN', '--draws', '0'];
const cases: readonly (readonly [readonly string[], RegExp, RegExp])[] = [
  [
    ['autonomy', '--nope'],
    /no option --nope: `kaname autonomy --help`/,
    /--nope というオプションはありません/,
  ],
  [[...asked, '--definitio', 'x'], /did you mean --definition\?/, /候補: --definition/],
  [
    ['autonomi', 'JPN'],
    /no command autonomi \(did you mean autonomy\?\)/,
    /autonomi というコマンドはありません/,
  ],
  [['autonomy'], /Say which economy/, /economy を指定/],
  [[...asked, 'more'], /Too many words/, /引数が多すぎます/],
  [
    ['import', 'table', 'goods.csv', '--world', 'w'],
    /--columns <pairs> must be given/,
    /--columns <pairs> は必須/,
  ],
  [
    [...asked, '--definition', 'own'],
    /own is not one of cdi, geodep, cabinet-office/,
    /own ではなく cdi、geodep/,
  ],
  [
    ['map', 'JPN', '--level', 'hs4'],
    /level is not usable: hs4 is not one of goods, hs6/,
    /hs4 ではなく goods、hs6/,
  ],
  [['map', 'JPN', '--by', 'x'], /x is not one of field/, /x ではなく field/],
  [[...asked, '--year', 'abc'], /year is not usable: it takes a number\.$/, /数値を指定してください。$/],
  [
    [...asked, '--year', '2021.5'],
    /takes a whole number, and was given 2021\.5/,
    /整数を指定してください（指定値: 2021.5）/,
  ],
  [[...asked, '--years', '2021-2019'], /2021-2019 is not a year or a span/, /2021-2019/],
  [[...asked, '--kernel', 'fast'], /--kernel: fast is not known/, /fast はありません/],
  [['autonomy', 'JPN', '--draws', 'abc'], /--draws takes a whole number/, /--draws には0以上の整数/],
  [[...asked, '--dataset', 'abcdef99'], /No dataset abcdef99/, /abcdef99/],
  [['map', 'JAPX', '--draws', '0'], /Did you mean JPN/, /候補: JPN/],
  [['brief', 'JAPX', '--draws', '0'], /Did you mean JPN/, /候補: JPN/],
  [
    ['brief', 'JPN', '--draws', '0', '-o', 'empty.csv/x.html'],
    /a file stands where a folder/,
    /フォルダであるべき/,
  ],
  [
    ['complexity', '--year', '1990', '--world', 'planted'],
    /nearest year at hand is 2018/,
    /最も近い年は 2018 年/,
  ],
  [['complexity'], /No dataset at hand tells what every economy exports:/, /データセットがありません/],
  [
    [...asked, '--estimates', 'letters.csv'],
    /letters\.csv, line 2, field "low": it is not a number/,
    /letters\.csv、2 行目、列「low」: 数値ではありません/,
  ],
  [
    [...asked, '--estimates', 'order.csv'],
    /line 2, field "low": 9 is above the likely value 2/,
    /2 行目、列「low」: 9 は/,
  ],
  [
    [...asked, '--estimates', 'short.csv'],
    /line 2: 3 cells stand under 10 columns/,
    /2 行目: 見出しは 10 列/,
  ],
  [[...asked, '--estimates', 'lacks.csv'], /field "low": the column is missing/, /列「low」: 列がありません/],
  [[...asked, '--estimates', 'semicolons.csv'], /not separated by commas/, /コンマ区切り/],
  [[...asked, '--estimates', 'folder'], /folder: the file cannot be read/, /folder: 読めません/],
  [[...asked, '--estimates', 'none.csv'], /none\.csv: the file cannot be read/, /none\.csv: 読めません/],
  [[...asked, '--estimates', 'empty.csv'], /the file is empty/, /empty\.csv: 空です/],
  [[...asked, '--estimates', 'zeros.csv'], /not text in UTF-8/, /UTF-8のテキストではありません/],
  [[...asked, '--estimates', 'wide.csv'], /not text in UTF-8/, /UTF-8のテキストではありません/],
  [
    [...asked, '--goods', 'goods.csv'],
    /goods\.csv, line 2, field "hs22": it holds something/,
    /goods\.csv、2 行目、列「hs22」/,
  ],
  [
    ['explain', 'answer.json', '999999.hhi'],
    /no row 999999; nearest: \d{6}.*e\.g\. \d{6}\./,
    /行 999999 はありません。近いもの: \d{6}/,
  ],
  [
    ['explain', 'answer.json', '282520.nothing'],
    /no column nothing; nearest with numbers: hhi/,
    /列 nothing はありません/,
  ],
  [['explain', 'none.json', 'x.y'], /no file none\.json/, /none\.json がありません/],
  [['explain', 'folder', 'x.y'], /folder is a folder: name a file/, /folder はフォルダです/],
  [['replay', 'text.json'], /text\.json is not JSON/, /text\.json はJSONではありません/],
  [['replay', 'other.json'], /input is missing/, /input がないか/],
  [['replay', 'a'], /a cannot be read \(ELOOP\)/, /a を読めません（ELOOP）/],
  [['world', '--world', 'goods.csv'], /is a file, or lies below one/, /ワールドはフォルダです/],
  [['world', 'verify', '--world', 'a'], /cannot be read \(ELOOP\)/, /読めません（ELOOP）/],
  [['world', '--format', 'csv'], /csv is not a format here: use text, json/, /text、json のいずれか/],
  [
    ['world', 'refused', 'abcdef99', '--limit', '-1'],
    /--limit takes a whole number/,
    /--limit には0以上の整数/,
  ],
  [[...asked, '--world', 'box'], /box is the box that ships with Kaname/, /box はKanameの同梱データ/],
  [['import', 'baci', 'header.csv', '--world', 'box'], /read-only/, /読み取り専用/],
  [['import', 'baci', 'header.csv', '--world', 'w'], /lacks the columns q;/, /列 q がありません/],
  [['import', 'baci', 'control.csv', '--world', 'w'], /lacks the columns/, /列 t、i、j、k、v、q/],
  [['import', 'comtrade', 'wide.csv', '--world', 'w'], /UTF-16/, /UTF-16/],
  [
    ['import', 'world-bank', 'other.json', '--world', 'w'],
    /not an answer of the World Bank/,
    /世界銀行APIのJSON応答ではありません/,
  ],
  [
    ['import', 'world-bank', 'header.csv', '--world', 'w'],
    /not an answer of the World Bank/,
    /世界銀行APIのJSON応答ではありません/,
  ],
  [
    ['import', 'table', 'goods.csv', '--columns', 'exporter=a', '--unit', '1000 USD', '--world', 'w'],
    /1000 USD is not a way to write dollars here: use one of USD, thousand USD/,
    /1000 USD は使えません。USD、thousand USD/,
  ],
  [
    ['import', 'japan-customs', 'folder', '--world', 'w'],
    /No table of flows in folder/,
    /folder に取引の表がありません/,
  ],
  [['import', 'table', 'goods.csv', '--columns', 'x=y', '--world', 'w'], /x=y is not role=column/, /x=y は/],
];

describe('what cannot be done', () => {
  it.each(cases)('ends %j in one sentence in each language, and exit code 2', async (args, en, ja) => {
    for (const lang of ['en', 'ja']) {
      const { status, stdout, stderr } = await kaname([...args, '--lang', lang]);
      expect(stderr).toMatch(/^kaname: .*\n$/);
      expect(stderr.trim()).toMatch(lang === 'en' ? en : ja);
      expect(stderr).not.toMatch(/\p{Cc}(?!$)|Error|at .*:\d+:\d+|Invalid (input|option)/u);
      expect(status).toBe(2);
      if (args[0] !== 'brief') expect(stdout).toBe('');
    }
  });

  it('says when the output cannot be written, and is quiet when nobody reads on', async (ctx) => {
    if (!existsSync('/dev/full') || !existsSync('/bin/bash')) ctx.skip('needs bash and /dev/full');
    const full = led('/dev/full', 'world', '--format', 'json');
    expect(full).toMatchObject({ status: 2, stderr: expect.stringContaining('the disk is full') as string });
    const pipe = led('>(true)', 'world', '--format', 'json');
    expect(pipe.stderr).not.toMatch(/EPIPE|fault/);
  });

  it('tells a world not made yet from an empty one, and lists what it holds in both languages', async () => {
    const none = await kaname(['world', '--world', 'not-yet']);
    expect(none).toMatchObject({ status: 0, stderr: expect.stringContaining('no world at not-yet yet') });
    const en = await kaname(['world', '--world', 'planted']);
    const ja = await kaname(['world', '--world', 'planted', '--lang', 'ja']);
    for (const part of [
      '(in your world)',
      'units: quantity: kg; value: USD',
      'years 2018, 2021',
      'baci 1 from',
    ])
      expect(en.stdout).toContain(part);
    for (const part of ['（二国間）', '2018, 2021 年', '入力 2 行 = 採用 2 行 + 却下 0 行'])
      expect(ja.stdout).toContain(part);
    const json = await kaname(['world', '--world', 'planted', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toContainEqual(
      expect.objectContaining({
        id: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
        from: 'world',
        licence: 'Etalab Open Licence 2.0',
        units: { quantity: 'kg', value: 'USD' },
        made: expect.objectContaining({ by: 'baci' }) as object,
      }),
    );
  });
});
