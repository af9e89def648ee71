// Names, vintages and terms of the datasets in the box, as their manifests have them, in Japanese.
import { catalogue } from '../contract/message.ts';

const pairs: readonly (readonly [string, string])[] = [
  ['Battery chain: dependence indicators', '電池サプライチェーン：依存指標'],
  ['2018-2024, of which 2024 lacks a fifth of the reporters', '2018～2024年（2024年は報告国の2割が未報告）'],
  [
    'UN Comtrade terms of use: indicators only, no flows; totals rounded to three digits',
    'UN Comtrade利用条件：フローは含まず指標のみ、合計は有効数字3桁',
  ],
  ['Critical materials: world export shares', '重要物資：世界輸出シェア'],
  ['Etalab Open Licence 2.0 (BACI); shares only', 'Etalab Open Licence 2.0（BACI）。シェアのみ'],
  ['Japan Customs: trade by partner and commodity group', '財務省貿易統計：相手国別・概況品別'],
  [
    'Terms of use of the Ministry of Finance, Japan (free use with the source named)',
    '財務省利用規約（出典明記により自由に利用可）',
  ],
  ['Minerals: mine and plant production, capacity, reserves', '鉱物：鉱山・精錬生産量、能力、埋蔵量'],
  ['editions of January 2023 and January 2024', '2023年1月版・2024年1月版'],
  ['US government work, public domain', '米国政府著作物（パブリックドメイン）'],
  ['Patents by field and economy', '分野別・経済別の特許'],
  [
    '2024 edition; families and US grants by field to 2020, environmental and broad fields and treaty applications to 2022',
    '2024年版。分野別ファミリー・米国特許は2020年まで、環境・大分類・PCT出願は2022年まで',
  ],
  ['US government work, public domain; counts by NCSES', '米国政府著作物（パブリックドメイン）、NCSES集計'],
  ['Industry: shares of world value added', '産業：世界付加価値シェア'],
  ['2024 edition, years 2002-2022', '2024年版、2002～2022年'],
  [
    'US government work; value added there rests on a commercial source: shares only',
    '米国政府著作物（付加価値は民間資料に基づくためシェアのみ）',
  ],
  ['Public finances of five economies', '5経済の財政'],
  ['October 2025', '2025年10月版'],
  [
    'IMF data terms, with attribution: figures of five economies; Ministry of Finance, Japan: free use with the source named',
    'IMFデータ利用条件（出典明記）：5経済の数値。財務省：出典明記により自由に利用可',
  ],
  ['GDP and population', 'GDP・人口'],
  ['GDP to 2023, population to 2024; IMF October 2025', 'GDPは2023年、人口は2024年まで。IMF 2025年10月版'],
  [
    'CC BY 4.0 (World Bank); IMF data terms, with attribution (Taiwan)',
    'CC BY 4.0（世界銀行）、台湾はIMFデータ利用条件（出典明記）',
  ],
  ['WIOD: world input-output table 2011', 'WIOD：2011年世界産業連関表'],
  ['2013 release, table of 2011', '2013年公表、2011年の表'],
  ['Published market shares', '公表された市場シェア'],
];

export const boxNames = catalogue('word', Object.fromEntries(pairs.map(([en, ja]) => [en, { en, ja }])));
