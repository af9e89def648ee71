// Horizontal bars with a label and a note each, as an SVG that needs nothing around it.

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly note: string;
}

const ROW = 26;
const LEFT = 250;
const WIDTH = 860;

const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Draws bars in the order given; `alt` stands for the picture where it cannot be seen. */
export function bars(rows: readonly Bar[], title: string, alt: string, id: string): string {
  const largest = Math.max(...rows.map((row) => row.value), 0);
  const height = rows.length * ROW + 12;
  const marks = rows.map((row, k) => {
    const y = k * ROW + 6;
    const width = largest > 0 ? (row.value / largest) * (WIDTH - LEFT - 200) : 0;
    const label = row.label.length > 38 ? `${row.label.slice(0, 37)}…` : row.label;
    return `<text x="${LEFT - 8}" y="${y + 14}" text-anchor="end">${escape(label)}</text><rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="18" fill="#2d6a4f"/><text x="${(LEFT + width + 6).toFixed(1)}" y="${y + 14}">${escape(row.note)}</text>`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-t ${id}-d" font-size="12" font-family="system-ui, sans-serif"><title id="${id}-t">${escape(title)}</title><desc id="${id}-d">${escape(alt)}</desc>${marks.join('')}</svg>`;
}
