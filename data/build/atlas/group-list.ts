// The groups of economies, kept by hand from the groups' own membership pages. A spell runs from its first day
// to the day before its `to`. Where only the year is known it begins on 1 January and the confidence is "med".
// A date marked "by" is one at which the economy was certainly a member, though it may have joined earlier.

/** One or more economies with the same dates. */
export interface Spell {
  readonly members: string;
  readonly from: string;
  readonly to?: string;
  readonly confidence?: 'med';
  readonly note?: string;
}

/** A group with its spells of membership. */
export interface GroupEntry {
  readonly id: string;
  readonly en: string;
  readonly ja: string;
  readonly kind: 'union' | 'trade' | 'economic' | 'security' | 'control';
  readonly source: string;
  readonly note?: string;
  readonly spells: readonly Spell[];
}

const by = 'a member at this date, joined earlier';
const eu27 =
  'AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE';

export const groupList: readonly GroupEntry[] = [
  {
    id: 'EU',
    en: 'European Union',
    ja: '欧州連合',
    kind: 'union',
    source: 'european-union.europa.eu, EU countries and enlargement history',
    note: 'Dates of accession to the European Communities before 1993; the United Kingdom stayed in the customs union until the end of 2020',
    spells: [
      { members: 'BEL DEU FRA ITA LUX NLD', from: '1958-01-01' },
      { members: 'DNK IRL', from: '1973-01-01' },
      { members: 'GBR', from: '1973-01-01', to: '2020-02-01' },
      { members: 'GRC', from: '1981-01-01' },
      { members: 'ESP PRT', from: '1986-01-01' },
      { members: 'AUT FIN SWE', from: '1995-01-01' },
      { members: 'CYP CZE EST HUN LTU LVA MLT POL SVK SVN', from: '2004-05-01' },
      { members: 'BGR ROU', from: '2007-01-01' },
      { members: 'HRV', from: '2013-07-01' },
    ],
  },
  {
    id: 'EU27',
    en: 'EU27 (fixed)',
    ja: 'EU27か国(固定)',
    kind: 'union',
    source: 'european-union.europa.eu, EU countries',
    note: 'The 27 members of 2020 in every year, for series that must not jump with enlargement',
    spells: [{ members: eu27, from: '1900-01-01', note: 'fixed composition, not a date of accession' }],
  },
  {
    id: 'EA',
    en: 'Euro area',
    ja: 'ユーロ圏',
    kind: 'union',
    source: 'ecb.europa.eu, our money: use of the euro',
    spells: [
      { members: 'AUT BEL DEU ESP FIN FRA IRL ITA LUX NLD PRT', from: '1999-01-01' },
      { members: 'GRC', from: '2001-01-01' },
      { members: 'SVN', from: '2007-01-01' },
      { members: 'CYP MLT', from: '2008-01-01' },
      { members: 'SVK', from: '2009-01-01' },
      { members: 'EST', from: '2011-01-01' },
      { members: 'LVA', from: '2014-01-01' },
      { members: 'LTU', from: '2015-01-01' },
      { members: 'HRV', from: '2023-01-01' },
      { members: 'BGR', from: '2026-01-01' },
    ],
  },
  {
    id: 'G7',
    en: 'G7',
    ja: 'G7',
    kind: 'economic',
    source: 'mofa.go.jp, G7 summit: members and history',
    note: 'The European Union takes part without being a member; Russia took part as the G8 until 2014 and is not listed',
    spells: [
      { members: 'DEU FRA GBR ITA JPN USA', from: '1975-11-15' },
      { members: 'CAN', from: '1976-06-27' },
    ],
  },
  {
    id: 'G20',
    en: 'G20',
    ja: 'G20',
    kind: 'economic',
    source: 'g20.org, members',
    note: 'The 19 economies; the European Union and the African Union are members as bodies and are not spread over theirs',
    spells: [
      {
        members: 'ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX RUS SAU TUR USA ZAF',
        from: '1999-12-15',
      },
    ],
  },
  {
    id: 'QUAD',
    en: 'Quad',
    ja: 'クアッド(日米豪印)',
    kind: 'security',
    source: 'mofa.go.jp, Japan-Australia-India-U.S. (Quad)',
    note: 'From the talks of November 2017',
    spells: [{ members: 'AUS IND JPN USA', from: '2017-11-12' }],
  },
  {
    id: 'FVEY',
    en: 'Five Eyes',
    ja: 'ファイブ・アイズ',
    kind: 'security',
    source: 'nsa.gov, UKUSA agreement release',
    spells: [
      { members: 'GBR USA', from: '1946-03-05' },
      { members: 'CAN', from: '1948-01-01', confidence: 'med' },
      { members: 'AUS NZL', from: '1956-01-01', confidence: 'med' },
    ],
  },
  {
    id: 'ASEAN',
    en: 'ASEAN',
    ja: 'ASEAN',
    kind: 'trade',
    source: 'asean.org, member states',
    spells: [
      { members: 'IDN MYS PHL SGP THA', from: '1967-08-08' },
      { members: 'BRN', from: '1984-01-07', confidence: 'med' },
      { members: 'VNM', from: '1995-07-28' },
      { members: 'LAO MMR', from: '1997-07-23' },
      { members: 'KHM', from: '1999-04-30' },
      { members: 'TLS', from: '2025-10-26' },
    ],
  },
  {
    id: 'CPTPP',
    en: 'CPTPP',
    ja: 'CPTPP(環太平洋パートナーシップ)',
    kind: 'trade',
    source: 'mfat.govt.nz (depositary), CPTPP: entry into force',
    note: 'Dates of entry into force',
    spells: [
      { members: 'AUS CAN JPN MEX NZL SGP', from: '2018-12-30' },
      { members: 'VNM', from: '2019-01-14' },
      { members: 'PER', from: '2021-09-19' },
      { members: 'MYS', from: '2022-11-29' },
      { members: 'CHL', from: '2023-02-21' },
      { members: 'BRN', from: '2023-07-12' },
      { members: 'GBR', from: '2024-12-15' },
    ],
  },
  {
    id: 'RCEP',
    en: 'RCEP',
    ja: 'RCEP(地域的な包括的経済連携)',
    kind: 'trade',
    source: 'asean.org (depositary), RCEP: entry into force',
    note: 'Dates of entry into force; Myanmar, in force for some parties only, is not listed',
    spells: [
      { members: 'AUS BRN CHN JPN KHM LAO NZL SGP THA VNM', from: '2022-01-01' },
      { members: 'KOR', from: '2022-02-01' },
      { members: 'MYS', from: '2022-03-18' },
      { members: 'IDN', from: '2023-01-02' },
      { members: 'PHL', from: '2023-06-02' },
    ],
  },
  {
    id: 'BRICS',
    en: 'BRICS',
    ja: 'BRICS',
    kind: 'economic',
    source: 'brics.br, member countries',
    note: 'Saudi Arabia, invited for 2024, has not confirmed in a form known to us and is not listed',
    spells: [
      { members: 'BRA CHN IND RUS', from: '2009-06-16' },
      { members: 'ZAF', from: '2010-12-24', confidence: 'med' },
      { members: 'ARE EGY ETH IRN', from: '2024-01-01' },
      { members: 'IDN', from: '2025-01-06' },
    ],
  },
  {
    id: 'NATO',
    en: 'NATO',
    ja: 'NATO(北大西洋条約機構)',
    kind: 'security',
    source: 'nato.int, member countries',
    spells: [
      { members: 'BEL CAN DNK FRA GBR ISL ITA LUX NLD NOR PRT USA', from: '1949-08-24' },
      { members: 'GRC TUR', from: '1952-02-18' },
      { members: 'DEU', from: '1955-05-06' },
      { members: 'ESP', from: '1982-05-30' },
      { members: 'CZE HUN POL', from: '1999-03-12' },
      { members: 'BGR EST LTU LVA ROU SVK SVN', from: '2004-03-29' },
      { members: 'ALB HRV', from: '2009-04-01' },
      { members: 'MNE', from: '2017-06-05' },
      { members: 'MKD', from: '2020-03-27' },
      { members: 'FIN', from: '2023-04-04' },
      { members: 'SWE', from: '2024-03-07' },
    ],
  },
  {
    id: 'OECD',
    en: 'OECD',
    ja: 'OECD(経済協力開発機構)',
    kind: 'economic',
    source: 'oecd.org, ratification of the Convention on the OECD',
    spells: [
      {
        members: 'AUT BEL CAN CHE DEU DNK ESP FRA GBR GRC IRL ISL NOR PRT SWE TUR USA',
        from: '1961-09-30',
      },
      { members: 'NLD', from: '1961-11-13' },
      { members: 'LUX', from: '1961-12-07' },
      { members: 'ITA', from: '1962-03-29' },
      { members: 'JPN', from: '1964-04-28' },
      { members: 'FIN', from: '1969-01-28' },
      { members: 'AUS', from: '1971-06-07' },
      { members: 'NZL', from: '1973-05-29' },
      { members: 'MEX', from: '1994-05-18' },
      { members: 'CZE', from: '1995-12-21' },
      { members: 'HUN', from: '1996-05-07' },
      { members: 'POL', from: '1996-11-22' },
      { members: 'KOR', from: '1996-12-12' },
      { members: 'SVK', from: '2000-12-14' },
      { members: 'CHL', from: '2010-05-07' },
      { members: 'SVN', from: '2010-07-21' },
      { members: 'ISR', from: '2010-09-07' },
      { members: 'EST', from: '2010-12-09' },
      { members: 'LVA', from: '2016-07-01' },
      { members: 'LTU', from: '2018-07-05' },
      { members: 'COL', from: '2020-04-28' },
      { members: 'CRI', from: '2021-05-25' },
    ],
  },
  {
    id: 'GCC',
    en: 'Gulf Cooperation Council',
    ja: '湾岸協力会議',
    kind: 'trade',
    source: 'gcc-sg.org, member states',
    spells: [{ members: 'ARE BHR KWT OMN QAT SAU', from: '1981-05-25' }],
  },
  {
    id: 'OPEC',
    en: 'OPEC',
    ja: 'OPEC(石油輸出国機構)',
    kind: 'economic',
    source: 'opec.org, member countries',
    spells: [
      { members: 'IRN IRQ KWT SAU VEN', from: '1960-09-14' },
      { members: 'QAT', from: '1961-01-01', to: '2019-01-01', confidence: 'med' },
      { members: 'LBY', from: '1962-01-01', confidence: 'med' },
      { members: 'IDN', from: '1962-01-01', to: '2009-01-01', confidence: 'med' },
      { members: 'IDN', from: '2016-01-01', to: '2016-11-30', confidence: 'med' },
      { members: 'ARE', from: '1967-01-01', confidence: 'med' },
      { members: 'DZA', from: '1969-01-01', confidence: 'med' },
      { members: 'NGA', from: '1971-01-01', confidence: 'med' },
      { members: 'ECU', from: '1973-01-01', to: '1992-12-31', confidence: 'med' },
      { members: 'ECU', from: '2007-10-01', to: '2020-01-01', confidence: 'med' },
      { members: 'GAB', from: '1975-01-01', to: '1995-01-01', confidence: 'med' },
      { members: 'GAB', from: '2016-07-01' },
      { members: 'AGO', from: '2007-01-01', to: '2024-01-01' },
      { members: 'GNQ', from: '2017-05-25' },
      { members: 'COG', from: '2018-06-22' },
    ],
  },
  {
    id: 'NAFTA',
    en: 'NAFTA',
    ja: 'NAFTA(北米自由貿易協定)',
    kind: 'trade',
    source: 'ustr.gov, North American Free Trade Agreement',
    spells: [{ members: 'CAN MEX USA', from: '1994-01-01', to: '2020-07-01' }],
  },
  {
    id: 'USMCA',
    en: 'USMCA',
    ja: 'USMCA(米国・メキシコ・カナダ協定)',
    kind: 'trade',
    source: 'ustr.gov, United States-Mexico-Canada Agreement',
    spells: [{ members: 'CAN MEX USA', from: '2020-07-01' }],
  },
  {
    id: 'MERCOSUR',
    en: 'Mercosur',
    ja: 'メルコスール(南米南部共同市場)',
    kind: 'trade',
    source: 'mercosur.int, member states',
    note: "Paraguay's suspension of 2012-2013 is not entered; Venezuela is suspended since December 2016",
    spells: [
      { members: 'ARG BRA PRY URY', from: '1991-11-29' },
      { members: 'VEN', from: '2012-08-12', to: '2016-12-02', confidence: 'med' },
      { members: 'BOL', from: '2024-08-07', confidence: 'med' },
    ],
  },
  {
    id: 'EAEU',
    en: 'Eurasian Economic Union',
    ja: 'ユーラシア経済連合',
    kind: 'trade',
    source: 'eaeunion.org, member states',
    spells: [
      { members: 'BLR KAZ RUS', from: '2015-01-01' },
      { members: 'ARM', from: '2015-01-02' },
      { members: 'KGZ', from: '2015-08-12' },
    ],
  },
  {
    id: 'EFTA',
    en: 'EFTA',
    ja: 'EFTA(欧州自由貿易連合)',
    kind: 'trade',
    source: 'efta.int, EFTA through the years',
    note: 'Present members only; the former members left for the European Communities between 1973 and 1995',
    spells: [
      { members: 'CHE NOR', from: '1960-05-03' },
      { members: 'ISL', from: '1970-03-01' },
      { members: 'LIE', from: '1991-09-01', confidence: 'med' },
    ],
  },
  {
    id: 'PACIFIC-ALLIANCE',
    en: 'Pacific Alliance',
    ja: '太平洋同盟',
    kind: 'trade',
    source: 'alianzapacifico.net, member countries',
    spells: [{ members: 'CHL COL MEX PER', from: '2011-04-28' }],
  },
  {
    id: 'SCO',
    en: 'Shanghai Cooperation Organisation',
    ja: '上海協力機構',
    kind: 'security',
    source: 'sectsco.org, member states',
    spells: [
      { members: 'CHN KAZ KGZ RUS TJK UZB', from: '2001-06-15' },
      { members: 'IND PAK', from: '2017-06-09' },
      { members: 'IRN', from: '2023-07-04' },
      { members: 'BLR', from: '2024-07-04' },
    ],
  },
  {
    id: 'IPEF',
    en: 'Indo-Pacific Economic Framework',
    ja: 'インド太平洋経済枠組み',
    kind: 'economic',
    source: 'commerce.gov, Indo-Pacific Economic Framework for Prosperity',
    note: 'Dates of joining the talks, not of the agreements that followed',
    spells: [
      { members: 'AUS BRN IDN IND JPN KOR MYS NZL PHL SGP THA USA VNM', from: '2022-05-23' },
      { members: 'FJI', from: '2022-05-26' },
    ],
  },
  {
    id: 'MSP',
    en: 'Minerals Security Partnership',
    ja: '鉱物安全保障パートナーシップ',
    kind: 'economic',
    source: 'state.gov, Minerals Security Partnership',
    note: 'The European Union takes part as a body and is not spread over its members',
    spells: [
      { members: 'AUS CAN DEU FIN FRA GBR JPN KOR SWE USA', from: '2022-06-14' },
      { members: 'ITA NOR IND', from: '2023-01-01', confidence: 'med' },
      { members: 'EST', from: '2024-01-01', confidence: 'med' },
    ],
  },
  {
    id: 'AUKUS',
    en: 'AUKUS',
    ja: 'AUKUS',
    kind: 'security',
    source: 'gov.uk, AUKUS joint leaders statement of 15 September 2021',
    spells: [{ members: 'AUS GBR USA', from: '2021-09-15' }],
  },
  {
    id: 'CHIP4',
    en: 'Chip 4',
    ja: 'チップ4',
    kind: 'economic',
    source: 'press reports of the first preliminary meeting, September 2022',
    note: 'Informal talks without a charter',
    spells: [{ members: 'JPN KOR TWN USA', from: '2022-09-28', confidence: 'med' }],
  },
  {
    id: 'WASSENAAR',
    en: 'Wassenaar Arrangement',
    ja: 'ワッセナー・アレンジメント',
    kind: 'control',
    source: 'wassenaar.org, participating states',
    spells: [
      {
        members:
          'ARG AUS AUT BEL BGR CAN CHE CZE DEU DNK ESP FIN FRA GBR GRC HUN IRL ITA JPN KOR LUX NLD NOR NZL POL PRT ROU RUS SVK SWE TUR UKR USA',
        from: '1996-07-12',
      },
      { members: 'SVN', from: '2004-01-01', confidence: 'med' },
      { members: 'EST HRV LTU LVA MLT', from: '2005-01-01', confidence: 'med' },
      { members: 'ZAF', from: '2006-01-01', confidence: 'med' },
      { members: 'MEX', from: '2012-01-25' },
      { members: 'IND', from: '2017-12-07' },
    ],
  },
  {
    id: 'NSG',
    en: 'Nuclear Suppliers Group',
    ja: '原子力供給国グループ',
    kind: 'control',
    source: 'nuclearsuppliersgroup.org, participants',
    note: 'Entered from 2014, when all 48 took part',
    spells: [
      {
        members:
          'ARG AUS AUT BEL BGR BLR BRA CAN CHE CHN CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IRL ISL ITA JPN KAZ KOR LTU LUX LVA MEX MLT NLD NOR NZL POL PRT ROU RUS SRB SVK SVN SWE TUR UKR USA ZAF',
        from: '2014-01-01',
        note: by,
      },
    ],
  },
  {
    id: 'MTCR',
    en: 'Missile Technology Control Regime',
    ja: 'ミサイル技術管理レジーム',
    kind: 'control',
    source: 'mtcr.info, partners',
    note: 'Entered from 2005, when 34 took part',
    spells: [
      {
        members:
          'ARG AUS AUT BEL BGR BRA CAN CHE CZE DEU DNK ESP FIN FRA GBR GRC HUN IRL ISL ITA JPN KOR LUX NLD NOR NZL POL PRT RUS SWE TUR UKR USA ZAF',
        from: '2005-01-01',
        note: by,
      },
      { members: 'IND', from: '2016-06-27' },
    ],
  },
  {
    id: 'AUSTRALIA-GROUP',
    en: 'Australia Group',
    ja: 'オーストラリア・グループ',
    kind: 'control',
    source: 'dfat.gov.au, The Australia Group: participants',
    note: 'Entered from 2014; the European Union takes part as a body',
    spells: [
      {
        members:
          'ARG AUS AUT BEL BGR CAN CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IRL ISL ITA JPN KOR LTU LUX LVA MEX MLT NLD NOR NZL POL PRT ROU SVK SVN SWE TUR UKR USA',
        from: '2014-01-01',
        note: by,
      },
      { members: 'IND', from: '2018-01-19' },
    ],
  },
  {
    id: 'JPN-GROUP-A',
    en: "Japan's export-control group A",
    ja: '輸出管理上のグループA(旧ホワイト国)',
    kind: 'control',
    source: 'meti.go.jp, Export Trade Control Order, appended table 3',
    note: 'Called white countries before August 2019; entered from 2014',
    spells: [
      {
        members:
          'ARG AUS AUT BEL BGR CAN CHE CZE DEU DNK ESP FIN FRA GBR GRC HUN IRL ITA LUX NLD NOR NZL POL PRT SWE USA',
        from: '2014-01-01',
        note: by,
      },
      { members: 'KOR', from: '2014-01-01', to: '2019-08-28', note: by },
      { members: 'KOR', from: '2023-07-21' },
    ],
  },
  {
    id: 'US-COVERED',
    en: 'Covered nations of United States law',
    ja: '米国法上の対象国',
    kind: 'control',
    source: '10 U.S.C. 4872, definition of covered nation',
    note: 'The list behind several sourcing rules, foreign entities of concern among them',
    spells: [{ members: 'CHN IRN PRK RUS', from: '2018-08-13', confidence: 'med' }],
  },
];
