// From a plot to an SVG that stands alone: drawn without a browser, one picture to a screen reader.
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

export const WIDTH = 920;
export const FONT = 'system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif';

/** Dark enough on white for text; told apart by people with colour blindness. */
export const INK = '#1b1b1b';
export const MUTED = '#5c5c5c';

/** Draws a plot as SVG text. `title` and `alt` stand for it where it cannot be seen; marks say nothing of their own. */
export function svgOf(
  options: Plot.PlotOptions,
  { id, title, alt }: { id: string; title: string; alt: string },
): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const drawn = Plot.plot({
    width: WIDTH,
    style: { fontFamily: FONT, fontSize: '12px', color: INK, background: '#fff' },
    ...options,
    document,
  });
  drawn.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-labelledby', `${id}-t ${id}-d`);
  for (const part of drawn.querySelectorAll('[aria-label], [aria-hidden], [aria-description]'))
    for (const name of ['aria-label', 'aria-hidden', 'aria-description']) part.removeAttribute(name);
  for (const [name, text] of [
    ['desc', alt],
    ['title', title],
  ] as const) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.setAttribute('id', `${id}-${name[0]}`);
    element.textContent = text;
    drawn.prepend(element);
  }
  return drawn.outerHTML;
}

/** A label of at most so many characters; wide characters count as two. */
export function cut(text: string, most: number): string {
  let width = 0;
  let out = '';
  for (const c of text) {
    width += /[\u2E80-\uFFEF]/.test(c) ? 2 : 1;
    if (width > most) return `${out}…`;
    out += c;
  }
  return out;
}

/** Width of a text at 12 px, in px: an estimate that errs on the wide side. */
export const textWidth = (text: string, size = 12): number =>
  Array.from(text).reduce((sum, c) => sum + (/[\u2E80-\uFFEF]/.test(c) ? size : size * 0.58), 0);
