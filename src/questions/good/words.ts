// What the dossier of a good says.
import { catalogue } from '../../contract/message.ts';
import { goodColumnTexts } from './column-words.ts';
import { goodStageTexts } from './stage-words.ts';

export const goodWords = catalogue('good', {
  ...goodStageTexts,
  ...goodColumnTexts,
  title: {
    en: 'The dossier of a good: stages, makers, buyers, controls, both pillars, and what is not known',
    ja: '品目の調書：段階・生産国・買い手・規制・二本柱、そして分かっていないこと',
  },
  helpGood: {
    en: 'the good: its id, a name in English or Japanese, a six-digit code, or a mineral, e.g. gallium',
    ja: '品目（ID、英語・日本語の名称、HS6桁、鉱物名。例: gallium）',
  },
  helpYear: {
    en: 'last year to tell (default: the last complete one of each dataset)',
    ja: '対象とする最後の年（既定: 各データセットの最新の完全な年）',
  },
  helpEconomies: {
    en: 'how many economies get both pillars: the leading makers, then the largest by GDP',
    ja: '二本柱を示す経済の数（主要生産国、次いでGDPの大きい順）',
  },
  rowsTitle: { en: 'Stages, and who leads each', ja: '段階と首位' },
  makersTitle: {
    en: 'Makers and exporters over time (the largest; all others together)',
    ja: '生産国・輸出国の推移（主要なもの、他は合算）',
  },
  buyersTitle: {
    en: 'Who buys, and from whom (the 20 largest importers of these goods)',
    ja: '買い手と調達先（これらの品目の輸入上位20）',
  },
  pillarsTitle: {
    en: 'Both pillars of the larger economies, as in their maps',
    ja: '主要経済の二本柱（各経済のマップと同じ値）',
  },
  eventsTitle: { en: 'Controls and events', ja: '規制と出来事' },
  publishedTitle: { en: 'Published market shares', ja: '公表された市場シェア' },
  unknownTitle: { en: 'What is not known', ja: '分かっていないこと' },

  control: { en: '{title} (since {start})', ja: '{title}（{start}から）' },

  unknownGood: {
    en: 'No good or mineral is called {text}. The nearest are {goods}.',
    ja: '「{text}」という品目・鉱物はありません。近いもの：{goods}。',
  },
  ambiguousGood: {
    en: '{text} may mean {count} goods: ask for one of them, such as {goods}.',
    ja: '「{text}」は{count}品目に当たり得ます。いずれかを指定してください（例：{goods}）。',
  },
  noYear: {
    en: 'No data at hand speak of any good in {year}. Nearest years at hand: {years}.',
    ja: '{year}年の品目データがありません。近い年: {years}。',
  },

  leadMakes: {
    en: '{maker:economy} makes {share} % of the world’s {what} ({source}, {year}).',
    ja: '世界の{what}の{share} %を{maker:economy}が担う（{source}、{year}年）。',
  },
  leadSells: {
    en: '{maker:economy} sells {share} % of world exports of {what} ({source}, {year}, grade {grade}).',
    ja: '{what}の世界輸出の{share} %を{maker:economy}が占める（{source}、{year}年、証拠等級{grade}）。',
  },
  leadCode: {
    en: '{maker:economy} sells {share} % of world exports under {codes}, which hold more than {what} ({source}, {year}, grade {grade}).',
    ja: '{what}以外も含む{codes}の世界輸出の{share} %を{maker:economy}が占める（{source}、{year}年、証拠等級{grade}）。',
  },
  leadFirms: {
    en: 'A published figure gives the firms of {maker:economy} {share} of the world market of {what} ({year}).',
    ja: '公表値によれば、{maker:economy}の企業が{what}の世界市場の{share}を占める（{year}年）。',
  },
  leadPublished: {
    en: 'A published figure gives {maker:economy} {share} of the world market of {what} ({year}).',
    ja: '公表値によれば、{maker:economy}が{what}の世界市場の{share}を占める（{year}年）。',
  },
  leadPart: {
    en: 'Of a part of it only, a published figure gives {maker:economy} {share} of the world market: {item}, under {what} ({year}).',
    ja: '一部についてのみ、公表値によれば{maker:economy}が世界市場の{share}を占める：{item}（{what}の一部、{year}年）。',
  },
  leadSilent: {
    en: 'The data at hand do not say who makes or exports {name}.',
    ja: '手元のデータからは{name}の生産国・輸出国が分からない。',
  },
  leadControls: { en: 'In force: {titles}.', ja: '発動中の規制：{titles}。' },
  leadOpen: {
    en: 'Paused or eased, or open what follows: {titles}.',
    ja: '停止・緩和中、または今後が不明：{titles}。',
  },
  leadControlsMore: {
    en: 'In force: {titles}, and {more} more.',
    ja: '発動中の規制：{titles}、ほか{more}件。',
  },
  leadOpenMore: {
    en: 'Paused or eased, or open what follows: {titles}, and {more} more.',
    ja: '停止・緩和中、または今後が不明：{titles}、ほか{more}件。',
  },
  leadPastControls: {
    en: 'No control is in force; past ones: {count}.',
    ja: '発動中の規制はない。過去の規制は{count}件。',
  },
  leadNoControls: {
    en: 'No control on it is in the table of controls.',
    ja: '規制の表に該当する規制はない。',
  },
  leadBuyers: {
    en: '{what}: most dependent of the larger importers are {names}.',
    ja: '{what}：主要輸入国のうち特に依存が大きいのは{names}。',
  },
  leadGroup: {
    en: '{importer:economy} buys {share} % of its {what} from {exporter:economy} ({source}, {year}, grade B).',
    ja: '{importer:economy}は{what}の{share} %を{exporter:economy}から輸入している（{source}、{year}年、証拠等級B）。',
  },
  leadDependence: {
    en: 'A published figure puts {exporter:economy} at {share} of the imports or supply of {importer:economy}: {what} ({year}).',
    ja: '公表値によれば、{importer:economy}の{what}の輸入・供給に占める{exporter:economy}の割合は{share}（{year}年）。',
  },
  leadByCode: {
    en: 'World exports of {what} by code, {year}: {parts} ({source}, grade {grade}).',
    ja: '{what}の世界輸出のコード別首位（{year}年）：{parts}（{source}、証拠等級{grade}）。',
  },
  leadFlags: {
    en: '{what}: {flagged} of {total} larger importers depend on too few suppliers by GeoDep ({year}).',
    ja: '{what}：主要輸入国{total}のうち{flagged}がGeoDep基準で依存（{year}年）。',
  },
  leadGreen: {
    en: 'Autonomy lost (green): {names}.',
    ja: '自律性喪失（緑）：{names}。',
  },
  leadBlue: { en: 'Others need it (blue): {names}.', ja: '他国に必要とされる（青）：{names}。' },
  leadNoClass: {
    en: 'Green and blue: no class applies to any of the economies told here, or none can be decided.',
    ja: '緑・青：ここに挙げた経済には該当がないか、判定できない。',
  },
  leadUnknown: {
    en: 'Not known: {count} gaps are listed; the gravest follow.',
    ja: '分かっていないことは{count}件。主なものは次のとおり。',
  },

  noMakers: {
    en: 'Who makes or exports {goods}: neither production nor world exports are at hand.',
    ja: '{goods}の生産国・輸出国（生産・世界輸出とも手元にない）。',
  },
  noExports: {
    en: 'Who exports {goods}: world exports are not at hand (production stands in rows of its own).',
    ja: '{goods}の輸出国（世界輸出が手元にない。生産は別の行にある）。',
  },
  noPartners: {
    en: 'Who buys {goods} from whom: flows between economies are not at hand. Import them with `kaname import baci FILE`.',
    ja: '{goods}を誰が誰から買うか（二国間の流れが手元にない。`kaname import baci FILE` で追加できる）。',
  },
  onlyPublished: {
    en: 'How far published figures hold for {goods}: nothing measured stands behind them here.',
    ja: '{goods}の公表値の確かさ（実測の裏付けが手元にない）。',
  },
  severalCodes: {
    en: 'The share of {goods} as a whole: shares of several codes cannot be added; the makers are told code by code.',
    ja: '{goods}全体のシェア（複数コードのシェアは足せないため、コード別に示す）。',
  },
  noWorldTotal: {
    en: 'World total of “{name}” in {year}: not published, so no share can be had.',
    ja: '「{name}」の{year}年の世界計（公表されず、シェアを出せない）。',
  },
  withheld: {
    en: '“{name}”, {year}: figures of {economies} are withheld or not available.',
    ja: '「{name}」{year}年：{economies}の値は秘匿または入手できない。',
  },
  estimatedFigures: {
    en: '“{name}”, {year}: {count} of {total} figures are estimates of the publisher.',
    ja: '「{name}」{year}年：{total}件中{count}件は公表元の推計値。',
  },
  onlyMine: {
    en: 'Who refines: production is at hand for the mine only; later stages ({goods}) are seen in trade alone, if at all.',
    ja: '精製・加工の生産国（生産統計は鉱山段階のみ。{goods}は、あっても貿易からしか分からない）。',
  },
  noCode: {
    en: 'How much of {goods} is traded: the good has no code of its own.',
    ja: '{goods}の貿易量（独自のHSコードがない）。',
  },
  sharedCode: {
    en: '{name} alone in trade: its code ({codes}) also holds {others}.',
    ja: '貿易における{name}のみの値（コード{codes}は{others}も含む）。',
  },
  wideCode: {
    en: '{name} alone in trade: its code ({codes}) is far wider than the good.',
    ja: '貿易における{name}のみの値（コード{codes}は品目よりはるかに広い）。',
  },
  widerRevision: {
    en: 'In {revision}, in which the exports at hand are kept, the codes also hold other goods: {goods}.',
    ja: '手元の輸出データの{revision}では、コードに他の品目も含まれる：{goods}。',
  },
  sourcesDiffer: {
    en: '{name}: the share of {economy:economy} in {year} is {a} % by one source ({aSource}) and {b} % by another ({bSource}).',
    ja: '{name}：{year}年の{economy:economy}のシェアは、{aSource}では{a} %、{bSource}では{b} %。',
  },
  noStock: {
    en: 'Stocks in days: no figure for {goods}.',
    ja: '備蓄日数：{goods}の値がない。',
  },
  importersListed: {
    en: 'Buyers are told for the {count} largest importers only.',
    ja: '購入者は輸入額上位{count}の経済のみ示しています。',
  },
  pillarsOf: {
    en: 'Classes and scores are told for {count} economies only: the leading makers, then the largest by GDP. --economies N asks more.',
    ja: '分類とスコアは{count}経済（主要生産国、次いでGDP上位）のみ示しています。--economies N で増やせます。',
  },
  assumed: {
    en: 'Months to replace: assumptions, not measurements, for {count} of {total} goods.',
    ja: '代替に要する月数：{total}品目中{count}品目は測定値でなく仮定。',
  },
  noEvents: {
    en: 'Controls and events: none in the tables; this does not mean that there are none.',
    ja: '規制・出来事：表に該当がない（存在しないとは限らない）。',
  },
  openEvents: {
    en: 'What followed: {titles}.',
    ja: 'その後の経過：{titles}。',
  },
  fromMemory: {
    en: 'Told without a page that supports it: {titles}.',
    ja: '裏付けの頁を確認していないもの：{titles}。',
  },
  noPillars: {
    en: 'Both pillars of {economies}: no data on these goods.',
    ja: '{economies}の二本柱（これらの品目のデータがない）。',
  },
  noFirms: {
    en: 'Firms, contracts, qualities, stocks in private hands, and what passes through hubs under the name of the hub.',
    ja: '企業、契約、品質、民間在庫、および中継地の名で記録される取引の真の原産地。',
  },
  figureProduction: { en: 'Makers’ shares of world production', ja: '世界生産シェアの推移' },
  figureExports: { en: 'Exporters’ shares of world exports', ja: '世界輸出シェアの推移' },
  figureMakersAlt: {
    en: '{name}: shares of the world from {first} to {last}. The table of makers holds every number.',
    ja: '{name}：{first}～{last}年の世界シェア。数値は生産国・輸出国の表にある。',
  },
  figureBuyers: {
    en: 'How much of their imports the larger importers take from one supplier',
    ja: '主要輸入国の最大供給元への依存度',
  },
  figureBuyersAlt: {
    en: '{name}: the share of the top supplier in the imports of {count} economies. The table of buyers holds every number.',
    ja: '{name}：{count}経済の輸入に占める最大供給元のシェア。数値は買い手の表にある。',
  },
});
