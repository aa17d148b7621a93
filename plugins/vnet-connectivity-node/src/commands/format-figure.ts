import type { Figure } from 'backstage-plugin-vnet-connectivity-common';

/**
 * A figure in one cell of a table: `14 ms`, `~0-70 USD a month` where it is estimated,
 * `at least ~715-750 USD a month` where parts of it are not known, `?` where nothing is.
 */
export function formatFigure(figure: Figure | undefined): string {
  if (!figure) return '-';
  const { value, unit, estimate, atLeast } = figure;
  if (value === null) return '?';
  const text =
    typeof value === 'object'
      ? `${round(value.from)}-${round(value.to)}`
      : String(value);
  return `${atLeast ? 'at least ' : ''}${estimate ? '~' : ''}${text}${
    unit ? ` ${unit}` : ''
  }`;
}

/** Cents and the like are for the JSON. */
function round(value: number): number {
  return Math.round(value);
}
