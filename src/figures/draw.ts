// Draws any picture of an answer as SVG, the same wherever it is shown.
import type { PlotOptions } from '@observablehq/plot';
import type { FigureState } from '../contract/figure.ts';
import type { Texts } from '../contract/message.ts';
import { render, type Lang } from '../contract/render.ts';
import { barsPlot } from './bars.ts';
import { colourMapPlot } from './colour-map.ts';
import { fanPlot } from './fan.ts';
import { linesPlot } from './lines.ts';
import { regionsPlot } from './regions.ts';
import { panelsPlot } from './panels.ts';
import { svgOf } from './svg.ts';

/** The picture as SVG text that needs nothing around it. */
export function draw(state: FigureState, lang: Lang, texts: Texts): string {
  return svgOf(plotOf(state, lang, texts), {
    id: state.id,
    title: render(state.title, lang, texts),
    alt: render(state.alt, lang, texts),
  });
}

function plotOf(state: FigureState, lang: Lang, texts: Texts): PlotOptions {
  switch (state.kind) {
    case 'bars':
      return barsPlot(state, lang, texts);
    case 'lines':
      return linesPlot(state, lang, texts);
    case 'fan':
      return fanPlot(state, lang, texts);
    case 'panels':
      return panelsPlot(state, lang, texts);
    case 'colour-map':
      return colourMapPlot(state, lang, texts);
    case 'regions':
      return regionsPlot(state, lang, texts);
  }
}
