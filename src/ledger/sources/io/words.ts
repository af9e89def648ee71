// What importing input-output tables says: errors that the user can mend, and findings about a table.
import { catalogue } from '../../../contract/message.ts';

export const ioWords = catalogue('io', {
  workbook: {
    en: '{file} is a workbook or a file of another program, which cannot be read here: {how}.',
    ja: '{file} はExcel等の形式で、ここでは読めません。{howJa}。',
  },
  cannotTell: {
    en: 'What table {file} is cannot be told from its content: say it with --as icio, wiod, figaro, exiobase, plain or triplets.',
    ja: '{file} がどの表か内容から判別できません。--as icio、wiod、figaro、exiobase、plain、triplets のいずれかで指定してください。',
  },
  severalYears: {
    en: '{file} holds tables of several years ({years}): say which with --year.',
    ja: '{file} には複数の年の表があります（{years}）。--year で指定してください。',
  },
  noSuchYear: {
    en: '{file} holds no table of {year} (it has {years}): choose one of these with --year.',
    ja: '{file} に {year} 年の表はありません（あるのは {years}）。--year で選んでください。',
  },
  severalTables: {
    en: 'One table at a time, but {files} are tables by themselves: name one.',
    ja: '一度に取り込める表は一つですが、{files} はそれぞれ別の表です。一つだけ指定してください。',
  },
  needsYear: {
    en: 'Neither the name of {file} nor its content says the year: give it with --year.',
    ja: '{file} の年が名前からも内容からも分かりません。--year で指定してください。',
  },
  needsColumns: {
    en: 'A list of cells needs --columns: name a column for each of {roles}, as in from=seller,fromIndustry=sold,to=buyer,toIndustry=bought,value=usd.',
    ja: 'セルの一覧には --columns が必要です。{roles} の列を from=seller,fromIndustry=sold,to=buyer,toIndustry=bought,value=usd のように指定してください。',
  },
  notFormat: {
    en: '{file} is not a table as {format} publishes it (its first line holds {found}): give the CSV as published, or name another --as.',
    ja: '{file} は {format} の公表形式ではありません（先頭行は {found}）。公表されたままのCSVを指定するか、--as を変えてください。',
  },
  noMatrices: {
    en: 'The files {file} lack {missing}: a folder of matrices needs Z, Y and x, or A, Y and x, under these names.',
    ja: '{file} に {missing} がありません。行列のフォルダには Z・Y・x（または A・Y・x）がこの名前で必要です。',
  },
  noMeta: {
    en: '{file}: integers need one .i32.gz file and the JSON that names their economies and industries.',
    ja: '{file}: 整数形式には .i32.gz ファイル一つと、経済と産業を示すJSONが必要です。',
  },
  badMeta: {
    en: '{file} does not name the economies and industries of a table (lists `countries` and `industries`).',
    ja: '{file} に表の経済と産業（一覧 `countries` と `industries`）がありません。',
  },
  wrongLength: {
    en: '{file} holds {found} bytes where its economies and industries need {wanted}: download it again, or give the JSON that belongs to it.',
    ja: '{file} は {found} バイトですが、経済と産業の数からは {wanted} バイト必要です。ダウンロードし直すか、対応するJSONを指定してください。',
  },
  brokenRow: {
    en: 'Line {line} of {file} cannot be split into fields (a quote that never closes, or far too many fields): give the file as it was published.',
    ja: '{file} の {line} 行目を列に分けられません（引用符が閉じていない、または列が多すぎます）。公表されたままのファイルを指定してください。',
  },
  ragged: {
    en: 'Line {line} of {file} has {found} fields where the header has {wanted}: the file was cut off or changed; get it again.',
    ja: '{file} の {line} 行目は {found} 列ですが、見出しは {wanted} 列です。途中で切れたか変更されています。入手し直してください。',
  },
  notNumber: {
    en: 'Line {line} of {file}, column {column}: "{text}" is not a number; a table needs one in every cell, 0 where nothing flows.',
    ja: '{file} の {line} 行目、列 {column} の「{text}」は数値ではありません。表のすべてのセルに数値が必要です（取引がなければ0）。',
  },
  emptyLabel: {
    en: 'Line {line} of {file}, column {column} is empty: every cell needs its seller and buyer.',
    ja: '{file} の {line} 行目、列 {column} が空です。各セルに売り手と買い手が必要です。',
  },
  badLabel: {
    en: 'Line {line} of {file}: "{text}" does not name an industry (ECONOMY|industry).',
    ja: '{file} の {line} 行目の「{text}」は産業の名前（ECONOMY|industry）ではありません。',
  },
  duplicateLabel: {
    en: 'Line {line} of {file}: {label} stands there a second time; remove one of the two.',
    ja: '{file} の {line} 行目に {label} が重複しています。一方を除いてください。',
  },
  duplicateCell: {
    en: '{file} gives the flow from {from} to {to} twice: keep one of the two rows.',
    ja: '{file} に {from} から {to} への取引が二重にあります。一方の行だけ残してください。',
  },
  unknownRow: {
    en: 'Line {line} of {file}: the row {label} is neither a sector nor one of the sums that the format has.',
    ja: '{file} の {line} 行目の {label} は、産業でもこの形式の集計行でもありません。',
  },
  strangeRow: {
    en: 'Line {line} of {file}: {label} has no row in {main}; both files need the same sectors.',
    ja: '{file} の {line} 行目の {label} は {main} にありません。両方のファイルに同じ産業が必要です。',
  },
  notSquare: {
    en: '{file} lacks the row or the column of {count} sectors (first {labels}): it was cut off or changed; get it again.',
    ja: '{file} には {count} 産業の行または列がありません（最初は {labels}）。途中で切れたか変更されています。入手し直してください。',
  },
  noSectors: {
    en: '{file} holds no sector that sells and buys: check that it is an input-output table.',
    ja: '{file} に売買を行う産業がありません。産業連関表か確認してください。',
  },
  tooMany: {
    en: '{file} has {count} rows and columns, more than the {limit} that can be held: aggregate it with --aggregate.',
    ja: '{file} の行と列は {count} あり、上限 {limit} を超えます。--aggregate で統合してください。',
  },
  noSuchLabel: {
    en: 'Line {line} of {file}: {label} stands for nothing in this table; write ECONOMY|industry, ECONOMY|* or *|industry with its codes.',
    ja: '{file} の {line} 行目の {label} に当てはまるものが表にありません。表のコードで ECONOMY|industry、ECONOMY|*、*|industry のように書いてください。',
  },
  badRules: { en: '{detail}', ja: '{detail}' },
  badGroup: {
    en: 'Line {line} of {file}: {from} cannot become {to}; both sides take the same form: A|b to C|d, A|* to C|*, or *|b to *|d.',
    ja: '{file} の {line} 行目: {from} を {to} にできません。両側は同じ形（A|b と C|d、A|* と C|*、*|b と *|d）にしてください。',
  },
  balanced: {
    en: 'All {count} sectors balance: sales and output, and outlays and output, differ by less than rounding allows (half a last digit in each cell and a millionth of output).',
    ja: '{count} 産業すべてで、販売と産出、支出と産出の差が丸めの範囲（各セルの末位の半分と産出の100万分の1）に収まる。',
  },
  soldBalanced: {
    en: 'The sales of all {count} sectors add up to their output but for rounding (half a last digit in each cell and a millionth of output).',
    ja: '{count} 産業すべてで、販売の和が産出と丸めの範囲（各セルの末位の半分と産出の100万分の1）で一致する。',
  },
  unbalanced: {
    en: '{count} sums of rows and columns miss the output of their sector by more than rounding (half a last digit in each cell and a millionth of output): {sectors}. `kaname world balance {id}` lists them all.',
    ja: '行・列の和 {count} 個が産出と丸めの範囲（各セルの末位の半分と産出の100万分の1）を超えて異なる: {sectors}。`kaname world balance {id}` で全件を確認できる。',
  },
  residual: {
    en: 'The source holds no value added: it is what remains of output after intermediate purchases, so columns balance by construction.',
    ja: '原資料に付加価値がないため、産出から中間投入を引いた残差とした（列は定義上一致する）。',
  },
  noOutput: {
    en: 'The source holds no output: it is the sum of each sector’s sales, so rows balance by construction.',
    ja: '原資料に産出がないため、各産業の販売の和とした（行は定義上一致する）。',
  },
  zero: {
    en: '{count} sectors have no output; they are kept with zeros: {sectors}.',
    ja: '産出のない産業が {count} ある。ゼロのまま残した: {sectors}。',
  },
  zeroWithFlows: {
    en: '{count} sectors without output buy or sell all the same, so that nothing can be a share of their output: {sectors}.',
    ja: '産出がないのに取引のある産業が {count} ある。産出に対する比率は定義できない: {sectors}。',
  },
  negativeOutput: {
    en: '{count} sectors have an output below zero: {sectors}.',
    ja: '産出が負の産業が {count} ある: {sectors}。',
  },
  negativeAdded: {
    en: '{count} sectors have a value added below zero: {sectors}.',
    ja: '付加価値が負の産業が {count} ある: {sectors}。',
  },
  negativeFlows: {
    en: '{count} intermediate flows lie below zero, kept as they are; sellers: {sectors}.',
    ja: '負の中間取引が {count} 件ある。そのまま残した。売り手: {sectors}。',
  },
  negativeDemand: {
    en: '{count} cells of final demand lie below zero (stocks drawn down and the like), kept as they are: {categories}.',
    ja: '負の最終需要が {count} 件ある（在庫の取り崩しなど）。そのまま残した: {categories}。',
  },
  renamed: {
    en: 'Economies go by the codes of ISO 3166: {pairs}.',
    ja: '経済のコードをISO 3166に揃えた: {pairs}。',
  },
  joined: {
    en: 'Parts of one economy were added up: {pairs}.',
    ja: '一つの経済の部分を合算した: {pairs}。',
  },
  unknownEconomies: {
    en: 'No economy has the codes {codes}; they are kept as the source has them.',
    ja: 'コード {codes} に当たる経済はない。原資料のまま残した。',
  },
  unknownIndustries: {
    en: 'The classification {classification} does not have the industries {codes}; they are kept as the source has them.',
    ja: '分類 {classification} にない産業 {codes} がある。原資料のまま残した。',
  },
  guessedDemand: {
    en: 'Taken for final demand, because nothing is sold under these codes: {codes}.',
    ja: '売り手として現れないため最終需要とみなした: {codes}。',
  },
  aggregated: {
    en: 'Aggregated from {from} to {to} sectors by {file} ({rules} rules, kept in the table `aggregation`).',
    ja: '{file} により {from} 産業を {to} 産業に統合した（{rules} 規則、表 `aggregation` に保存）。',
  },
  cutToWhole: {
    en: 'Cells are whole numbers of {unit}: what lies below one is not there.',
    ja: 'セルは {unit} の整数で、1未満は含まれない。',
  },
});
