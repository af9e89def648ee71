// What is known of each publisher's tables beside their cells: source, terms, unit, classification of industries.
import type { Manifest } from '../../manifest.ts';
import type { IoFormat } from './formats.ts';

export interface Publisher {
  readonly source: Manifest['source'];
  readonly licence: string;
  readonly unit: string;
  readonly prices: string;
  /** Whether its economies are brought to the codes of the atlas. */
  readonly coded: boolean;
}

const unknown: Publisher = {
  source: { title: '', publisher: 'user', url: '' },
  licence: 'unknown',
  unit: 'unknown',
  prices: 'unknown',
  coded: false,
};

export const publishers: Readonly<Record<IoFormat, Publisher>> = {
  icio: {
    source: {
      title: 'Inter-Country Input-Output tables (ICIO)',
      publisher: 'OECD',
      url: 'https://www.oecd.org/en/data/datasets/inter-country-input-output-tables.html',
    },
    licence: 'OECD terms and conditions (CC BY 4.0)',
    unit: 'million USD',
    prices: 'current',
    coded: true,
  },
  wiod: {
    source: {
      title: 'World Input-Output Database',
      publisher: 'University of Groningen',
      url: 'https://www.rug.nl/ggdc/valuechain/wiod/',
    },
    licence: 'CC BY 4.0',
    unit: 'million USD',
    prices: 'current',
    coded: true,
  },
  figaro: {
    source: {
      title: 'FIGARO inter-country input-output tables',
      publisher: 'Eurostat',
      url: 'https://ec.europa.eu/eurostat/web/esa-supply-use-input-tables/database',
    },
    licence: 'Eurostat reuse policy (CC BY 4.0)',
    unit: 'million EUR',
    prices: 'current',
    coded: true,
  },
  exiobase: {
    source: {
      title: 'EXIOBASE 3',
      publisher: 'EXIOBASE consortium',
      url: 'https://doi.org/10.5281/zenodo.3583070',
    },
    licence: 'see the release (CC BY-SA 4.0 from 3.8 on)',
    unit: 'million EUR',
    prices: 'current',
    coded: true,
  },
  plain: unknown,
  triplets: unknown,
};
